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
Item item_of(int number, const std::string& text, const std::vector<std::string>& themes) {
  Item item;
  item.number = number;
  item.text = {text, {0, text.size(), 2}};
  item.themes = themes;
  return item;
}

Letter letter_of(std::vector<Item> improvements) {
  Letter letter;
  letter.source.file = "northbridge.pdf";
  letter.kind = LetterKind::focused_visit;
  letter.authority = Authority{{"Northbridge", {}}, "Northbridge", {}, {}, {}, {}, {}};
  letter.title = Quote{"Focused visit to Northbridge", {}};
  letter.visit =
      Visit{{"10 and 11 May 2022", {}}, {{Date::of(2022, 5, 10).value(), Date::of(2022, 5, 11).value()}}};
  letter.improvements = std::move(improvements);
  return letter;
}

constexpr std::size_t usual = 100;

TEST(Summary, NamesTheThemesOfAnItemBelowItAsTheirTableCallsThem) {
  const std::string text =
      summary(letter_of({item_of(1, "Pathway plans.", {"planning", "care_leavers"}),
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
  EXPECT_THAT(summary(letter_of({item_of(1, "Pathway plans.", {"planning"})}), ThemeLabels(own), usual),
              HasSubstr("\n       (Plans that work)\n"));
}

TEST(Summary, KeepsToTheWidthAndToTheLinesOfSubItems) {
  constexpr std::size_t narrow = 40;
  auto item =
      item_of(1, "The oversight of managers, so that:\n– plans are followed up\n– reasons are written",
              {"management_oversight", "planning", "recording", "quality_assurance"});
  item.lead_in = Quote{"Senior leaders and the partnership should now ensure that:", {}};
  const std::string text = summary(letter_of({item}), ThemeLabels(), narrow);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(count_code_points(line), narrow) << line;
  EXPECT_THAT(text, HasSubstr("\n       – plans are followed up\n       – reasons are written"));
  EXPECT_THAT(text, HasSubstr("\n       (Management oversight; Planning;\n       "));
}

TEST(Summary, SaysWhatReportsAndStrengthsSay) {
  Letter letter = letter_of({item_of(1, "Waiting lists.", {})});
  letter.improvements.front().body = Quote{"Northbridge health partners", {}};
  letter.strengths = {item_of(1, "Kind foster carers.", {"placements"})};
  letter.published = LetterDate{Date::of(2022, 6, 14).value(), {}};
  letter.outcome = Outcome{2, {"Experiences are inconsistent.", {0, 1, 3}}};
  letter.board = Board{Grade::good, {item_of(1, "The board's own audits.", {})}, {}};
  EXPECT_EQ(summary(letter, ThemeLabels(), usual),
            "northbridge.pdf\n"
            "  Northbridge – Focused visit to Northbridge – 10 and 11 May 2022\n"
            "  Published: 14 June 2022\n"
            "  Outcome 2: Experiences are inconsistent. [page 3]\n"
            "  Improvements:\n"
            "    1. Waiting lists. [page 2]\n"
            "       For: Northbridge health partners\n"
            "  Strengths:\n"
            "    1. Kind foster carers. [page 2]\n"
            "       (" +
                ThemeLabels()("placements") +
                ")\n"
                "  Local Safeguarding Children Board: Good\n"
                "  Local Safeguarding Children Board: improvements:\n"
                "    1. The board's own audits. [page 2]\n");
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
