// Wrong words on the command line: 64, one line that says what is wrong, and no record.
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
  std::string named;  // what the line must name
};

TEST(Usage, WrongWordsGive64AndOneLine) {
  const Folder folder;
  folder.add("a.txt", letter_as_text());
  folder.add("broken.csv", "name,ons_name\nNorthbridge,Northbridge\n");
  folder.add("empty.json", "{}");
  folder.add("pattern.json",
             R"({"schema_version": "1.0.0", "name": "n", "version": "1", "themes": [
               {"id": "one", "label": "One", "definition": "one", "patterns": [
                 {"name": "open", "any_of": ["(open"], "example": "open", "counter_example": "shut"}]}]})");
  const std::vector<Row> rows{
      {"an unknown command", {"extrakt", "a.txt"}, "extrakt"},
      {"a file without a command", {"a.txt"}, "a.txt"},
      {"an unknown option of the program", {"--loud"}, "loud"},
      {"an unknown option of a command", {"extract", "--loud", "a.txt"}, "loud"},
      {"an unknown short option", {"extract", "-y", "a.txt"}, "y"},
      {"an unknown option behind the file", {"extract", "a.txt", "--loud"}, "loud"},
      {"an option without its value", {"extract", "--files-from"}, "files-from"},
      {"nothing to extract", {"extract"}, "file"},
      {"nothing to extract, only options", {"extract", "--pretty"}, "file"},
      {"a list that is not there", {"extract", "--files-from", "no-list"}, "no-list"},
      {"a directory for a list", {"extract", "--files-from", "."}, "--files-from ."},
      {"a register that is not there", {"extract", "--register", "no.csv", "a.txt"}, "no.csv"},
      {"a register with too few columns", {"extract", "--register", "broken.csv", "a.txt"}, "broken.csv"},
      {"themes that are not there", {"extract", "--themes", "no.json", "a.txt"}, "--themes no.json"},
      {"themes that are no JSON",
       {"extract", "--themes", "broken.csv", "a.txt"},
       "--themes broken.csv: not JSON"},
      {"themes against the schema", {"extract", "--themes", "empty.json", "a.txt"}, "--themes empty.json: "},
      {"themes with a broken pattern",
       {"summary", "--themes", "pattern.json", "a.txt"},
       "--themes pattern.json: theme \"one\", pattern \"open\": \"(open\" is not a pattern"},
      {"two schemas at once", {"schema", "--themes", "--corrections"}, "one schema"},
      {"schema takes no file", {"schema", "a.txt"}, "a.txt"},
      {"version takes no file", {"version", "a.txt"}, "a.txt"},
      {"an unknown option of schema", {"schema", "--pretty"}, "pretty"},
      {"an empty word is no command", {""}, "command"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Result result = run_program({.arguments = row.arguments, .directory = folder.path()});
    EXPECT_EQ(result.status, 64);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(lines_of(result.err), SizeIs(1)) << result.err;
    EXPECT_THAT(result.err, HasSubstr(row.named));
  }
}

}  // namespace
}  // namespace letterlens::testing
