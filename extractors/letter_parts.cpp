#include "extractors/letter_parts.h"

#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{"salutation", R"re(^Dear\s+(\S.{0,160})$)re", "Dear Ms Hale", "Ms Hale", "Dearest"},
    // "Your sincerely" is printed, too.
    Pattern{"sign-off", R"re(^(?i)(Yours?,?\s+(?:sincerely|faithfully))[,.]?$)re", "Yours sincerely", "Yours sincerely",
            "Yours sincerely held views"},
};

bool is(std::string_view line, std::size_t index) {
  const auto match = letter_part_patterns().find(line);
  return match && match->index == index;
}

}  // namespace

const PatternTable& letter_part_patterns() {
  static const PatternTable table(patterns);
  return table;
}

bool is_salutation(std::string_view line) { return line.starts_with("Dear") && is(line, 0); }
bool is_sign_off(std::string_view line) { return line.starts_with('Y') && is(line, 1); }

}  // namespace letterlens
