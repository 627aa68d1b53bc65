// Values of compared letters for the pages that stand alone.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/present/theme_labels.h"
#include "corpus/report/page.h"

#include <string>
#include <vector>

namespace letterlens::report {

// What the templates call a letter: id, visit_words, area, grade, grade_from, published, count (of items).
Value letter_value(const ComparedLetter& letter);

// An item for the part items.mustache, without tags; `with_letter` names the letter it is in and its
// area.
Value item_value(const ComparedLetter& letter, const ComparedItem& item, const ThemeLabels& themes,
                 bool with_letter);

// An item that is close, for `before` of the part items.mustache.
Value near_value(const ComparedLetter& letter, const ComparedItem& item, const EarlierItem& link);

// The letters that a comparison leaves out as the templates name them; null for none.
Value left_out_value(const std::vector<ComparedLetter>& letters);

// "2 letters, visits up to 3 March 2026"
std::string scope_of(const std::vector<ComparedLetter>& letters);

// Adds what the section on method says: matching_version, threshold.
void add_method(Value& content);

}  // namespace letterlens::report
