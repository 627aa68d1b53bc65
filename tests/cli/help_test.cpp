// What the program says of itself: --help, schema, version.
#include "pipeline/commands/application.h"
#include "schemas/letter.h"
#include "schemas/version.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Words as they are, line breaks and indents aside: the help wraps where it likes.
std::string on_one_line(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n')
      out += c;
    else if (!out.ends_with(' '))
      out += ' ';
  return out;
}

TEST(Help, OfTheProgramNamesEveryCommand) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"--help"}, {"-h"}, {"help"}, {}}) {
    const Result result = run_program({.arguments = arguments});
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.err, IsEmpty());
    for (const Command* command : commands()) {
      EXPECT_THAT(result.out, HasSubstr("\n  " + std::string(command->name) + ' '));
      EXPECT_THAT(on_one_line(result.out), HasSubstr(std::string(command->summary)));
    }
    for (const auto& exit : exit_meanings)
      EXPECT_THAT(on_one_line(result.out), HasSubstr(' ' + std::to_string(static_cast<int>(exit.status)) +
                                                     ' ' + std::string(exit.meaning)));
  }
}

TEST(Help, OfEachCommandNamesEveryOptionOfItsTable) {
  for (const Command* command : commands()) {
    SCOPED_TRACE(command->name);
    const Result result = run_program({.arguments = {std::string(command->name), "--help"}});
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.err, IsEmpty());
    EXPECT_THAT(result.out, HasSubstr("--help"));
    EXPECT_THAT(result.out, HasSubstr(std::string(command->summary)));
    EXPECT_THAT(on_one_line(result.out), HasSubstr("letterlens " + std::string(command->name)));
    for (const auto& option : command->options) {
      const std::string words = on_one_line(result.out);
      EXPECT_THAT(words, HasSubstr(std::string(option.description)));
      // "-fFILE, --files-from=FILE"
      const std::string argument(option.argument);
      const std::string letter =
          option.letter.empty() ? "" : "-" + std::string(option.letter) + argument + ", ";
      const std::string long_argument = argument.empty() ? "" : "=" + argument;
      EXPECT_THAT(words, HasSubstr(letter + "--" + std::string(option.name) + long_argument));
    }
  }
}

TEST(Help, NoTwoOptionsOfACommandShareANameOrLetter) {
  for (const Command* command : commands()) {
    std::vector<std::string_view> seen{"help", "h"};
    for (const auto& option : command->options)
      for (const auto word : {option.name, option.letter}) {
        if (word.empty()) continue;
        EXPECT_THAT(seen, ::testing::Not(::testing::Contains(word))) << command->name;
        seen.push_back(word);
      }
  }
}

TEST(Help, OfACommandNeedsNoInput) {
  const Result result = run_program({.arguments = {"extract", "--help", "missing.pdf"}});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.out, HasSubstr("--files-from"));
}

TEST(Schema, IsPrintedByteForByteAndIsJson) {
  const Result result = run_program({.arguments = {"schema"}});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, IsEmpty());
  EXPECT_EQ(result.out, read_bytes(in_checkout("schemas/letter.schema.json")));
  const auto schema = nlohmann::json::parse(result.out);
  EXPECT_EQ(schema.at("$schema"), "http://json-schema.org/draft-07/schema#");
  EXPECT_EQ(schema.at("/definitions/schema_version/const"_json_pointer), schema_version);
}

TEST(Schema, OfOtherFilesIsPrintedWhenAskedFor) {
  for (const std::string name : {"comparison", "corrections", "themes"}) {
    const Result result = run_program({.arguments = {"schema", "--" + name}});
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.out, read_bytes(in_checkout("schemas/" + name + ".schema.json")));
  }
}

TEST(Version, IsTheBuildsAndTheSchemas) {
  for (const char* word : {"version", "--version"}) {
    const Result result = run_program({.arguments = {word}});
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.err, IsEmpty());
    EXPECT_EQ(result.out, "letterlens " + std::string(program_version) + " (record schema " +
                              std::string(schema_version) + ")\n");
  }
}

}  // namespace
}  // namespace letterlens::testing
