#include "extractors/headings.h"

#include "schemas/base/unicode_text.h"

#include <array>

namespace letterlens {
namespace {

struct Heading {
  KnownHeading opens;
  Pattern pattern;
};

// A trailing footnote digit ("What needs to improve?1") is tolerated: in plain text it cannot be told apart.
constexpr std::array headings{
    Heading{
        {SectionKind::headline_findings, false},
        {"headline findings", R"re((?i)^((?:headline findings|overview|summary of findings)[.:]?)\s*\d?$)re",
         "Headline findings", "Headline findings", "Its headline findings"}},
    Heading{{SectionKind::priority_actions, false},
            {"priority action", R"re((?i)^(areas?(?:\(s\))? for priority actions?[.:]?)\s*\d?$)re",
             "Area(s) for priority action", "Area(s) for priority action",
             "Case study: area for priority action"}},
    Heading{
        {SectionKind::improvements, false},
        {"what needs to improve",
         R"re((?i)^(what needs to improve(?:\s+in this area of social work practice)?(?:\s?[?.:])?)\s*\d?$)re",
         "What needs to improve in this area of social work practice",
         "What needs to improve in this area of social work practice", "what needs to improve first"}},
    Heading{{SectionKind::improvements, false},
            {"areas for improvement", R"re((?i)^(areas?(?:\(s\))? for improvement[.:]?)\s*\d?$)re",
             "Areas for improvement", "Areas for improvement", "Case study: areas for improvement"}},
    Heading{{SectionKind::strengths, false},
            {"strengths", R"re((?i)^((?:key )?strengths[.:]?)\s*\d?$)re", "Key strengths", "Key strengths",
             "Strengths were seen"}},
    Heading{
        {SectionKind::main_findings, false},
        {"main findings",
         R"re((?i)^((?:main findings|findings|findings and evaluation of progress|)re"
         R"re(findings and progress|evaluation of progress|detailed findings)[.:]?)\s*\d?$)re",
         "Findings and evaluation of progress", "Findings and evaluation of progress", "its main findings"}},
    Heading{
        {SectionKind::areas_covered, false},
        {"areas covered", R"re((?i)^(areas covered by (?:the|this) (?:monitoring )?visit[.:]?)\s*\d?$)re",
         "Areas covered by the visit", "Areas covered by the visit", "the areas covered by the visit were"}},
    Heading{{SectionKind::next_steps, false},
            {"next steps", R"re((?i)^(next steps[.:]?)\s*\d?$)re", "Next steps", "Next steps",
             "next steps for children"}},
    Heading{{SectionKind::case_study, false},
            {"case study",
             R"re((?i)^((?:(?:case|practice) stud(?:y|ies)|places and spaces)\s*[:–-]\s*[^.]{3,80})$)re",
             "Practice study: area(s) for improvement", "Practice study: area(s) for improvement",
             "case study work. It"}},
    Heading{{SectionKind::other, false},
            {"context", R"re(^(Context)$)re", "Context", "Context", "Context matters"}},
    // A report's judgements, which may wrap: the line that ends in the grade closes the heading.
    Heading{
        {SectionKind::other, true},
        {"judgement",
         R"re((?i)^(the (?:impact of leaders|experiences and progress)[^.:]*?(?:\s(?:is|are))?\s?[:–-]?\s(?:outstanding|good|)re"
         R"re(requires? improvement(?: to be good)?|inadequate))\.?\s*\d?$)re",
         "The experiences and progress of children in care: requires improvement to be good",
         "The experiences and progress of children in care: requires improvement to be good",
         "The impact of leaders is not yet good enough"}},
};

constexpr auto patterns = [] {
  std::array<Pattern, headings.size()> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = headings[i].pattern;
  return out;
}();

}  // namespace

const PatternTable& heading_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::optional<KnownHeading> known_heading(std::string_view line) {
  constexpr std::size_t longest_heading = 150;  // bytes; longer lines are not worth a match
  line = trimmed(line);
  if (line.size() > longest_heading || !(starts_upper(line))) return std::nullopt;
  const auto match = heading_patterns().find(line);
  return match ? std::optional(headings[match->index].opens) : std::nullopt;
}

std::string_view heading_words(std::string_view line) {
  const auto match = heading_patterns().find(line);
  if (!match) return line;
  const Range words = *match->groups.at(0);
  return line.substr(words.start, words.end - words.start);
}

}  // namespace letterlens
