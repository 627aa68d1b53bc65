// The tokens are read from left to right. The subjects that were named wait until a grade comes, which is
// then theirs; a grade that none waits for is that of overall effectiveness. A second date, or a grade whose
// own date follows, opens a second inspection.
#include "extractors/previous_inspection/events.h"

#include "extractors/previous_inspection/clause_words.h"
#include "extractors/previous_inspection/respective_grades.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>

namespace letterlens {
namespace {

constexpr Judgement overall = Judgement::overall_effectiveness;
constexpr std::size_t near = 45;  // bytes
constexpr std::size_t longest_join = std::string_view(" for its ").size();

class Reader {
 public:
  Reader(std::string_view sentence, const SentenceBefore& before)
      : sentence_(sentence), before_(before), tokens_(inspection_tokens(sentence)), events_(1) {}

  SentenceReading read() {
    const auto respective = take_respective_grades(sentence_, tokens_);
    for (at_ = 0; at_ < tokens_.size(); ++at_) take(tokens_[at_]);
    SentenceReading out;
    for (const auto& [subject, grade] : respective.grades) {
      add(subject, grade, current_);
      named_.push_back(subject);
      has_verdict_ = true;
    }
    out.understood = respective.words;
    for (auto& event : events_)
      if (event.date || event.every || event.partial || !event.judgements.empty())
        out.events.push_back(std::move(event));
    if (respective.grades.empty() && has(sentence_, "respectively"))
      for (auto& event : out.events) event.contradictory = true;
    if (has_verdict_ && find_counted_judgements(sentence_))
      for (auto& event : out.events) event.partial = event.partial || !event.judgements.empty();
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (std::find(not_understood_.begin(), not_understood_.end(), i) == not_understood_.end())
        out.understood.push_back(tokens_[i].at);
    out.subjects = named_;
    out.last_grade = last_grade_;
    out.names_inspection = names_inspection_;
    out.has_verdict = has_verdict_;
    return out;
  }

 private:
  void take(const InspectionWord& token) {
    switch (token.kind) {
      case InspectionWordKind::inspection:
        names_inspection_ = true;
        after_.reset();
        of_other_ = false;
        today_ = false;
        break;
      case InspectionWordKind::other:
        of_other_ = true;
        break;
      case InspectionWordKind::now:
        today_ = true;
        break;
      case InspectionWordKind::same:
        if (at_ == 0) last_grade_ = before_.last_grade;
        if (last_grade_ && ends_clause(token))
          add_waiting(*last_grade_, current_);
        else if (last_grade_)
          same_ = true;
        break;
      case InspectionWordKind::subject:
        take_subject(token);
        break;
      case InspectionWordKind::grade:
        take_grade(token);
        break;
      case InspectionWordKind::date:
        take_date(token);
        break;
    }
  }

  void take_subject(const InspectionWord& token) {
    named_.push_back(*token.subject);
    const bool excepted = is_excepted(token);
    if (excepted) events_[current_].excepted.push_back(*token.subject);
    const bool own = has_own_grade(token);
    // "good for children in care and care leavers’ services were judged …": the first grade is nobody's.
    if (own && after_ && tokens_[at_ - 1].kind == InspectionWordKind::grade)
      events_[*after_event_].contradictory = true;
    if (!excepted && graded_overall_ && !own && goes_on_from_overall(token)) {
      add(token, *last_grade_, current_);
      after_ = token.at;
      after_grade_ = last_grade_;
      after_event_ = current_;
    } else if (!excepted && after_ && !own && goes_on(*after_, token))
      add(token, *after_grade_, *after_event_);
    else if (!excepted && same_ && last_grade_ && !grade_before_next_subject()) {
      add(token, *last_grade_, current_);
      has_verdict_ = true;
    } else {
      after_.reset();
      waiting_.push_back(token);
      return;
    }
    // "outstanding in adoption and leadership": the next subject may follow this one.
    if (after_ && token.every) after_.reset();
    if (after_) after_->end = token.at.end;
  }

