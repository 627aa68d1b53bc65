// What a terminal is sent of text from outside.
#include "schemas/base/printable.h"

#include <gtest/gtest.h>
#include <vector>

namespace letterlens {
namespace {

struct Row {
  std::string sentence, text, shown;
};

TEST(Printable, LeavesWordsAloneAndShowsWhatWouldSteerATerminal) {
  const std::vector<Row> rows{
      {"words are unchanged", "Children’s services – Köln, 漢字 😀", "Children’s services – Köln, 漢字 😀"},
      {"a backslash is a character like others", "a\\nb", "a\\nb"},
      {"an escape sequence is shown", "\x1b[31mred\x1b]0;title\a", "\\x1b[31mred\\x1b]0;title\\x07"},
      {"so is its one-character form of C1", "\u009b2J", "\\x9b2J"},
      {"DEL is shown", "a\x7f", "a\\x7f"},
      {"a line break in a file name is shown", "two\nlines\r.pdf", "two\\nlines\\r.pdf"},
      {"a tab is shown", "a\tb", "a\\tb"},
      {"a null is shown", std::string("a\0b", 3), "a\\x00b"},
      {"an override of direction is shown", "invoice\u202Efdp.exe", "invoice\\u202efdp.exe"},
      {"so is an isolate", "\u2066a\u2069", "\\u2066a\\u2069"},
      {"so are marks of direction", "a\u200E\u200F\u061C", "a\\u200e\\u200f\\u061c"},
      {"a line separator is shown", "a\u2028b\u2029c", "a\\u2028b\\u2029c"},
      {"a byte order mark is shown", "\uFEFFa", "\\ufeffa"},
      {"a tag character is shown", "a\U000E0041", "a\\U000e0041"},
      {"joiners, which scripts need, are unchanged", "می\u200Cخواهم", "می\u200Cخواهم"},
      {"bytes that are not UTF-8 are shown", "caf\xE9.txt", "caf\\xe9.txt"},
      {"a replacement character is unchanged", "caf\uFFFD", "caf\uFFFD"},
      {"nothing is nothing", "", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(printable(row.text), row.shown) << row.sentence;
}

TEST(Printable, KeepsLineFeedsOfTextOfSeveralLines) {
  EXPECT_EQ(printable_lines("plans\n– reviewed\r\n\x1b[2J"), "plans\n– reviewed\\r\n\\x1b[2J");
}

}  // namespace
}  // namespace letterlens
