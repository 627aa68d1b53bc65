#include "extractors/previous_inspection/tokens.h"

#include "extractors/dates.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>

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
         R"re((?i)\b((?:focus(?:s)?ed|monitoring|assurance|ungraded|follow-up|improvement) (?:assurance )?visits?|joint targeted area inspections?|JTAIs?|peer (?:review|challenge)|thematic inspections?|annual (?:conversation|engagement)\w*|(?:was |were |been |newly |recently )?appoint(?:ed|ment)|took up|joined|came into|in post|established|(?:was|were) (?:formed|created|launched|set up)|introduced|implemented|pandemic|lockdown|COVID-19|improvement notice|statutory (?:direction|notice)|commissioner|(?:strategy|plan|model) (?:of|for|from))\b)re",
         "At the focused visit in March 2020", "focused visit", "a visit to families"}},
    Word{
        InspectionWordKind::now,
        {"this inspection",
         R"re((?i)\b((?:at|in|during|by|since|on) (?:this|the current|our) (?:inspection|visit)|this (?:inspection|visit)|now|currently|today|(?:has|have) (?:significantly |further |since )?(?:deteriorated|declined) and)\b)re",
         "have deteriorated and now require improvement", "have deteriorated and", "the last inspection"}},
    Word{
        InspectionWordKind::same,
        {"the same grade",
         R"re((?i)(\b(?:as|so) (?:was|were|had|did|is|are)\b|\bas well as\b|\blikewise\b|\bthe same (?:judgement|grade)\b|\balong with\b))re",
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
        R"re((?i)\b(impact of (?:senior )?leaders(?: on social work practice(?: with children and families)?)?|leadership(?:,)?(?: and |, )(?:management|governance)(?:,? and governance)?|leadership))re",
        "the impact of leaders", "impact of leaders", "leaders said"},
    Pattern{"adoption", R"re((?i)\b(adoption (?:performance|services?)|services for adoption|adoption))re",
            "adoption performance was good", "adoption performance", "an adopted child"},
    Pattern{"overall_effectiveness",
            R"re((?i)\b(overall effectiveness|overall (?:judgement|grade|outcome)|overall))re",
            "overall effectiveness was judged", "overall effectiveness", "over all"},
    Pattern{
        "overall_effectiveness, of services",
        R"re((?i)\b((?:local authority|council|authority|borough|trust)|(?:the |all )?(?:children[’']s (?:social care )?services|services for (?:children|children and (?:families|young people))))(?: in (?-i:\p{Lu})[\pL -]{2,30})? (?:was|were|had been|has been|have been|received|remained)\b)re",
        "the local authority was judged", "local authority", "the quality of services for young children"},
};

#define LETTERLENS_QUOTE "[‘'“\"(]?"
#define LETTERLENS_ADVERB "(?:also |both |overall |still |all |again |each |then |only |a |an )*"
#define LETTERLENS_VERDICT                                                                                     \
  "(?:judgements? "                                                                                            \
  "(?:of|was|were|being)|(?:judged|judging|graded|grading|rated|found|assessed|deemed|considered|"             \
  "received|given|awarded|remained|outcome was|grade of|rating of)(?:\\s+[\\pL’'-]+){0,5}?(?:\\s+(?:to "     \
  "be|to have "                                                                                                \
  "been|as|being|that|were|was))?|(?:judged|graded|rated|found|assessed)(?:,?\\s+[\\pL’'-]+){0,16}?\\s+(?:"  \
  "to be|to "                                                                                                  \
  "have "                                                                                                      \
  "been|as|being|was|were)|(?:from|improved|moved|declined|deteriorated|fallen|risen|changed)(?:\\s+[\\pL’'" \
  "-]+){0,8}? "                                                                                                \
  "to(?: be)?)\\s+" LETTERLENS_ADVERB LETTERLENS_QUOTE
#define LETTERLENS_EARLIER                                                                                   \
  "(?:(?:had|having) (?:previously |formerly )?(?:been|improved from|moved from)(?: judged| graded| rated| " \
  "found)?(?: "                                                                                              \
  "to be| as)?|(?:improv\\w+|mov\\w+|up|progress\\w*|declin\\w+|deteriorat\\w+|down|chang\\w+) "             \
  "(?:on|from|over)|from)"                                                                                   \
  "(?: (?:a|an|the|its|their|being|previous(?:ly)?|earlier|former|overall|last))*(?: "                       \
  "(?:judged|graded|rated|"                                                                                  \
  "judgements? of|grades? of|position of))? " LETTERLENS_QUOTE
