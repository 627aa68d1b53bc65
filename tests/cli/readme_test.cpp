// The README's commands are run as they are written, in a folder that holds what they name.
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <Poco/File.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace letterlens::testing {
namespace {

constexpr std::string_view command = "    letterlens ";

// The words of an indented command line up to its comment or redirection; double quotes hold words together.
std::vector<std::string> words_of(const std::string& line) {
  std::istringstream words(line.substr(command.size()));
  std::vector<std::string> out;
  for (std::string word; words >> word && word != "#" && word != ">";) {
    while (word.starts_with('"') && !(word.size() > 1 && word.ends_with('"'))) {
      std::string more;
      if (!(words >> more)) break;
      word += ' ' + more;
    }
    if (word.starts_with('"')) word = word.substr(1, word.size() - 2);
    out.push_back(word == "*.pdf" ? "letter.pdf" : word);
  }
  return out;
}

std::vector<std::vector<std::string>> commands() {
  std::istringstream readme(read_bytes(in_checkout("README.md")));
  std::vector<std::vector<std::string>> out;
  for (std::string line; std::getline(readme, line);)
    if (line.starts_with(command)) out.push_back(words_of(line));
  return out;
}

TEST(Readme, CommandsRunAsTheyAreWritten) {
  const Folder folder;
  const std::string letter = read_bytes(in_checkout("tests/letters/northbridge-focused-2022.pdf"));
  folder.add("letter.pdf", letter);
  Poco::File(folder.path("letters")).createDirectories();
  for (const auto name : {"northbridge-focused-2018.pdf", "northbridge-focused-2022.pdf"})
    folder.add("letters/" + std::string(name), read_bytes(in_checkout("tests/letters/" + std::string(name))));
  const Folder gold;
  gold.add("northbridge-focused-2022.pdf", letter);
  gold.add("northbridge-focused-2022.json",
           read_bytes(in_checkout("tests/letters/northbridge-focused-2022.json")));
  gold.add("pairs.json", R"({"authorities": []})");
  const auto all = commands();
  ASSERT_GE(all.size(), 6U);
  for (auto words : all) {
    SCOPED_TRACE(::testing::PrintToString(words));
    for (auto& word : words)
      if (word == "DIR")
        word = gold.path();
      else if (word == "FILE")
        word = gold.path("pairs.json");
    const auto result = run_program({.arguments = words, .directory = folder.path()});
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_FALSE(result.out.empty());
  }
}

// The record at a glance is shortened, not invented.
TEST(Readme, RecordAtAGlanceIsTheSamplesOwn) {
  const std::string readme = read_bytes(in_checkout("README.md"));
  const auto result =
      run_program({.arguments = {"extract", "--register", in_checkout("tests/letters/authorities.csv"),
                                 in_checkout("tests/letters/northbridge-focused-2022.pdf")}});
  const auto record = nlohmann::json::parse(result.out);
  const auto& item = record.at("improvements").at(1);
  EXPECT_THAT(readme, ::testing::HasSubstr(record.at("id").get<std::string>()));
  EXPECT_THAT(readme, ::testing::HasSubstr(record.at("visit").at("as_written").get<std::string>()));
  EXPECT_THAT(readme, ::testing::HasSubstr("\"start\": " + item.at("span").at("start").dump() +
                                           ", \"end\": " + item.at("span").at("end").dump() +
                                           ", \"page\": " + item.at("span").at("page").dump()));
}

}  // namespace
}  // namespace letterlens::testing
