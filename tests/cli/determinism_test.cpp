// The same bytes and options give the same record, wherever and whenever they are read.
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"

#include <Poco/DateTimeFormatter.h>
#include <Poco/Environment.h>
#include <Poco/LocalDateTime.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Row {
  std::string sentence;
  Call call;
};

TEST(Determinism, TheSameBytesGiveTheSameRecord) {
  const Folder folder;
  const Folder elsewhere;
  for (const auto& [name, bytes] :
       {std::pair{"letter.pdf", letter_as_pdf()}, std::pair{"letter.txt", letter_as_text()},
        std::pair{"recipe.txt", std::string("Leek soup\n")}}) {
    const std::string path = folder.add(name, bytes);
    const std::string copy = elsewhere.add(name, bytes);
    const std::vector<std::string> arguments{"extract", "--text", path};
    const std::string first = run_program({.arguments = arguments}).out;
    ASSERT_NE(first, "");
    const std::vector<Row> rows{
        {"a second time", {.arguments = arguments}},
        {"from another working directory", {.arguments = arguments, .directory = "/"}},
        {"by a relative path", {.arguments = {"extract", "--text", name}, .directory = folder.path()}},
        {"from a copy in another folder", {.arguments = {"extract", "--text", copy}}},
        {"in another time zone", {.arguments = arguments, .environment = {{"TZ", "Pacific/Kiritimati"}}}},
        {"in the C locale", {.arguments = arguments, .environment = {{"LC_ALL", "C"}}}},
        {"in a Turkish locale",
         {.arguments = arguments, .environment = {{"LC_ALL", "tr_TR.UTF-8"}, {"LANG", "tr_TR.UTF-8"}}}},
        {"as another user's",
         {.arguments = arguments, .environment = {{"HOME", "/nowhere"}, {"USER", "someone"}}}},
        {"by way of a list", {.arguments = {"extract", "--text", "--files-from", "-"}, .input = path + "\n"}},
    };
    for (const auto& row : rows) EXPECT_EQ(run_program(row.call).out, first) << name << ' ' << row.sentence;
  }
}

TEST(Determinism, ARecordDoesNotDependOnWhatWasReadBefore) {
  const Folder folder;
  const std::string pdf = folder.add("a.pdf", letter_as_pdf());
  const std::string text = folder.add("b.txt", letter_as_text());
  const std::string locked = folder.add("c.pdf", encrypted_pdf());
  const auto alone = [](const std::string& path) {
    return run_program({.arguments = {"extract", path}}).out;
  };
  const Result together = run_program({.arguments = {"extract", locked, pdf, text, pdf, locked, text}});
  EXPECT_EQ(together.out,
            alone(locked) + alone(pdf) + alone(text) + alone(pdf) + alone(locked) + alone(text));
}

TEST(Determinism, StandardInputGivesTheRecordOfTheFileWithoutItsName) {
  const Folder folder;
  auto named =
      records_of(run_program({.arguments = {"extract", folder.add("a.pdf", letter_as_pdf())}}).out).at(0);
  const auto nameless =
      records_of(run_program({.arguments = {"extract", "-"}, .input = letter_as_pdf()}).out).at(0);
  named["source"]["file"] = nullptr;
  EXPECT_EQ(named, nameless);
}

TEST(Determinism, NoFolderHostUserOrClockIsInARecord) {
  const Folder folder;
  std::vector<std::string> arguments{"extract", "--text"};
  arguments.push_back(folder.add("a.pdf", letter_as_pdf()));
  arguments.push_back(folder.add("b.pdf", encrypted_pdf()));
  arguments.push_back(folder.path("missing.pdf"));
  const Result result =
      run_program({.arguments = arguments,
                   .environment = {{"USER", "someone-at-a-desk"}, {"HOME", "/home/someone-at-a-desk"}}});
  ASSERT_EQ(records_of(result.out).size(), 3U);
  const Poco::LocalDateTime now;
  for (const std::string& secret :
       {folder.path(), std::string("/tmp/"), std::string("someone-at-a-desk"),
        "\"" + Poco::Environment::nodeName() + "\"", Poco::DateTimeFormatter::format(now, "%Y-%m-%d")})
    EXPECT_THAT(result.out, Not(HasSubstr(secret)));
}

}  // namespace
}  // namespace letterlens::testing
