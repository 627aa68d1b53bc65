// An evaluation in print: tables and misses for people, one JSON object for machines.
#pragma once

#include "pipeline/evaluate/evaluation.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace letterlens {

// The figures as tables of plain text. A fact that gold labels nowhere has no line.
void print_tables(std::ostream& out, const Evaluation& evaluation);

// Each miss as a block of lines, with an empty line in front: file, field, what was wanted, what the record
// has. Of lists, only what was missed and what was found too many, an element a line.
void print_misses(std::ostream& out, const Evaluation& evaluation);

// The same figures and all misses, always with these keys in this order:
//
//   documents      number of letters
//   failed         [gold file]: their document gave no record
//   lists          field → precision, recall, f1, near: {precision, recall, f1}, want, got
//   facts          field → right, of
//   headline_near  mean share of words
//   themes         precision, recall, f1, by_theme; null when gold labels none
//                  by_theme: id → precision, recall, f1, given, right, required, found, in alphabetical order
//   span_slices    right, of
//   letters        right and wrong → complete, needs_review, failed: number of letters
//   warnings       code → wrong, right: number of letters with it; codes in alphabetical order
//   misses         [{file, field, wanted, got, makes_wrong}]
nlohmann::ordered_json to_json(const Evaluation& evaluation);

}  // namespace letterlens
