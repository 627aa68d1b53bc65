#include "corpus/evaluate/evaluate.h"

#include "corpus/evaluate/text_comparison.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <set>

namespace letterlens {
namespace {

using Json = nlohmann::json;

constexpr std::array item_fields{ListField::improvements, ListField::priority_actions};
constexpr std::size_t month_length = 7;  // 2019-11

std::string name_of(ListField field) {
  return std::string(list_field_names[static_cast<std::size_t>(field)]);
}

Json at(const Json& value, const char* pointer) {
  return value.value(Json::json_pointer(pointer), Json());
}

std::string string_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : "";
}

// What is no list, above all null, is an empty one.
Json list_of(const Json& value) {
  return value.is_array() ? value : Json::array();
}

Json object_of(const Json& value) {
  return value.is_object() ? value : Json::object();
}

// The strings of a gold item: one, or alternatives.
std::vector<std::string> forms_of(const Json& item) {
  return item.is_array() ? item.get<std::vector<std::string>>() : std::vector<std::string>{string_of(item)};
}

// One value of each object of a list.
Json each(const Json& list, const char* key) {
  Json out = Json::array();
  for (const auto& element : list) out.push_back(element.is_object() ? element.value(key, Json()) : element);
  return out;
}

Candidate text_candidate(const std::string& text) {
  return {canonical(text), text};
}

Candidate name_candidate(const std::string& name) {
  return {canonical(name_key(name)), name_without_titles(name)};
}

std::set<std::string> set_of(const Json& strings) {
  std::set<std::string> out;
  for (const auto& string : list_of(strings)) out.insert(string_of(string));
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

// Sliced by code points; an offset behind the end is the end.
std::string_view slice(std::string_view text, std::size_t start, std::size_t end) {
  std::size_t byte = 0;
  std::size_t count = 0;
  for (; byte < text.size() && count < start; ++count) next_code_point(text, byte);
  const std::size_t first = byte;
  for (; byte < text.size() && count < end; ++count) next_code_point(text, byte);
  return text.substr(first, byte - first);
}

// One letter: adds its figures to those of all.
class Comparison {
 public:
  Comparison(Evaluation& all, const std::string& file, const Json& truth, const Json& record)
      : all_(all), file_(file), truth_(truth), record_(record) {}

  void run() {
    for (const auto field : item_fields)
      list(field, truth_.at(name_of(field)), each(got_list(field), "text"), text_candidate);
    sections();
    for (const auto field : {ListField::inspectors, ListField::signatories})
      list(field, truth_.at(name_of(field)), each(got_list(field), "name"), name_candidate);
    head();
    focus();
    previous_inspection();
    exact(Fact::judgements, object_of(at(truth_, "/judgements")), object_of(at(record_, "/judgements")));
    headline();
    for (const auto field : item_fields) themes(field);
    spans();
    count_letter();
  }

 private:
  Json got_list(ListField field) const { return list_of(at(record_, ('/' + name_of(field)).c_str())); }

  void note(std::string_view field, Json wanted, Json got, bool makes_wrong = true) {
    wrong_ = wrong_ || makes_wrong;
    all_.misses.push_back({file_, std::string(field), std::move(wanted), std::move(got), makes_wrong});
  }

  template <typename ToCandidate>
  void list(ListField field, const Json& wanted, const Json& got, ToCandidate candidate,
            bool makes_wrong = true) {
    std::vector<Wanted> want;
    for (const auto& item : wanted) {
      Wanted& forms = want.emplace_back();
      for (const auto& form : forms_of(item)) forms.push_back(candidate(form));
    }
    std::vector<Candidate> found;
    for (const auto& item : got) found.push_back(candidate(string_of(item)));
    const Matching matching = match(want, found);
    ListTally& tally = all_.lists[static_cast<std::size_t>(field)];
    tally.hits += matching.hits;
    tally.near_hits += matching.near_hits;
    tally.want += want.size();
    tally.got += found.size();
    if (matching.missed.empty() && matching.extra.empty()) return;
    Json missed = Json::array();
    Json extra = Json::array();
    for (const std::size_t i : matching.missed) missed.push_back(wanted[i]);
    for (const std::size_t i : matching.extra) extra.push_back(got[i]);
    note(name_of(field), std::move(missed), std::move(extra), makes_wrong);
  }

  void sections() {
    Json wanted = Json::array();
    for (const auto& heading : truth_.at("headings")) wanted.push_back(heading.at(0));
    list(ListField::sections, wanted, each(got_list(ListField::sections), "heading"), text_candidate,
         truth_.at("kind") != letterlens::name_of(LetterKind::ilacs_inspection));
  }

  void fact(Fact fact, const Json& wanted, const Json& got, bool right) {
    const auto index = static_cast<std::size_t>(fact);
    ++all_.facts[index].of;
    if (right)
      ++all_.facts[index].right;
    else
      note(fact_names[index], wanted, got);
  }

  void exact(Fact field, const Json& wanted, const Json& got) { fact(field, wanted, got, wanted == got); }

  void words(Fact field, const Json& wanted, const Json& got) {
    fact(field, wanted, got, canonical(string_of(wanted)) == canonical(string_of(got)));
  }

  void head() {
    exact(Fact::kind, truth_.at("kind"), at(record_, "/kind"));
    words(Fact::authority, truth_.at("authority"), at(record_, "/authority/name"));
    exact(Fact::letter_date, truth_.at("letter_date"), at(record_, "/letter_date"));
    Json ranges = Json::array();
    for (const auto& range : list_of(at(record_, "/visit/ranges")))
      ranges.push_back({range.at("start"), range.at("end")});
    exact(Fact::visit, truth_.at("visit_ranges"), ranges);
    words(Fact::salutation, truth_.at("salutation"), at(record_, "/salutation"));
  }

  void focus() {
    const Json wanted = at(truth_, "/focus");
    const Json got = at(record_, "/focus/as_written");
    if (!string_of(wanted).empty())
      fact(Fact::focus, wanted, got, word_overlap(string_of(wanted), string_of(got)) >= same_focus);
    if (const Json area = at(truth_, "/focus_area"); !area.is_null())
      exact(Fact::focus_area, area, at(record_, "/focus/area"));
  }

  void previous_inspection() {
    const Json wanted = object_of(at(truth_, "/previous_inspection"));
    const Json grades = object_of(at(record_, "/previous_inspection/judgements"));
    if (wanted.empty()) {
      if (string_of(truth_.at("kind")).ends_with("_visit"))
        exact(Fact::previous_grade, Json::object(), grades);
      return;
    }
    const Json date = at(wanted, "/date");
    const Json got = at(record_, "/previous_inspection/date");
    fact(Fact::previous_date, date, got,
         string_of(date).substr(0, month_length) == string_of(got).substr(0, month_length));
    exact(Fact::previous_grade, at(wanted, "/judgements"), grades);
  }

  void headline() {
    const std::string wanted = string_of(truth_.at("headline"));
    const std::string got = string_of(at(record_, "/headline_findings/text"));
    words(Fact::headline_exact, wanted, got);
    all_.headline_overlap_sum += wanted.empty() ? (got.empty() ? 1.0 : 0.0) : word_overlap(wanted, got);
  }

  void themes(ListField field) {
    const Json labels = list_of(at(truth_, ("/themes/" + name_of(field)).c_str()));
    std::map<std::string, std::set<std::string>> by_text;
    for (const auto& item : got_list(field))
      by_text[canonical(string_of(at(item, "/text")))] = set_of(at(item, "/themes"));
    const Json& items = truth_.at(name_of(field));
    for (std::size_t i = 0; i < std::min(items.size(), labels.size()); ++i) {
      std::set<std::string> given;
      for (const auto& form : forms_of(items[i])) {
        const auto found = by_text.find(canonical(form));
        if (found == by_text.end()) continue;
        given = found->second;
        break;
      }
      const auto required = set_of(labels[i].at("required"));
      const auto allowed = set_of(labels[i].at("allowed"));
      count_themes(given, required, allowed);
      const auto missed = without(required, given);
      const auto extra = without(given, allowed);
      if (missed.empty() && extra.empty()) continue;
      note("themes", {{"item", items[i]}, {"themes", missed}}, extra, false);
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
    const std::string text = string_of(at(record_, "/text"));
    const auto check = [&](const Json& quote) {
      const Json span = at(quote, "/span");
      ++all_.slices.of;
      if (!span.is_object()) return;
      if (slice(text, span.at("start"), span.at("end")) == string_of(at(quote, "/text"))) ++all_.slices.right;
    };
    for (const auto field : item_fields)
      for (const auto& item : got_list(field)) check(item);
    if (const Json headline = at(record_, "/headline_findings"); headline.is_object()) check(headline);
  }

  void count(WrongAndRight& of) const { ++(wrong_ ? of.wrong : of.right); }

  void count_letter() {
    const std::string failed{letterlens::name_of(Status::failed)};
    const std::string status = record_.value("status", failed);
    ++all_.documents;
    if (status == failed) all_.failed.push_back(file_);
    count(all_.statuses[status]);
    std::set<std::string> codes;
    for (const auto& diagnostic : list_of(at(record_, "/diagnostics")))
      if (diagnostic.at("severity") == letterlens::name_of(Severity::warning))
        codes.insert(diagnostic.at("code"));
    for (const auto& code : codes) count(all_.warnings[code]);
  }

  Evaluation& all_;
  const std::string& file_;
  const Json& truth_;
  const Json& record_;
  bool wrong_ = false;
};

WrongAndRight letters_with(const Evaluation& evaluation, Status status) {
  const auto found = evaluation.statuses.find(std::string(name_of(status)));
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
  for (const auto status : {Status::complete, Status::needs_review, Status::failed})
    evaluation_.statuses[std::string(name_of(status))] = {};
}

void Evaluator::add(const std::string& gold_name, const Json& truth, const Json& record) {
  Comparison(evaluation_, gold_name, truth, record).run();
}

}  // namespace letterlens
