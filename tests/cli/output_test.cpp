// Output that cannot be written: exit status 74, one line, whatever else was wrong.
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

struct Row {
  std::string sentence;
  std::vector<std::string> arguments;
  std::string input;
};

TEST(Output, ThatCannotBeWrittenGives74AndOneLine) {
  const Folder folder;
  folder.add("a.pdf", letter_as_pdf());
  folder.add("b.txt", letter_as_text());
  const std::vector<Row> rows{
      {"one record", {"extract", "a.pdf"}, ""},
      {"several records", {"extract", "a.pdf", "b.txt", "a.pdf"}, ""},
      {"a listed record", {"extract", "--files-from", "-"}, "a.pdf\nb.txt\n"},
      {"an error record: 74 is higher than 65", {"extract", "missing.pdf", "a.pdf"}, ""},
      {"the schema", {"schema"}, ""},
      {"the version", {"version"}, ""},
      {"the help", {"--help"}, ""},
      {"the help of a command", {"extract", "--help"}, ""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Result result = run_program(
        {.arguments = row.arguments, .input = row.input, .directory = folder.path(), .output = "/dev/full"});
    EXPECT_EQ(result.status, 74);
    EXPECT_THAT(lines_of(result.err), SizeIs(1));
    EXPECT_THAT(result.err, HasSubstr("written"));
    EXPECT_EQ(result.out, "");
  }
}

// Deaf to SIGPIPE, as some shells start it, and with more to say than a pipe holds.
TEST(Output, WhoseReaderHasGoneIsNoFault) {
  const Folder folder;
  const std::string letter = folder.add("a.txt", letter_as_text());
  std::string extract = "extract";
  for (int i = 0; i < 40; ++i) extract += ' ' + letter;
  for (const std::string& command : {std::string("schema"), extract}) {
    const std::string script = "trap '' PIPE; for i in 1 2 3 4 5 6; do \"$0\" " + command +
                               " || echo \"$?\" >&2; done | head -c 1 >/dev/null";
    const Result result = run_program({.arguments = {"-c", script, program_path()}, .program = "/bin/sh"});
    EXPECT_EQ(result.err, "") << command;
  }
}

TEST(Output, ToAFileIsWhole) {
  const Folder folder;
  const std::string letter = folder.add("a.pdf", letter_as_pdf());
  const Result result = run_program({.arguments = {"extract", letter}, .output = folder.path("out")});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(read_bytes(folder.path("out")), run_program({.arguments = {"extract", letter}}).out);
}

}  // namespace
}  // namespace letterlens::testing
