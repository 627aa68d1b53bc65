#include "extractors/judgements.h"

#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

#define LETTERLENS_GRADE                                                                                   \
  "\\s*(?:\\b(?:is|are)\\b)?\\s*[:–-]?\\s+(outstanding|good|requires?\\s+improvement(?:\\s+to\\s+be\\s+" \
  "good)?|inadequate)\\b"

// In the order in which they are tried: "children in care and care leavers" was one judgement until 2023.
constexpr std::array patterns{
    Pattern{"impact_of_leaders", "(?i)(?:the )?impact of leaders[^.:]{0,80}?" LETTERLENS_GRADE,
            "The impact of leaders on social work practice with children and families Good", "Good",
            "The impact of leaders is felt"},
    Pattern{"help_and_protection",
            "(?i)experiences? and progress of children (?:who need|in need of) "
            "help\\s+and\\s+protection" LETTERLENS_GRADE,
            "The experiences and progress of children who need help and protection: outstanding",
            "outstanding", "children who need help and protection"},
    Pattern{
        "in_care",
        "(?i)experiences? and progress of children (?:in care|looked "
        "after)(?:\\s+and\\s+(?:care\\s+leavers|achieving permanence))?" LETTERLENS_GRADE,
        "The experiences and progress of children in care and care leavers Requires improvement to be good",
        "Requires improvement to be good", "The experiences and progress of care leavers Good"},
    Pattern{"care_leavers", "(?i)experiences? and progress of care\\s+leavers" LETTERLENS_GRADE,
            "The experiences and progress of care leavers Good", "Good",
            "children in care and care leavers Good"},
    Pattern{"overall_effectiveness", "(?i)overall effectiveness" LETTERLENS_GRADE,
            "Overall effectiveness Inadequate", "Inadequate", "Overall effectiveness of the board"},
};

// SIF reports: a box of labels and grades, a sentence above it, and sentences in the body.
#define LETTERLENS_SIF_GRADE                                                                               \
  "\\s+(?:is\\s+|are\\s+|that\\s+it\\s+|it\\s+)*(?:judged\\s+to\\s+be\\s+)?[:–-]?\\s*(outstanding|good|" \
  "requires?\\s+"                                                                                          \
  "improvement(?:\\s+to\\s+be\\s+good)?|inadequate)\\b"

constexpr std::array sif_patterns{
    Pattern{"overall_effectiveness",
            "(?i)(?:the overall judge?ment is(?: that (?:the )?[\\pL’' ]{0,40}?services? (?:is|are)?)?|"
            "^(?:overall,? )?(?:children[’']?s )?services (?:in|for) [^.:]{2,80}?(?: is| are)?|"
            "^overall effectiveness)" LETTERLENS_SIF_GRADE,
            "Children’s services in Northbridge require improvement to be good",
            "require improvement to be good", "Services in schools in Northbridge"},
    Pattern{"help_and_protection", "(?i)(?:^|\\s)children who need help and protection" LETTERLENS_SIF_GRADE,
            "1. Children who need help and protection Requires improvement", "Requires improvement",
            "children who need help and protection are seen"},
    Pattern{"in_care", "(?i)children looked after(?: and achieving permanence)?" LETTERLENS_SIF_GRADE,
            "2. Children looked after and achieving permanence Good", "Good",
            "children looked after and achieving permanence Not Judged"},
    Pattern{"adoption", "(?i)(?:^|\\s)adoption(?: performance)?" LETTERLENS_SIF_GRADE,
            "The graded judgment for adoption performance is that it is good", "good",
            "adoption performance was not judged"},
    Pattern{"care_leavers", "(?i)experiences? and progress of care leavers" LETTERLENS_SIF_GRADE,
            "2.2 Experiences and progress of care leavers Requires improvement", "Requires improvement",
            "The experiences and progress of care leavers vary"},
    Pattern{"impact_of_leaders", "(?i)leadership,? management and governance" LETTERLENS_SIF_GRADE,
            "3. Leadership, management and governance Inadequate", "Inadequate",
            "leadership, management and governance in schools"},
};

// Adds what the words grade by one of the tables; what is graded already is kept.
void read_grades(std::string_view words, const PatternTable& table, Judgements& judgements) {
  SearchedText searched(words);
  for (std::size_t i = 0; i < table.patterns().size(); ++i) {
    const auto match = table.find_one(i, searched);
    if (!match) continue;
    const Range grade = *match->groups.at(0);
    judgements.emplace(*parse<Judgement>(table.patterns()[i].name),
                       grade_named(words.substr(grade.start, grade.end - grade.start)));
  }
}

void read_grades(std::string_view words, Judgements& judgements) {
  read_grades(words, judgement_patterns(), judgements);
}

// Whether the report calls anything "Not judged".
bool says_not_judged(const ReadingText& text) {
  return std::any_of(text.blocks.begin(), text.blocks.end(), [&](const Block& block) {
    return comparison_key(text.slice(block)).ends_with("not judged");
  });
}

