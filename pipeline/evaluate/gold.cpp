#include "pipeline/evaluate/gold.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::filesystem::path> selected_files(const std::string& folder, const GoldSelection& selection) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  if (error) throw GoldError(folder + ": the folder cannot be read");
  for (const auto& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".json") || !entry.is_regular_file(error)) continue;
    if (!contains(name, selection.only) || (!selection.skip.empty() && contains(name, selection.skip)))
      continue;
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Json parsed(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) throw GoldError(path.string() + ": the file cannot be read");
  try {
    return Json::parse(bytes);
  } catch (const Json::parse_error& error) {
    throw GoldError(path.string() + ": not JSON; the fault is at byte " + std::to_string(error.byte));
  } catch (const Json::out_of_range&) {
    throw GoldError(path.string() + ": not a gold file: a number in it is too large");
  }
}

std::optional<JsonPlace> member(const JsonPlace& place, std::string_view name) {
  auto found = place.find(name);
  return found && !found->is_null() ? found : std::nullopt;
}

std::optional<std::string> text_or_null(const JsonPlace& place) {
  return place.is_null() ? std::nullopt : std::optional(place.text_or_empty());
}

std::vector<std::string> texts(const JsonPlace& place) {
  std::vector<std::string> out;
  for (const auto& element : place.elements()) out.push_back(element.text_or_empty());
  return out;
}

template <NamedEnum Enum>
Enum named(const JsonPlace& place) {
  const auto value = parse<Enum>(place.text_or_empty());
  if (!value) place.refuse("is not one of the names of this field");
  return *value;
}

Date date(const JsonPlace& place) {
  const auto date = Date::parse(place.text_or_empty());
  if (!date) place.refuse("is not a date that exists");
  return *date;
}

Judgements judgements(const JsonPlace& place) {
  Judgements out;
  for (const auto& [name, grade] : place.members()) {
    const auto judgement = parse<Judgement>(name);
    if (!judgement) grade.refuse("is not a judgement");
    out[*judgement] = named<Grade>(grade);
  }
  return out;
}

std::vector<DateRange> ranges(const JsonPlace& place) {
  std::vector<DateRange> out;
  for (const auto& range : place.elements()) {
    const auto days = range.elements();
    if (days.size() != 2) range.refuse("is not a first and a last day");
    out.push_back({date(days[0]), date(days[1])});
  }
  return out;
}

std::optional<GoldPrevious> previous_inspection(const JsonPlace& truth) {
  const auto place = member(truth, "previous_inspection");
  if (!place || place->members().empty()) return std::nullopt;
  GoldPrevious out;
  if (const auto when = member(*place, "date")) out.date = date(*when);
  if (const auto status = place->find("status")) named<PreviousStatus>(*status);
  out.judgements = judgements(place->at("judgements"));
  return out;
}

std::vector<std::string> headings(const JsonPlace& place) {
  std::vector<std::string> out;
  for (const auto& heading : place.elements()) {
    const auto words_and_kind = texts(heading);
    if (words_and_kind.empty() || words_and_kind.size() > 2) heading.refuse("is not a heading and its kind");
    out.push_back(words_and_kind.front());
  }
  return out;
}

std::set<std::string> set_of(const JsonPlace& place) {
  const auto all = texts(place);
  return {all.begin(), all.end()};
}

std::vector<GoldItem> items(const JsonPlace& truth, ItemList list) {
  std::vector<GoldItem> out;
  for (const auto& item : truth.at(name_of(list)).elements()) {
    auto forms = item.json().is_array() ? texts(item) : std::vector{item.text_or_empty()};
    if (forms.empty()) item.refuse("has no form");
    out.push_back({std::move(forms)});
  }
  const auto themes = member(truth, "themes");
  const auto labels = themes ? member(*themes, name_of(list)) : std::nullopt;
  if (!labels) return out;
  std::size_t at = 0;
  for (const auto& label : labels->elements()) {
    const GoldItem::Themes read{set_of(label.at("required")), set_of(label.at("allowed"))};
    if (at < out.size()) out[at++].themes = read;
  }
  return out;
}

}  // namespace

Truth read_truth(const Json& json) {
  const JsonPlace place(json);
  Truth out;
  out.file = place.at("file").text();
  out.kind = named<LetterKind>(place.at("kind"));
  out.authority = text_or_null(place.at("authority"));
  if (const auto when = place.at("letter_date"); !when.is_null()) out.letter_date = date(when);
  out.visit_ranges = ranges(place.at("visit_ranges"));
  out.inspectors = texts(place.at("inspectors"));
  out.signatories = texts(place.at("signatories"));
  out.salutation = text_or_null(place.at("salutation"));
  if (const auto focus = member(place, "focus")) out.focus = focus->text_or_empty();
  if (const auto area = member(place, "focus_area")) out.focus_area = named<FocusArea>(*area);
  out.previous_inspection = previous_inspection(place);
  if (const auto grades = member(place, "judgements")) out.judgements = judgements(*grades);
  out.headings = headings(place.at("headings"));
  out.headline = text_or_null(place.at("headline")).value_or("");
  out.improvements = items(place, ItemList::improvements);
  out.priority_actions = items(place, ItemList::priority_actions);
  return out;
}

std::vector<Gold> read_gold(const std::string& folder, const GoldSelection& selection) {
  std::vector<Gold> all;
  for (const auto& path : selected_files(folder, selection)) {
    const Json json = parsed(path);
    if (!json.is_object() || !json.contains("improvements")) continue;
    Gold gold{path.filename().string(), "", {}};
    try {
      gold.truth = read_truth(json);
    } catch (const RecordError& error) {
      throw GoldError(path.string() + ": not a gold file: " + error.what());
    }
    const auto document = path.parent_path() / gold.truth.file;
    if (std::error_code error; !std::filesystem::is_regular_file(document, error))
      throw GoldError(path.string() + ": its document does not exist: " + document.string());
    gold.document = document.string();
    all.push_back(std::move(gold));
  }
  return all;
}

}  // namespace letterlens
