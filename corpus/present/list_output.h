// A list of letters in print.
#pragma once

#include "corpus/list/list.h"

#include <ostream>
#include <string>

namespace letterlens {

// A table with a head: authority, kind, date, area, number of items, status, id. What is unknown is a dash.
void print_table(std::ostream& out, const std::vector<LetterHead>& letters);

// One JSON object a line, with these keys: id, current, authority (of the register, or as printed),
// in_register, region, kind, date, letter_date, area, improvements, priority_actions, status,
// producer_version, source_url.
void print_json_lines(std::ostream& out, const std::vector<LetterHead>& letters);

// The same as CSV, safe to open in a spreadsheet.
void print_csv(std::ostream& out, const std::vector<LetterHead>& letters);

// Returns how many letters there are, how many need review and, if there are any, how many records another
// version of the program made: one line each, with its end.
std::string format_letter_count(const std::vector<LetterHead>& letters);

}  // namespace letterlens
