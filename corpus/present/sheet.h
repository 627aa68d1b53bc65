// A table on its way to a person: the same rows become CSV or a sheet of a workbook.
#pragma once

#include "schemas/base/date.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

namespace letterlens {

// A text that leads to an address on the web. Another address, such as a path of this machine, leads nowhere.
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

// Text, a number, a link, a name or a date; empty text is an empty cell.
using SheetCell = std::variant<std::string, std::int64_t, double, LinkCell, NamedCell, Date>;

struct SheetColumn {
  std::string head;
  double width = 12;       // in characters
  bool wraps = false;      // long text breaks over lines
  std::string words = {};  // the head in a workbook; if empty, the words of `head`
  bool is_share = false;   // numbers from 0 to 1, which a workbook shows as percentages
};

// How a workbook lays a sheet out.
enum class SheetForm {
  list,    // one thing a row: a filter on every column, the head stays in sight
  matrix,  // numbers: the first column stays in sight too, and long heads are turned
  notes,  // words about the others: no head; a row whose second cell is empty is a heading, the first a title
};

struct Sheet {
  std::string name;  // at most 31 characters, none of [ ] : * ? / and backslash
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;  // each of as many cells as there are columns
  SheetForm form = SheetForm::list;
};

// Head and rows as CSV for spreadsheets (csv_row.h); of a link its text.
void print_csv(std::ostream& out, const Sheet& sheet);

// A score as it is shown: four digits, "0.7143".
std::string shown_score(double score);

}  // namespace letterlens