  // Whether a verb gives the subject the grade that comes next ("… and services for care leavers were good").
  bool has_own_grade(const InspectionWord& subject) const {
    if (at_ + 1 >= tokens_.size()) return false;
    const auto& next = tokens_[at_ + 1];
    if (next.kind != InspectionWordKind::grade || next.earlier || next.names_subject_after) return false;
    const std::string_view between =
        sentence_.substr(subject.at.end, next.at.start - std::min(next.at.start, subject.at.end));
    return between.find_first_of(",;") == std::string_view::npos && !begins_clause(between) &&
           !has(between, " and ");
  }

  // "good overall, and in every area", "good overall and for children in care"
  bool goes_on_from_overall(const InspectionWord& token) const {
    if (!goes_on(*graded_overall_, token)) return false;
    if (token.every) return true;
    const auto between = sentence_.substr(graded_overall_->end, token.at.start - graded_overall_->end);
    return has(between, " and in ") || has(between, " and for ");
  }

  // Whether the subject goes on with a list of subjects that take the grade before them.
  bool goes_on(const Range& before, const InspectionWord& token) const {
    if (token.at.start - before.end >= near) return false;
    return !begins_clause(sentence_.substr(before.end, token.at.start - before.end));
  }

  // "In every area except leadership", "apart from care leavers".
  bool is_excepted(const InspectionWord& token) const {
    if (!events_[current_].every && !waits_for_every()) return false;
    const auto before = sentence_.substr(0, token.at.start);
    const auto tail = before.substr(before.size() > near ? before.size() - near : 0);
    return makes_exception(tail);
  }

  bool waits_for_every() const {
    return std::any_of(waiting_.begin(), waiting_.end(),
                       [](const InspectionWord& token) { return token.every; });
  }

  bool grade_before_next_subject() const {
    for (std::size_t i = at_ + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == InspectionWordKind::grade) return true;
      if (tokens_[i].kind == InspectionWordKind::subject || tokens_[i].kind == InspectionWordKind::date)
        return false;
    }
    return false;
  }

  void take_grade(const InspectionWord& token) {
    const bool of_today = token.present || today_;
    const bool before_too = as_before();
    if (of_today && !before_too) {
      // "judged good, children in care requires improvement": whether of then or of today is open.
      if (!today_ && last_grade_ && !waiting_.empty() &&
          sentence_.substr(token.at.start).starts_with("requires"))
        events_[current_].partial = true;
      waiting_.clear();
      return;
    }
    const bool follows = names_subject_after(token) || subject_follows(token);
    // "And outstanding in 2021" goes on with what was judged before it.
    const bool starts_anew = token.names_subject_after && !follows && !last_grade_;
    const bool of_nothing = !token.judged && !follows && !before_too && !has_subject(token);
    if (starts_anew || of_nothing || token.of_work) {
      not_understood_.push_back(at_);
      waiting_.clear();
      return;
    }
    if (token.judged) of_other_ = false;
    std::size_t event = current_;
    if (token.earlier && !only_grade()) {
      events_.push_back({});
      event = events_.size() - 1;
      events_[event].before_last = true;
      earlier_event_ = event;
    } else if (opens_another(token)) {
      events_.push_back({});
      event = current_ = events_.size() - 1;
    }
    has_verdict_ = true;
    last_grade_ = token.grade;
    same_ = false;
    if (follows) {
      waiting_.clear();
      after_ = token.at;
      after_grade_ = token.grade;
      after_event_ = event;
      return;
    }
    after_.reset();
    if (token.of_group && !token.overall && !waits_for_part()) {
      events_[event].partial = true;
      waiting_.clear();
      return;
    }
    if (token.overall) graded_overall_ = token.at;
    if (token.overall || waiting_.empty())
      for (const auto subject : carried_subjects(token)) add(subject, token.grade, event);
    else
      add_waiting(token.grade, event);
    waiting_.clear();
  }

  void add_waiting(Grade grade, std::size_t event) {
    for (const auto& subject : waiting_) add(subject, grade, event);
    waiting_.clear();
  }

  // "and help and protection likewise, …"
  bool ends_clause(const InspectionWord& token) const {
    return token.at.end == sentence_.size() || has(",.;", sentence_.substr(token.at.end, 1));
  }

