#include "corpus/present/row_heights.h"

#include "corpus/present/phrases.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>

namespace letterlens {
namespace {

constexpr double line_height = 12.75, highest_row = 409, lowest_row = 15;
// Letters of running text are narrower than the digits in which a column's width is counted; of bold text
// less so.
constexpr double letters_in_a_digit = 1.3, bold_letters_in_a_digit = 1.05;

std::size_t letters_in(double width, double letters_in_digit) {
  return std::max<std::size_t>(1, static_cast<std::size_t>(width * letters_in_digit));
}

double height_of(std::size_t lines) {
  return lines <= 1 ? lowest_row : std::min(static_cast<double>(lines) * line_height + 2, highest_row);
}

// What a cell shows, if it is text.
std::string_view shown_text(const SheetCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* link = std::get_if<LinkCell>(&cell)) return link->text;
  if (const auto* named = std::get_if<NamedCell>(&cell)) return named->words;
  return {};
}

}  // namespace

std::size_t lines_of_text(std::string_view text, std::size_t width) {
  std::size_t lines = 1, used = 0, word = 0;
  // The word that has ended goes on the line, or on the next, or, longer than one, over several.
  const auto place_word = [&] {
    if (used > 0 && used + word > width) ++lines, used = 0;
    used += word;
    while (used > width) ++lines, used -= width;
    word = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_code_point(text, at);
    if (c == '\n') {
      place_word();
      ++lines;
      used = 0;
    } else if (is_space(c)) {
      place_word();
      if (used > 0) ++used;
    } else {
      ++word;
      if (c == '-') place_word();
    }
  }
  place_word();
  return lines;
}

std::string head_of(const SheetColumn& column) {
  return column.words.empty() ? spaced(column.head) : column.words;
}

double row_height(const std::vector<SheetCell>& row, const std::vector<SheetColumn>& columns) {
  std::size_t lines = 1;
  for (std::size_t at = 0; at < row.size() && at < columns.size(); ++at)
    if (columns[at].wraps)
      lines = std::max(lines,
                       lines_of_text(shown_text(row[at]), letters_in(columns[at].width, letters_in_a_digit)));
  return height_of(lines);
}

double head_height(const std::vector<SheetColumn>& columns) {
  std::size_t lines = 1;
  for (const auto& column : columns)
    lines =
        std::max(lines, lines_of_text(head_of(column), letters_in(column.width, bold_letters_in_a_digit)));
  return height_of(lines);
}

}  // namespace letterlens