Judgements from_sif_report(const ReadingText& text, const Outline& outline,
                           std::vector<Diagnostic>& diagnostics) {
  Judgements front;
  const std::size_t front_end = std::max(outline.body, std::min(outline.opening_end(), outline.contents));
  for (std::size_t i = 0; i < front_end; ++i)
    read_grades(text.slice(text.blocks[i]), sif_judgement_patterns(), front);
  // The sentences of the body: short blocks, which say nothing else.
  constexpr std::size_t longest = 150;  // bytes
  Judgements body;
  for (std::size_t i = front_end; i < outline.body_end; ++i)
    if (const auto words = text.slice(text.blocks[i]); words.size() < longest)
      read_grades(words, sif_judgement_patterns(), body);
  for (const auto& [judgement, grade] : body) {
    const auto [known, added] = front.emplace(judgement, grade);
    if (!added && known->second != grade)
      diagnostics.push_back(
          diagnose("judgements_disagree",
                   "the front and the body give different grades for " + std::string(name_of(judgement))));
  }
  for (const auto& pattern : sif_patterns) {
    const std::string name(pattern.name);
    if (front.count(*parse<Judgement>(name)) == 0)
      diagnostics.push_back(says_not_judged(text)
                                ? diagnose("judgement_not_in_framework", "the report did not judge " + name)
                                : diagnose("judgement_missing", "the grade for " + name + " was not found"));
  }
  return front;
}

Judgements from_front(const ReadingText& text, const Outline& outline) {
  Judgements found;
  for (std::size_t i = outline.front; i < outline.opening_end(); ++i)
    if (text.blocks[i].kind == BlockKind::table_row) read_grades(text.slice(text.blocks[i]), found);
  if (!found.empty()) return found;
  // Plain text has lost the table; its lines follow one another in the front.
  for (std::size_t i = outline.front; i < outline.opening_end(); ++i)
    read_grades(text.slice(text.blocks[i]), found);
  return found;
}

Judgements from_headings(const ReadingText& text, const Outline& outline) {
  Judgements found;
  for (const auto& section : outline.sections)
    if (section.graded) read_grades(text.slice(text.blocks[section.heading]), found);
  return found;
}

struct FrameworkJudgement {
  Judgement judgement;
  Date from;                  // of the first inspections that have it
  std::optional<Date> until;  // of the first that no longer have it
};

// Care leavers were graded with children in care until January 2023; overall effectiveness ended in April
// 2026.
std::array<FrameworkJudgement, 5> framework() {
  const Date start = *Date::of(2018);
  return {FrameworkJudgement{Judgement::impact_of_leaders, start, std::nullopt},
          FrameworkJudgement{Judgement::help_and_protection, start, std::nullopt},
          FrameworkJudgement{Judgement::in_care, start, std::nullopt},
          FrameworkJudgement{Judgement::care_leavers, *Date::of(2023, 1), std::nullopt},
          FrameworkJudgement{Judgement::overall_effectiveness, start, Date::of(2026, 4)}};
}

}  // namespace

const PatternTable& judgement_patterns() {
  static const PatternTable table(patterns);
  return table;
}

const PatternTable& sif_judgement_patterns() {
  static const PatternTable table(sif_patterns);
  return table;
}

Grade grade_named(std::string_view words) {
  switch (words.front()) {
    case 'O':
    case 'o':
      return Grade::outstanding;
    case 'G':
    case 'g':
      return Grade::good;
    case 'R':
    case 'r':
      return Grade::requires_improvement;
    default:
      return Grade::inadequate;
  }
}

bool names_judgement(std::string_view words) {
  const std::string graded = std::string(trimmed(words)) + " good";
  for (const auto* table : {&judgement_patterns(), &sif_judgement_patterns()}) {
    const auto match = table->find_earliest(graded);
    if (!match || match->whole.end != graded.size() || match->pattern->name == "overall_effectiveness")
      continue;
    const std::string before = comparison_key(graded.substr(0, match->whole.start));
    if (before.empty() || before == "the") return true;
  }
  return false;
}

std::optional<Judgements> extract_judgements(const ReadingText& text, const Outline& outline, LetterKind kind,
                                             const std::optional<Visit>& visit,
                                             std::vector<Diagnostic>& diagnostics) {
  if (kind == LetterKind::sif_inspection) return from_sif_report(text, outline, diagnostics);
  if (kind != LetterKind::ilacs_inspection) return std::nullopt;
  Judgements judgements = from_front(text, outline);
  for (const auto& [judgement, grade] : from_headings(text, outline)) {
    const auto [known, added] = judgements.emplace(judgement, grade);
    if (!added && known->second != grade)
      diagnostics.push_back(diagnose(
          "judgements_disagree",
          "the grade table and a heading give different grades for " + std::string(name_of(judgement))));
  }
  const auto day =
      visit && !visit->ranges.empty() ? std::optional(visit->ranges.front().start) : std::nullopt;
  for (const auto& [judgement, from, until] : framework()) {
    if (judgements.count(judgement) != 0) continue;
    const std::string name(name_of(judgement));
    const bool existed = !day || (*day >= from && (!until || *day < *until));
    diagnostics.push_back(existed ? diagnose("judgement_missing", "the grade for " + name + " was not found")
                                  : diagnose("judgement_not_in_framework",
                                             "the framework of the day had no judgement " + name));
  }
  return judgements;
}

}  // namespace letterlens
