#include "extractors/previous_inspection/grade_words.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <deque>
#include <initializer_list>
#include <span>
#include <string>

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

// A way in which sentences name a grade. Its pattern for each grade is `before`, the grade, `after`; praise
// ("good", "outstanding") is an everyday word too, and must be followed by `after_praise` as well.
struct GradeForm {
  enum Kind { judged, plain, earlier, today, subject_after } kind;
  std::string_view name;
  std::string_view before, after, after_praise;
  std::string_view example_before, example_after;  // round the grade
  std::string_view refuses_before, refuses_after;
};

#define LETTERLENS_JOINED "(?i)(?:\\band|[,;:]|\\bwith|\\bbut|\\bthen)\\s+"

// Of those that begin together the first wins.
constexpr std::array grade_forms{
    GradeForm{GradeForm::earlier, "earlier", "(?i)\\b" LETTERLENS_EARLIER, "", LETTERLENS_CLAUSE_END,
              "improved from a previous judgement of ", ".", "judged ", "."},
    GradeForm{GradeForm::judged, "judged", "(?i)\\b" LETTERLENS_VERDICT "(?:to )?", "", LETTERLENS_CLAUSE_END,
              "judged to be ", ".", "the plan is ", "."},
    GradeForm{GradeForm::today, "is",
              "(?i)\\b(?:is|are|remains?|have remained|has remained|continues? to be)\\s+(?:now |still |also "
              ")?[‘'“]?",
              "", LETTERLENS_CLAUSE_END, "services are now ", ".", "was ", "."},
    GradeForm{GradeForm::plain, "was",
              "(?i)(?:\\b(?:was|were|been|be|being|as|to be)\\s+" LETTERLENS_ADVERB LETTERLENS_QUOTE "|\\()",
              "", LETTERLENS_CLAUSE_END, "services were ", ".", "plans, ", "."},
    GradeForm{GradeForm::judged, "as a judgement", "(?i)\\b",
              "[’'”]? (?:overall )?(?:judgement|rating|grade)\\b", "", "since the ", " judgement in 2018", "",
              " plans"},
    GradeForm{GradeForm::subject_after, "in",
              LETTERLENS_JOINED "(?:then |later |subsequently |again )?[‘'“]?",
              "[’'”]? (?:\\(|(?:in|for|overall|again|at|when|by|on)\\b)", "", "judged to be good, and ",
              " in adoption", "and ", " practice"},
    GradeForm{GradeForm::plain, "respectively", LETTERLENS_JOINED "[‘'“]?", "[’'”]?,? respectively\\b", "",
              "judged to be inadequate and ", " respectively", "and ", " practice"},
    GradeForm{GradeForm::plain, "received", "(?i)\\breceiv(?:e|ed|ing) (?:an? )?[‘'“]?",
              "[’'”]? (?:services?|support)", "", "care leavers received a ", " service", "received ",
              " help"},
    GradeForm{GradeForm::subject_after, "services", LETTERLENS_JOINED "[‘'“]?",
              "[’'”]? (?:services?|experiences|leadership|impact)\\b", "", "judged good overall, with ",
              " leadership", "with ", " plans"},
};

struct GradeName {
  Grade grade;
  std::string_view name, source;
  bool praise = false;
};

constexpr std::array grade_names{
    GradeName{Grade::requires_improvement, "requires improvement",
              "requir(?:es?|ed|ing) improvement(?: to be (?:good|‘good’))?"},
    GradeName{Grade::inadequate, "inadequate", "inadequate"},
    GradeName{Grade::outstanding, "outstanding", "outstanding", true},
    GradeName{Grade::good, "good", "good", true},
};

// "Require improvement" is also a verb of its own.
struct GradeVerb {
  GradeForm::Kind kind;
  std::string_view name, source, example, captures, refuses;
};

