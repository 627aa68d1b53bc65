#include "corpus/present/cells.h"

#include "corpus/present/phrases.h"
#include "corpus/present/words.h"

namespace letterlens {

SheetCell date_cell(const std::optional<Date>& date) {
  return date ? SheetCell(*date) : SheetCell(std::string());
}

SheetCell kind_cell(LetterKind kind) {
  return NamedCell{std::string(name_of(kind)), kind_in_words(kind)};
}

SheetCell area_cell(const LookedAt& at) {
  return NamedCell{std::string(at.name()), area_in_words(at)};
}

SheetCell grade_cell(std::optional<Grade> grade) {
  return grade ? NamedCell{std::string(name_of(*grade)), grade_in_words(*grade)} : NamedCell{};
}

SheetCell list_cell(ItemList list) {
  return NamedCell{std::string(name_of(list)), list_in_words(list)};
}

SheetCell item_status_cell(ItemStatus status) {
  return NamedCell{std::string(name_of(status)), status_in_words(status)};
}

SheetCell page_cell(const std::optional<std::int64_t>& page) {
  return page ? SheetCell(*page) : SheetCell(std::string());
}

SheetCell theme_cell(const std::string& theme, const ThemeLabels& labels) {
  return NamedCell{theme, labels(theme)};
}

SheetCell themes_cell(const std::vector<std::string>& themes, const ThemeLabels& labels) {
  std::vector<std::string> words;
  for (const auto& theme : themes) words.push_back(labels(theme));
  return NamedCell{joined(themes, "; "), joined(words, "; ")};
}

SheetCell letter_cell(const ComparedLetter& letter) {
  return LinkCell{letter.id, letter.source_url.value_or("")};
}

}  // namespace letterlens