// "good progress" is not a grade: a grade ends its clause.
#define LETTERLENS_CLAUSE_END                                                                                    \
  "[’'”\"]?(?:\\s*$|\\s*[.,;:()–-]|\\s+(?:and|but|with|in|at|for|by|across|or|when|since|so|while|whilst|" \
  "although|"                                                                                                    \
  "though|because|from|on|throughout|overall|to|as|both|during|under|following|after|which|where|whereas|"       \
  "except|"                                                                                                      \
  "apart|other than|before)\\b)"
#define LETTERLENS_IMPROVEMENT "requir(?:es?|ed|ing|e) improvement(?: to be (?:good|‘good’))?(?: overall)?"
#define LETTERLENS_INADEQUATE "inadequate(?: overall)?"
#define LETTERLENS_OUTSTANDING "outstanding(?: overall)?"
#define LETTERLENS_GOOD "good(?: overall)?"

struct GradeWords {
  Grade grade;
  enum Form { judged, plain, earlier, today, subject_after } form;
  Pattern pattern;
};

// Of those that begin together the first wins.
constexpr std::array grade_words{
    GradeWords{Grade::requires_improvement,
               GradeWords::earlier,
               {"requires improvement, earlier", "(?i)\\b" LETTERLENS_EARLIER "(" LETTERLENS_IMPROVEMENT ")",
                "improved from a previous judgement of requires improvement", "requires improvement",
                "judged to require improvement"}},
    GradeWords{Grade::inadequate,
               GradeWords::earlier,
               {"inadequate, earlier", "(?i)\\b" LETTERLENS_EARLIER "(" LETTERLENS_INADEQUATE ")",
                "had improved from a previous judgement of inadequate", "inadequate", "judged inadequate"}},
    GradeWords{Grade::outstanding,
               GradeWords::earlier,
               {"outstanding, earlier",
                "(?i)\\b" LETTERLENS_EARLIER "(" LETTERLENS_OUTSTANDING ")" LETTERLENS_CLAUSE_END,
                "having been outstanding before that", "outstanding", "judged outstanding"}},
    GradeWords{Grade::good,
               GradeWords::earlier,
               {"good, earlier", "(?i)\\b" LETTERLENS_EARLIER "(" LETTERLENS_GOOD ")" LETTERLENS_CLAUSE_END,
                "declined from good to inadequate", "good", "judged good"}},
    GradeWords{
        Grade::requires_improvement,
        GradeWords::judged,
        {"requires improvement, judged", "(?i)\\b" LETTERLENS_VERDICT "(?:to )?(" LETTERLENS_IMPROVEMENT ")",
         "judged to require improvement", "require improvement", "plans require improvement"}},
    GradeWords{Grade::inadequate,
               GradeWords::judged,
               {"inadequate, judged", "(?i)\\b" LETTERLENS_VERDICT "(" LETTERLENS_INADEQUATE ")",
                "judged inadequate", "inadequate", "the response is not inadequate"}},
    GradeWords{Grade::outstanding,
               GradeWords::judged,
               {"outstanding, judged",
                "(?i)\\b" LETTERLENS_VERDICT "(" LETTERLENS_OUTSTANDING ")" LETTERLENS_CLAUSE_END,
                "judged to be outstanding.", "outstanding", "creating an outstanding service"}},
    GradeWords{Grade::good,
               GradeWords::judged,
               {"good, judged", "(?i)\\b" LETTERLENS_VERDICT "(" LETTERLENS_GOOD ")" LETTERLENS_CLAUSE_END,
                "which judged the service as good, and", "good", "there was good progress"}},
    GradeWords{Grade::requires_improvement,
               GradeWords::plain,
               {"required improvement",
                "(?i)\\b((?:required|requiring|to require) improvement(?: to be good)?(?: overall)?)",
                "services required improvement to be good", "required improvement to be good",
                "plans require improvement"}},
    GradeWords{Grade::requires_improvement,
               GradeWords::today,
               {"require improvement", "(?i)\\b(requires? improvement(?: to be good)?(?: overall)?)",
                "services require improvement to be good", "require improvement to be good",
                "required improvement"}},
    GradeWords{Grade::inadequate,
               GradeWords::today,
               {"is inadequate",
                "(?i)\\b(?:is|are|remains?|continues? to be)\\s+(?:now |still |also )?[‘'“]?(inadequate)",
                "services are now inadequate", "inadequate", "was inadequate"}},
    GradeWords{Grade::outstanding,
               GradeWords::today,
               {"is outstanding",
                "(?i)\\b(?:is|are|remains?|have remained|has remained|continues? to be)\\s+(?:now |still "
                "|also )?[‘'“]?(outstanding)" LETTERLENS_CLAUSE_END,
                "services are outstanding.", "outstanding", "was outstanding."}},
    GradeWords{Grade::good,
               GradeWords::today,
               {"is good",
                "(?i)\\b(?:is|are|remains?|have remained|has remained|continues? to be)\\s+(?:now |still "
                "|also )?[‘'“]?(good)" LETTERLENS_CLAUSE_END,
                "services are good.", "good", "was good."}},
    GradeWords{Grade::inadequate,
               GradeWords::plain,
               {"was inadequate",
                "(?i)(?:\\b(?:was|were|been|be|being|as|to be)\\s+" LETTERLENS_ADVERB LETTERLENS_QUOTE
                "|\\()(" LETTERLENS_INADEQUATE ")",
                "services were inadequate", "inadequate", "inadequate plans"}},
    GradeWords{Grade::outstanding,
               GradeWords::plain,
               {"was outstanding",
                "(?i)(?:\\b(?:was|were|been|be|being|as|to be)\\s+" LETTERLENS_ADVERB LETTERLENS_QUOTE
                "|\\()(" LETTERLENS_OUTSTANDING ")" LETTERLENS_CLAUSE_END,
                "services were outstanding.", "outstanding", "an outstanding plan"}},
    GradeWords{Grade::good,
               GradeWords::plain,
               {"was good",
                "(?i)(?:\\b(?:was|were|been|be|being|as|to be)\\s+" LETTERLENS_ADVERB LETTERLENS_QUOTE
                "|\\()(" LETTERLENS_GOOD ")" LETTERLENS_CLAUSE_END,
                "services were good.", "good", "was good practice"}},
    GradeWords{
        Grade::outstanding,
        GradeWords::subject_after,
        {"outstanding in", R"re((?i)(?:\band|,|\bwith|\bbut)\s+[‘'“]?(outstanding)[’'”]? (?:in|for)\b)re",
         "judged to be good, and outstanding in adoption", "outstanding", "and outstanding practice"}},
    GradeWords{Grade::good,
               GradeWords::subject_after,
               {"good in", R"re((?i)(?:\band|,|\bwith|\bbut)\s+[‘'“]?(good)[’'”]? (?:in|for)\b)re",
                "judged to be outstanding, and good in adoption", "good", "and good practice"}},
    GradeWords{
        Grade::inadequate,
        GradeWords::subject_after,
        {"inadequate in", R"re((?i)(?:\band|,|\bwith|\bbut)\s+[‘'“]?(inadequate)[’'”]? (?:in|for)\b)re",
         "judged to be good, but inadequate for care leavers", "inadequate", "and inadequate practice"}},
    GradeWords{
        Grade::outstanding,
        GradeWords::subject_after,
        {"outstanding services",
         R"re((?i)(?:\band|,|\bwith|\bbut)\s+[‘'“]?(outstanding)[’'”]? (?:services?|experiences|leadership|impact)\b)re",
         "good overall, with outstanding leadership", "outstanding", "with outstanding plans"}},
    GradeWords{
        Grade::good,
        GradeWords::subject_after,
        {"good services",
         R"re((?i)(?:\band|,|\bwith|\bbut)\s+[‘'“]?(good)[’'”]? (?:services?|experiences|leadership|impact)\b)re",
         "outstanding overall, with good services for care leavers", "good", "with good plans"}},
};

