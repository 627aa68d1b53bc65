// The reference of commands, options and exit statuses is made from the tables that feed the parser and
// --help.
#include "pipeline/commands/application.h"
#include "tests/support/files.h"
#include "tests/support/generated_part.h"
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

const std::string reference = "pipeline/commands/README.md";

std::string exit_rows() {
  std::ostringstream out;
  out << "| status | meaning |\n| --- | --- |\n";
  for (const auto& exit : exit_meanings)
    out << "| " << static_cast<int>(exit.status) << " | " << table_cell(exit.meaning) << " |\n";
  return out.str();
}

// "`--files-from FILE`, `-f`"
std::string spelling_of(const OptionSpec& option) {
  std::string out = "`--" + std::string(option.name);
  if (!option.argument.empty()) out += ' ' + std::string(option.argument);
  out += '`';
  if (!option.letter.empty()) out += ", `-" + std::string(option.letter) + '`';
  return out;
}

std::string command_sections() {
  std::ostringstream out;
  for (const Command* command : commands()) {
    out << "\n### " << command->name << "\n" << command->summary << "\n\n    letterlens " << command->name;
    if (!command->options.empty()) out << " [OPTIONS]";
    if (!command->arguments.empty()) out << ' ' << command->arguments;
    out << '\n';
    if (command->options.empty()) continue;
    out << "\n| option | meaning |\n| --- | --- |\n";
    for (const auto& option : command->options)
      out << "| " << spelling_of(option) << " | " << table_cell(option.description) << " |\n";
  }
  return out.str() + '\n';
}

TEST(Reference, OfExitStatusesIsTheProgramsTable) {
  expect_generated_part(reference, "exit statuses", exit_rows());
}

TEST(Reference, OfCommandsAndOptionsIsTheProgramsTable) {
  expect_generated_part(reference, "commands", command_sections());
}

TEST(Reference, PartsAreReadAndReplacedBetweenTheirLines) {
  const std::string content = "a\n<!-- generated: rows -->\nold\n<!-- end: rows -->\nb\n";
  EXPECT_EQ(generated_part(content, "rows"), "old\n");
  EXPECT_EQ(with_generated_part(content, "rows", "new\n"),
            "a\n<!-- generated: rows -->\nnew\n<!-- end: rows -->\nb\n");
  EXPECT_EQ(generated_part(content, "others"), "");
  EXPECT_THROW(with_generated_part(content, "others", "new\n"), std::runtime_error);
}

TEST(Options, AreWrittenOutInFull) {
  const std::vector<OptionSpec> specs{option::json, option::corpus, option::files_from};
  struct Row {
    std::vector<std::string> words;
    std::optional<std::string> unknown;
  };
  const std::vector<Row> rows{
      {{"--json"}, std::nullopt},
      {{"-j"}, std::nullopt},
      {{"--corpus", "--js"}, std::nullopt},  // the value of --corpus
      {{"--corpus=--js"}, std::nullopt},
      {{"--corpus:x"}, std::nullopt},
      {{"-cfolder"}, std::nullopt},
      {{"-c", "-x"}, std::nullopt},
      {{"-"}, std::nullopt},
      {{"a", "--", "--js"}, std::nullopt},
      {{"--js"}, "--js"},
      {{"--JSON"}, "--JSON"},
      {{"--corp=x"}, "--corp"},
      {{"a", "-x"}, "-x"},
      {{"--json", "--js"}, "--js"},
      {{"--corpus=x", "--js"}, "--js"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(unknown_option(row.words, specs), row.unknown) << ::testing::PrintToString(row.words);
}

TEST(Options, ThatAreAbbreviatedAreRefusedByTheProgram) {
  const Result result = run_program({.arguments = {"list", "--corp", "x"}});
  EXPECT_EQ(result.status, 64);
  EXPECT_THAT(result.err, AllOf(HasSubstr("unknown option --corp"), HasSubstr("letterlens list --help")));
}

}  // namespace
}  // namespace letterlens::testing
