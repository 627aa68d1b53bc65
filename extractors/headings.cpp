#include "extractors/headings.h"

#include "schemas/base/unicode_text.h"

#include <array>
#include <utility>

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
            {"areas for improvement",
             R"re((?i)^((?:areas?(?:\(s\))? for improvement|recommendations)[.:]?)\s*\d?$)re",
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
    Heading{
        {SectionKind::other, false},
        {"parts of a report",
         R"re((?i)^((?:inspection outcome|information about (?:the local area partnership|this inspection)|)re"
         R"re(local area partnership details|(?:the )?inspection team|section [12]\s?[:–-]\s(?:the local authority|)re"
         R"re((?:the )?effectiveness of [^.]{0,60}board(?: \(\w+\))?)))$)re",
         "Information about the local area partnership", "Information about the local area partnership",
         "The inspection team met children"}},
    // A report's judgements, which may wrap: the line that ends in the grade closes the heading.
    Heading{
        {SectionKind::other, true},
        {"judgement",
         R"re((?i)^((?:the )?(?:impact of leaders|experiences? and progress)[^.:]*?(?:\s(?:is|are))?\s?[:–-]?\s(?:outstanding|good|)re"
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

#define LETTERLENS_IMPROVE                                                                                  \
  "what (?:[a-z’'-]+ ){0,7}?(?:(?:needs?|has|have|is|are) (?:still |also |now )?to (?:be )?improved?\\b|" \
  "(?:must|should|could) (?:still |also |now )?(?:be )?improved?\\b|needs? "                                \
  "(?:improving|improvement)\\b)|\\b(?:areas?|aspects?|matters?|points?)(?:\\(s\\))? "                      \
  "(?:for|of|requiring|that "                                                                               \
  "requires?|needing|that needs?|in need of) (?:further |the )?(?:improvements?|development)\\b|"           \
  "\\b(?:areas?|aspects?) (?:to|(?:that|which) (?:must|should|needs? to|have to|has to)) (?:be "            \
  ")?improved?\\b|\\bimprovements? (?:needed|required|that (?:is|are) "                                     \
  "(?:needed|required))\\b|\\bwhat could be (?:better|improved)\\b|\\bwhat needs to be (?:better|done "     \
  "better)\\b"
#define LETTERLENS_PRIORITY                                                                                 \
  "\\bpriority (?:and immediate )?actions?\\b|\\bimmediate actions?\\b|\\bactions? (?:that is |that are )?" \
  "(?:required|needed) (?:immediately|urgently|at once)\\b|\\burgent actions?\\b"
#define LETTERLENS_STRENGTHS                                                                      \
  "\\bstrengths?\\b|\\bwhat (?:is|are|was|were) (?:working|going) well\\b|\\bwhat works well\\b|" \
  "\\bwhat is the (?:area |local area )?partnership doing that is effective\\b|\\bdo(?:es|ing)? well\\b"

// What a heading's words say, tried one by one: see heading_by_phrase for the precedence.
constexpr std::array phrases{
    Pattern{"case study", R"re((?i)^((?:case|practice) (?:stud(?:y|ies)|examples?)\b|places and spaces\b))re",
            "Practice study of effective work", "Practice study", "The practice studied"},
    Pattern{
        "looking back",
        R"re((?i)(\bprogress\b|\b(?:previous|last|earlier) (?:full |graded )?(?:inspections?|visits?)\b|\bsince\b|\b(?:action|work) taken\b))re",
        "Progress against the areas for improvement", "Progress", "Areas for improvement"},
    Pattern{"priority action", "(?i)(" LETTERLENS_PRIORITY ")",
            "Areas for priority action for the partnership", "priority action", "Priorities"},
    Pattern{"improvement", "(?i)(" LETTERLENS_IMPROVE ")",
            "What needs to improve in the multi-agency response to neglect?", "What needs to improve",
            "What has improved"},
    Pattern{"strengths", "(?i)(" LETTERLENS_STRENGTHS ")", "Early help strengths", "strengths",
            "Strengthening families"},
    // The findings of an area SEND report that its lists draw on.
    Pattern{"to do better", R"re((?i)(\bwhat does the (?:local )?area partnership need to do better\b))re",
            "What does the area partnership need to do better?",
            "What does the area partnership need to do better", "What needs to be done"},
    Pattern{
        "headline findings",
        R"re((?i)(^(?:the )?headlines?\b(?: findings?\b)?|\bheadline findings?\b|^overview\b|^(?:executive )?summary\b|^key findings\b|^what is it like to be a child\b))re",
        "Headline findings of this visit", "Headline findings", "An overview of plans"},
    Pattern{
        "areas covered",
        R"re((?i)(^(?:areas?|services?|themes?) (?:covered|reviewed|considered|inspected)\b|^scope of (?:the|this) visit\b))re",
        "Areas covered by this monitoring visit to the council", "Areas covered", "The areas covered"},
    Pattern{"next steps", R"re((?i)(^(?:the )?next steps\b))re", "Next steps for the partnership",
            "Next steps", "The steps that come next"},
    Pattern{
        "main findings",
        R"re((?i)(^(?:(?:the )?(?:main|detailed|inspection|other|key) )?findings\b|^evaluation of progress\b))re",
        "Main findings on help and protection", "Main findings", "The finding of homes"},
};

constexpr std::size_t case_study = index_of(phrases, "case study");
constexpr std::size_t looking_back = index_of(phrases, "looking back");
constexpr std::size_t priority = index_of(phrases, "priority action");
constexpr std::size_t improve = index_of(phrases, "improvement");
constexpr std::size_t strong = index_of(phrases, "strengths");
constexpr std::size_t better = index_of(phrases, "to do better");
constexpr std::size_t headline = index_of(phrases, "headline findings");
constexpr std::size_t covered = index_of(phrases, "areas covered");
constexpr std::size_t next = index_of(phrases, "next steps");
constexpr std::size_t main = index_of(phrases, "main findings");

constexpr std::size_t longest_heading = 220;  // bytes, over all its lines
constexpr std::size_t longest_title = 90;  // bytes: of a line that is taken for a heading by words inside it

constexpr std::array sentence_signs{
    Pattern{"stop inside", R"re(([.;!]\s+\S|[.;,]$))re", "Practice has improved. Plans are clear", ". P",
            "Key strengths"},
    Pattern{"introduces",
            R"re((?i)(\b(?:are|were|is|was|include[sd]?|including|follows|following|that|to)\s?:$))re",
            "The areas for improvement are:", "are:", "Areas for improvement:"},
    Pattern{
        "told of somebody",
        R"re((?i)(^(?:this|these|those|there|leaders|inspectors|in|at|since|when|where|while|however)\b))re",
        "These strengths", "These", "Strengths"},
};

bool says(std::size_t phrase, std::string_view line) {
  return heading_phrase_patterns().matches(phrase, line);
}

bool reads_like_a_sentence(std::string_view line) {
  return heading_refusal_patterns().find(line).has_value();
}

bool could_be_heading(std::string_view line) {
  return !line.empty() && line.size() <= longest_heading && (starts_upper(line) || !starts_lower(line));
}

}  // namespace

const PatternTable& heading_patterns() {
  static const PatternTable table(patterns);
  return table;
}

const PatternTable& heading_phrase_patterns() {
  static const PatternTable table(phrases);
  return table;
}

const PatternTable& heading_refusal_patterns() {
  static const PatternTable table(sentence_signs);
  return table;
}

std::optional<KnownHeading> known_heading(std::string_view line) {
  constexpr std::size_t longest_known = 150;  // bytes; longer lines are not worth a match
  line = trimmed(line);
  if (line.size() > longest_known || !starts_upper(line)) return std::nullopt;
  const auto match = heading_patterns().find(line);
  return match ? std::optional(headings[match->index].opens) : std::nullopt;
}

bool is_ambiguous_heading(std::string_view line) {
  if (says(case_study, line) || says(looking_back, line)) return false;
  return says(improve, line) && (says(strong, line) || says(priority, line));
}

std::optional<KnownHeading> heading_by_phrase(std::string_view line) {
  line = trimmed(line);
  if (!could_be_heading(line)) return std::nullopt;
  if (auto known = known_heading(line)) return known;
  if (says(case_study, line)) return KnownHeading{SectionKind::case_study, false};
  if (says(looking_back, line)) return std::nullopt;
  if (is_ambiguous_heading(line)) return KnownHeading{SectionKind::other, false};
  constexpr std::array kinds{std::pair{better, SectionKind::other},
                             std::pair{priority, SectionKind::priority_actions},
                             std::pair{improve, SectionKind::improvements},
                             std::pair{strong, SectionKind::strengths},
                             std::pair{headline, SectionKind::headline_findings},
                             std::pair{covered, SectionKind::areas_covered},
                             std::pair{next, SectionKind::next_steps},
                             std::pair{main, SectionKind::main_findings}};
  for (const auto& [phrase, kind] : kinds)
    if (says(phrase, line)) return KnownHeading{kind, false};
  return std::nullopt;
}

std::optional<KnownHeading> heading_standing_alone(std::string_view line) {
  line = trimmed(line);
  const auto opens = heading_by_phrase(line);
  if (!opens || opens->judgement) return std::nullopt;
  if (known_heading(line)) return opens;
  if (reads_like_a_sentence(line)) return std::nullopt;
  if (line.size() <= longest_title) return opens;
  const auto first = heading_phrase_patterns().find_earliest(line);
  return first && first->whole.start == 0 ? opens : std::nullopt;
}

std::string_view heading_words(std::string_view line) {
  if (const auto match = heading_patterns().find(line)) {
    const Range words = *match->groups.at(0);
    return line.substr(words.start, words.end - words.start);
  }
  if (!heading_by_phrase(line)) return line;
  // A digit that sticks to a word or a question mark is a footnote's.
  const std::size_t last = line.find_last_not_of("0123456789*");
  const bool sticks = last != std::string_view::npos && last + 1 < line.size() && line.size() - last <= 3 &&
                      line[last] != ' ' && line[last] != '-' && line[last] != '(';
  return sticks ? line.substr(0, last + 1) : line;
}

}  // namespace letterlens
