#include "tests/golden/truth.h"

#include "tests/support/words.h"

#include <re2/re2.h>

namespace letterlens::testing {
namespace {

using Json = nlohmann::json;

constexpr double same_focus = 0.8;  // of the words

Json at(const Json& record, const char* pointer) {
  return record.value(Json::json_pointer(pointer), Json());
}

std::string string_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : "";
}

bool same_words(const Json& a, const Json& b) {
  return letters_and_digits(string_of(a)) == letters_and_digits(string_of(b));
}

// A truth may give alternatives, for instance with and without a mark that print cannot tell from a word.
bool is_one_of(const Json& forms, const Json& got) {
  if (!forms.is_array()) return same_words(forms, got);
  return std::any_of(forms.begin(), forms.end(), [&](const Json& form) { return same_words(form, got); });
}

Json bare_name(const Json& name) {
  static const re2::RE2 titles(R"(\b(Mr|Mrs|Ms|Miss|Dr|Sir|Dame|HMI|CBE|OBE|QPM)\b\.?|,.*)");
  std::string bare = string_of(name);
  re2::RE2::GlobalReplace(&bare, titles, "");
  return bare;
}

// One value of each element of a list of objects.
Json each(const Json& list, const char* key) {
  Json out = Json::array();
  for (const auto& element : list) out.push_back(element.at(key));
  return out;
}

Json bare_names(const Json& names) {
  Json out = Json::array();
  for (const auto& name : names) out.push_back(bare_name(name));
  return out;
}

class Comparison {
 public:
  Comparison(const Json& truth, const Json& record) : truth_(truth), record_(record) {}

  std::vector<std::string> run() {
    exact("kind", truth_.at("kind"), at(record_, "/kind"));
    words("title", truth_.at("title"), at(record_, "/title"));
    words("authority", truth_.at("authority"), at(record_, "/authority/name"));
    exact("letter_date", truth_.at("letter_date"), at(record_, "/letter_date"));
    exact("visit_ranges", truth_.at("visit_ranges"), ranges());
    words("salutation", truth_.at("salutation"), at(record_, "/salutation"));
    list("inspectors", bare_names(truth_.at("inspectors")),
         bare_names(each(record_.at("inspectors"), "name")));
    list("signatories", bare_names(truth_.at("signatories")), bare_names(record_.at("signatories")));
    headings();
    words("headline", truth_.at("headline"), at(record_, "/headline_findings/text"));
    list("improvements", truth_.at("improvements"), each(record_.at("improvements"), "text"));
    list("priority_actions", truth_.at("priority_actions"), each(record_.at("priority_actions"), "text"));
    list_if_labelled("strengths", "/strengths");
    list_if_labelled("board_improvements", "/board/improvements");
    list_if_labelled("board_priority_actions", "/board/priority_actions");
    exact_if_labelled("board_judgement", "/board/judgement");
    exact_if_labelled("published", "/published");
    exact_if_labelled("outcome", "/outcome/number");
    if (truth_.contains("priority_bodies"))
      list("priority_bodies", truth_.at("priority_bodies"), each(record_.at("priority_actions"), "body"));
    focus();
    previous_inspection();
    exact("judgements", grades(truth_.at("judgements")), grades(record_.at("judgements")));
    return std::move(differences_);
  }

 private:
  void note(const std::string& field, const Json& want, const Json& got) {
    differences_.push_back(field + "\n    want " + want.dump() + "\n    got  " + got.dump());
  }

  void exact(const std::string& field, const Json& want, const Json& got) {
    if (want != got) note(field, want, got);
  }

  void words(const std::string& field, const Json& want, const Json& got) {
    if (!same_words(want, got)) note(field, want, got);
  }

  void list(const std::string& field, const Json& want, const Json& got) {
    if (want.size() != got.size()) return note(field, want, got);
    for (std::size_t i = 0; i < want.size(); ++i)
      if (!is_one_of(want[i], got[i])) note(field + ' ' + std::to_string(i + 1), want[i], got[i]);
  }

  // Fields that only some families have: a truth names them where they count.
  void list_if_labelled(const char* field, const char* pointer) {
    if (!truth_.contains(field)) return;
    const Json got = at(record_, pointer);
    list(field, truth_.at(field), got.is_array() ? each(got, "text") : Json::array());
  }

  void exact_if_labelled(const char* field, const char* pointer) {
    if (truth_.contains(field)) exact(field, truth_.at(field), at(record_, pointer));
  }

  Json ranges() const {
    Json out = Json::array();
    const Json ranges = at(record_, "/visit/ranges");
    if (ranges.is_array())
      for (const auto& range : ranges) out.push_back({range.at("start"), range.at("end")});
    return out;
  }

  void headings() {
    // A truth without them leaves them open.
    if (!truth_.contains("headings")) return;
    Json want = Json::array();
    Json kinds = Json::array();
    for (const auto& heading : truth_.at("headings")) {
      want.push_back(heading.at(0));
      kinds.push_back(heading.at(1));
    }
    list("headings", want, each(record_.at("sections"), "heading"));
    exact("kinds of headings", kinds, each(record_.at("sections"), "kind"));
  }

  void focus() {
    const Json want = truth_.at("focus");
    const Json got = at(record_, "/focus/as_written");
    const bool same = want.is_null() || got.is_null()
                          ? want == got
                          : word_overlap(string_of(want), string_of(got)) >= same_focus;
    if (!same) note("focus", want, got);
    // A truth without an area leaves it open.
    if (!truth_.at("focus_area").is_null())
      exact("focus_area", truth_.at("focus_area"), at(record_, "/focus/area"));
  }

  void previous_inspection() {
    const Json want = truth_.at("previous_inspection");
    const Json got = at(record_, "/previous_inspection");
    if (want.is_null() || got.is_null()) return exact("previous_inspection", want, got);
    exact("previous_inspection date", want.at("date"), got.at("date"));
    exact("previous_inspection judgements", grades(want.at("judgements")), got.at("judgements"));
    exact("previous_inspection status", want.value("status", "stated"), got.at("status"));
  }

  static Json grades(const Json& judgements) { return judgements.is_null() ? Json::object() : judgements; }

  const Json& truth_;
  const Json& record_;
  std::vector<std::string> differences_;
};

}  // namespace

std::vector<std::string> differences(const nlohmann::json& truth, const nlohmann::json& record) {
  return Comparison(truth, record).run();
}

}  // namespace letterlens::testing
