#include "extractors/focus.h"

#include "extractors/sentences.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

// In this order for each sentence; the first group is the focus.
constexpr std::array patterns{
    Pattern{
        "arrangements",
        R"re((?i)\barrangements (?:(?:made |put in place |that are )*by (?:Together for Children|.{3,160}?) )?for\s+(.+?)[.]?$)re",
        "Inspectors looked at the local authority’s arrangements for children in care.", "children in care",
        "arrangements are in place"},
    Pattern{
        "progress",
        R"re((?i)\bprogress (?:that (?:has|had) been )?(?:made )?(?:by .+? )?(?:in respect of|in relation to|in|with|on|regarding|for)\s+(.+?)[.]?$)re",
        "Inspectors reviewed the progress made in respect of services for care leavers.",
        "services for care leavers", "progress is slow"},
    Pattern{"joint inspection", R"re((?i)\(JTAI\),? of\s+(.+?)[.]?$)re",
            "This letter summarises the findings of the joint targeted area inspection (JTAI) of the "
            "multi-agency response to neglect in Northbridge.",
            "the multi-agency response to neglect in Northbridge", "(JTAI) included"},
    Pattern{
        "joint inspection of",
        R"re((?i)\b(?:joint targeted area inspection|undertook a joint inspection) of\s+(the multi-agency .+?)[.]?$)re",
        "Joint targeted area inspection of the multi-agency response to domestic abuse in Northbridge",
        "the multi-agency response to domestic abuse in Northbridge",
        "Joint targeted area inspection of Northbridge"},
    Pattern{"looked at",
            R"re((?i)\b(?:inspectors|visit|we) (?:looked at|focus(?:s)?ed on)\s+(?:the\s+)?(.+?)[.]?$)re",
            "This visit looked at the quality of matching for children in care.",
            "quality of matching for children in care", "Inspectors met care leavers"},
    Pattern{
        "focus of the visit",
        R"re((?i)\b(?:main |key |primary )?focus of (?:the|this|our) (?:first |second |third |fourth |fifth |sixth |recent )?(?:focused |monitoring |assurance )?visit (?:was|were|is)(?: on| upon)?:?\s+(.+?)[.]?$)re",
        "The focus of the monitoring visit was services for care leavers.", "services for care leavers",
        "with a focus on children in need"},
    Pattern{
        "evidence",
        R"re((?i)^((?:a )?(?:wide )?(?:range of )?(?:evidence|(?:case |children’s )?records|case files|documents|performance data)\b))re",
        "a range of evidence, including records", "a range of evidence", "the quality of records"},
    Pattern{
        "emphasis",
        R"re((?i)\b(?:with|and) (?:an? |the )?(?:(?:particular|specific|main|special|strong|additional|key) )*(?:focus|emphasis|attention|reference)(?: being)? (?:on|to|upon)\s+(.+)$)re",
        "services for children in care, with a particular focus on permanence", "permanence",
        "a focus for the service"},
    Pattern{"named apart", R"re((?i)(,|;|\band\b|\bincluding\b|\bas well as\b|\btogether with\b))re",
            " plans, including ", ",", " for children who are "},
};
constexpr std::size_t arrangements = index_of(patterns, "arrangements");
constexpr std::size_t progress = index_of(patterns, "progress");
constexpr std::size_t joint = index_of(patterns, "joint inspection");
constexpr std::size_t joint_of = index_of(patterns, "joint inspection of");
constexpr std::size_t looked_at = index_of(patterns, "looked at");
constexpr std::size_t focus_of = index_of(patterns, "focus of the visit");
constexpr std::size_t evidence = index_of(patterns, "evidence");
constexpr std::size_t emphasis = index_of(patterns, "emphasis");
constexpr std::size_t apart = index_of(patterns, "named apart");

struct Area {
  FocusArea area;
  Pattern pattern;
};

