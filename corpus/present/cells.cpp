#include "corpus/present/cells.h"

#include "corpus/present/phrases.h"
#include "corpus/present/words.h"

namespace letterlens {

SheetCell kind_cell(const std::string& kind) {
  return NamedCell{kind, kind_in_words(kind)};
}

SheetCell area_cell(const std::optional<std::string>& area) {
  return area ? NamedCell{*area, area_in_words(*area)} : NamedCell{};
}

SheetCell grade_cell(std::optional<Grade> grade) {
  return grade ? NamedCell{std::string(name_of(*grade)), grade_in_words(name_of(*grade))} : NamedCell{};
}

SheetCell list_cell(const std::string& list) {
  return NamedCell{list, list_in_words(list)};
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
  return LinkCell{letter.id, letter.address};
}

}  // namespace letterlens
