// Words for people: labels of keys, numbers, dates, cells of sheets.
#include "corpus/present/cells.h"
#include "corpus/present/dates.h"
#include "corpus/present/phrases.h"
#include "corpus/present/theme_labels.h"
#include "corpus/present/words.h"
#include "schemas/letter.h"

#include <gtest/gtest.h>
#include <sstream>

namespace letterlens {
namespace {

TEST(PresentWords, EveryNameOfARecordHasALabel) {
  EXPECT_EQ(kind_in_words(LetterKind::focused_visit), "Focused visit");
  EXPECT_EQ(kind_in_words(LetterKind::jtai), "Joint targeted area inspection");
  EXPECT_EQ(area_in_words(FocusArea::covid_assurance), "COVID-19 assurance");
  EXPECT_EQ(area_in_words(LookedAt::of(LetterKind::focused_visit, FocusArea::front_door)), "Front door");
  EXPECT_EQ(area_in_words(LookedAt::of(LetterKind::ilacs_inspection, std::nullopt)), "All areas");
  EXPECT_EQ(area_in_words(LookedAt::of(LetterKind::send_inspection, std::nullopt)),
            "Special educational needs and disabilities");
  EXPECT_EQ(area_in_words(LookedAt::of(LetterKind::focused_visit, std::nullopt)), "");
  EXPECT_EQ(grade_in_words(Grade::requires_improvement), "Requires improvement");
  EXPECT_EQ(judgement_in_words(Judgement::in_care), "Children in care");
  EXPECT_EQ(judgements_in_words(
                {{Judgement::in_care, Grade::good}, {Judgement::overall_effectiveness, Grade::inadequate}}),
            "Overall effectiveness: Inadequate; Children in care: Good");
  EXPECT_EQ(status_in_words(Status::needs_review), "Needs review");
  EXPECT_EQ(status_in_words(ItemStatus::persisting), "Asked before");
  EXPECT_EQ(list_in_words(ItemList::priority_actions), "Priority actions");
  EXPECT_EQ(item_in_words(ItemList::improvements, 3), "Improvement 3");
  EXPECT_EQ(item_in_words(ItemList::strengths, 2), "Strength 2");
}

Theme labelled(const std::string& id, const std::string& label) {
  Theme theme;
  theme.id = id;
  theme.label = label;
  return theme;
}

TEST(PresentWords, ThemesAreCalledAsTheUsersTableCallsThem) {
  EXPECT_EQ(ThemeLabels()("homeless_16_17"), "Homeless 16- and 17-year-olds");
  EXPECT_EQ(ThemeLabels()("a_theme_of_ours"), "A theme of ours");
  ThemeTable own;
  own.themes = {labelled("planning", "Plans that work"), labelled("a_theme_of_ours", "Kite flying")};
  const ThemeLabels labels(own);
  EXPECT_EQ(labels("planning"), "Plans that work") << "the user's label comes first";
  EXPECT_EQ(labels("a_theme_of_ours"), "Kite flying");
  EXPECT_EQ(labels("homeless_16_17"), "Homeless 16- and 17-year-olds") << "the built-in table is still known";
}

TEST(PresentWords, LongTextsAreShortenedBetweenWords) {
  EXPECT_EQ(shortened("The plans’ quality.", 19), "The plans’ quality.") << "code points, not bytes";
  EXPECT_EQ(shortened("The plans’ quality.", 18), "The plans’ …");
  EXPECT_EQ(shortened("Unbreakable", 5), "Unbre …");
}

TEST(PresentWords, NumbersAndSentences) {
  EXPECT_EQ(counted(1, "letter", "letters"), "1 letter");
  EXPECT_EQ(counted(20000, "letter", "letters"), "20,000 letters");
  EXPECT_EQ(with_commas(999), "999");
  EXPECT_EQ(with_commas(1234567), "1,234,567");
  EXPECT_EQ(small_number(4), "four");
  EXPECT_EQ(small_number(13), "13");
  EXPECT_EQ(without_capital("Focused visit"), "focused visit");
  EXPECT_EQ(without_capital("COVID-19 assurance"), "COVID-19 assurance");
}

Date date_of(const std::string& iso) {
  return Date::parse(iso).value();
}

DateRange range_of(const std::string& start, const std::string& end) {
  return {date_of(start), date_of(end)};
}

TEST(PresentDates, AreWrittenOut) {
  EXPECT_EQ(date_in_words(date_of("2021-06-30")), "30 June 2021");
  EXPECT_EQ(date_in_words(date_of("2021-06-03")), "3 June 2021");
  EXPECT_EQ(date_in_words(date_of("2017-03")), "March 2017");
  EXPECT_EQ(date_in_words(date_of("2017")), "2017");
  EXPECT_EQ(date_in_words(std::optional<Date>()), "");
}

TEST(PresentDates, AStretchNamesMonthAndYearOnce) {
  EXPECT_EQ(stretch_in_words(range_of("2024-10-08", "2024-10-08")), "8 October 2024");
  EXPECT_EQ(stretch_in_words(range_of("2024-10-08", "2024-10-09")), "8 and 9 October 2024");
  EXPECT_EQ(stretch_in_words(range_of("2024-10-08", "2024-10-10")), "8 to 10 October 2024");
  EXPECT_EQ(stretch_in_words(range_of("2024-09-30", "2024-10-01")), "30 September to 1 October 2024");
  EXPECT_EQ(stretch_in_words(range_of("2024-12-30", "2025-01-03")), "30 December 2024 to 3 January 2025");
  EXPECT_EQ(stretch_in_words(range_of("2024-10", "2024-11")), "October 2024 to November 2024");
}

TEST(PresentDates, AVisitIsWrittenByItsDays) {
  const DateRange days = range_of("2024-10-08", "2024-10-10");
  const DateRange one_day = range_of("2024-10-14", "2024-10-14");
  EXPECT_EQ(visit_in_words({{"8 and 10 October", {}}, {days}}), "8 to 10 October 2024");
  EXPECT_EQ(visit_in_words({{"", {}}, {days, one_day}}), "8 to 10 October 2024, and 14 October 2024");
  EXPECT_EQ(visit_in_words({{"the week of 8 October", {}}, {}}), "the week of 8 October");
}

TEST(PresentCells, HaveNamesInCsv) {
  const Sheet sheet{"Visits",
                    {{"kind"}, {"area"}, {"themes"}},
                    {{kind_cell(LetterKind::focused_visit),
                      area_cell(LookedAt::of(LetterKind::focused_visit, std::nullopt)),
                      themes_cell({"planning", "permanence"}, ThemeLabels())}}};
  std::ostringstream csv;
  print_csv(csv, sheet);
  EXPECT_EQ(csv.str(), "kind,area,themes\r\nfocused_visit,,planning; permanence\r\n");
  const auto& themes = std::get<NamedCell>(sheet.rows[0][2]);
  EXPECT_EQ(themes.words, "Planning; Permanence");
}

}  // namespace
}  // namespace letterlens