constexpr std::array verbs{
    GradeVerb{GradeForm::plain, "required improvement",
              "(?i)\\b((?:required|requiring|to require) improvement(?: to be good)?(?: overall)?)",
              "services required improvement to be good", "required improvement to be good",
              "plans require improvement"},
    GradeVerb{GradeForm::today, "require improvement",
              "(?i)\\b(requires? improvement(?: to be good)?(?: overall)?)",
              "services require improvement to be good", "require improvement to be good",
              "required improvement"},
};

// Every form of every grade. "Requires improvement" goes before "good", which ends it: "… to be good".
class GradeTable {
 public:
  GradeTable() {
    for (const GradeName& grade : grade_names) {
      for (const GradeForm& form : grade_forms) add(form, grade);
      if (grade.grade != Grade::requires_improvement) continue;
      for (const GradeVerb& verb : verbs)
        add({verb.name, verb.source, verb.example, verb.captures, verb.refuses}, verb.kind, grade.grade);
    }
  }
  std::span<const Pattern> patterns() const { return patterns_; }
  GradeForm::Kind kind(std::size_t pattern) const { return meanings_.at(pattern).kind; }
  Grade grade(std::size_t pattern) const { return meanings_.at(pattern).grade; }

 private:
  struct Meaning {
    GradeForm::Kind kind;
    Grade grade;
  };

  void add(const Pattern& pattern, GradeForm::Kind kind, Grade grade) {
    patterns_.push_back(pattern);
    meanings_.push_back({kind, grade});
  }
  void add(const GradeForm& form, const GradeName& grade) {
    const auto after = grade.praise ? form.after_praise : std::string_view();
    add({keep({grade.name, ", ", form.name}),
         keep({form.before, "(", grade.source, "(?: overall)?)", form.after, after}),
         keep({form.example_before, grade.name, form.example_after}), grade.name,
         keep({form.refuses_before, grade.name, form.refuses_after})},
        form.kind, grade.grade);
  }
  std::string_view keep(std::initializer_list<std::string_view> parts) {
    std::string& out = texts_.emplace_back();
    for (const auto part : parts) out += part;
    return out;
  }

  std::deque<std::string> texts_;  // what the patterns point into
  std::vector<Pattern> patterns_;
  std::vector<Meaning> meanings_;  // of each pattern
};

const GradeTable& grade_table() {
  static const GradeTable table;
  return table;
}

