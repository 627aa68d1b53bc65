#include "corpus/present/workbook_layout.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

// How wide a column is, in characters, and what its head says if not the words of its name.
struct ColumnLayout {
  std::string_view head;
  double width;
  std::string_view words = {};
};

// All text wraps: the widths are those at which a list is as wide as a page can still be read.
constexpr std::array layouts{
    ColumnLayout{"aligned", 9, "Asked of several"},
    ColumnLayout{"area", 15},
    ColumnLayout{"authority", 17},
    ColumnLayout{"best_score", 8, "Score"},
    ColumnLayout{"earlier", 21, "Asked before in"},
    ColumnLayout{"grade", 13, "Grade then"},
    ColumnLayout{"kind", 13},
    ColumnLayout{"lead_in", 19, "Introduced by"},
    ColumnLayout{"letter_id", 21, "Letter"},
    ColumnLayout{"list", 13},
    ColumnLayout{"near_to", 18, "Looked for"},
    ColumnLayout{"near_to_text", 36, "Its words"},
    ColumnLayout{"number", 5, "No."},
    ColumnLayout{"page", 6},
    ColumnLayout{"possible", 21, "Possibly asked before in"},
    ColumnLayout{"possibly_raised", 9},
    ColumnLayout{"score", 7},
    ColumnLayout{"shared", 18, "What they share"},
    ColumnLayout{"status", 14, "What became of it"},
    ColumnLayout{"text", 60, "What is asked"},
    ColumnLayout{"theme", 20},
    ColumnLayout{"themes", 18},
    ColumnLayout{"visit", 12},
};

// Of these another column says the same to people.
constexpr std::array<std::string_view, 2> for_programs{"visit_id", "best_score"};

const ColumnLayout* layout_of(std::string_view head) {
  const auto* found = std::find_if(layouts.begin(), layouts.end(),
                                   [&](const ColumnLayout& layout) { return layout.head == head; });
  return found == layouts.end() ? nullptr : found;
}

bool is_empty(const Sheet& sheet, std::size_t column) {
  return !sheet.rows.empty() && std::all_of(sheet.rows.begin(), sheet.rows.end(), [&](const auto& row) {
    const auto* text = std::get_if<std::string>(&row[column]);
    return text != nullptr && text->empty();
  });
}

void remove(Sheet& sheet, std::size_t column) {
  const auto place = static_cast<std::ptrdiff_t>(column);
  for (auto& row : sheet.rows) row.erase(row.begin() + place);
  sheet.columns.erase(sheet.columns.begin() + place);
}

void put_last(Sheet& sheet, std::string_view head) {
  const auto found = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                  [&](const SheetColumn& column) { return column.head == head; });
  if (found == sheet.columns.end()) return;
  const auto place = found - sheet.columns.begin();
  std::rotate(found, found + 1, sheet.columns.end());
  for (auto& row : sheet.rows) std::rotate(row.begin() + place, row.begin() + place + 1, row.end());
}

}  // namespace

Sheet laid_out(Sheet sheet, const std::vector<std::string_view>& left_out) {
  const auto is_left_out = [&](std::string_view head) {
    return std::find(for_programs.begin(), for_programs.end(), head) != for_programs.end() ||
           std::find(left_out.begin(), left_out.end(), head) != left_out.end();
  };
  for (std::size_t at = sheet.columns.size(); at-- > 0;) {
    auto& column = sheet.columns[at];
    if (is_left_out(column.head) || is_empty(sheet, at)) {
      remove(sheet, at);
      continue;
    }
    const auto* layout = layout_of(column.head);
    if (layout == nullptr) continue;
    column.width = layout->width;
    column.wraps = true;
    if (column.words.empty()) column.words = layout->words;
  }
  put_last(sheet, "letter_id");
  return sheet;
}

}  // namespace letterlens
