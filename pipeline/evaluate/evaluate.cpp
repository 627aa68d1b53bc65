#include "pipeline/evaluate/evaluate.h"

#include "pipeline/evaluate/text_comparison.h"

#include <algorithm>
#include <array>
#include <set>

namespace letterlens {
namespace {

using Json = nlohmann::json;

constexpr std::size_t month_length = 7;  // 2019-11

std::string name_of(ListField field) {
  return std::string(list_field_names[static_cast<std::size_t>(field)]);
}

// Gold files say nothing of strengths.
constexpr std::array scored_lists{ItemList::improvements, ItemList::priority_actions};

ListField field_of(ItemList list) {
  return list == ItemList::improvements ? ListField::improvements : ListField::priority_actions;
}

const std::vector<GoldItem>& items_of(const Truth& truth, ItemList list) {
  return list == ItemList::improvements ? truth.improvements : truth.priority_actions;
}

// Values as a miss shows them.
Json shown(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json();
}
Json shown(const std::optional<Quote>& quote) {
  return quote ? Json(quote->text) : Json();
}
Json shown(const std::optional<Date>& date) {
  return date ? Json(date->iso()) : Json();
}
Json shown(const std::vector<DateRange>& ranges) {
  Json out = Json::array();
  for (const auto& range : ranges) out.push_back({range.start.iso(), range.end.iso()});
  return out;
}
Json shown(const Judgements& judgements) {
  Json out = Json::object();
  for (const auto& [judgement, grade] : judgements)
    out[std::string(letterlens::name_of(judgement))] = letterlens::name_of(grade);
  return out;
}
Json shown(const std::vector<std::string>& forms) {
  return forms.size() == 1 ? Json(forms.front()) : Json(forms);
}

std::string string_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : "";
}

Candidate text_candidate(const std::string& text) {
  return {canonical(text), text};
}

Candidate name_candidate(const std::string& name) {
  return {canonical(name_key(name)), name_without_titles(name)};
}

// Each string as the one form of what is wanted.
std::vector<std::vector<std::string>> single_forms(const std::vector<std::string>& strings) {
  std::vector<std::vector<std::string>> out;
  for (const auto& string : strings) out.push_back({string});
  return out;
}

std::vector<std::string> common(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::vector<std::string> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

std::vector<std::string> without(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::vector<std::string> out;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

bool is_visit(LetterKind kind) {
  return kind == LetterKind::focused_visit || kind == LetterKind::monitoring_visit ||
         kind == LetterKind::assurance_visit;
}

// One letter: adds its figures to those of all.
class Comparison {
 public:
  Comparison(Evaluation& all, const std::string& file, const Truth& truth, const Letter& letter,
             std::string_view text)
      : all_(all), file_(file), truth_(truth), letter_(letter), text_(text) {}

  void run() {
    for (const auto list : scored_lists) items(list);
    sections();
    people();
    head();
    focus();
    previous_inspection();
    exact(Fact::judgements, truth_.judgements, letter_.judgements.value_or(Judgements()));
    headline();
    for (const auto list : scored_lists) themes(list);
    spans();
    count_letter();
  }

 private:
  bool failed() const { return letter_.status() == Status::failed; }

  void note(std::string_view field, Json wanted, Json got, bool makes_wrong = true) {
    wrong_ = wrong_ || makes_wrong;
    all_.misses.push_back({file_, std::string(field), std::move(wanted), std::move(got), makes_wrong});
  }

  template <typename ToCandidate>
  void list(ListField field, const std::vector<std::vector<std::string>>& wanted,
            const std::vector<std::string>& got, ToCandidate candidate, bool makes_wrong = true) {
    std::vector<Wanted> want;
    for (const auto& forms : wanted) {
      Wanted& candidates = want.emplace_back();
      for (const auto& form : forms) candidates.push_back(candidate(form));
    }
    std::vector<Candidate> found;
    for (const auto& string : got) found.push_back(candidate(string));
    const Matching matching = match(want, found);
    ListTally& tally = all_.lists[static_cast<std::size_t>(field)];
    tally.hits += matching.hits;
    tally.near_hits += matching.near_hits;
    tally.want += want.size();
    tally.got += found.size();
    if (matching.missed.empty() && matching.extra.empty()) return;
    Json missed = Json::array();
    Json extra = Json::array();
    for (const std::size_t i : matching.missed) missed.push_back(shown(wanted[i]));
    for (const std::size_t i : matching.extra) extra.push_back(got[i]);
    note(name_of(field), std::move(missed), std::move(extra), makes_wrong);
  }

  void items(ItemList which) {
    std::vector<std::vector<std::string>> wanted;
    for (const auto& item : items_of(truth_, which)) wanted.push_back(item.forms);
    std::vector<std::string> got;
    for (const auto& item : items_of(letter_, which)) got.push_back(item.text.text);
    list(field_of(which), wanted, got, text_candidate);
  }

  void sections() {
    std::vector<std::string> got;
    for (const auto& section : letter_.sections) got.push_back(section.heading.text);
    list(ListField::sections, single_forms(truth_.headings), got, text_candidate,
         truth_.kind != LetterKind::ilacs_inspection);
  }

  void people() {
    std::vector<std::string> inspectors, signatories;
    for (const auto& inspector : letter_.inspectors) inspectors.push_back(inspector.name.text);
    for (const auto& signatory : letter_.signatories) signatories.push_back(signatory.text);
    list(ListField::inspectors, single_forms(truth_.inspectors), inspectors, name_candidate);
    list(ListField::signatories, single_forms(truth_.signatories), signatories, name_candidate);
  }

  void fact(Fact fact, const Json& wanted, const Json& got, bool right) {
    const auto index = static_cast<std::size_t>(fact);
    ++all_.facts[index].of;
    if (right)
      ++all_.facts[index].right;
    else
      note(fact_names[index], wanted, got);
  }

  template <typename T>
  void exact(Fact field, const T& wanted, const T& got) {
    fact(field, shown(wanted), shown(got), wanted == got);
  }

  void words(Fact field, const Json& wanted, const Json& got) {
    fact(field, wanted, got, canonical(string_of(wanted)) == canonical(string_of(got)));
  }

  void head() {
    fact(Fact::kind, letterlens::name_of(truth_.kind),
         failed() ? Json() : Json(letterlens::name_of(letter_.kind)),
         !failed() && truth_.kind == letter_.kind);
    words(Fact::authority, shown(truth_.authority),
          letter_.authority ? shown(letter_.authority->name) : Json());
    exact(Fact::letter_date, truth_.letter_date,
          letter_.letter_date ? std::optional(letter_.letter_date->date) : std::nullopt);
    exact(Fact::visit, truth_.visit_ranges, letter_.visit ? letter_.visit->ranges : std::vector<DateRange>());
    words(Fact::salutation, shown(truth_.salutation), shown(letter_.salutation));
  }

  void focus() {
    const auto got = letter_.focus ? letter_.focus->as_written : std::nullopt;
    if (!truth_.focus.value_or("").empty())
      fact(Fact::focus, shown(truth_.focus), shown(got),
           word_overlap(*truth_.focus, got ? got->text : "") >= same_focus);
    if (truth_.focus_area)
      fact(Fact::focus_area, letterlens::name_of(*truth_.focus_area),
           letter_.focus ? Json(letterlens::name_of(letter_.focus->area)) : Json(),
           letter_.focus && letter_.focus->area == truth_.focus_area);
  }

  void previous_inspection() {
    const PreviousInspection& got = letter_.previous_inspection;
    if (!truth_.previous_inspection) {
      if (is_visit(truth_.kind)) exact(Fact::previous_grade, Judgements(), got.judgements);
      return;
    }
    const Json wanted_date = shown(truth_.previous_inspection->date);
    const Json got_date = shown(got.date);
    fact(Fact::previous_date, wanted_date, got_date,
         string_of(wanted_date).substr(0, month_length) == string_of(got_date).substr(0, month_length));
    exact(Fact::previous_grade, truth_.previous_inspection->judgements, got.judgements);
  }

  void headline() {
    const std::string& wanted = truth_.headline;
    const std::string got = letter_.headline_findings ? letter_.headline_findings->text : "";
    words(Fact::headline_exact, wanted, got);
    all_.headline_overlap_sum += wanted.empty() ? (got.empty() ? 1.0 : 0.0) : word_overlap(wanted, got);
  }

  void themes(ItemList which) {
    std::map<std::string, std::set<std::string>> by_text;
    for (const auto& item : items_of(letter_, which))
      by_text[canonical(item.text.text)] = {item.themes.begin(), item.themes.end()};
    for (const auto& item : items_of(truth_, which)) {
      if (!item.themes) continue;
      std::set<std::string> given;
      for (const auto& form : item.forms) {
        const auto found = by_text.find(canonical(form));
        if (found == by_text.end()) continue;
        given = found->second;
        break;
      }
      const auto& [required, allowed] = *item.themes;
      count_themes(given, required, allowed);
      const auto missed = without(required, given);
      const auto extra = without(given, allowed);
      if (missed.empty() && extra.empty()) continue;
      note("themes", {{"item", shown(item.forms)}, {"themes", missed}}, extra, false);
    }
  }

  void count_themes(const std::set<std::string>& given, const std::set<std::string>& required,
                    const std::set<std::string>& allowed) {
    const auto count = [&](const auto& themes, std::size_t ThemeCounts::*of) {
      all_.themes.*of += themes.size();
      for (const auto& theme : themes) ++(all_.by_theme[theme].*of);
    };
    count(given, &ThemeCounts::given);
    count(common(given, allowed), &ThemeCounts::right);
    count(required, &ThemeCounts::required);
    count(common(given, required), &ThemeCounts::found);
  }

  void spans() {
    const auto check = [&](const Quote& quote) {
      const auto& [start, end, page] = quote.span;
      ++all_.slices.of;
      if (start <= end && end <= text_.size() && text_.substr(start, end - start) == quote.text)
        ++all_.slices.right;
    };
    for (const auto which : scored_lists)
      for (const auto& item : items_of(letter_, which)) check(item.text);
    if (letter_.headline_findings) check(*letter_.headline_findings);
  }

  void count(WrongAndRight& of) const { ++(wrong_ ? of.wrong : of.right); }

  void count_letter() {
    ++all_.documents;
    if (failed()) all_.failed.push_back(file_);
    count(all_.statuses[letter_.status()]);
    std::set<std::string> codes;
    for (const auto& diagnostic : letter_.diagnostics)
      if (diagnostic.severity == Severity::warning) codes.insert(diagnostic.code);
    for (const auto& code : codes) count(all_.warnings[code]);
  }

  Evaluation& all_;
  const std::string& file_;
  const Truth& truth_;
  const Letter& letter_;
  std::string_view text_;
  bool wrong_ = false;
};

WrongAndRight letters_with(const Evaluation& evaluation, Status status) {
  const auto found = evaluation.statuses.find(status);
  return found == evaluation.statuses.end() ? WrongAndRight{} : found->second;
}

}  // namespace

Scores ThemeCounts::scores() const {
  const auto share = [](std::size_t part, std::size_t of) {
    return of == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(of);
  };
  Scores out{share(right, given), share(found, required), 0};
  out.f1 = f1_of(out.precision, out.recall);
  return out;
}

double Evaluation::headline_near() const {
  return documents == 0 ? 0.0 : headline_overlap_sum / static_cast<double>(documents);
}

std::size_t Evaluation::silently_wrong() const {
  return letters_with(*this, Status::complete).wrong;
}

std::size_t Evaluation::flagged_for_nothing() const {
  return letters_with(*this, Status::needs_review).right;
}

Evaluator::Evaluator() {
  for (const auto status : all_of<Status>()) evaluation_.statuses[status] = {};
}

void Evaluator::add(const std::string& gold_name, const Truth& truth, const Letter& letter,
                    std::string_view text) {
  Comparison(evaluation_, gold_name, truth, letter, text).run();
}

}  // namespace letterlens
