#include "corpus/present/text_table.h"

#include "schemas/base/printable.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace letterlens {
namespace {

constexpr std::string_view gap = "  ";

std::size_t width_of(UChar32 c) {
  constexpr auto no_width = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
  if ((U_GET_GC_MASK(c) & no_width) != 0) return 0;
  // Vowels and finals of Hangul join the consonant before them.
  const auto syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
  return width;
}

std::string text_table(const std::vector<std::vector<std::string>>& rows, Numbers numbers) {
  std::vector<std::vector<std::string>> cells(rows.size());
  std::vector<std::size_t> widths;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    widths.resize(std::max(widths.size(), rows[row].size()));
    for (std::size_t at = 0; at < rows[row].size(); ++at) {
      cells[row].push_back(printable(rows[row][at]));
      widths[at] = std::max(widths[at], display_width(cells[row][at]));
    }
  }
  std::string out;
  for (const auto& row : cells) {
    for (std::size_t at = 0; at < row.size(); ++at) {
      const bool to_the_right = at > 0 && numbers == Numbers::after_the_first;
      const bool is_last = at + 1 == row.size();
      const std::string padding(widths[at] - display_width(row[at]), ' ');
      out += to_the_right ? padding + row[at] : is_last ? row[at] : row[at] + padding;
      if (!is_last) out += gap;
    }
    out += '\n';
  }
  return out;
}

}  // namespace letterlens
