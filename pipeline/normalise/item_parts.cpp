#include "pipeline/normalise/item_parts.h"

#include "schemas/base/unicode_text.h"

#include <array>

namespace letterlens {
namespace {

// References are at most about this long; a bracket that has been open for longer was never closed.
constexpr std::size_t longest_bracket = 160;  // bytes

constexpr std::array patterns{
    Pattern{
        "reference alone on a line",
        R"re((?i)^([(\[]\s*(?:outcomes?|enablers?|principles?|paragraphs?|paras?|(?:children.{1,3}s social care )?national framework)\b))re",
        "(outcome 3, national framework)", "(outcome", "(the outcome was good)"},
};

}  // namespace

const PatternTable& item_part_patterns() {
  static const PatternTable table(patterns);
  return table;
}

UChar32 last_sign(std::string_view text) {
  constexpr std::u32string_view closing = U"’”\"')]";
  for (std::size_t end = text.size(); end > 0;) {
    const UChar32 c = previous_code_point(text, end);
    if (closing.find(static_cast<char32_t>(c)) == std::u32string_view::npos) return c;
  }
  return 0;
}

bool ends_sentence(std::string_view text) {
  const UChar32 c = last_sign(text);
  return c == U'.' || c == U'?' || c == U'!';
}

bool has_open_bracket(std::string_view text) {
  if (text.size() > longest_bracket) text.remove_prefix(text.size() - longest_bracket);
  const std::size_t open = text.find_last_of("([");
  return open != std::string_view::npos && text.find_first_of(")]", open) == std::string_view::npos;
}

bool item_goes_on(std::string_view item, std::string_view line) {
  if (has_open_bracket(item) || item.ends_with(',')) return true;
  return line.starts_with(')') || line.starts_with(']') || item_part_patterns().find(line).has_value();
}

bool opens_sub_item(std::string_view above, std::string_view line, bool below_sub) {
  if (!starts_lower(line)) return false;
  return below_sub ? !ends_sentence(above) : above.ends_with(':');
}

}  // namespace letterlens