  bool names_subject_after(const InspectionWord& token) const {
    return token.names_subject_after && at_ + 1 < tokens_.size() &&
           tokens_[at_ + 1].kind == InspectionWordKind::subject &&
           tokens_[at_ + 1].at.start - token.at.end < near;
  }

  // "Both were judged good." means what the sentence before named.
  std::vector<Judgement> carried_subjects(const InspectionWord& token) const {
    const bool means_them = !token.overall && named_.empty() && !before_.subjects.empty() &&
                            (sentence_.starts_with("Both") || sentence_.starts_with("These") ||
                             sentence_.starts_with("All of these") || sentence_.starts_with("Each"));
    return means_them ? before_.subjects : std::vector<Judgement>{overall};
  }

  // "require improvement, as was the case at the last inspection"
  bool as_before() const {
    for (std::size_t i = at_ + 1; i < tokens_.size(); ++i)
      if (tokens_[i].kind == InspectionWordKind::same)
        return i + 1 < tokens_.size() && tokens_[i + 1].kind == InspectionWordKind::inspection;
    return false;
  }

  // "was good" alone says nothing of a judgement; "help and protection was good" does.
  bool has_subject(const InspectionWord& token) const {
    if (!waiting_.empty() || last_grade_) return true;
    if (is_of_inspection(token)) return true;
    return says_of_services(comparison_key(sentence_.substr(0, token.at.start)) + ' ');
  }

  // "The last inspection, in 2019, was good": the words between are a verb alone.
  bool is_of_inspection(const InspectionWord& token) const {
    if (at_ == 0) return false;
    const bool dated = tokens_[at_ - 1].kind == InspectionWordKind::date;
    if (dated && at_ < 2) return false;
    if (tokens_[dated ? at_ - 2 : at_ - 1].kind != InspectionWordKind::inspection) return false;
    const std::string between =
        comparison_key(sentence_.substr(tokens_[at_ - 1].at.end, token.at.start - tokens_[at_ - 1].at.end));
    return between.empty() || between == "was" || between == "which was" || between == "were";
  }

  bool subject_follows(const InspectionWord& token) const {
    if (waits_for_part() || token.overall || at_ + 1 >= tokens_.size() ||
        tokens_[at_ + 1].kind != InspectionWordKind::subject)
      return false;
    const auto& subject = tokens_[at_ + 1];
    const auto rest = sentence_.substr(subject.at.end);
    // "good (help and protection: inadequate)", "good (help and protection was inadequate)"
    if (rest.starts_with(':') || (has(sentence_.substr(token.at.end, 2), " (") && !rest.starts_with(')')))
      return false;
    const auto between = sentence_.substr(token.at.end, subject.at.start - token.at.end);
    // "good and services for care leavers …" is another clause, "good in services for care leavers" is not.
    const auto join =
        std::min({between.find(" in "), between.find(" for "), between.find(" ("), between.size()});
    const auto lead = between.substr(0, join + 1);
    const bool joined = join < between.size() && !begins_clause(lead) && !has(lead, " and ");
    const bool whole = subject.subject == overall && !subject.every && between.size() > longest_join;
    return (joined || (subject.every && has(between, " across "))) && !separates(between) &&
           between.size() < near && !whole;
  }

  // Whether what waits for a grade is more than "services" as such.
  bool waits_for_part() const {
    return std::any_of(waiting_.begin(), waiting_.end(), [](const InspectionWord& subject) {
      return subject.subject != overall || subject.every;
    });
  }

  bool only_grade() const {
    return std::count_if(tokens_.begin(), tokens_.end(), [](const InspectionWord& token) {
             return token.kind == InspectionWordKind::grade && !token.present;
           }) == 1;
  }

  // Whether the grade's own date comes after it, and the inspection that is being read has another.
  bool opens_another(const InspectionWord&) const {
    if (!events_[current_].date || (events_[current_].judgements.empty() && !events_[current_].every))
      return false;
    for (std::size_t i = at_ + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == InspectionWordKind::grade || tokens_[i].kind == InspectionWordKind::other)
        return false;
      if (tokens_[i].kind == InspectionWordKind::date) return tokens_[i].date != events_[current_].date;
    }
    return false;
  }

