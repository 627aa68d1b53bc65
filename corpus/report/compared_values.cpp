#include "corpus/report/compared_values.h"

#include "corpus/match/match.h"
#include "corpus/present/addresses.h"
#include "corpus/present/dates.h"
#include "corpus/present/decisions_output.h"
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"
#include "corpus/present/sheet.h"
#include "corpus/present/words.h"
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

}  // namespace

Value letter_value(const ComparedLetter& letter) {
  const HeldGrade& grade = letter.held;
  return {{"id", letter.id},
          {"visit_words", letter_in_words(letter)},
          {"area", area_in_words(look_of(letter).at)},
          {"grade", held_grade_in_words(grade)},
          {"grade_from", grade.from == GradeFrom::this_report ? "Overall effectiveness" : "Last judged"},
          {"published", published_address(letter)},
          {"count", letter.items.size()}};
}

Value item_value(const ComparedLetter& letter, const ComparedItem& item, const ThemeLabels& themes,
                 bool with_letter) {
  Value value = item_value(item);
  value["address"] = published_address(letter, item.page);
  const auto at = look_of(letter).at;
  const std::string area = at.is_named() ? area_in_words(at) : std::string();
  if (with_letter)
    value["letter_words"] = letter_in_words(letter) + (area.empty() ? "" : ", " + without_capital(area));
  value["letter_named"] = letter.authority + ": " + without_capital(letter_in_words(letter));
  for (const auto& theme : item.themes)
    value["themes"].push_back({{"words", themes(theme)}, {"theme_address", ""}});
  return value;
}

Value near_value(const ComparedLetter& letter, const ComparedItem& item, const EarlierItem& link) {
  const std::string why = link.decided
                              ? decided_in_words(*link.decided) + '.'
                              : (link.shared.empty() ? "" : "In common: " + joined(link.shared) + ". ") +
                                    "Score " + short_score(link.score) + ".";
  return {{"before_words", source_in_words(letter, item)},
          {"before_text", item.text},
          {"before_address", published_address(letter, item.page)},
          {"before_why", why}};
}

Value left_out_value(const std::vector<ComparedLetter>& letters) {
  if (letters.empty()) return nullptr;
  Value values = Value::array();
  for (const auto& letter : letters)
    values.push_back(
        {{"id", letter.id},
         {"why", (letter.date ? kind_in_words(letter.kind) + ": " : "") + why_left_out(letter)}});
  return {{"letters", std::move(values)}};
}

std::string scope_of(const std::vector<ComparedLetter>& letters) {
  std::optional<Date> latest;
  for (const auto& letter : letters) latest = std::max(latest, letter.date);
  return counted(letters.size(), "letter", "letters") +
         (latest ? ", visits up to " + date_in_words(*latest) : "");
}

void add_method(Value& content) {
  content["matching_version"] = matching_version();
  content["threshold"] = short_score(asks_the_same);
  content["possible_threshold"] = short_score(may_ask_the_same);
}

}  // namespace letterlens::report