constexpr auto grade_table = [] {
  std::array<Pattern, grade_words.size()> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = grade_words[i].pattern;
  return out;
}();

// A grade that belongs straight to the subject before it ("help and protection inadequate, and …"), and one
// that says something of work that is never judged on its own.
constexpr std::array grade_contexts{
    Pattern{"grade straight after its subject",
            "(?i)^(?:[\\s,:(–-]|as |to )*[‘'“]?(inadequate|requir(?:es?|ing|ed) improvement(?: to be "
            "good)?|outstanding|good)" LETTERLENS_CLAUSE_END,
            " inadequate, and", "inadequate", " plans"},
    Pattern{
        "work that is not judged",
        R"re((?i)\b((?:practice|early help|front door|mash|plans?|planning|assessments?|oversight|supervision|homes?|agency|schools?|placements?|casework|audits?|thresholds?|progress|pace|support|morale|engagement)(?: there)? (?:was|were|is|are|had been|has been|to be|as)(?: also| previously| still)?(?: judged| graded| rated| found)?(?: to be| as)?\s+[‘'“]?)$)re",
        "the pace of change and practice was ", "practice was ", "services were "},
    Pattern{"change until today", R"re((?i)\b((?:has|have|is|are)\b[^.;]{0,80})$)re", "Services have ",
            "have ", "Services had "},
};

constexpr std::size_t elliptical = index_of(grade_contexts, "grade straight after its subject");
constexpr std::size_t not_judged = index_of(grade_contexts, "work that is not judged");
constexpr std::size_t until_today = index_of(grade_contexts, "change until today");