  void take_date(const InspectionWord& token) {
    after_.reset();
    if (of_other_ || belongs_to_what_follows()) return;
    // An inspection is of its fieldwork's date; its report is published later.
    auto& reading = events_[current_];
    if (token.published && reading.date && !reading.date_of_publication) return;
    if (!token.published && reading.date_of_publication && reading.date && *token.date <= *reading.date) {
      reading.date = token.date;
      reading.date_of_publication = false;
      return;
    }
    if (earlier_event_ && token.at.start - tokens_[at_ - 1].at.end < near &&
        tokens_[at_ - 1].kind == InspectionWordKind::grade) {
      events_[*earlier_event_].date = token.date;
      events_[*earlier_event_].before_last = false;
      earlier_event_.reset();
      return;
    }
    // "judged inadequate in 2011, 2013 and 2015": the grade is that of each.
    const bool listed = at_ > 0 && tokens_[at_ - 1].kind == InspectionWordKind::date &&
                        token.at.start - tokens_[at_ - 1].at.end <= std::string_view(", and ").size();
    if (!listed && events_[current_].date && events_[current_].date != token.date) {
      // "… and the first since responsibility passed to the trust in April 2023": no inspection's date.
      if (!is_of_an_inspection(tokens_, at_)) return;
      events_.push_back({});
      current_ = events_.size() - 1;
    }
    events_[current_].date = token.date;
    events_[current_].date_of_publication = token.published;
  }

  // "In June 2020 a director was appointed, and …"
  bool belongs_to_what_follows() const {
    if (at_ > 0 && tokens_[at_ - 1].kind != InspectionWordKind::subject) return false;
    for (std::size_t i = at_ + 1; i < tokens_.size(); ++i)
      if (tokens_[i].kind != InspectionWordKind::subject) return tokens_[i].kind == InspectionWordKind::other;
    return false;
  }

  void add(const InspectionWord& subject, Grade grade, std::size_t event) {
    if (subject.every) {
      events_[event].every = grade;
      events_[event].every_judgement =
          has(sentence_.substr(subject.at.start, subject.at.end - subject.at.start), "udgement");
      return;
    }
    add(*subject.subject, grade, event);
    if (!subject.joint) return;
    named_.push_back(Judgement::care_leavers);
    if (!events_[event].judgements.contains(Judgement::care_leavers))
      events_[event].care_leavers_joint = true;
    add(Judgement::care_leavers, grade, event);
  }

  void add(Judgement subject, Grade grade, std::size_t event) {
    const auto [at, added] = events_[event].judgements.emplace(subject, grade);
    if (!added && at->second != grade) events_[event].contradictory = true;
  }

  std::string_view sentence_;
  const SentenceBefore& before_;
  std::vector<InspectionWord> tokens_;
  std::vector<InspectionEvent> events_;
  std::size_t at_ = 0;       // token
  std::size_t current_ = 0;  // event
  std::optional<std::size_t> earlier_event_;
  std::vector<std::size_t> not_understood_;  // tokens: grades of which the subject is not known
  std::vector<InspectionWord> waiting_;      // subjects
  std::vector<Judgement> named_;
  std::optional<Grade> last_grade_, after_grade_;
  std::optional<Range> graded_overall_;  // "outstanding overall, and in every area"
  std::optional<Range> after_;           // "outstanding in": the grade, or the last subject that took it
  std::optional<std::size_t> after_event_;
  bool of_other_ = false, today_ = false, same_ = false, names_inspection_ = false, has_verdict_ = false;
};

}  // namespace

SentenceReading read_inspections(std::string_view sentence, const SentenceBefore& before) {
  // The cost grows with the square; the grades of what is longer than any sentence are left to the
  // accounting.
  constexpr std::size_t longest_sentence = 8'000;  // bytes
  return Reader(sentence.substr(0, longest_sentence), before).read();
}

}  // namespace letterlens
