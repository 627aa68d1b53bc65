// A sentence that speaks of an inspection and of a grade is read from left to right: the judgements it names
// wait until a grade comes, which is then theirs; a grade that none waits for is the one for overall
// effectiveness.
#include "extractors/previous_inspection.h"

#include "extractors/dates.h"
#include "extractors/sentences.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{
        "graded inspection",
        R"re((?i)\b((?:last|previous|first|single|graded|full|standard|short|judgement|most recent)[ ,\pL]* inspection|inspected|(?:at|in) the (?:20\d\d )?inspection|Ofsted (?:last |previously )?judged|received (?:a|an) (?:overall )?judgement of|inspection (?:reported )?in \w+ 20\d\d|since the (?:local )?authority was judged|(?:was|were) (?:last )?judged)\b)re",
        "Services were last inspected in May 2014", "inspected", "inspectors met staff"},
    Pattern{
        "of something else",
        R"re((?i)\b((?:last|previous|earlier) (?:focused|monitoring|assurance) visit|children[’']s homes?|(?:fostering|adoption) agency|semi-independent))re",
        "At the last focused visit in 2019", "last focused visit", "the last inspection"},
    Pattern{
        "none yet",
        R"re((?i)\b(has not (?:yet )?been inspected|not yet (?:been )?inspected|no previous inspections?|not previously (?:been )?inspected|has never been inspected|(?:new|newly formed|newly created) (?:local )?(?:authority|council)[^.]* has not had|first (?:judgement )?inspection (?:of|since) the (?:new )?(?:local )?(?:authority|council) (?:was|came|came into)|first (?:visit|inspection) (?:to|of|by ofsted (?:to|of)) (?:the|this) (?:new )?(?:local )?(?:authority|council|trust)\b.*(?:came into being|new(?:ly)?|establish|formed|created|vest))\b)re",
        "The new council has not been inspected.", "has not been inspected", "was inspected"},
    Pattern{"judged then", R"re((?i)\b(judged|graded|rated|overall effectiveness)\b)re",
            "Overall effectiveness was judged to be good.", "Overall effectiveness", "It is good."},
};
constexpr std::size_t graded_inspection = 0;
constexpr std::size_t judged_then = 3;
constexpr std::size_t something_else = 1;
constexpr std::size_t none_yet = 2;

// Judgements and grades as they stand in a sentence. "Services", "the local authority" or no subject at all
// mean overall effectiveness.
constexpr std::array subjects{
    Pattern{"in_care",
            R"re((?i)\b(children (?:who are )?in care|children looked after|looked[ -]after children))re",
            "services for children in care", "children in care", "care leavers"},
    Pattern{"care_leavers", R"re((?i)\b(care[ -]leavers))re", "the experience and progress of care leavers",
            "care leavers", "children in care"},
    Pattern{"help_and_protection", R"re((?i)\b(help and protection|need(?:ing)? help and protection))re",
            "help and protection was judged", "help and protection", "help"},
    Pattern{"impact_of_leaders",
            R"re((?i)\b(impact of leaders|leadership(?:,)?(?: and |, )(?:management|governance)))re",
            "the impact of leaders", "impact of leaders", "leaders"},
    Pattern{"adoption", R"re((?i)\b(adoption (?:performance|services?)|services for adoption))re",
            "adoption performance was good", "adoption performance", "an adoption"},
    Pattern{"overall_effectiveness", R"re((?i)\b(overall effectiveness|overall))re",
            "overall effectiveness was judged", "overall effectiveness", "over all"},
};

// What makes words a judgement rather than praise: "judged the service as", "were", "to be".
#define LETTERLENS_JUDGED                                                                                     \
  "(?:judgement "                                                                                             \
  "of|(?:judged|judging|graded|rated|found|assessed|deemed)(?:\\s+[\\pL’']+){0,4}?(?:\\s+(?:to be|to have " \
  "been|as|being|overall))?|"                                                                                 \
  "was|were|been|be|being|as)\\s+(?:also |overall |still )?[‘'“]?"
// "good progress" is no grade: a grade ends its clause.
#define LETTERLENS_CLAUSE_END                                                                                    \
  "[’'”]?(?:\\s*$|\\s*[.,;:()–-]|\\s+(?:and|but|with|in|at|for|by|across|or|when|since|so|while|although|" \
  "because|from|on|throughout)\\b)"

constexpr std::array grades{
    Pattern{"requires_improvement",
            R"re((?i)\b(requir(?:es?|ed|ing) improvement(?: to be good)?(?: overall)?))re",
            "required improvement to be good", "required improvement to be good", "improvement is required"},
    Pattern{"inadequate", "(?i)\\b" LETTERLENS_JUDGED "(inadequate(?: overall)?)", "judged inadequate",
            "inadequate", "the response is not inadequate"},
    Pattern{"outstanding", "(?i)\\b" LETTERLENS_JUDGED "(outstanding(?: overall)?)" LETTERLENS_CLAUSE_END,
            "judged to be outstanding.", "outstanding", "creating an outstanding service"},
    Pattern{"good", "(?i)\\b" LETTERLENS_JUDGED "(good(?: overall)?)" LETTERLENS_CLAUSE_END,
            "which judged the service as good, and", "good", "there was good progress"},
    Pattern{"outstanding in", R"re((?i)(?:\band|,)\s+(outstanding) (?:in|for)\b)re",
            "judged to be good, and outstanding in adoption", "outstanding", "and outstanding practice"},
    Pattern{"good in", R"re((?i)(?:\band|,)\s+(good) (?:in|for)\b)re",
            "judged to be outstanding, and good in adoption", "good", "and good practice"},
};
struct GradeForm {
  Grade grade;
  bool subject_follows;  // "outstanding in adoption": the judgement is named behind the grade
};
constexpr std::array<GradeForm, grades.size()> grade_forms{{{Grade::requires_improvement, false},
                                                            {Grade::inadequate, false},
                                                            {Grade::outstanding, false},
                                                            {Grade::good, false},
                                                            {Grade::outstanding, true},
                                                            {Grade::good, true}}};

