// The tokens are read from left to right. The subjects that were named wait until a grade comes, which is
// then theirs; a grade that none waits for is that of overall effectiveness. A second date, or a grade whose
// own date follows, opens a second inspection.
#include "extractors/previous_inspection/events.h"

#include <algorithm>

namespace letterlens {
namespace {

constexpr Judgement overall = Judgement::overall_effectiveness;
constexpr std::size_t near = 45;  // bytes

class Reader {
 public:
  Reader(std::string_view sentence, const std::vector<Judgement>& carried)
      : sentence_(sentence), carried_(carried), tokens_(inspection_tokens(sentence)), events_(1) {}

  SentenceReading read() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) take(tokens_[at_]);
    SentenceReading out;
    for (auto& event : events_)
      if (event.date || !event.judgements.empty()) out.events.push_back(std::move(event));
    // "good and outstanding respectively" needs both lists to be matched, which is not done.
    if (sentence_.find("respectively") != std::string_view::npos)
      for (auto& event : out.events) event.contradictory = true;
    for (const auto& token : tokens_) out.understood.push_back(token.at);
    out.subjects = named_;
    out.names_inspection = names_inspection_;
    out.has_verdict = has_verdict_;
    return out;
  }

 private:
  void take(const InspectionWord& token) {
    switch (token.kind) {
      case InspectionWordKind::inspection:
        names_inspection_ = true;
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
        if (last_grade_) same_ = true;
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
    if (after_ && token.at.start - after_->end < near)
      add(*token.subject, *after_grade_, *after_event_);
    else if (same_ && last_grade_ && !grade_before_next_subject())
      add(*token.subject, *last_grade_, current_);
    else {
      after_.reset();
      waiting_.push_back(*token.subject);
      return;
    }
    // "outstanding in adoption and leadership": the next subject may follow this one.
    if (after_) after_->end = token.at.end;
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
      waiting_.clear();
      return;
    }
    const bool follows = token.names_subject_after || subject_follows(token);
    if (!token.judged && !follows && !before_too && !has_subject(token)) {
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
    if (token.overall || waiting_.empty()) waiting_ = carried_subjects(token);
    for (const auto subject : waiting_) add(subject, token.grade, event);
    waiting_.clear();
  }

  // "Both were judged good." means what the sentence before named.
  std::vector<Judgement> carried_subjects(const InspectionWord& token) const {
    const bool means_them = !token.overall && named_.empty() && !carried_.empty() &&
                            (sentence_.starts_with("Both") || sentence_.starts_with("These") ||
                             sentence_.starts_with("All of these") || sentence_.starts_with("Each"));
    return means_them ? carried_ : std::vector<Judgement>{overall};
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
    const auto before = sentence_.substr(0, token.at.start);
    for (const std::string_view subject :
         {"services were ", "services was ", "they were ", "it was ", "service was ", "services required",
          "it required", "they required", "authority required", "council required", "services to be ",
          "services as ", "service as "})
      if (before.find(subject) != std::string_view::npos) return true;
    return before.ends_with("services ") || before.ends_with("authority ") || before.ends_with("it ");
  }

  bool subject_follows(const InspectionWord& token) const {
    const bool waits =
        std::any_of(waiting_.begin(), waiting_.end(), [](Judgement subject) { return subject != overall; });
    if (waits || token.overall || at_ + 1 >= tokens_.size() ||
        tokens_[at_ + 1].kind != InspectionWordKind::subject)
      return false;
    const auto between = sentence_.substr(token.at.end, tokens_[at_ + 1].at.start - token.at.end);
    const bool joined =
        between.find(" in ") != std::string_view::npos || between.find(" for ") != std::string_view::npos;
    const bool parted =
        between.find(',') != std::string_view::npos || between.find("except") != std::string_view::npos ||
        between.find("apart") != std::string_view::npos || between.find(" with ") != std::string_view::npos;
    return joined && !parted && between.size() < near && tokens_[at_ + 1].subject != overall;
  }

  bool only_grade() const {
    return std::count_if(tokens_.begin(), tokens_.end(), [](const InspectionWord& token) {
             return token.kind == InspectionWordKind::grade && !token.present;
           }) == 1;
  }

  // Whether the grade's own date comes after it, and the inspection that is being read has another.
  bool opens_another(const InspectionWord&) const {
    if (!events_[current_].date || events_[current_].judgements.empty()) return false;
    for (std::size_t i = at_ + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == InspectionWordKind::grade || tokens_[i].kind == InspectionWordKind::other)
        return false;
      if (tokens_[i].kind == InspectionWordKind::date) return tokens_[i].date != events_[current_].date;
    }
    return false;
  }

  void take_date(const InspectionWord& token) {
    if (of_other_ || belongs_to_what_follows()) return;
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
      events_.push_back({});
      current_ = events_.size() - 1;
    }
    events_[current_].date = token.date;
  }

  // "In June 2020 a director was appointed, and …"
  bool belongs_to_what_follows() const {
    if (at_ > 0 && tokens_[at_ - 1].kind != InspectionWordKind::subject) return false;
    for (std::size_t i = at_ + 1; i < tokens_.size(); ++i)
      if (tokens_[i].kind != InspectionWordKind::subject) return tokens_[i].kind == InspectionWordKind::other;
    return false;
  }

  void add(Judgement subject, Grade grade, std::size_t event) {
    const auto [at, added] = events_[event].judgements.emplace(subject, grade);
    if (!added && at->second != grade) events_[event].contradictory = true;
  }

  std::string_view sentence_;
  const std::vector<Judgement>& carried_;
  std::vector<InspectionWord> tokens_;
  std::vector<InspectionEvent> events_;
  std::size_t at_ = 0;       // token
  std::size_t current_ = 0;  // event
  std::optional<std::size_t> earlier_event_;
  std::vector<Judgement> waiting_, named_;
  std::optional<Grade> last_grade_, after_grade_;
  std::optional<Range> after_;  // "outstanding in": the grade, or the last subject that took it
  std::optional<std::size_t> after_event_;
  bool of_other_ = false, today_ = false, same_ = false, names_inspection_ = false, has_verdict_ = false;
};

}  // namespace

SentenceReading read_inspections(std::string_view sentence, const std::vector<Judgement>& carried) {
  return Reader(sentence, carried).read();
}

}  // namespace letterlens
