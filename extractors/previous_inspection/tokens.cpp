#include "extractors/previous_inspection/tokens.h"

#include "extractors/dates.h"
#include "extractors/previous_inspection/grade_words.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace letterlens {
namespace {

#define LETTERLENS_INSPECTION_MONTH \
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

struct Word {
  InspectionWordKind kind;
  Pattern pattern;
};

constexpr std::array words{
    Word{
        InspectionWordKind::inspection,
        {"earlier inspection",
         R"re((?i)\b((?:last|previous|prior|earlier|preceding|most recent|latest|first|initial|single|graded|full|standard|short|judgement|judgment|former|that|ILACS|SIF|20\d\d)(?:[ ,]+[\pL’'-]+){0,6}? inspection)\b)re",
         "At the last Ofsted judgement inspection", "last Ofsted judgement inspection", "this inspection"}},
    Word{
        InspectionWordKind::inspection,
        {"last judgement",
         R"re((?i)\b((?:last|latest|most recent|current|existing|holds|held|retained|kept) (?:[\pL’'-]+ ){0,4}?(?:judgement|rating|grade))\b)re",
         "its most recent judgement, in July 2019", "most recent judgement", "made a judgement"}},
    Word{InspectionWordKind::inspection,
         {"dated inspection",
          "(?i)\\b(inspection\\b[^.;]{0,60}? (?:in|on|of|from|dated|reported in|published in) (?:the "
          ")?(?:\\d{1,2} )?(?:spring |"
          "summer |autumn |winter |early |late )?(?:of )?)(?:" LETTERLENS_INSPECTION_MONTH
          ",? (?:of )?)?20\\d\\d\\b",
          "at the inspection reported in June 2017", "inspection reported in ", "inspection of plans"}},
    Word{
        InspectionWordKind::inspection,
        {"was inspected",
         R"re((?i)\b((?:last|previously|first|formally) inspected|(?:was|were|been) (?:last |first |previously )?inspected|(?:when|since|after) (?:it|they|services) (?:was|were) (?:last )?(?:judged|graded|rated)|Ofsted (?:last |previously )?(?:judged|graded|rated|inspected)|inspectors (?:previously )?(?:judged|graded|rated)|since the (?:local )?(?:authority|council) was judged)\b)re",
         "Services were last inspected in May", "were last inspected", "inspectors met staff"}},
    Word{
        InspectionWordKind::other,
        {"visit or other event",
         R"re((?i)\b((?:focus(?:s)?ed|monitoring|assurance|ungraded|follow-up|improvement) (?:assurance )?visits?|joint (?:targeted area )?inspections?|JTAIs?|peer (?:review|challenge)|thematic inspections?|annual (?:conversation|engagement)\w*|(?:was |were |been |newly |recently )?appoint(?:ed|ment)|took up|joined|left|resigned|retired|departed|came into|in post|established|(?:was|were) (?:formed|created|launched|set up)|introduced|implemented|pandemic|lockdown|COVID-19|(?:decision|decided)\b[^.;]{0,80}? to (?:pause|suspend|stop)|(?:paus|suspend)\w+ (?:of )?(?:all )?(?:its |their )?(?:routine )?inspections?|improvement notice|statutory (?:direction|notice)|commissioner|(?:strategy|plan|model) (?:of|for|from))\b)re",
         "At the focused visit in March 2020", "focused visit", "a visit to families"}},
    Word{
        InspectionWordKind::now,
        {"this inspection",
         R"re((?i)\b((?:at|in|during|by|since|on) (?:this|the current|our) (?:inspection|visit)|this (?:inspection|visit)|now|currently|today|(?:has|have) (?:significantly |further |since )?(?:deteriorated|declined) and)\b)re",
         "have deteriorated and now require improvement", "have deteriorated and", "the last inspection"}},
    Word{
        InspectionWordKind::same,
        {"the same grade",
         R"re((?i)(\b(?:as|so) (?:was|were|had|did|is|are)\b|\bas well as\b|\blikewise\b|\btoo\b|\bthis was also (?:true|the case)\b|\bthe same (?:judgement|grade|(?:was|were) true|applied|went for|held for)\b|\balong with\b))re",
         "overall effectiveness was good and so was leadership", "so was", "as good"}},
};

constexpr auto word_patterns = [] {
  std::array<Pattern, words.size()> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = words[i].pattern;
  return out;
}();

// "Services" or "the local authority" as such mean overall effectiveness.
constexpr std::array subjects{
    Pattern{
        "in_care, with care leavers",
        R"re((?i)\b((?:children (?:who are |who were )?in (?:its |their )?care|children looked after|looked[ -]after children) and care[ -](?:leavers|experienced young (?:people|adults)))\b)re",
        "services for children in care and care leavers were", "children in care and care leavers",
        "services for children in care and for care leavers"},
    Pattern{
        "in_care",
        R"re((?i)\b(children (?:who are |who were )?in (?:its |their |the local authority’s )?care|children looked after|looked[ -]after children))re",
        "services for children in care", "children in care", "care leavers"},
    Pattern{"care_leavers", R"re((?i)\b(care[ -]leavers|care[ -]experienced young (?:people|adults)))re",
            "the experience and progress of care leavers", "care leavers", "children in care"},
    Pattern{
        "help_and_protection",
        R"re((?i)\b(help and protection|help, care and protection|help or protection|(?:in need of|needing|needed|need) protection|child protection services))re",
        "help and protection was judged", "help and protection", "help"},
    Pattern{
        "impact_of_leaders",
        R"re((?i)\b((?:impact of (?:senior )?leaders|leaders[’'] impact)(?: on (?:social work )?practice(?: with children and families)?)?|leadership(?:,)?(?: and |, )(?:management|governance)(?:,? and governance)?|leadership|for (?:its |senior )?leaders\b))re",
        "the impact of leaders", "impact of leaders", "leaders said"},
    Pattern{"adoption", R"re((?i)\b(adoption (?:performance|services?)|services for adoption|adoption))re",
            "adoption performance was good", "adoption performance", "an adopted child"},
    Pattern{
        "overall_effectiveness, every judgement",
        R"re((?i)\b((?:every|each|all)(?: of)?(?: the| its| their)?(?: four| five| six| other| the other| key| main| inspected)* (?:judgements?|judgement areas?|areas?|categor(?:y|ies))(?: inspected| judged| of judgement)?)\b)re",
        "outstanding in every area except", "every area", "all service areas"},
    Pattern{"overall_effectiveness",
            R"re((?i)\b(overall effectiveness|overall (?:judgement|grade|outcome)|overall))re",
            "overall effectiveness was judged", "overall effectiveness", "over all"},
    Pattern{
        "overall_effectiveness, of services",
        R"re((?i)\b((?:local authority|council|authority|borough|trust)|(?:the |all )?(?:children[’']s (?:social care )?services|services for (?:children|children and (?:families|young people))))(?: in (?-i:\p{Lu})[\pL -]{2,30})? (?:was|were|had been|has been|have been|received|remained)\b)re",
        "the local authority was judged", "local authority", "the quality of services for young children"},
};

// What words around a token make of it.
constexpr std::array contexts{
    Pattern{
        "name of a framework",
        R"re((?i)\binspections? (?:of|into) ((?:the )?(?:local authority[’']s |council[’']s )?(?:services for |arrangements for )?(?:safeguarding(?: arrangements| services)?,?(?: and| &)? (?:services for )?(?:looked[ -]after children|children looked after)|services for children in need of help and protection[, ]+(?:and )?(?:children looked after|looked[ -]after children)(?:,? and care leavers)?)))re",
        "the inspection of safeguarding and looked after children services in 2012",
        "safeguarding and looked after children", "the inspection of services in 2012"},
    Pattern{"date of publication", R"re((?i)\b((?:published|reported)(?: in| on)?(?: \pL+day)?\s*)$)re",
            "which was published in ", "published in ", "published plans in "},
    Pattern{"areas of practice",
            R"re((?i)^(\s+(?:of|in)\s+(?:the |its |their )?(?:services?|practice|social))\b)re",
            " of the service", " of the service", " except leaders"},
    Pattern{
        "judgements that are counted",
        R"re((?i)\b((?:good|outstanding|inadequate|improvement(?: to be good)?)[’'”]? (?:in|across|for) (?:all but )?(?:one|two|three|four|most|some|several|many)(?: of (?:the|its))?(?: \pL+)? (?:judgements?|judgement areas|areas|service areas|categories)|(?:one|two|three|four|most|some|several) (?:of (?:the|its) )?(?:\pL+ )?judgements? (?:of|were|was|as))\b)re",
        "good in three of the four areas", "good in three of the four areas",
        "improvements were made in some areas"},
};
constexpr std::size_t framework_name = index_of(contexts, "name of a framework");
constexpr std::size_t publication = index_of(contexts, "date of publication");
constexpr std::size_t of_practice = index_of(contexts, "areas of practice");
constexpr std::size_t counted = index_of(contexts, "judgements that are counted");

void add_subjects(std::string_view sentence, std::vector<InspectionWord>& tokens) {
  const auto framework = inspection_context_patterns().find_one(framework_name, sentence);
  const auto names = framework ? framework->groups.at(0) : std::nullopt;
  for (const auto& match : judged_subject_patterns().find_all(sentence)) {
    const Range at = *match.groups.at(0);
    // The "overall" of "good overall" does not wait for another grade.
    if (overlaps(tokens, at)) continue;
    InspectionWord token;
    token.kind = InspectionWordKind::subject;
    token.at = at;
    token.subject = parse<Judgement>(match.pattern->name.substr(0, match.pattern->name.find(',')));
    token.joint = match.pattern->name.ends_with("with care leavers");
    token.every = match.pattern->name.ends_with("every judgement");
    // "In all areas of practice" is of the whole, and names no judgements.
    if (token.every && inspection_context_patterns().matches(of_practice, sentence.substr(at.end))) continue;
    if (names && names->start <= at.start && at.end <= names->end) continue;
    tokens.push_back(token);
    if (const auto grade = grade_straight_after(sentence, at.end); grade && !overlaps(tokens, grade->at))
      tokens.push_back(*grade);
  }
}

// A joint targeted area inspection is not graded.
void drop_ungraded_inspections(std::vector<InspectionWord>& tokens) {
  std::vector<InspectionWord> others;
  for (const auto& token : tokens)
    if (token.kind == InspectionWordKind::other) others.push_back(token);
  std::erase_if(tokens, [&](const InspectionWord& token) {
    return token.kind == InspectionWordKind::inspection && overlaps(others, token.at);
  });
}

}  // namespace