const PatternTable& context_patterns() {
  static const PatternTable table(grade_contexts);
  return table;
}

// Whether the words before a grade tell of a change to it.
bool is_change(std::string_view words) {
  const std::string key = comparison_key(words);
  const bool judged = key.find("judged") != std::string::npos || key.find("graded") != std::string::npos ||
                      key.find("found") != std::string::npos || key.find("rated") != std::string::npos;
  return !judged && (key.ends_with(" to") || key.ends_with(" to be"));
}

InspectionWord grade_token(Range at, Grade grade, std::string_view sentence) {
  InspectionWord token;
  token.kind = InspectionWordKind::grade;
  token.at = at;
  token.grade = grade;
  token.overall = sentence.substr(at.start, at.end - at.start).ends_with("overall") ||
                  comparison_key(sentence.substr(at.end)).starts_with("overall");
  return token;
}

Grade grade_of(std::string_view words) {
  const std::string key = comparison_key(words);
  if (key.starts_with("inadequate")) return Grade::inadequate;
  if (key.starts_with("outstanding")) return Grade::outstanding;
  return key.starts_with("good") ? Grade::good : Grade::requires_improvement;
}

bool overlaps(const std::vector<InspectionWord>& tokens, Range range) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const InspectionWord& token) {
    return token.at.start < range.end && range.start < token.at.end;
  });
}

// Each pattern on its own, as a verb may stretch over another grade ("judged good, and outstanding in …"):
// the patterns that say most of a grade come first.
void add_grades(std::string_view sentence, std::vector<InspectionWord>& tokens) {
  for (std::size_t i = 0; i < grade_words.size(); ++i) {
    std::size_t from = 0;
    while (const auto match = grade_patterns().find_one(i, sentence, from)) {
      const Range at = *match->groups.at(0);
      from = at.end;
      if (overlaps(tokens, at)) continue;
      const auto form = grade_words[i].form;
      InspectionWord token = grade_token(at, grade_words[i].grade, sentence);
      const bool in_brackets = at.start > 0 && sentence[at.start - 1] == '(';
      token.judged = form == GradeWords::judged || form == GradeWords::earlier || in_brackets;
      token.earlier = form == GradeWords::earlier;
      token.present = form == GradeWords::today;
      token.names_subject_after = form == GradeWords::subject_after;
      // "have improved from inadequate to good": the first grade was the last inspection's, the second is
      // today's.
      const auto verdict = sentence.substr(match->whole.start, at.start - match->whole.start);
      const bool changed = token.earlier || is_change(verdict);
      if (changed && context_patterns().find_one(until_today, sentence.substr(0, match->whole.start))) {
        token.present = !token.earlier;
        token.earlier = false;
      }
      if (verdict.starts_with("remained") &&
          context_patterns().find_one(until_today, sentence.substr(0, match->whole.start)))
        token.present = true;
      // Not a judgement, but understood: it has no subject that a record could name.
      if (context_patterns().find_one(not_judged, sentence.substr(0, at.start))) token.present = true;
      tokens.push_back(token);
    }
  }
}

void add_subjects(std::string_view sentence, std::vector<InspectionWord>& tokens) {
  for (const auto& match : judged_subject_patterns().find_all(sentence)) {
    const Range at = *match.groups.at(0);
    // The "overall" of "good overall" does not wait for another grade.
    if (overlaps(tokens, at)) continue;
    InspectionWord token;
    token.kind = InspectionWordKind::subject;
    token.at = at;
    token.subject = parse<Judgement>(match.pattern->name.substr(0, match.pattern->name.find(',')));
    tokens.push_back(token);
    const auto grade = context_patterns().find_one(elliptical, sentence.substr(at.end));
    if (!grade) continue;
    const Range words{at.end + grade->groups.at(0)->start, at.end + grade->groups.at(0)->end};
    if (!overlaps(tokens, words))
      tokens.push_back(
          grade_token(words, grade_of(sentence.substr(words.start, words.end - words.start)), sentence));
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

const PatternTable& judged_subject_patterns() {
  static const PatternTable table(subjects);
  return table;
}

const PatternTable& grade_patterns() {
  static const PatternTable table(grade_table);
  return table;
}

std::vector<InspectionWord> inspection_tokens(std::string_view sentence) {
  std::vector<InspectionWord> tokens;
  add_grades(sentence, tokens);
  add_subjects(sentence, tokens);
  for (const auto& date : find_months(sentence)) {
    InspectionWord token;
    token.kind = InspectionWordKind::date;
    token.at = date.range;
    token.date = date.date;
    if (!overlaps(tokens, token.at)) tokens.push_back(token);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t from = 0;
    while (const auto match = inspection_word_patterns().find_one(i, sentence, from)) {
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
