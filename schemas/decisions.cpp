#include "schemas/decisions.h"

#include "schemas/json_place.h"

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view supported_major = "1.";
constexpr std::string_view current_version = "1.0.0";

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

const std::string& words_at(const JsonPlace& place) {
  const std::string& text = place.text();
  if (is_blank(text)) place.refuse("is empty");
  return text;
}

DecidedItem read_item(const JsonPlace& place) {
  if (place.json().is_string()) return {words_at(place), {}, {}};
  place.expect_members({"name", "authority", "text"});
  return {words_at(place.at("name")), place.at("authority").text_or_empty(), words_at(place.at("text"))};
}

ItemDecision read_one(const JsonPlace& place) {
  place.expect_members({"item", "earlier", "verdict"}, {"who", "why", "date"});
  ItemDecision out;
  out.item = read_item(place.at("item"));
  out.earlier = read_item(place.at("earlier"));
  const auto verdict = parse<Verdict>(place.at("verdict").text());
  if (!verdict) place.at("verdict").refuse("is not \"same\" or \"different\"");
  out.verdict = *verdict;
  if (const auto who = place.find("who")) out.who = words_at(*who);
  if (const auto why = place.find("why"); why && !why->is_null()) out.why = words_at(*why);
  if (const auto date = place.find("date")) {
    out.date = Date::parse_day(date->text());
    if (!out.date) date->refuse("is not a day of the form 2023-01-16");
  }
  return out;
}

Json item_json(const DecidedItem& item) {
  return {{"name", item.name}, {"authority", item.authority}, {"text", item.text}};
}

}  // namespace

std::vector<ItemDecision> read_decisions(std::string_view json) {
  try {
    const Json file = parse_record(json);
    const JsonPlace place(file);
    place.expect_members({"schema_version", "decisions"});
    if (!place.at("schema_version").text().starts_with(supported_major))
      place.at("schema_version").refuse("is not 1");
    std::vector<ItemDecision> out;
    for (const auto& entry : place.at("decisions").elements()) out.push_back(read_one(entry));
    return out;
  } catch (const RecordError& error) {
    constexpr std::string_view whole = "the record";
    const std::string_view what = error.what();
    throw DecisionsError(error.place().empty() ? "the file" + std::string(what.substr(whole.size()))
                                               : std::string(what));
  }
}

std::string write_decisions(const std::vector<ItemDecision>& decisions) {
  Json file{{"schema_version", current_version}, {"decisions", Json::array()}};
  for (const auto& decision : decisions) {
    Json entry{{"item", item_json(decision.item)},
               {"earlier", item_json(decision.earlier)},
               {"verdict", name_of(decision.verdict)}};
    if (!decision.who.empty()) entry["who"] = decision.who;
    entry["why"] = decision.why ? Json(*decision.why) : Json();
    if (decision.date) entry["date"] = decision.date->iso();
    file["decisions"].push_back(std::move(entry));
  }
  return file.dump(2) + '\n';
}

}  // namespace letterlens