// Some of the children, whom no judgement names.
#define LETTERLENS_GROUP                                                                               \
  "(?:(?:[\\pL’'-]+ ){0,3}(?:groups?|cohorts?|minority|majority|number) "                            \
  "of\\b|(?:(?:one|some|many|most|certain|"                                                            \
  "few|other|these|those|disabled|unaccompanied|older|younger|vulnerable|homeless|missing|exploited) " \
  ")+(?:\\pL+ )?"                                                                                      \
  "(?:children|young people|adolescents|families)\\b|(?:children|young people) (?:who "                \
  "(?:go|went|had|have|were|"                                                                          \
  "are) (?:gone |been )?(?:missing|homeless|exploited|disabled)|with|at risk)\\b)"

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
    Pattern{
        "work for somebody",
        R"re((?i)\b((?:quality|support|planning|plans?|assessments?|oversight|supervision|casework|placements?|decision[- ]making|help given|advice) (?:for|of|to) [^,;.]{0,80}\b(?:was|were|had been|required)\b[^,;.]{0,30})$)re",
        "Support for care leavers was good", "Support for care leavers was good",
        "The impact of leaders was good"},
    Pattern{
        "of another clause",
        R"re((?i)(\breceived (?:was|were)\b|\b(?:was|were|had|have|has|is|are)\b[^.;]*\b(?:and|but|while) (?:[\pL’'-]+ ){1,4}(?:was|were)\b))re",
        " were well supported and outcomes were ", "were well supported and outcomes were", " were also "},
    Pattern{"for a group",
            "(?i)^([’'”]?(?: overall)? (?:for|in respect of|with regard to) " LETTERLENS_GROUP ")",
            " for one group of children in 2014", " for one group of", " for children in care"},
    Pattern{"of a group", "(?i)\\b(for " LETTERLENS_GROUP "[^,.;]{0,60})$",
            "services for disabled children were ", "for disabled children were ",
            "for children in care were "},
    Pattern{"label", R"re(((?:[:(]|\s[–-])\s*[‘'“]?)$)re", "Leadership: ", ": ", "Services "},
    Pattern{"change until today", R"re((?i)\b((?:has|have|is|are)\b[^.;]{0,80})$)re", "Services have ",
            "have ", "Services had "},
};
constexpr std::size_t elliptical = index_of(grade_contexts, "grade straight after its subject");
constexpr std::size_t not_judged = index_of(grade_contexts, "work that is not judged");
constexpr std::size_t work_for = index_of(grade_contexts, "work for somebody");
constexpr std::size_t other_clause = index_of(grade_contexts, "of another clause");
constexpr std::size_t for_group = index_of(grade_contexts, "for a group");
constexpr std::size_t of_group = index_of(grade_contexts, "of a group");
constexpr std::size_t labelled = index_of(grade_contexts, "label");
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
  static const PatternTable table(grade_table().patterns());
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
  for (std::size_t i = 0; i < grade_patterns().patterns().size(); ++i) {
    std::size_t from = 0;
    while (const auto match = grade_patterns().find_one(i, searched, from)) {
      const Range at = *match->groups.at(0);
      from = at.end;
      if (overlaps(tokens, at)) continue;
      const auto form = grade_table().kind(i);
      InspectionWord token = grade_token(at, grade_table().grade(i), sentence);
      const bool in_brackets = at.start > 0 && sentence[at.start - 1] == '(';
      token.judged = form == GradeForm::judged || form == GradeForm::earlier || in_brackets;
      token.earlier = form == GradeForm::earlier;
      token.present = form == GradeForm::today &&
                      !grade_context_patterns().matches(labelled, sentence.substr(0, at.start));
      token.names_subject_after = form == GradeForm::subject_after;
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
      tokens.push_back(token);
    }
  }
}

void mark_unnamed(std::string_view sentence, std::vector<InspectionWord>& tokens) {
  const auto in_subject = [&](std::size_t place) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const InspectionWord& token) {
      return token.kind == InspectionWordKind::subject && token.at.start < place && place < token.at.end;
    });
  };
  for (auto& token : tokens) {
    if (token.kind != InspectionWordKind::grade) continue;
    const auto work = grade_context_patterns().find_one(not_judged, sentence.substr(0, token.at.start));
    // Not a judgement, but understood: it has no subject that a record could name.
    if (work && !in_subject(work->whole.start)) token.present = true;
    token.of_group = grade_context_patterns().matches(for_group, sentence.substr(token.at.end)) ||
                     grade_context_patterns().matches(of_group, sentence.substr(0, token.at.start));
    if (token.judged) continue;
    std::size_t from = 0;  // where the subject before the grade ends
    for (const auto& subject : tokens)
      if (subject.kind == InspectionWordKind::subject && subject.at.end <= token.at.start)
        from = std::max(from, subject.at.end);
    token.of_work = grade_context_patterns().matches(work_for, sentence.substr(0, token.at.end)) ||
                    (from > 0 && grade_context_patterns().matches(
                                     other_clause, sentence.substr(from, token.at.start - from)));
  }
}

std::optional<InspectionWord> grade_straight_after(std::string_view sentence, std::size_t subject_end) {
  const auto grade = grade_context_patterns().find_one(elliptical, sentence.substr(subject_end));
  if (!grade) return std::nullopt;
  const Range words{subject_end + grade->groups.at(0)->start, subject_end + grade->groups.at(0)->end};
  return grade_token(words, grade_of(sentence.substr(words.start, words.end - words.start)), sentence);
}

}  // namespace letterlens
