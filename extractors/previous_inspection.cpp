#include "extractors/previous_inspection.h"

#include "extractors/previous_inspection/events.h"
#include "extractors/sentences.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{
        "worth reading",
        R"re((?i)(inspect|judge|graded|rated|inadequate|outstanding|improvement|overall effectiveness|visit))re",
        "were inspected", "inspect", "Children are safe."},
    Pattern{
        "of something else",
        R"re((?i)\b((?:last|previous|earlier) (?:focused|monitoring|assurance) visit[^.]*\b(?:good|found|judged)|(?:children[’']s homes?|residential homes?|(?:fostering|adoption) agenc(?:y|ies)|fostering services?|semi-independent|supported accommodation|secure home|schools?|youth (?:offending|justice)|HMIP|HMI Probation|Care Quality Commission|CQC|police)\b[^.;]{0,70}\b(?:judged|graded|rated|inspect\w+)|(?:judged|graded|rated)\b[^.;]{0,30}\b(?:children[’']s homes?|agency)|(?:audits?|self-evaluation|cases?|case files|plans|assessments|records)\b[^.;]{0,30}\b(?:were|was|as) (?:judged|graded|rated)))re",
        "The council’s children’s home was graded", "children’s home was graded", "the last inspection"},
    Pattern{
        "none yet",
        R"re((?i)\b((?:has|have|had) not (?:yet )?(?:previously )?been inspected|not yet (?:been )?inspected|(?:has|have) not (?:yet )?(?:had|received|undergone) (?:an?|any) (?:[\pL-]+ ){0,4}inspection|no previous (?:[\pL-]+ ){0,3}inspections?|no (?:[\pL-]+ ){0,3}inspections? (?:has|have) (?:yet )?(?:taken place|been)|not previously (?:been )?inspected|(?:has|have) never been inspected|yet to (?:be inspected|have (?:its|an?) (?:[\pL-]+ ){0,3}inspection)|(?:new|newly formed|newly created) (?:local |unitary )?(?:authority|council)[^.]* has not had|first (?:judgement |graded |full |ILACS )?inspection (?:of|since) the (?:new )?(?:local |unitary )?(?:authority|council) (?:was|came|came into)|first (?:[\pL-]+ )?(?:visit|inspection) (?:to|of|by ofsted (?:to|of)) (?:the|this) (?:new )?(?:local |unitary )?(?:authority|council|trust)\b.*(?:came into being|new(?:ly)?|establish|formed|created|vest)|first (?:[\pL-]+ )?(?:visit|inspection) since (?:the (?:new )?(?:local |unitary )?(?:authority|council) (?:was (?:established|formed|created)|came into)|(?:its|their) (?:creation|establishment|formation)))\b)re",
        "The new council has not been inspected.", "has not been inspected", "was inspected"},
    Pattern{"under a framework",
            R"re((?i)\b(under (?:this|the|these)\b[^.;]{0,60}\b(?:framework|arrangements|ILACS)))re",
            "not yet been inspected under this framework", "under this framework", "under threes"},
};

constexpr std::size_t worth_reading = index_of(patterns, "worth reading");
constexpr std::size_t of_something_else = index_of(patterns, "of something else");
constexpr std::size_t none_yet = index_of(patterns, "none yet");
constexpr std::size_t under_a_framework = index_of(patterns, "under a framework");

std::optional<Match> find(std::size_t pattern, std::string_view words) {
  return previous_inspection_patterns().find_one(pattern, words);
}

// An inspection and the sentences that tell of it.
struct Candidate {
  InspectionEvent event;
  Range words;
};

// Whether two dates, of which one may be less precise, can be of one inspection.
bool compatible(const Date& a, const Date& b) {
  const auto agree = [](unsigned one, unsigned other) { return one == 0 || other == 0 || one == other; };
  return a.year() == b.year() && agree(a.month(), b.month()) && agree(a.day(), b.day());
}

// Whether `a` tells more than `b` of the day that both are of.
bool is_more_precise(const Date& a, const Date& b) {
  return (a.month() != 0 && b.month() == 0) || (a.is_day() && !b.is_day());
}

class Search {
 public:
  Search(const ReadingText& text, const Letter& letter, Claims& claims)
      : text_(text),
        claims_(claims),
        visit_(letter.visit && !letter.visit->ranges.empty() ? letter.visit->ranges.front().start
                                                             : std::optional<Date>()) {}

