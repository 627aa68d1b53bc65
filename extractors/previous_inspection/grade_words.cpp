#include "extractors/previous_inspection/grade_words.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

#define LETTERLENS_QUOTE "[‘'“\"(]?"
#define LETTERLENS_ADVERB                                                                              \
  "(?:also |both |overall |still |all |again |each |then |only |a |an |therefore |thus |consequently " \
  "|accordingly |likewise |similarly |once |more |previously |now |itself )*"
#define LETTERLENS_VERDICT                                                                                    \
  "(?:judgements? "                                                                                           \
  "(?:of|was|were|being)|(?:judged|judging|graded|grading|rated|found|assessed|deemed|considered|"            \
  "received|given|awarded|achieved|secured|attained|earned|remained|outcome was|grade of|rating "             \
  "of)(?:\\s+[\\pL’'-]+){0,5}?(?:\\s+(?:to "                                                                \
  "be|to have "                                                                                               \
  "been|as|being|that|were|was))?|(?:judged|graded|rated|found|assessed)(?:,?\\s+[\\pL’'-]+){0,16}?\\s+(?:" \
  "to be|to "                                                                                                 \
  "have "                                                                                                     \
  "been|as|being|was|were)|(?:from|improved|moved|declined|deteriorated|fallen|risen|changed)(?:\\s+["        \
  "\\pL\\d’'"                                                                                               \
  "-]+){0,8}? "                                                                                               \
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
        Grade::requires_improvement,
        GradeWords::judged,
        {"requires improvement judgement",
         R"re((?i)\b(requires improvement(?: to be good)?)[’'”]? (?:overall )?(?:judgement|rating|grade)\b)re",
         "has held a requires improvement rating", "requires improvement", "plans require improvement"}},
    GradeWords{
        Grade::inadequate,
        GradeWords::judged,
        {"inadequate judgement", R"re((?i)\b(inadequate)[’'”]? (?:overall )?(?:judgement|rating|grade)\b)re",
         "since the inadequate judgement in 2018", "inadequate", "inadequate plans"}},
    GradeWords{Grade::outstanding,
               GradeWords::judged,
               {"outstanding judgement",
                R"re((?i)\b(outstanding)[’'”]? (?:overall )?(?:judgement|rating|grade)\b)re",
                "has held an outstanding rating", "outstanding", "outstanding plans"}},
    GradeWords{Grade::good,
               GradeWords::judged,
               {"good judgement", R"re((?i)\b(good)[’'”]? (?:overall )?(?:judgement|rating|grade)\b)re",
                "has held a good grade", "good", "good plans"}},
    GradeWords{
        Grade::outstanding,
        GradeWords::subject_after,
        {"outstanding in",
         R"re((?i)(?:\band|,|\bwith|\bbut|\bthen) +(?:then |later |subsequently |again )?[‘'“]?(outstanding)[’'”]? (?:in|for|overall|again|at|when|by|on)\b)re",
         "judged to be good, and outstanding in adoption", "outstanding", "and outstanding practice"}},
    GradeWords{
        Grade::good,
        GradeWords::subject_after,
        {"good in",
         R"re((?i)(?:\band|,|\bwith|\bbut|\bthen) +(?:then |later |subsequently |again )?[‘'“]?(good)[’'”]? (?:in|for|overall|again|at|when|by|on)\b)re",
         "judged to be outstanding, and good in adoption", "good", "and good practice"}},
    GradeWords{
        Grade::inadequate,
        GradeWords::subject_after,
        {"inadequate in",
         R"re((?i)(?:\band|,|\bwith|\bbut|\bthen) +(?:then |later |subsequently |again )?[‘'“]?(inadequate)[’'”]? (?:in|for|overall|again|at|when|by|on)\b)re",
         "judged to be good, but inadequate for care leavers", "inadequate", "and inadequate practice"}},
    GradeWords{Grade::outstanding,
               GradeWords::plain,
               {"received an outstanding service",
                R"re((?i)\breceiv(?:e|ed|ing) (?:an? )?[‘'“]?(outstanding)[’'”]? (?:services?|support))re",
                "care leavers received an outstanding service", "outstanding", "received good help"}},
    GradeWords{Grade::good,
               GradeWords::plain,
               {"received a good service",
                R"re((?i)\breceiv(?:e|ed|ing) (?:an? )?[‘'“]?(good)[’'”]? (?:services?|support))re",
                "care leavers received a good service", "good", "received good help"}},
    GradeWords{
        Grade::outstanding,
        GradeWords::subject_after,
        {"outstanding services",
         R"re((?i)(?:\band|,|\bwith|\bbut)\s+[‘'“]?(outstanding)[’'”]? (?:services?|experiences|leadership|impact)\b)re",
         "good overall, with outstanding leadership", "outstanding", "with outstanding plans"}},
    GradeWords{
        Grade::inadequate,
        GradeWords::subject_after,
        {"inadequate services",
         R"re((?i)(?:\band|,|\bwith|\bbut)\s+[‘'“]?(inadequate)[’'”]? (?:services?|experiences|leadership|impact)\b)re",
         "good overall, with inadequate leadership", "inadequate", "with inadequate plans"}},
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
        R"re((?i)\b((?:practice|change|quality|recruitment|caseloads?|early help|front door|mash|plans?|planning|assessments?|oversight|supervision|homes?|agency|schools?|placements?|casework|audits?|thresholds?|progress|pace|support|morale|engagement)(?: there)? (?:was|were|is|are|had been|has been|to be|as)(?: also| previously| still)?(?: judged| graded| rated| found)?(?: to be| as)?\s+[‘'“]?)$)re",
        "the pace of change and practice was ", "practice was ", "services were "},
    Pattern{"change until today", R"re((?i)\b((?:has|have|is|are)\b[^.;]{0,80})$)re", "Services have ",
            "have ", "Services had "},
};
constexpr std::size_t elliptical = index_of(grade_contexts, "grade straight after its subject");
constexpr std::size_t not_judged = index_of(grade_contexts, "work that is not judged");
constexpr std::size_t until_today = index_of(grade_contexts, "change until today");

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

}  // namespace

