// File names that trip programs up.
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"
#include "tests/support/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Row {
  std::string sentence;
  std::string name;
  std::string in_record;
  std::string in_message = in_record;
};

const std::vector<Row> rows{
    {"spaces stand", "a letter.txt", "a letter.txt"},
    {"leading and trailing spaces stand", " letter ", " letter "},
    {"quotes and shell signs are only letters", "a'b\"c;$(d)`e`&|*.txt", "a'b\"c;$(d)`e`&|*.txt"},
    {"a name is UTF-8 as it stands", "Köln – £5.txt", "Köln – £5.txt"},
    {"an ending means nothing", "letter.exe", "letter.exe"},
    {"no ending means nothing", "letter", "letter"},
    {"a backslash parts no folders", "a\\b.txt", "a\\b.txt"},
    {"bytes that are no UTF-8 become the replacement character", "caf\xE9.txt", "caf\xEF\xBF\xBD.txt",
     "caf\\xe9.txt"},
    {"a tab stands", "a\tb.txt", "a\tb.txt", "a\\tb.txt"},
    {"an escape sequence is shown in messages", "a\x1b[2Jb.txt", "a\x1b[2Jb.txt", "a\\x1b[2Jb.txt"},
    {"so is an override of direction", "a\u202Etxt.exe", "a\u202Etxt.exe", "a\\u202etxt.exe"},
};

TEST(FileNames, StandInTheRecord) {
  const Folder folder;
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const std::string path = folder.add(row.name, letter_as_text());
    for (const auto& call : {Call{.arguments = {"extract", path}},
                             Call{.arguments = {"extract", "--files-from", "-"}, .input = path + '\n'},
                             Call{.arguments = {"extract", row.name}, .directory = folder.path()}}) {
      const Result result = run_program(call);
      EXPECT_EQ(result.status, 0) << result.err;
      const auto records = records_of(result.out);
      EXPECT_THAT(files_of(records), ElementsAre(row.in_record));
      for (const auto& record : records) EXPECT_THAT(schema_errors(record), IsEmpty());
    }
  }
}

TEST(FileNames, OfMissingFilesAreNamedOnOneCleanLine) {
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Result result = run_program({.arguments = {"extract", "nowhere/" + row.name}});
    EXPECT_EQ(result.status, 65);
    EXPECT_EQ(lines_of(result.err).size(), 1U);
    EXPECT_NE(result.err.find("nowhere/" + row.in_message), std::string::npos) << result.err;
    EXPECT_THAT(files_of(records_of(result.out)), ElementsAre(row.in_record));
  }
}

TEST(FileNames, WithALineEndNeedNul) {
  const Folder folder;
  const std::string path = folder.add("two\nlines.txt", letter_as_text());
  const Result result =
      run_program({.arguments = {"extract", "-0", "--files-from", "-"}, .input = path + '\0'});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(files_of(records_of(result.out)), ElementsAre("two\nlines.txt"));
}

TEST(FileNames, BehindDashesAreNoOptionsInAList) {
  const Folder folder;
  folder.add("--text", letter_as_text());
  const Result result = run_program(
      {.arguments = {"extract", "--files-from", "-"}, .input = "--text\n", .directory = folder.path()});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(files_of(records_of(result.out)), ElementsAre("--text"));
}

}  // namespace
}  // namespace letterlens::testing