constexpr std::array areas{
    Area{
        FocusArea::front_door,
        {"front door",
         R"re((?i)(front[ -]door|contacts? and referrals?|\bMASH\b|multi-agency safeguarding hub|initial need and risk|thresholds?\b))re",
         "the ‘front door’, which receives contacts", "front door", "children in care"}},
    Area{
        FocusArea::vulnerable_adolescents,
        {"vulnerable adolescents",
         R"re((?i)(vulnerable adolescents?|extra-familial|outside (?:of )?(?:the|their) (?:homes?|famil(?:y|ies))|beyond (?:the|their) (?:homes?|famil(?:y|ies))|exploit(?:ation|ed)|contextual safeguarding|(?:go|goes|going|are) missing|missing (?:from|children|episodes)|county lines|youth violence|gangs?\b))re",
         "children at risk of extra-familial harm", "extra-familial", "care leavers"}},
    Area{
        FocusArea::care_leavers,
        {"care leavers",
         R"re((?i)(care[ -]leavers?|care[ -]experienced young|(?:young (?:people|adults)|those) (?:who (?:are |have |had )?)?(?:leav(?:e|ing)|left) (?:the |their )?care\b))re",
         "care leavers aged 18 to 25", "care leavers", "children in care"}},
    Area{FocusArea::permanence,
         {"permanence", R"re((?i)(permanen(?:ce|cy)|adoption))re", "planning and achieving permanence",
          "permanence", "permanent staff"}},
    Area{
        FocusArea::placement_decisions,
        {"placement decisions",
         R"re((?i)(matching,? (?:and )?placements?|placements? (?:and )?decision|decisions? about placements?|placement sufficiency|quality of matching|matching,? (?:and )?placing|decisions? (?:\pL+ ){0,3}?about where (?:they|(?:these |the )?(?:looked[ -]after )?children)(?: and young people)?(?: (?:who are )?in (?:its |their |the council[’']s |the local authority[’']s )?care)? (?:will |should |are to |can )?(?:be placed|live)))re",
         "the matching, placement and decision-making for children in care", "matching, placement",
         "children in care"}},
    Area{
        FocusArea::children_in_need_or_protection,
        {"children in need or protection",
         R"re((?i)(children in need\b(?: or| and|,| of help)?|child(?:ren)?(?: who are)? (?:subject to|on) (?:a )?child protection|child(?:ren)? protection plans?|help and protection|pre-proceedings|public law outline|child in need))re",
         "children subject to a child protection plan", "children subject to a child protection",
         "children in care"}},
    Area{
        FocusArea::children_in_care,
        {"children in care",
         R"re((?i)(children (?:who are )?in (?:the council[’']s |the local authority[’']s |its |their )?care\b|children (?:and young people )?(?:who are )?looked after|looked[ -]after children))re",
         "children in care", "children in care", "care leavers"}},
};

constexpr auto area_patterns = [] {
  std::array<Pattern, areas.size()> out{};
  for (std::size_t i = 0; i < areas.size(); ++i) out[i] = areas[i].pattern;
  return out;
}();

// A range of the text: what the pattern takes from the sentences of one block.
std::optional<Range> in_block(const ReadingText& text, const Block& block, std::size_t pattern) {
  const auto words = text.slice(block);
  for (const auto& sentence : sentences(words)) {
    const auto match =
        focus_patterns().find_one(pattern, words.substr(sentence.start, sentence.end - sentence.start));
    if (!match) continue;
    const Range found = *match->groups.at(0);
    const auto focus = words.substr(sentence.start + found.start, found.end - found.start);
    if (focus_patterns().matches(evidence, focus)) continue;
    return Range{block.start + sentence.start + found.start, block.start + sentence.start + found.end};
  }
  return std::nullopt;
}

std::optional<Range> in_blocks(const ReadingText& text, std::size_t first, std::size_t end,
                               std::size_t pattern) {
  for (std::size_t i = first; i < end; ++i)
    if (auto found = in_block(text, text.blocks[i], pattern)) return found;
  return std::nullopt;
}

// "the following areas:" names nothing itself: the list below it does.
std::optional<Range> list_below(const ReadingText& text, std::size_t first, std::size_t end) {
  std::optional<Range> list;
  for (std::size_t i = first; i < end; ++i) {
    const Block& block = text.blocks[i];
    if (block.kind != BlockKind::list_item && block.kind != BlockKind::sub_item) {
      if (list) break;
      continue;
    }
    if (!list) list = Range{block.start, block.end};
    list->end = block.end;
  }
  if (list && text.text[list->end - 1] == '.') --list->end;
  return list;
}

// The list below "Inspectors looked at the local authority’s arrangements for:".
std::optional<Range> introduced_list(const ReadingText& text, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i)
    if (text.slice(text.blocks[i]).ends_with("arrangements for:")) return list_below(text, i + 1, end);
  return std::nullopt;
}

