// Quotations for people: a letter's own words, always with where they are from.
#pragma once

#include "corpus/compare/over_time.h"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace letterlens {

// “text” [id#3, page 2]; the sentence that introduces the list comes before it, as it can turn the sense.
std::string quotation(const LetterHead& letter, const ItemRow& item);

// Prints text on lines of at most `width` characters, cleaned for a terminal (schemas/base/printable.h); the
// first line begins with `first`, the others with `indent`. Line feeds of the text stay.
void print_wrapped(std::ostream& out, std::string_view text, std::size_t width, std::string_view first,
                   std::string_view indent);

// Why a letter with no_list has no items: a monitoring visit need not have a list, elsewhere none was found.
std::string_view no_list_in_words(const LetterHead& letter);

// Why a letter that cannot be compared is left out.
std::string_view left_out_in_words(const LetterHead& letter);

// ", to Cumbria, a predecessor"; empty for a letter to the authority itself.
std::string of_predecessor_in_words(const OverTime& comparison, const LetterHead& letter);

// Which item of which letter of an authority: "11 May 2022, priority action 2".
std::string item_reference_in_words(const LetterHead& letter, const ItemRow& item);

}  // namespace letterlens
