#include "extractors/previous_inspection.h"

#include "extractors/dates.h"
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
        R"re((?i)(inspect|judge|graded|rated|inadequate|outstanding|improvement|overall effectiveness|visit|found to (?:be|have been) good|\bgood in (?:\pL+ )?20\d\d))re",
        "were inspected", "inspect", "Children are safe."},
    Pattern{
        "of something else",
        R"re((?i)\b((?:last|previous|earlier) (?:focused|monitoring|assurance) visit[^.]*\b(?:good|found|judged)|(?:children[’']s homes?|residential homes?|(?:fostering|adoption) agenc(?:y|ies)|fostering services?|semi-independent|supported accommodation|secure home|schools?|youth (?:offending|justice)|HMIP|HMI Probation|Care Quality Commission|CQC|police)\b[^.;]{0,70}\b(?:judged|graded|rated|inspect\w+)|(?:judged|graded|rated)\b[^.;]{0,30}\b(?:children[’']s homes?|agency)|inspections? of (?:the )?(?:[\pL’'-]+ ){0,3}?(?:fostering|adoption|residential) (?:services?|agency)|(?:audits?|self-evaluation|cases?|case files|plans|assessments|records)\b[^.;]{0,30}\b(?:were|was|as) (?:judged|graded|rated)))re",
        "The council’s children’s home was graded", "children’s home was graded", "the last inspection"},
    Pattern{
        "none yet",
        R"re((?i)\b((?:has|have|had) not (?:yet )?(?:previously )?(?:been|being) (?:inspected|graded|judged)|(?:has|have|had) (?:yet )?(?:had|received|undergone) no (?:[\pL-]+ ){0,4}inspections?|(?:awaits?|awaiting) (?:its|their|an?) (?:[\pL-]+ ){0,3}inspection|without (?:an?y?|having had an?) (?:previous |earlier )?(?:[\pL-]+ ){0,2}inspection of its own|not (?:yet )?(?:been )?(?:the )?subject (?:to|of) (?:an?y?) (?:[\pL-]+ ){0,4}inspection|not yet (?:been )?inspected|(?:has|have) not (?:yet )?(?:had|received|undergone) (?:an?|any) (?:[\pL-]+ ){0,4}inspection|no previous (?:[\pL-]+ ){0,3}inspections?|no (?:[\pL-]+ ){0,3}inspections? (?:has|have) (?:yet )?(?:taken place|been)|not previously (?:been )?inspected|(?:has|have) never been inspected|yet to (?:be inspected|have (?:its|an?) (?:[\pL-]+ ){0,3}inspection)|(?:new|newly formed|newly created) (?:local |unitary )?(?:authority|council)[^.]* has not had|first (?:judgement |graded |full |ILACS )?inspection (?:of|since) the (?:new )?(?:local |unitary )?(?:authority|council) (?:was|came|came into)|first (?:[\pL-]+ )?(?:visit|inspection) (?:to|of|by ofsted (?:to|of)) (?:the|this) (?:new )?(?:local |unitary )?(?:authority|council|trust)\b.*(?:came into being|new(?:ly)?|establish|formed|created|vest)|first (?:[\pL-]+ )?(?:visit|inspection) since (?:the (?:new )?(?:local |unitary )?(?:authority|council) (?:was (?:established|formed|created)|came into)|(?:its|their) (?:creation|establishment|formation)))\b)re",
        "The new council has not been inspected.", "has not been inspected", "was inspected"},
    Pattern{
        "the first of all",
        R"re((?i)\b(this (?:was|is) (?:the |its |their )?(?:council[’']s |authority[’']s )?first (?:(?:full|graded|ILACS|Ofsted|judgement) )*inspection of [^.;\d]{1,90}?(?: since (?:it|they|the (?:council|authority)) (?:was|were|came)[^.;]{1,40})?)[.]?$)re",
        "This was the first inspection of Northbridge local authority children’s services.",
        "This was the first inspection of Northbridge local authority children’s services",
        "This was the first inspection of Northbridge since 2015."},
    Pattern{
        "of a predecessor",
        R"re((?i)\b(predecessor|(?:former|abolished|old|legacy|disaggregated|dissolved|then) (?:(?-i:\p{Lu})[\pL-]+ ){0,3}(?:(?:county|district|borough|unitary|local|city) )*(?:council|authority|county)|previous (?:county|district) council|(?:council|authority) (?:that|which) (?:it|they) (?:replaced|succeeded)|before (?:local government )?reorgani[sz]ation)\b)re",
        "The former county council’s services were judged inadequate in June 2019.", "former county council",
        "The former director joined the council"},
    Pattern{
        "about homes",
        R"re((?i)\b(children[’']s homes?|residential homes?|short[- ]break (?:homes?|units?)|residential units?)\b)re",
        "The council runs two children’s homes.", "children’s homes", "homes for children"},
    Pattern{
        "going on about them",
        R"re((?i)^((?:all|both|this|these|those|it|they|one|two|three|four|five|six|seven|eight|nine|ten|each|none|most|some|of (?:these|those)|the (?:other|others|home|homes|remaining)|\d+)\b))re",
        "All were judged to be good in their most recent Ofsted inspection.", "All",
        "Services were judged to be good."},
    Pattern{
        "front of a report",
        R"re((?i)^((?:Dates? of (?:the )?(?:previous|last) inspection|Previous inspection dates?)\s*:))re",
        "Dates of previous inspection: 23 to 27 January 2017",
        "Dates of previous inspection:", "Inspection dates: 3 May 2020"},
    Pattern{"under a framework",
            R"re((?i)\b(under (?:this|the|these)\b[^.;]{0,60}\b(?:framework|arrangements|ILACS)))re",
            "not yet been inspected under this framework", "under this framework", "under threes"},
};

