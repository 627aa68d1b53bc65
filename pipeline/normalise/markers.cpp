#include "pipeline/normalise/markers.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <unicode/uchar.h>

namespace letterlens {
namespace {

// In table order: a number is tried before a misread letter.
constexpr std::array patterns{
    Pattern{"paragraph number", R"re(^(\d{1,3})[.)](?:\s|$))re", "12. Children wait too long", "12",
            "12.5 per cent"},
    Pattern{"list letter", R"re(^(\([a-z]{1,5}\)|[a-z][.)]|[ivx]{2,5}[.)])(?:\s|$))re", "(a) the police",
            "(a)", "a plan"},
    // What libraries write for a bullet that the PDF does not map to a character.
    Pattern{"unmapped number", R"re(^(\(cid:\d{1,5}\))\s*)re", "(cid:127) Plans", "(cid:127)", "(cid: 12)"},
    Pattern{"unmapped sign", R"re(^(\x{FFFD})(?:\s|$))re", "\uFFFD Plans", "\uFFFD", "\uFFFDcient"},
    Pattern{"ring", R"re(^([o○◦])(?:\s|$))re", "o the police", "o", "of the police"},
    // Squares that went through OCR: a single sign or letter before a word. "A" and "I" are words; "a" counts
    // only before a word that cannot follow an article, or before a capital: that may be a name.
    Pattern{"misread sign", R"re(^([@=™¢«»*#§©®¥€£~^°¥|><™\]\[]{1,2}|[mBEHMWnwe][™°®*])\s+[\pL‘“'"])re",
            "™ arrangements for children", "™", "= 5"},
    Pattern{"misread letter", R"re(^([B-HJ-Zb-hj-np-z])\s+[\pL‘“'"])re", "m All children in care", "m",
            "I am"},
    Pattern{"misread a", R"re(^(a)\s+(?:the |all |their |how |that |whether |a ))re",
            "a the timeliness of visits", "a", "a clear plan"},
    Pattern{"misread a or article", R"re(^(a)\s+\p{Lu})re", "a All children in care", "a", "a clear plan"},
};