  void read_blocks(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i)
      if (text_.blocks[i].kind != BlockKind::heading) read_block(text_.blocks[i]);
  }

  bool has_judgements() const {
    return std::any_of(candidates_.begin(), candidates_.end(),
                       [](const Candidate& candidate) { return !candidate.event.judgements.empty(); });
  }
  bool empty() const { return candidates_.empty() && !none_yet_; }

  // Keeps of what was found since `mark` only what tells more of the inspection chosen among what came
  // before.
  std::size_t mark() const { return candidates_.size(); }
  void keep_compatible(std::size_t mark) {
    const auto chosen = choose(mark);
    if (!chosen) return;
    const auto date = candidates_[*chosen].event.date;
    const auto first = candidates_.begin() + static_cast<std::ptrdiff_t>(mark);
    candidates_.erase(std::remove_if(first, candidates_.end(),
                                     [&](const Candidate& later) {
                                       if (!later.event.date)
                                         return !candidates_[*chosen].event.judgements.empty();
                                       return !date || !compatible(*date, *later.event.date);
                                     }),
                      candidates_.end());
  }

  PreviousInspection result(std::vector<Diagnostic>& diagnostics) const {
    PreviousInspection out;
    const auto chosen = choose(candidates_.size());
    if (none_yet_ && (!none_yet_is_of_framework_ || !chosen)) {
      out.status = PreviousStatus::none_yet;
      out.as_written = text_.quote(none_yet_->start, none_yet_->end);
      return out;
    }
    if (!chosen) return out;
    out.status = PreviousStatus::stated;
    Range words = candidates_[*chosen].words;
    out.date = candidates_[*chosen].event.date;
    bool quoted = !candidates_[*chosen].event.judgements.empty();
    for (const auto& candidate : candidates_) {
      if (!is_same(candidate, candidates_[*chosen])) continue;
      if (candidate.event.date && (!out.date || is_more_precise(*candidate.event.date, *out.date)))
        out.date = candidate.event.date;
      bool contradictory = candidate.event.contradictory;
      for (const auto& [subject, grade] : candidate.event.judgements) {
        const auto [at, added] = out.judgements.emplace(subject, grade);
        contradictory = contradictory || (!added && at->second != grade);
      }
      if (!quoted && !candidate.event.judgements.empty()) {
        words = candidate.words;
        quoted = true;
      }
      if (contradictory)
        diagnostics.push_back(diagnose(
            "grade_not_understood", "two grades were read for the same judgement of the earlier inspection",
            text_.span(candidate.words.start, candidate.words.end)));
    }
    out.as_written = text_.quote(words.start, words.end);
    return out;
  }

 private:
  void read_block(const Block& block) {
    const auto words = text_.slice(block);
    if (!find(worth_reading, words)) return;
    bool open = false;  // the sentence before told of an inspection
    std::vector<Judgement> subjects;
    for (const auto& part : sentences(words)) {
      const Range range{block.start + part.start, block.start + part.end};
      const auto sentence = text_.slice(range.start, range.end);
      if (find(none_yet, sentence)) {
        if (!none_yet_ || none_yet_is_of_framework_) {
          none_yet_ = range;
          none_yet_is_of_framework_ = find(under_a_framework, sentence).has_value();
        }
        claims_.add(range, "previous_inspection");
        open = false;
        continue;
      }
      if (find(of_something_else, sentence)) {
        claims_.add(range, "previous_inspection");
        open = false;
        continue;
      }
      auto reading = read_inspections(sentence, open ? subjects : std::vector<Judgement>());
      subjects = reading.subjects;
      open = take(reading, range, open);
    }
  }

  // Whether the next sentence may go on telling of the same inspection.
  bool take(SentenceReading& reading, Range range, bool open) {
    std::erase_if(reading.events,
                  [&](const InspectionEvent& event) { return event.date && !is_before_visit(*event.date); });
    const bool goes_on = open && !reading.names_inspection && reading.has_verdict &&
                         !reading.events.empty() && !reading.events.front().date;
    const bool states = reading.names_inspection || (reading.has_verdict && has_date(reading));
    if (!states && !goes_on) return false;
    for (const Range words : reading.understood)
      claims_.add({range.start + words.start, range.start + words.end}, "previous_inspection");
    if (goes_on) {
      Candidate& before = candidates_.back();
      before.words.end = range.end;
      for (const auto& [subject, grade] : reading.events.front().judgements) {
        const auto [at, added] = before.event.judgements.emplace(subject, grade);
        if (!added && at->second != grade) before.event.contradictory = true;
      }
      return true;
    }
    bool added = false;
    for (auto& event : reading.events) {
      if (event.before_last) continue;
      candidates_.push_back({std::move(event), range});
      added = true;
    }
    return added;
  }

  static bool has_date(const SentenceReading& reading) {
    return std::any_of(reading.events.begin(), reading.events.end(),
                       [](const InspectionEvent& event) { return event.date && !event.judgements.empty(); });
  }

  // An inspection of which only the year is known may have been in the year of the visit.
  bool is_before_visit(const Date& date) const {
    if (!visit_) return true;
    if (date.month() == 0) return date.year() <= visit_->year();
    return date < *visit_ && (date.is_day() || !compatible(date, *visit_));
  }

  // The latest inspection with a date among the first `count`; without dates the first.
  std::optional<std::size_t> choose(std::size_t count) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < count; ++i) {
      if (!best) {
        best = i;
        continue;
      }
      const auto& date = candidates_[i].event.date;
      const auto& known = candidates_[*best].event.date;
      if (date && (!known || (*date > *known && !compatible(*date, *known)))) best = i;
    }
    return best;
  }

  // Whether both tell of one inspection. One without a date is the last one.
  static bool is_same(const Candidate& a, const Candidate& b) {
    if (!a.event.date || !b.event.date) return b.event.judgements.empty() || !b.event.date;
    return compatible(*a.event.date, *b.event.date);
  }

  const ReadingText& text_;
  Claims& claims_;
  std::optional<Date> visit_;  // its first day
  std::vector<Candidate> candidates_;
  std::optional<Range> none_yet_;
  bool none_yet_is_of_framework_ = false;
};

}  // namespace

const PatternTable& previous_inspection_patterns() {
  static const PatternTable table(patterns);
  return table;
}

PreviousInspection extract_previous_inspection(const ReadingText& text, const Outline& outline,
                                               const Letter& letter, Claims& claims,
                                               std::vector<Diagnostic>& diagnostics) {
  if (letter.kind == LetterKind::send_inspection) return {};
  Search search(text, letter, claims);
  const OutlineSection* headline = outline.find(SectionKind::headline_findings);
  search.read_blocks(outline.body, outline.opening_end());
  if (headline != nullptr) search.read_blocks(headline->first, headline->end);
  if (search.has_judgements()) return search.result(diagnostics);
  const std::size_t mark = search.mark();
  const bool nothing = search.empty();
  search.read_blocks(outline.opening_end(), outline.body_end);
  if (!nothing) search.keep_compatible(mark);
  return search.result(diagnostics);
}

}  // namespace letterlens
