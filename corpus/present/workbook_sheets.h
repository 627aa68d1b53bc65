// The answers as workbooks: a summary in words first, then what is listed or counted.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/compare/side_by_side.h"
#include "corpus/compare/similar.h"
#include "corpus/present/sheet.h"
#include "corpus/present/theme_labels.h"
#include "corpus/table/counts.h"

#include <vector>

namespace letterlens {

std::vector<Sheet> workbook_of(const OverTime& comparison, const ThemeLabels& themes);
std::vector<Sheet> workbook_of(const SideBySide& comparison, const ThemeLabels& themes);
std::vector<Sheet> workbook_of(const std::vector<SimilarAnswer>& answers);
std::vector<Sheet> workbook_of(const CountTable& table, const ThemeLabels& themes);

}  // namespace letterlens
