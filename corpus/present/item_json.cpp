#include "corpus/present/item_json.h"

#include "corpus/match/match.h"

#include <array>
#include <cmath>
#include <string_view>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

Json value_of(ItemField field, const LetterHead& letter, const ComparedItem& item) {
  switch (field) {
    case ItemField::id:
      return letter.id;
    case ItemField::visit:
      return json_or_null(letter.date);
    case ItemField::kind:
      return std::string(name_of(letter.kind));
    case ItemField::area:
      return json_or_null(LookedAt::of(letter.kind, letter.area).name());
    case ItemField::list:
      return std::string(name_of(item.list));
    case ItemField::number:
      return item.number;
    case ItemField::text:
      return item.text;
    case ItemField::lead_in:
      return json_or_null(item.lead_in);
    case ItemField::themes:
      return item.themes;
    case ItemField::span:
      return span_json(item.start_at, item.end_at, item.page);
    case ItemField::page:
      return json_or_null(item.page);
  }
  return nullptr;
}

}  // namespace

Json json_or_null(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json span_json(std::int64_t start, std::int64_t end, const std::optional<std::int64_t>& page) {
  return {{"start", start}, {"end", end}, {"page", json_or_null(page)}};
}

Json item_json(const LetterHead& letter, const ComparedItem& item, std::span<const ItemField> fields) {
  Json json = Json::object();
  for (const auto field : fields) json[std::string(name_of(field))] = value_of(field, letter, item);
  return json;
}

Json item_json(const LetterHead& letter, const ComparedItem& item) {
  using enum ItemField;
  static constexpr std::array all{id, visit, kind, area, list, number, text, lead_in, themes, span, page};
  return item_json(letter, item, all);
}

Json link_json(const LetterHead& letter, const ComparedItem& item) {
  using enum ItemField;
  static constexpr std::array linked{id, number, list, text, lead_in, page, visit};
  return item_json(letter, item, linked);
}

Json link_json(const LetterHead& letter, const ComparedItem& item, const EarlierItem& link) {
  Json json = link_json(letter, item);
  json["score"] = rounded(link.score);
  json["shared"] = link.shared;
  json["decided"] = nullptr;
  if (!link.decided) return json;
  json["decided"] = {{"why", json_or_null(link.decided->why)}, {"date", link.decided->date}};
  if (!link.decided->who.empty()) json["decided"]["who"] = link.decided->who;
  return json;
}

Json letter_json(const LetterHead& letter) {
  return {{"id", letter.id}, {"visit", json_or_null(letter.date)}, {"kind", name_of(letter.kind)}};
}

Json left_out_json(const LetterHead& letter) {
  Json json = letter_json(letter);
  json["reason"] = letter.date ? "findings_not_read" : "no_date";
  return json;
}

double rounded(double score) {
  constexpr double steps = 10000;
  return std::round(score * steps) / steps;
}

Json matching_json() {
  return {{"version", matching_version()},
          {"threshold", asks_the_same},
          {"possible_threshold", may_ask_the_same}};
}

}  // namespace letterlens
