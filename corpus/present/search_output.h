// An answer of search for people, programs and spreadsheets.
#pragma once

#include "corpus/search/search.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace letterlens {

// How a match is marked inside its sentence.
enum class Marks {
  stars,     // **match**
  terminal,  // bold, by the escape sequences that terminals know
};

// Every hit as a block of lines: the letter, an item's lead-in, the sentence with its matches marked, the id.
void print_hits(std::ostream& out, const SearchAnswer& answer, Marks marks);

// The answer as search.schema.json describes it; without marks inside the text.
nlohmann::ordered_json to_json(const SearchQuestion& question, const SearchAnswer& answer);

// A head and one row a hit; safe to open in a spreadsheet, without marks.
void print_csv(std::ostream& out, const SearchAnswer& answer);

// "did you mean supervision for supervison?"; empty without a suggestion.
std::string format_suggestions(const SearchAnswer& answer);

// "20 of 143 letters", "1 item".
std::string format_total(const SearchQuestion& question, const SearchAnswer& answer);

}  // namespace letterlens
