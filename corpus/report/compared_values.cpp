#include "corpus/report/compared_values.h"

#include "corpus/match/match.h"
#include "corpus/present/dates.h"
#include "corpus/present/phrases.h"
#include "corpus/present/sheet.h"
#include "corpus/present/words.h"
#include "corpus/report/addresses.h"
#include "corpus/report/page_values.h"
#include "schemas/letter.h"

#include <algorithm>

namespace letterlens::report {
namespace {

// "0.71": four digits are for programs.
std::string short_score(double score) {
  constexpr std::size_t characters = 4;
  return shown_score(score).substr(0, characters);
}

std::string area_of(const ComparedLetter& letter) {
  return letter.area ? area_in_words(*letter.area) : std::string();
}

}  // namespace

std::string letter_in_words(const ComparedLetter& letter) {
  return letter_in_words(letter.kind, letter.date.value_or(""));
}

std::string published_address(const ComparedLetter& letter, std::optional<std::int64_t> page) {
  std::string address = web_address(letter.address);
  const bool has_place = address.find('#') != std::string::npos;
  if (!address.empty() && page && !has_place) address += "#page=" + std::to_string(*page);
  return address;
}

Value letter_value(const ComparedLetter& letter) {
  const HeldGrade grade = held_grade(letter);
  return {{"id", letter.id},
          {"visit_words", letter_in_words(letter)},
          {"area", area_of(letter)},
          {"grade", grade.grade ? grade_in_words(name_of(*grade.grade)) : ""},
          {"grade_from", grade.from == GradeFrom::this_report ? "Overall effectiveness" : "Last judged"},
          {"published", published_address(letter)},
          {"count", letter.items.size()}};
}

Value item_value(const ComparedLetter& letter, const ComparedItem& item, const ThemeLabels& themes,
                 bool with_letter) {
  Value value = item_value({item.list, item.number, item.text, item.lead_in ? *item.lead_in : "",
                            item.topic ? *item.topic : "", item.page});
  value["address"] = published_address(letter, item.page);
  const std::string area =
      letter.area == std::string(name_of(FocusArea::other)) ? std::string() : area_of(letter);
  if (with_letter)
    value["letter_words"] = letter_in_words(letter) + (area.empty() ? "" : ", " + without_capital(area));
  value["letter_named"] = letter.authority + ": " + without_capital(letter_in_words(letter));
  for (const auto& theme : item.themes)
    value["themes"].push_back({{"words", themes(theme)}, {"theme_address", ""}});
  return value;
}

Value near_value(const ComparedLetter& letter, const ComparedItem& item, double score,
                 const std::vector<std::string>& shared) {
  return {{"before_words", item_in_words(item.list, item.number) + " of the " +
                               without_capital(letter_in_words(letter)) +
                               (item.page ? ", page " + std::to_string(*item.page) : "")},
          {"before_text", item.text},
          {"before_address", published_address(letter, item.page)},
          {"before_why", (shared.empty() ? "" : "In common: " + joined(shared) + ". ") + "Score " +
                             short_score(score) + "."}};
}

Value left_out_value(const std::vector<ComparedLetter>& letters) {
  if (letters.empty()) return nullptr;
  Value values = Value::array();
  for (const auto& letter : letters)
    values.push_back({{"id", letter.id},
                      {"why", (letter.date ? kind_in_words(letter.kind) + ": " : "") +
                                  why_left_out(letter.kind, letter.date.value_or(""))}});
  return {{"letters", std::move(values)}};
}

std::string scope_of(const std::vector<ComparedLetter>& letters) {
  std::string latest;
  for (const auto& letter : letters) latest = std::max(latest, letter.date.value_or(""));
  return counted(letters.size(), "letter", "letters") +
         (latest.empty() ? "" : ", visits up to " + date_in_words(latest));
}

void add_method(Value& content) {
  content["matching_version"] = matching_version();
  content["threshold"] = short_score(asks_the_same);
}

}  // namespace letterlens::report
