// Cells of sheets that several answers have.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/present/sheet.h"
#include "corpus/present/theme_labels.h"

#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// nullopt is an empty cell.
SheetCell date_cell(const std::optional<Date>& date);
SheetCell kind_cell(LetterKind kind);
SheetCell area_cell(const LookedAt& at);
SheetCell grade_cell(std::optional<Grade> grade);
SheetCell list_cell(ItemList list);
SheetCell item_status_cell(ItemStatus status);
SheetCell page_cell(const std::optional<std::int64_t>& page);
SheetCell theme_cell(const std::string& theme, const ThemeLabels& labels);

// "planning; permanence"
SheetCell themes_cell(const std::vector<std::string>& themes, const ThemeLabels& labels);

// The letter's id, which leads to the published document, else to its file in the corpus.
SheetCell letter_cell(const ComparedLetter& letter);

}  // namespace letterlens
