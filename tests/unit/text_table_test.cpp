// Tables whose columns line up, whatever the writing.
#include "corpus/present/text_table.h"

#include <gtest/gtest.h>

namespace letterlens {
namespace {

TEST(DisplayWidth, IsWhatATerminalShows) {
  struct Row {
    std::string sentence, text;
    std::size_t width;
  };
  const std::vector<Row> rows{
      {"a letter takes one column", "plans", 5},
      {"so does one with an accent", "naïve", 5},
      {"an accent set apart takes none", "nai\u0308ve", 5},
      {"a dash or typographic mark takes one", "– ’", 3},
      {"a wide character takes two", "漢字", 4},
      {"a full-width letter too", "Ａ", 2},
      {"Hangul in its parts is one syllable", "\u1112\u1161\u11AB", 2},
      {"an emoji takes two", "😀", 2},
      {"what is invisible takes none", "a\u200Bb\u2060c", 3},
      {"nothing takes none", "", 0},
  };
  for (const auto& row : rows) EXPECT_EQ(display_width(row.text), row.width) << row.sentence;
}

TEST(TextTable, PadsAllColumnsButTheLast) {
  EXPECT_EQ(text_table({{"name", "n", "id"}, {"nai\u0308ve", "12", "x"}, {"漢字", "3", "long id"}}),
            "name   n   id\n"
            "nai\u0308ve  12  x\n"
            "漢字   3   long id\n");
  EXPECT_EQ(text_table({{"a"}, {"long", "b"}}), "a\nlong  b\n");
  EXPECT_EQ(text_table({}), "");
}

TEST(TextTable, SetsNumbersToTheRight) {
  EXPECT_EQ(text_table({{"visits", "2021", "total"}, {"Front door", "1", "12"}}, Numbers::after_the_first),
            "visits      2021  total\n"
            "Front door     1     12\n");
}

TEST(TextTable, ShowsWhatWouldSteerTheTerminal) {
  EXPECT_EQ(text_table({{"a\x1b[2J", "b"}}), "a\\x1b[2J  b\n");
}

}  // namespace
}  // namespace letterlens
