// A sentence that speaks of an inspection and of a grade is read from left to right: the judgements it names wait
// until a grade comes, which is then theirs; a grade that none waits for is the one for overall effectiveness.
#include "extractors/previous_inspection.h"

#include <algorithm>
#include <array>

#include "extractors/dates.h"
#include "extractors/sentences.h"

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{"graded inspection", R"re((?i)\b((?:last|previous|first|graded|full|standard|short|judgement|most recent)[ ,\pL]* inspection|inspected|at the inspection|in the inspection|inspection (?:reported )?in \w+ 20\d\d|since the (?:local )?authority was judged|(?:was|were) (?:last )?judged)\b)re",
            "Children’s services were last inspected in March 2017", "inspected", "inspectors met staff"},
    Pattern{"ungraded", R"re((?i)\b(last|previous|earlier) (?:focused|monitoring|assurance) visit)re", "At the last focused visit in 2019", "last",
            "the last inspection"},
    Pattern{"none yet", R"re((?i)\b(has not (?:yet )?been inspected|not yet (?:been )?inspected|no previous inspections?|not previously (?:been )?inspected|has never been inspected|first (?:visit|inspection) (?:to|of|by ofsted (?:to|of)) (?:the|this) (?:new )?(?:local )?(?:authority|council|trust)\b.*(?:came into being|new(?:ly)?|establish|formed|created|vest))\b)re",
            "The new council has not been inspected.", "has not been inspected", "was inspected"},
};
constexpr std::size_t graded_inspection = 0;
constexpr std::size_t ungraded = 1;
constexpr std::size_t none_yet = 2;

// Judgements and grades as they stand in a sentence. "Services", "the local authority" or no subject at all mean
// overall effectiveness.
constexpr std::array subjects{
    Pattern{"in_care", R"re((?i)\b(children (?:who are )?in care|children looked after|looked[ -]after children))re", "services for children in care", "children in care", "care leavers"},
    Pattern{"care_leavers", R"re((?i)\b(care[ -]leavers))re", "the experience and progress of care leavers", "care leavers", "children in care"},
    Pattern{"help_and_protection", R"re((?i)\b(help and protection|need(?:ing)? help and protection))re", "help and protection was judged", "help and protection", "help"},
    Pattern{"impact_of_leaders", R"re((?i)\b(impact of leaders|leadership(?:,)?(?: and |, )(?:management|governance)))re", "the impact of leaders", "impact of leaders", "leaders"},
    Pattern{"adoption", R"re((?i)\b(adoption (?:performance|services?)|services for adoption))re", "adoption performance was good", "adoption performance", "an adoption"},
    Pattern{"overall_effectiveness", R"re((?i)\b(overall effectiveness|overall))re", "overall effectiveness was judged", "overall effectiveness", "over all"},
};

constexpr std::array grades{
    Pattern{"requires_improvement", R"re((?i)\b(requir(?:es?|ed|ing) improvement(?: to be good)?(?: overall)?))re", "required improvement to be good", "required improvement to be good", "improvement is required"},
    Pattern{"inadequate", R"re((?i)\b(inadequate(?: overall)?))re", "judged inadequate", "inadequate", "adequate"},
    Pattern{"outstanding", R"re((?i)\b(outstanding(?: overall)?))re", "judged to be outstanding", "outstanding", "stands out"},
    Pattern{"good", R"re((?i)\b(?:was|were|be|been|as|judged|graded|rated|remained?|is|now|and)\s+(good(?: overall)?))re", "judged to be good", "good", "good practice"},
};
constexpr std::array grade_values{Grade::requires_improvement, Grade::inadequate, Grade::outstanding, Grade::good};

struct Token {
  std::size_t at = 0;
  std::string_view subject;      // empty for a grade
  Grade grade = Grade::good;
  bool overall = false;          // the grade is followed by "overall"
};

std::vector<Token> tokens_of(std::string_view sentence) {
  std::vector<Token> tokens;
  for (const auto& match : judged_subject_patterns().find_all(sentence))
    tokens.push_back({match.whole.start, match.pattern->name, {}, false});
  for (const auto& match : grade_patterns().find_all(sentence)) {
    const Range range = *match.groups.at(0);
    const bool overall = sentence.substr(range.start, range.end - range.start).ends_with("overall");
    tokens.push_back({range.start, {}, grade_values.at(match.index), overall});
    // The "overall" behind a grade is no judgement that waits for another.
    std::erase_if(tokens, [&](const Token& token) {
      return !token.subject.empty() && token.at > range.start && token.at < range.end;
    });
  }
  std::sort(tokens.begin(), tokens.end(), [](const Token& a, const Token& b) { return a.at < b.at; });
  return tokens;
}

Judgements judgements_of(std::string_view sentence) {
  Judgements found;
  std::vector<std::string_view> waiting;
  std::optional<Grade> last;
  for (const auto& token : tokens_of(sentence)) {
    if (!token.subject.empty()) {
      waiting.push_back(token.subject);
      continue;
    }
    if (token.overall) waiting = {"overall_effectiveness"};
    if (waiting.empty()) waiting = {"overall_effectiveness"};
    for (const auto subject : waiting) found.emplace(subject, token.grade);
    waiting.clear();
    last = token.grade;
  }
  // "overall effectiveness was good and so was the experience and progress of care leavers"
  if (last && sentence.find("so w") != std::string_view::npos)
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
      if (!table.find_one(graded_inspection, sentence) || table.find_one(ungraded, sentence)) continue;
      std::size_t last = i;
      const auto date = find_month(sentence);
      auto judgements = judgements_of(sentence);
      // The grade may follow in a sentence of its own.
      if (judgements.empty() && date && i + 1 < parts.size()) {
        const auto next = words.substr(parts[i + 1].start, parts[i + 1].end - parts[i + 1].start);
        if (!find_month(next)) judgements = judgements_of(next);
        if (!judgements.empty()) last = i + 1;
      }
      if (judgements.empty() || !date) continue;
      found.status = PreviousStatus::stated;
      found.date = date->iso;
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
