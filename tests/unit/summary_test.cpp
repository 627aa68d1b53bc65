// What summary says of a record, and how it breaks lines.
#include "corpus/present/summary.h"

#include "schemas/base/unicode_text.h"
#include "schemas/base/wrapped_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace letterlens {
namespace {

using ::testing::HasSubstr;
using Json = nlohmann::ordered_json;

Json item_of(int number, const std::string& text, const std::vector<std::string>& themes) {
  return {{"number", number},
          {"text", text},
          {"themes", themes},
          {"lead_in", nullptr},
          {"span", {{"start", 0}, {"end", 1}, {"page", 2}}}};
}

Json record_of(std::vector<Json> improvements) {
  return {{"source", {{"file", "northbridge.pdf"}}},
          {"status", "complete"},
          {"authority", {{"name", "Northbridge"}, {"as_written", "Northbridge"}}},
          {"kind", "focused_visit"},
          {"title", "Focused visit to Northbridge"},
          {"visit",
           {{"as_written", "10 and 11 May 2022"},
            {"ranges", {{{"start", "2022-05-10"}, {"end", "2022-05-11"}}}}}},
          {"headline_findings", nullptr},
          {"priority_actions", Json::array()},
          {"improvements", std::move(improvements)},
          {"diagnostics", Json::array()}};
}

constexpr std::size_t usual = 100;

TEST(Summary, NamesTheThemesOfAnItemBelowItAsTheirTableCallsThem) {
  const std::string text =
      summary(record_of({item_of(1, "Pathway plans.", {"planning", "care_leavers"}),
                         item_of(2, "Supervision.", {}), item_of(3, "Kites.", {"kite_flying"})}),
              ThemeLabels(), usual);
  EXPECT_EQ(text,
            "northbridge.pdf\n"
            "  Northbridge – Focused visit to Northbridge – 10 and 11 May 2022\n"
            "  Improvements:\n"
            "    1. Pathway plans. [page 2]\n"
            "       (Planning; Care leavers)\n"
            "    2. Supervision. [page 2]\n"
            "    3. Kites. [page 2]\n"
            "       (Kite flying)\n");

  ThemeTable own;
  own.themes.emplace_back();
  own.themes.back().id = "planning";
  own.themes.back().label = "Plans that work";
  EXPECT_THAT(summary(record_of({item_of(1, "Pathway plans.", {"planning"})}), ThemeLabels(own), usual),
              HasSubstr("\n       (Plans that work)\n"));
}

TEST(Summary, KeepsToTheWidthAndToTheLinesOfSubItems) {
  constexpr std::size_t narrow = 40;
  auto item =
      item_of(1, "The oversight of managers, so that:\n– plans are followed up\n– reasons are written",
              {"management_oversight", "planning", "recording", "quality_assurance"});
  item["lead_in"] = {{"text", "Senior leaders and the partnership should now ensure that:"}};
  const std::string text = summary(record_of({item}), ThemeLabels(), narrow);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(count_code_points(line), narrow) << line;
  EXPECT_THAT(text, HasSubstr("\n       – plans are followed up\n       – reasons are written"));
  EXPECT_THAT(text, HasSubstr("\n       (Management oversight; Planning;\n       "));
}

TEST(Wrapped, BreaksBetweenWordsAndKeepsBreaks) {
  struct Row {
    std::string sentence, text, lines;
    std::size_t width;
  };
  const std::vector<Row> rows{
      {"what fits stays on its line", "one two", "- one two\n", 9},
      {"what does not goes to the next", "one two", "- one\n  two\n", 8},
      {"a word that is longer has a line of its own", "a enormous b", "- a\n  enormous\n  b\n", 5},
      {"characters count, not bytes", "éé éé", "- éé éé\n", 7},
      {"breaks of the text stay", "one\ntwo", "- one\n  two\n", 20},
      {"nothing is no line", "", "", 20},
  };
  for (const auto& row : rows) EXPECT_EQ(wrapped(row.text, row.width, "- ", "  "), row.lines) << row.sentence;
}

}  // namespace
}  // namespace letterlens
