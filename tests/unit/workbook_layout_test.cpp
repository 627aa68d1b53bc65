// How answers look in a workbook: its columns, and how high its rows are.
#include "corpus/present/workbook_layout.h"

#include "corpus/present/row_heights.h"

#include <gmock/gmock.h>
#include <sstream>

namespace letterlens {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> heads_of(const Sheet& sheet) {
  std::vector<std::string> heads;
  for (const auto& column : sheet.columns) heads.push_back(head_of(column));
  return heads;
}

TEST(WorkbookLayout, KeepsWhatPeopleReadAndPutsTheLetterLast) {
  const Sheet sheet{
      "Over time",
      {{"authority"}, {"visit_id"}, {"letter_id"}, {"text", 70, true}, {"lead_in"}, {"mine", 5}},
      {{std::string("Northbridge"), std::string("northbridge-2022"), LinkCell{"letter", ""},
        std::string("Pathway plans."), std::string(), std::int64_t{7}}}};
  const Sheet shown = laid_out(sheet, {"authority"});
  EXPECT_THAT(heads_of(shown), ElementsAre("What is asked", "Mine", "Letter")) << "nor what is empty";
  ASSERT_EQ(shown.rows.front().size(), 3U);
  EXPECT_EQ(std::get<std::string>(shown.rows.front()[0]), "Pathway plans.");
  EXPECT_EQ(std::get<std::int64_t>(shown.rows.front()[1]), 7);
  EXPECT_EQ(std::get<LinkCell>(shown.rows.front()[2]).text, "letter");
  EXPECT_TRUE(shown.columns[0].wraps);
  EXPECT_EQ(shown.columns[1].width, 5) << "a column that the table does not know stays as it is";
}

TEST(WorkbookLayout, OfNoRowsKeepsItsHeads) {
  EXPECT_THAT(heads_of(laid_out({"Similar items", {{"score"}, {"text"}}, {}})),
              ElementsAre("Score", "What is asked"));
}

TEST(RowHeights, CountLinesAsTextWraps) {
  struct Row {
    std::string text;
    std::size_t width, lines;
  };
  for (const auto& [text, width, lines] :
       {Row{"", 10, 1}, Row{"Plans", 10, 1}, Row{"Pathway plans", 10, 2}, Row{"Pathway plans", 13, 1},
        Row{"a\nb\nc", 10, 3}, Row{"focused-visit-2022", 8, 3}, Row{"abcdefghijklmnop", 5, 4},
        Row{"– – – –", 7, 1}, Row{"one two three four", 8, 3}})
    EXPECT_EQ(lines_of_text(text, width), lines) << text << ' ' << width;
}

TEST(RowHeights, AreThoseOfTheTallestCellThatWraps) {
  const std::vector<SheetColumn> columns{{"text", 10, true}, {"id", 10}};
  const std::string much = "one two three four five six seven eight nine ten";
  EXPECT_EQ(row_height({std::string("short"), std::string(much)}, columns), 15)
      << "what does not wrap is cut";
  EXPECT_GT(row_height({std::string(much), std::string()}, columns), 50);
  std::string long_text;
  for (int at = 0; at < 1000; ++at) long_text += much;
  EXPECT_EQ(row_height({long_text, std::string()}, columns), 409) << "no row can be higher";
}

TEST(Sheets, WriteDatesAsTheRecordDoesInCsv) {
  std::ostringstream out;
  print_csv(out, {"x", {{"visit"}, {"month"}}, {{*Date::parse("2022-05-11"), *Date::parse("2022-05")}}});
  EXPECT_EQ(out.str(), "visit,month\r\n2022-05-11,2022-05\r\n");
}

}  // namespace
}  // namespace letterlens
