#include "extractors/letter_parts.h"

#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{"salutation", R"re(^Dear\s+(\S.{0,160})$)re", "Dear Ms Hale", "Ms Hale", "Dearest"},
    // "Your sincerely" is printed, too.
    Pattern{"sign-off", R"re(^(?i)(Yours?,?\s+(?:sincerely|faithfully))[,.]?$)re", "Yours sincerely",
            "Yours sincerely", "Yours sincerely held views"},
    Pattern{"inspection dates", R"re(^(?i)(?:Inspection|Visit) dates?\s*:\s*(\S.*)$)re",
            "Inspection dates: 8 to 12 May 2023", "8 to 12 May 2023",
            "Dates of previous inspection: 1 May 2019"},
    Pattern{"lead inspector", R"re(^(?i)(?:Lead|Reporting) inspectors?\s*:\s*(\S.*)$)re",
            "Lead inspector: Ana Field, His Majesty’s Inspector", "Ana Field, His Majesty’s Inspector",
            "The lead inspector said"},
    Pattern{
        "further front matter",
        R"re(^(?i)((?:Report published|Team inspectors?|Dates? of previous inspection|Date of last inspection|Unique reference number)\s*:.*)$)re",
        "Report published: 12 June 2015", "Report published: 12 June 2015", "The report was published"},
    Pattern{"lead inspector's label", R"re(^(?i)((?:Lead|Reporting) inspectors?)\s*:?$)re",
            "Lead inspector:", "Lead inspector", "Lead inspector: Ana Field"},
};

constexpr std::size_t salutation = index_of(patterns, "salutation");
constexpr std::size_t sign_off = index_of(patterns, "sign-off");
constexpr std::size_t dates = index_of(patterns, "inspection dates");
constexpr std::size_t lead = index_of(patterns, "lead inspector");
constexpr std::size_t further = index_of(patterns, "further front matter");
constexpr std::size_t lead_label = index_of(patterns, "lead inspector's label");

bool is(std::string_view line, std::size_t index) {
  return letter_part_patterns().matches(index, line);
}

std::optional<Range> taken(std::string_view line, std::size_t index) {
  const auto match = letter_part_patterns().find_one(index, line);
  return match ? match->groups.at(0) : std::nullopt;
}

}  // namespace

const PatternTable& letter_part_patterns() {
  static const PatternTable table(patterns);
  return table;
}

bool is_salutation(std::string_view line) {
  return line.starts_with("Dear") && is(line, salutation);
}
bool is_sign_off(std::string_view line) {
  return line.starts_with('Y') && is(line, sign_off);
}

bool is_front_matter(std::string_view line) {
  if (line.find(':') == std::string_view::npos) return false;
  return is(line, dates) || is(line, lead) || is(line, further);
}
std::optional<Range> inspection_dates(std::string_view line) {
  return taken(line, dates);
}
std::optional<Range> lead_inspector(std::string_view line) {
  return taken(line, lead);
}
bool is_lead_inspector_label(std::string_view line) {
  return is(line, lead_label);
}

}  // namespace letterlens
