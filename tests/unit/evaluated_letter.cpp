#include "tests/unit/evaluated_letter.h"

#include "tests/support/dates.h"

#include <optional>

namespace letterlens::testing {
namespace {

using Json = nlohmann::json;

std::optional<Quote> quote_of(const Json& record, const char* pointer) {
  const Json value = record.value(Json::json_pointer(pointer), Json());
  return value.is_string() ? std::optional(Quote{value, {}}) : std::nullopt;
}

// A quotation with its span, in bytes.
Quote spanned(const Json& json) {
  Quote out{json.at("text"), {}};
  if (const auto span = json.find("span"); span != json.end() && span->is_object())
    out.span = {span->at("start"), span->at("end"), 1};
  return out;
}

Judgements judgements_of(const Json& json) {
  Judgements out;
  for (const auto& [name, grade] : json.items())
    out[parse<Judgement>(name).value()] = parse<Grade>(grade.get<std::string>()).value();
  return out;
}

std::vector<Item> items_of(const Json& list) {
  std::vector<Item> out;
  for (const auto& json : list) {
    Item& item = out.emplace_back();
    item.text = spanned(json);
    item.themes = json.value("themes", std::vector<std::string>());
  }
  return out;
}

// The letter of a record that has only what is compared.
Letter letter_of(const Json& record) {
  Letter out;
  for (const auto& one : record.at("diagnostics"))
    out.diagnostics.push_back(
        {one.at("code"), parse<Severity>(one.at("severity").get<std::string>()).value(), "", {}});
  if (out.status() == Status::failed) return out;
  out.kind = parse<LetterKind>(record.at("kind").get<std::string>()).value();
  if (const auto& authority = record.at("authority"); !authority.is_null()) {
    out.authority.emplace();
    if (authority.at("name").is_string()) out.authority->name = authority.at("name");
  }
  out.letter_date = LetterDate{date(record.at("letter_date").get<std::string>()), {}};
  if (const auto& visit = record.at("visit"); !visit.is_null()) {
    out.visit.emplace();
    for (const auto& range : visit.at("ranges"))
      out.visit->ranges.push_back(
          days(range.at("start").get<std::string>(), range.at("end").get<std::string>()));
  }
  for (const auto& one : record.at("inspectors")) out.inspectors.push_back({{one.at("name"), {}}, {}});
  for (const auto& one : record.at("signatories")) out.signatories.push_back({one, {}});
  out.salutation = quote_of(record, "/salutation");
  out.focus = Focus{quote_of(record, "/focus/as_written"),
                    parse<FocusArea>(record.at("/focus/area"_json_pointer).get<std::string>()).value()};
  if (const auto& previous = record.at("previous_inspection"); !previous.is_null()) {
    out.previous_inspection.status = PreviousStatus::stated;
    if (const auto& date = previous.at("date"); date.is_string())
      out.previous_inspection.date = testing::date(date.get<std::string>());
    out.previous_inspection.judgements = judgements_of(previous.at("judgements"));
  }
  if (const auto& grades = record.at("judgements"); !grades.is_null()) out.judgements = judgements_of(grades);
  if (const auto& headline = record.at("headline_findings"); !headline.is_null())
    out.headline_findings = spanned(headline);
  out.improvements = items_of(record.at("improvements"));
  out.priority_actions = items_of(record.at("priority_actions"));
  for (const auto& one : record.at("sections")) {
    out.sections.emplace_back();
    out.sections.back().heading.text = one.at("heading");
  }
  return out;
}

}  // namespace

Json matching_truth() {
  return Json::parse(R"({
    "file": "a.txt", "kind": "focused_visit", "authority": "Northbridge", "letter_date": "2022-06-14",
    "visit_ranges": [["2022-05-11", "2022-05-12"]], "inspectors": ["Siobhan Wetherley", "Dominic Akuffo"],
    "signatories": ["Siobhan Wetherley"], "salutation": "Mr Achterberg",
    "focus": "the support and accommodation of care leavers", "focus_area": "care_leavers",
    "previous_inspection": {"date": "2019-11", "judgements": {"overall_effectiveness": "good"}}, "judgements": null,
    "headings": [["Headline findings", "headline_findings"]], "headline": "Most children are helped.",
    "improvements": ["The choice of homes.", ["The offer1.", "The offer."]], "priority_actions": []})");
}

Json matching_record() {
  return Json::parse(R"({
    "status": "complete", "text": "Most children are helped.\n\n– \u20ac\u20ac\n\nThe choice of homes.\n\nThe offer.",
    "kind": "focused_visit", "authority": {"name": "Northbridge"}, "letter_date": "2022-06-14",
    "visit": {"ranges": [{"start": "2022-05-11", "end": "2022-05-12"}]},
    "inspectors": [{"name": "Siobhan Wetherley", "role": null}, {"name": "Dominic Akuffo", "role": null}],
    "salutation": "Mr Achterberg", "signatories": ["Siobhan Wetherley"],
    "focus": {"as_written": "the support and accommodation of care leavers", "area": "care_leavers"},
    "previous_inspection": {"status": "stated", "date": "2019-11-08", "judgements": {"overall_effectiveness": "good"}},
    "judgements": null,
    "headline_findings": {"text": "Most children are helped.", "span": {"start": 0, "end": 25}},
    "improvements": [
      {"text": "The choice of homes.", "themes": ["placements"], "span": {"start": 39, "end": 59}},
      {"text": "The offer.", "themes": [], "span": {"start": 61, "end": 71}}],
    "priority_actions": [], "sections": [{"heading": "Headline findings"}], "diagnostics": []})");
}

Json changed(Json value, const Changes& changes) {
  for (const auto& [pointer, to] : changes) value[Json::json_pointer(pointer)] = to;
  return value;
}

Truth truth_of(const Json& json) {
  return read_truth(nlohmann::ordered_json(json));
}

void add(Evaluator& evaluator, const std::string& name, const Json& truth, const Json& record) {
  const Json text = record.value("text", Json());
  evaluator.add(name, truth_of(truth), letter_of(record), text.is_string() ? text.get<std::string>() : "");
}

Evaluation evaluated(const Changes& truth, const Changes& record) {
  Evaluator evaluator;
  add(evaluator, "a.json", changed(matching_truth(), truth), changed(matching_record(), record));
  return evaluator.evaluation();
}

}  // namespace letterlens::testing
