// Quotations for people: a letter's own words, always with where they are from.
#pragma once

#include "corpus/compare/over_time.h"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace letterlens {

// Paragraphs of joint inspections fill a screen: a terminal shows this much of one, in code points, unless
// all of it is wanted.
inline constexpr std::size_t longest_on_terminal = 280;

// “text” [id#improvements/3, page 2]; the sentence that introduces the list comes before it, as it can turn
// the sense. `longest`: a longer text is shortened to so many code points; 0: none is.
std::string quotation(const LetterHead& letter, const ItemRow& item, std::size_t longest = 0);

// "Focused visit, 26 June 2018".
std::string letter_in_words(const LetterHead& letter);

// "Improvement 2 of the focused visit, 26 June 2018, page 3".
std::string source_in_words(const LetterHead& letter, const ItemRow& item);

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