const PatternTable& grade_patterns() {
  static const PatternTable table(grade_table);
  return table;
}

const PatternTable& grade_context_patterns() {
  static const PatternTable table(grade_contexts);
  return table;
}

bool overlaps(const std::vector<InspectionWord>& tokens, Range range) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const InspectionWord& token) {
    return token.at.start < range.end && range.start < token.at.end;
  });
}

// Each pattern on its own, as a verb may stretch over another grade ("judged good, and outstanding in …"):
// the patterns that say most of a grade come first.
void add_grades(std::string_view sentence, std::vector<InspectionWord>& tokens) {
  SearchedText searched(sentence);
  for (std::size_t i = 0; i < grade_words.size(); ++i) {
    std::size_t from = 0;
    while (const auto match = grade_patterns().find_one(i, searched, from)) {
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
      if (changed && grade_context_patterns().matches(until_today, sentence.substr(0, match->whole.start))) {
        token.present = !token.earlier;
        token.earlier = false;
      }
      if (verdict.starts_with("remained") &&
          grade_context_patterns().matches(until_today, sentence.substr(0, match->whole.start)))
        token.present = true;
      // Not a judgement, but understood: it has no subject that a record could name.
      if (grade_context_patterns().matches(not_judged, sentence.substr(0, at.start))) token.present = true;
      tokens.push_back(token);
    }
  }
}

std::optional<InspectionWord> grade_straight_after(std::string_view sentence, std::size_t subject_end) {
  const auto grade = grade_context_patterns().find_one(elliptical, sentence.substr(subject_end));
  if (!grade) return std::nullopt;
  const Range words{subject_end + grade->groups.at(0)->start, subject_end + grade->groups.at(0)->end};
  return grade_token(words, grade_of(sentence.substr(words.start, words.end - words.start)), sentence);
}

}  // namespace letterlens