bool is_bullet(UChar32 c) {
  constexpr std::u32string_view bullets =
      U"■◼▪•●□▫◾◆❖➢‣⁃▶►✓✔·∙\uF06E\uF0A7\uF0B7\uF0BE\uF0D8\uF076\uF0FC\uF0A8\uF071\uF0B2\uF0E0";
  return bullets.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

bool is_dash(UChar32 c) {
  constexpr std::u32string_view dashes = U"–—−―─-\u0336\uF02D\uF0AD";
  return dashes.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

bool is_private_use(UChar32 c) {
  return c >= 0xE000 && c <= 0xF8FF;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

// What a drawn bullet is called where others have their glyph.
std::string name_of(MarkShape shape) {
  switch (shape) {
    case MarkShape::disc:
      return "disc";
    case MarkShape::ring:
      return "ring";
    case MarkShape::square:
      return "square";
    case MarkShape::box:
      return "box";
  }
  return {};
}

// The gap is only known where the marker is a cell of its own.
float gap_after(const Row& row, std::size_t text_from) {
  if (row.cells.size() > 1 && row.cells[1].start <= text_from && text_from <= row.cells[1].end)
    return row.cells[1].left - row.cells[0].right;
  return 0;
}

std::optional<Marker> glyph_marker(const Row& row) {
  std::size_t at = 0;
  const UChar32 c = next_code_point(row.text, at);
  const std::size_t text_from = skip_spaces(row.text, at);
  const std::string glyph = row.text.substr(0, at);
  const float gap = gap_after(row, text_from);
  if (is_bullet(c)) return Marker{MarkerKind::bullet, glyph, text_from, 0, gap};
  const bool alone = at == row.text.size() || text_from > at;
  if (is_dash(c))
    return alone || c == 0x0336 ? std::optional(Marker{MarkerKind::dash, glyph, text_from, 0, gap})
                                : std::nullopt;
  if (is_private_use(c)) return Marker{MarkerKind::unknown_bullet, glyph, text_from, 0, gap};
  // A letter of a symbol font that the PDF does not map to its sign ("n" is Wingdings' square).
  if (row.symbol_first && alone) return Marker{MarkerKind::bullet, glyph, text_from, 0, gap};
  return std::nullopt;
}

// The value of a numeral up to "xxxix"; 0 for what is none.
int roman_number(std::string_view numeral) {
  constexpr std::array<std::string_view, 10> ones{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  int number = 0;
  for (; numeral.starts_with('x'); numeral.remove_prefix(1)) number += 10;
  const auto one = std::find(ones.begin(), ones.end(), numeral);
  return one == ones.end() ? 0 : number + static_cast<int>(one - ones.begin());
}

// "(c)": of one letter the place in the alphabet, of what may be a numeral its value.
Marker letter_marker(const std::string& words) {
  const bool bracket = words.front() == '(';
  const auto letters = std::string_view(words).substr(bracket ? 1 : 0, words.size() - (bracket ? 2 : 1));
  Marker marker{MarkerKind::letter, {}};
  if (letters.size() == 1) marker.number = letters.front() - 'a' + 1;
  marker.roman = roman_number(letters);
  marker.glyph = (bracket ? "(a" : "a") + words.substr(words.size() - 1);
  return marker;
}

// A list's number that leaves no room for white space before the text: "10.The" in two pieces.
std::optional<Marker> close_number(const Row& row) {
  constexpr std::size_t longest = 4;  // bytes
  if (row.pieces.empty() || row.pieces.front().start > longest) return std::nullopt;
  const std::size_t text_from = row.pieces.front().start;
  const auto words = row.text.substr(0, text_from);
  const auto match = marker_patterns().find(words);
  if (!match || match->pattern->name != "paragraph number") return std::nullopt;
  Marker marker{MarkerKind::number, words.substr(0, words.size() - 1), text_from, 0, 0};
  std::from_chars(words.data(), words.data() + words.size(), marker.number);
  return marker;
}

}  // namespace

const PatternTable& marker_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::optional<Marker> leading_marker(const Row& row) {
  if (row.text.empty()) return std::nullopt;
  if (auto marker = glyph_marker(row)) return marker;
  if (row.bullet)
    return Marker{MarkerKind::bullet, name_of(row.bullet->shape), 0, 0,
                  row.cells.front().left - row.bullet->right};
  if (auto marker = close_number(row)) return marker;
  // Every other marker ends within a few bytes; most rows are done here.
  if (row.text.substr(0, 12).find_first_of(" .)") == std::string::npos && row.text.size() > 4)
    return std::nullopt;
  const auto match = marker_patterns().find(row.text);
  if (!match) return std::nullopt;
  const Range glyph = *match->groups.at(0);
  Marker marker{MarkerKind::misread, row.text.substr(glyph.start, glyph.end - glyph.start), 0, 0, 0};
  std::size_t after = glyph.end;
  if (match->pattern->name == "list letter") {
    marker = letter_marker(marker.glyph);
  } else if (match->pattern->name.starts_with("unmapped")) {
    marker.kind = MarkerKind::unmapped;
  } else if (match->pattern->name == "paragraph number") {
    marker.kind = MarkerKind::number;
    std::from_chars(row.text.data() + glyph.start, row.text.data() + glyph.end, marker.number);
    ++after;
  } else if (match->pattern->name == "ring") {
    marker.kind = MarkerKind::ring;
  } else if ((row.printed || row.stated) && marker.glyph != "*") {
    return std::nullopt;  // only text that went through OCR has letters for squares
  } else {
    marker.may_be_article = match->pattern->name == "misread a or article";
  }
  marker.text_from = skip_spaces(row.text, after);
  marker.gap = gap_after(row, marker.text_from);
  return marker;
}

}  // namespace letterlens