std::optional<Range> monitored(const ReadingText& text, const Outline& outline) {
  const auto* section = outline.find(SectionKind::areas_covered);
  const std::size_t first = section != nullptr ? section->first : outline.body;
  const std::size_t end = section != nullptr ? section->end : outline.opening_end();
  // The list below it names what was of concern at the inspection, which is not what the visit looked at.
  if (auto focus = in_blocks(text, first, end, focus_of);
      focus && !text.slice(focus->start, focus->end).ends_with(':'))
    return focus;
  auto named = in_blocks(text, first, end, progress);
  if (named && !text.slice(named->start, named->end).ends_with(':')) return named;
  if (section != nullptr)
    if (auto list = list_below(text, section->first, section->end)) return list;
  return in_blocks(text, first, end, looked_at);
}

std::optional<Range> named_focus(const ReadingText& text, const Outline& outline, LetterKind kind) {
  const std::size_t first = outline.body;
  const std::size_t end = outline.opening_end();
  switch (kind) {
    case LetterKind::focused_visit:
    case LetterKind::assurance_visit:
      if (auto found = in_blocks(text, first, end, arrangements)) return found;
      if (auto list = introduced_list(text, first, end)) return list;
      if (auto found = in_blocks(text, first, end, focus_of)) return found;
      return in_blocks(text, first, end, looked_at);
    case LetterKind::monitoring_visit:
      return monitored(text, outline);
    case LetterKind::jtai:
      if (auto found = in_blocks(text, first, end, joint)) return found;
      if (outline.title)
        if (auto found = in_block(text, text.blocks[*outline.title], joint_of)) return found;
      return in_blocks(text, first, end, joint_of);
    default:
      return std::nullopt;
  }
}

// The visits of autumn 2020 to spring 2021 looked at the council's response to COVID-19 as such.
bool is_covid_visit(LetterKind kind, const std::optional<Visit>& visit) {
  const bool is_visit = kind == LetterKind::assurance_visit || kind == LetterKind::focused_visit;
  if (!is_visit || !visit || visit->ranges.empty()) return false;
  const Date start = visit->ranges.front().start;
  return start >= *Date::of(2020, 3) && start < *Date::of(2021, 8);
}

// Whether the words name children who need help or protection, children in care and care leavers, all three.
bool names_every_service(std::string_view words) {
  const auto names = [&](FocusArea area) {
    for (std::size_t i = 0; i < areas.size(); ++i)
      if (areas[i].area == area && focus_area_patterns().matches(i, words)) return true;
    return false;
  };
  return names(FocusArea::children_in_need_or_protection) && names(FocusArea::children_in_care) &&
         names(FocusArea::care_leavers);
}

}  // namespace

const PatternTable& focus_patterns() {
  static const PatternTable table(patterns);
  return table;
}

const PatternTable& focus_area_patterns() {
  static const PatternTable table(area_patterns);
  return table;
}

FocusArea focus_area(std::string_view words) {
  // "Children in care, with a focus on permanence".
  if (const auto stressed = focus_patterns().find_one(emphasis, words)) {
    const Range part = *stressed->groups.at(0);
    if (const auto match =
            focus_area_patterns().find_earliest(words.substr(part.start, part.end - part.start)))
      return areas[match->index].area;
  }
  const auto match = focus_area_patterns().find_earliest(words);
  if (!match) return FocusArea::other;
  const FocusArea first = areas[match->index].area;
  if (first != FocusArea::children_in_need_or_protection) return first;
  // "The help and protection of children who are exploited" is about them.
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (areas[i].area != FocusArea::vulnerable_adolescents) continue;
    const auto further = focus_area_patterns().find_one(i, words, match->whole.end);
    if (further && !focus_patterns().matches(
                       apart, words.substr(match->whole.end, further->whole.start - match->whole.end)))
      return areas[i].area;
  }
  return first;
}

std::optional<Focus> extract_focus(const ReadingText& text, const Outline& outline, LetterKind kind,
                                   const std::optional<Visit>& visit) {
  const auto named = named_focus(text, outline, kind);
  if (named) {
    const auto words = text.slice(named->start, named->end);
    // The visits of that time that looked at every service looked at the response to the pandemic.
    const FocusArea area = is_covid_visit(kind, visit) && names_every_service(words)
                               ? FocusArea::covid_assurance
                               : focus_area(words);
    return Focus{text.quote(named->start, named->end), area};
  }
  if (is_covid_visit(kind, visit)) return Focus{std::nullopt, FocusArea::covid_assurance};
  return std::nullopt;
}

}  // namespace letterlens