constexpr std::size_t worth_reading = index_of(patterns, "worth reading");
constexpr std::size_t of_something_else = index_of(patterns, "of something else");
constexpr std::size_t none_yet = index_of(patterns, "none yet");
constexpr std::size_t first_of_all = index_of(patterns, "the first of all");
constexpr std::size_t under_a_framework = index_of(patterns, "under a framework");
constexpr std::size_t of_predecessor = index_of(patterns, "of a predecessor");
constexpr std::size_t about_homes = index_of(patterns, "about homes");
constexpr std::size_t about_them = index_of(patterns, "going on about them");
constexpr std::size_t front_label = index_of(patterns, "front of a report");

bool says(SearchedText& words, std::size_t pattern) {
  return previous_inspection_patterns().matches(pattern, words);
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

// The judgements of the framework of an inspection's day that "every area" means, care leavers apart.
constexpr std::array every_judgement{Judgement::overall_effectiveness, Judgement::impact_of_leaders,
                                     Judgement::help_and_protection, Judgement::in_care};

// Care leavers were judged apart from children in care until 2017 and again from January 2023.
bool judges_care_leavers_apart(int year) {
  constexpr int first_year_together = 2018;
  constexpr int first_year_apart = 2023;
  return year < first_year_together || year >= first_year_apart;
}

// Adds what `more` tells of the same inspection to `event`.
void merge(InspectionEvent& event, const InspectionEvent& more) {
  if (event.care_leavers_joint && more.judgements.contains(Judgement::care_leavers)) {
    event.care_leavers_joint = more.care_leavers_joint;
    if (!more.care_leavers_joint) event.judgements.erase(Judgement::care_leavers);
  } else if (!event.judgements.contains(Judgement::care_leavers)) {
    event.care_leavers_joint = more.care_leavers_joint;
  }
  for (const auto& [subject, grade] : more.judgements) {
    const auto [at, added] = event.judgements.emplace(subject, grade);
    if (!added && at->second != grade) event.contradictory = true;
  }
  if (more.every) {
    event.every = more.every;
    event.every_judgement = more.every_judgement;
  }
  event.excepted.insert(event.excepted.end(), more.excepted.begin(), more.excepted.end());
  event.contradictory = event.contradictory || more.contradictory;
  event.partial = event.partial || more.partial;
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
    return std::any_of(candidates_.begin(), candidates_.end(), [](const Candidate& candidate) {
      return has_grade(candidate.event) || candidate.event.partial;
    });
  }
  bool empty() const { return candidates_.empty() && !none_yet_; }

  // "Dates of previous inspection: …" at the head of a report.
  void read_front(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      const Block& block = text_.blocks[i];
      SearchedText words(text_.slice(block));
      if (!says(words, front_label)) continue;
      InspectionEvent event;
      for (const auto& month : find_months(words.text())) event.date = month.date;
      if (event.date) candidates_.push_back({event, {block.start, block.end}});
    }
  }

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
                                       if (!later.event.date) return has_grade(candidates_[*chosen].event);
                                       return !date || !compatible(*date, *later.event.date);
                                     }),
                      candidates_.end());
  }

  PreviousInspection result(std::vector<Diagnostic>& diagnostics) const {
    PreviousInspection out;
    const auto chosen = choose(candidates_.size());
    // Who tells of a predecessor's inspection alone has had none.
    if (!chosen && !none_yet_ && predecessor_) {
      out.status = PreviousStatus::none_yet;
      out.as_written = text_.quote(predecessor_->start, predecessor_->end);
      return out;
    }
    if (none_yet_ && (!none_yet_is_of_framework_ || !chosen)) {
      out.status = PreviousStatus::none_yet;
      out.as_written = text_.quote(none_yet_->start, none_yet_->end);
      return out;
    }
    if (!chosen) return out;
    out.status = PreviousStatus::stated;
    Range words = candidates_[*chosen].words;
    out.date = candidates_[*chosen].event.date;
    bool quoted = has_grade(candidates_[*chosen].event);
    InspectionEvent joined;
    for (const auto& candidate : candidates_) {
      if (!is_same(candidate, candidates_[*chosen])) continue;
      if (candidate.event.date && (!out.date || is_more_precise(*candidate.event.date, *out.date)))
        out.date = candidate.event.date;
      if (!quoted && has_grade(candidate.event)) {
        words = candidate.words;
        quoted = true;
      }
      merge(joined, candidate.event);
      if (joined.contradictory || joined.partial)
        diagnostics.push_back(
            diagnose("grade_not_understood",
                     joined.partial ? "a grade of the earlier inspection is not given to a judgement by name"
                                    : "two grades were read for the same judgement of the earlier inspection",
                     text_.span(candidate.words.start, candidate.words.end)));
      joined.contradictory = joined.partial = false;
    }
    out.judgements = judgements_of(joined, out.date);
    out.as_written = text_.quote(words.start, words.end);
    return out;
  }

 private:
  void read_block(const Block& block) {
    const auto words = text_.slice(block);
    if (SearchedText searched(words); !says(searched, worth_reading)) return;
    bool open = false;      // the sentence before told of an inspection
    bool of_homes = false;  // the sentence before told of homes, which have inspections of their own
    SentenceBefore before;
    for (const auto& part : sentences(words)) {
      const Range range{block.start + part.start, block.start + part.end};
      const auto sentence = text_.slice(range.start, range.end);
      SearchedText searched(sentence);
      if (says(searched, none_yet) || says(searched, first_of_all)) {
        if (!none_yet_ || none_yet_is_of_framework_) {
          none_yet_ = range;
          none_yet_is_of_framework_ = says(searched, under_a_framework);
        }
        claims_.add(range, "previous_inspection");
        open = false;
        continue;
      }
      const bool goes_on_about_homes = of_homes && says(searched, about_them);
      of_homes = goes_on_about_homes || says(searched, about_homes);
      if (goes_on_about_homes || says(searched, of_something_else)) {
        claims_.add(range, "previous_inspection");
        open = false;
        continue;
      }
      if (says(searched, of_predecessor)) {
        take_predecessor(sentence, range);
        open = false;
        continue;
      }
      auto reading = read_inspections(sentence, open ? before : SentenceBefore());
      before = {reading.subjects, reading.last_grade};
      open = take(reading, range, open);
    }
  }

  // A new authority's predecessor was inspected; its grades are not those of the authority.
  void take_predecessor(std::string_view sentence, Range range) {
    const auto reading = read_inspections(sentence);
    claims_.add(range, "previous_inspection");
    if (!predecessor_ && (reading.has_verdict || (reading.names_inspection && !reading.events.empty())))
      predecessor_ = range;
  }

  static bool has_grade(const InspectionEvent& event) { return !event.judgements.empty() || event.every; }

  Judgements judgements_of(const InspectionEvent& event, const std::optional<Date>& date) const {
    Judgements out = event.judgements;
    const auto day = date ? date : visit_;
    const bool apart = day && judges_care_leavers_apart(day->year());
    if (event.care_leavers_joint && !apart) out.erase(Judgement::care_leavers);
    if (!event.every) return out;
    // "Good in all areas" says no more than "good"; an exception makes it a statement on each.
    if (!event.every_judgement && event.excepted.empty()) {
      out.emplace(Judgement::overall_effectiveness, *event.every);
      return out;
    }
    std::vector<Judgement> named(every_judgement.begin(), every_judgement.end());
    if (apart) named.push_back(Judgement::care_leavers);
    for (const auto subject : named)
      if (std::find(event.excepted.begin(), event.excepted.end(), subject) == event.excepted.end())
        out.emplace(subject, *event.every);
    return out;
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
      merge(before.event, reading.events.front());
      return true;
    }
    // "… in a report published in September. The inspection took place in July."
    if (open && !reading.events.empty() && !has_grade(reading.events.front()) &&
        candidates_.back().event.date_of_publication) {
      candidates_.back().event.date = reading.events.front().date;
      candidates_.back().event.date_of_publication = false;
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
                       [](const InspectionEvent& event) { return event.date && has_grade(event); });
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

  // Whether no judgement of the one is among those of the other.
  static bool names_others(const InspectionEvent& a, const InspectionEvent& b) {
    return !a.every && !b.every &&
           std::none_of(a.judgements.begin(), a.judgements.end(),
                        [&](const auto& judged) { return b.judgements.contains(judged.first); });
  }

  // Whether both tell of one inspection. One without a date is the last one.
  static bool is_same(const Candidate& a, const Candidate& b) {
    if (!a.event.date || !b.event.date)
      return !has_grade(b.event) || !b.event.date || &a == &b || names_others(a.event, b.event);
    return compatible(*a.event.date, *b.event.date);
  }

  const ReadingText& text_;
  Claims& claims_;
  std::optional<Date> visit_;  // its first day
  std::vector<Candidate> candidates_;
  std::optional<Range> none_yet_;
  std::optional<Range> predecessor_;
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
  Search search(text, letter, claims);
  if (letter.kind == LetterKind::send_inspection) {
    // Its findings tell of inspections of other things; its head tells of the one before it.
    search.read_front(0, outline.opening_end());
    return search.result(diagnostics);
  }
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
