// `--files-from -` answers each path as it comes: a batch system may hold the pipe open for days.
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;

struct Row {
  std::string sentence;
  std::vector<std::string> arguments;
  char end;
};

// Each read waits until the record is there; a program that kept it back would be stopped by CTest's limit.
TEST(Streaming, ARecordIsThereBeforeTheNextPathIsWritten) {
  const Folder folder;
  const std::vector<std::string> paths{folder.add("a.pdf", letter_as_pdf()), folder.path("missing.pdf"),
                                       folder.add("b.txt", letter_as_text())};
  const std::vector<Row> rows{{"paths that end in a line end", {"extract", "--files-from", "-"}, '\n'},
                              {"paths that end in NUL", {"extract", "-0", "--files-from", "-"}, '\0'}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    Conversation conversation({.arguments = row.arguments});
    std::vector<std::string> files;
    for (const auto& path : paths) {
      conversation.write(path + row.end);
      for (const auto& file : files_of(records_of(conversation.read_line()))) files.push_back(file);
    }
    EXPECT_THAT(files, ElementsAre("a.pdf", "missing.pdf", "b.txt"));
    const Result rest = conversation.finish();
    EXPECT_EQ(rest.status, 65);
    EXPECT_EQ(rest.out, "");
  }
}

TEST(Streaming, ManyPathsAtOnceFillNoPipe) {
  constexpr std::size_t count = 400;  // records with text: more than a pipe holds, in both directions
  const Folder folder;
  const std::string path = folder.add(std::string(200, 'n'), letter_as_text());
  std::string list;
  for (std::size_t i = 0; i < count; ++i) list += path + '\n';
  const Result result = run_program({.arguments = {"extract", "--text", "--files-from", "-"}, .input = list});
  EXPECT_EQ(result.status, 0);
  const auto lines = lines_of(result.out);
  EXPECT_EQ(lines.size(), count);
  for (const auto& line : lines) ASSERT_EQ(line, lines.front());
}

}  // namespace
}  // namespace letterlens::testing