struct Token {
  Range at;
  std::optional<Judgement> subject;  // nullopt for a grade
  GradeForm form{Grade::good, false};
  bool overall = false;  // the grade is followed by "overall"
};

// Grades may share words ("judged good, and outstanding in …"), so the search goes on from the end of the
// grade.
void add_grades(std::string_view sentence, std::vector<Token>& tokens) {
  std::size_t from = 0;
  while (true) {
    std::optional<Match> next;
    for (std::size_t i = 0; i < grades.size(); ++i) {
      auto match = grade_patterns().find_one(i, sentence, from);
      if (match && (!next || match->groups.at(0)->start < next->groups.at(0)->start)) next = std::move(match);
    }
    if (!next) return;
    const Range at = *next->groups.at(0);
    tokens.push_back({at,
                      {},
                      grade_forms.at(next->index),
                      sentence.substr(at.start, at.end - at.start).ends_with("overall")});
    from = at.end;
  }
}

std::vector<Token> tokens_of(std::string_view sentence) {
  std::vector<Token> tokens;
  add_grades(sentence, tokens);
  const std::size_t grade_count = tokens.size();
  for (const auto& match : judged_subject_patterns().find_all(sentence)) {
    // The "overall" of "good overall" is no judgement that waits for another grade.
    const bool inside = std::any_of(
        tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(grade_count), [&](const Token& grade) {
          return match.whole.start >= grade.at.start && match.whole.end <= grade.at.end;
        });
    if (!inside) tokens.push_back({match.whole, parse<Judgement>(match.pattern->name), {}, false});
  }
  std::sort(tokens.begin(), tokens.end(),
            [](const Token& a, const Token& b) { return a.at.start < b.at.start; });
  return tokens;
}

Judgements judgements_of(std::string_view sentence) {
  Judgements found;
  std::vector<Judgement> waiting;
  std::optional<Grade> last;     // for "… and so was the experience of care leavers"
  std::optional<Grade> forward;  // of "outstanding in …"
  for (const auto& token : tokens_of(sentence)) {
    if (token.subject) {
      if (forward)
        found.emplace(*token.subject, *forward);
      else
        waiting.push_back(*token.subject);
      continue;
    }
    forward.reset();
    if (token.form.subject_follows) {
      forward = token.form.grade;
      continue;
    }
    if (waiting.empty() || token.overall) waiting = {Judgement::overall_effectiveness};
    for (const auto subject : waiting) found.emplace(subject, token.form.grade);
    waiting.clear();
    last = token.form.grade;
  }
  if (last && (sentence.find("so was") != std::string_view::npos ||
               sentence.find("so were") != std::string_view::npos))
    for (const auto subject : waiting) found.emplace(subject, *last);
  return found;
}

class Search {
 public:
  explicit Search(const ReadingText& text) : text_(text) {}

  // Whether a graded inspection is stated in these blocks.
  bool in_blocks(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i)
      if (text_.blocks[i].kind != BlockKind::heading && in_block(text_.blocks[i])) return true;
    return false;
  }

  PreviousInspection found;

 private:
  bool in_block(const Block& block) {
    const auto words = text_.slice(block);
    if (words.find("nspect") == std::string_view::npos && words.find("judged") == std::string_view::npos &&
        words.find("visit to") == std::string_view::npos)
      return false;
    const auto parts = sentences(words);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto sentence = words.substr(parts[i].start, parts[i].end - parts[i].start);
      const auto& table = previous_inspection_patterns();
      if (table.find_one(none_yet, sentence)) {
        found.status = PreviousStatus::none_yet;
        found.as_written = text_.quote(block.start + parts[i].start, block.start + parts[i].end);
        return true;
      }
      if (!table.find_one(graded_inspection, sentence) || table.find_one(something_else, sentence)) continue;
      std::size_t last = i;
      const auto date = find_month(sentence);
      auto judgements = judgements_of(sentence);
      // The grade may follow in a sentence of its own.
      if (judgements.empty() && date && i + 1 < parts.size()) {
        const auto next = words.substr(parts[i + 1].start, parts[i + 1].end - parts[i + 1].start);
        if (table.find_one(judged_then, next) && !find_month(next)) judgements = judgements_of(next);
        if (!judgements.empty()) last = i + 1;
      }
      if (judgements.empty() || (!date && !table.find_one(judged_then, sentence))) continue;
      found.status = PreviousStatus::stated;
      if (date) found.date = date->date;
      found.judgements = std::move(judgements);
      found.as_written = text_.quote(block.start + parts[i].start, block.start + parts[last].end);
      return true;
    }
    return false;
  }

  const ReadingText& text_;
};

}  // namespace

const PatternTable& previous_inspection_patterns() {
  static const PatternTable table(patterns);
  return table;
}

const PatternTable& judged_subject_patterns() {
  static const PatternTable table(subjects);
  return table;
}

const PatternTable& grade_patterns() {
  static const PatternTable table(grades);
  return table;
}

PreviousInspection extract_previous_inspection(const ReadingText& text, const Outline& outline) {
  Search search(text);
  const OutlineSection* headline = outline.find(SectionKind::headline_findings);
  if (search.in_blocks(outline.body, outline.opening_end())) return search.found;
  if (headline != nullptr && search.in_blocks(headline->first, headline->end)) return search.found;
  search.in_blocks(outline.opening_end(), outline.body_end);
  return search.found;
}

}  // namespace letterlens