const PatternTable& inspection_word_patterns() {
  static const PatternTable table(word_patterns);
  return table;
}

const PatternTable& inspection_context_patterns() {
  static const PatternTable table(contexts);
  return table;
}

const PatternTable& judged_subject_patterns() {
  static const PatternTable table(subjects);
  return table;
}

bool is_of_an_inspection(const std::vector<InspectionWord>& tokens, std::size_t date) {
  const auto tells = [](const InspectionWord& token) {
    return token.kind == InspectionWordKind::inspection || token.kind == InspectionWordKind::grade ||
           token.kind == InspectionWordKind::same;
  };
  const auto is_date = [](const InspectionWord& token) { return token.kind == InspectionWordKind::date; };
  const auto at = tokens.begin() + static_cast<std::ptrdiff_t>(date);
  const auto before = std::find_if(std::make_reverse_iterator(at), tokens.rend(), is_date).base();
  const auto after = std::find_if(at + 1, tokens.end(), is_date);
  return std::any_of(before, after, tells);
}

bool find_counted_judgements(std::string_view sentence) {
  return inspection_context_patterns().matches(counted, sentence);
}

std::vector<InspectionWord> inspection_tokens(std::string_view sentence) {
  std::vector<InspectionWord> tokens;
  add_grades(sentence, tokens);
  add_subjects(sentence, tokens);
  mark_unnamed(sentence, tokens);
  for (const auto& date : find_months(sentence)) {
    InspectionWord token;
    token.kind = InspectionWordKind::date;
    token.at = date.range;
    token.date = date.date;
    // The pattern ends at the date: a few words are enough.
    constexpr std::size_t longest_publication = 60;  // bytes
    const std::size_t from = date.range.start - std::min(date.range.start, longest_publication);
    token.published =
        inspection_context_patterns().matches(publication, sentence.substr(from, date.range.start - from));
    if (!overlaps(tokens, token.at)) tokens.push_back(token);
  }
  SearchedText searched(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t from = 0;
    while (const auto match = inspection_word_patterns().find_one(i, searched, from)) {
      InspectionWord token;
      token.kind = words[i].kind;
      token.at = *match->groups.at(0);
      tokens.push_back(token);
      from = token.at.end;
    }
  }
  drop_ungraded_inspections(tokens);
  std::stable_sort(tokens.begin(), tokens.end(),
                   [](const InspectionWord& a, const InspectionWord& b) { return a.at.start < b.at.start; });
  return tokens;
}

}  // namespace letterlens