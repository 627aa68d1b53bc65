// A table on its way to a person: the same rows become CSV or a sheet of a workbook.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

namespace letterlens {

// A text that leads somewhere: an address on the web, or the path of a file.
struct LinkCell {
  std::string text;
  std::string address;
};

// A kind, area, grade, theme and the like: CSV has its name, which filters and JSON take too, a workbook its
// words.
struct NamedCell {
  std::string name;
  std::string words;
};

// Text, a number, a link or a name; empty text is an empty cell.
using SheetCell = std::variant<std::string, std::int64_t, double, LinkCell, NamedCell>;

struct SheetColumn {
  std::string head;
  double width = 12;       // in characters
  bool wraps = false;      // long text breaks over lines
  std::string words = {};  // the head in a workbook; if empty, the words of `head`
};

struct Sheet {
  std::string name;  // at most 31 characters, none of [ ] : * ? / and backslash
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;  // each of as many cells as there are columns
};

// Head and rows as CSV for spreadsheets (csv_row.h); of a link its text.
void print_csv(std::ostream& out, const Sheet& sheet);

// A score as it is shown: four digits, "0.7143".
std::string shown_score(double score);

}  // namespace letterlens
