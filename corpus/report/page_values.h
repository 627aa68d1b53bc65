// Values that several pages show in the same way.
#pragma once

#include "corpus/present/quotations.h"
#include "corpus/report/page.h"
#include "corpus/report/report_letters.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::report {

// "Kingsmoor: focused visit, 21 June 2022".
std::string letter_of_authority(const LetterHead& letter);

std::string theme_page_name(std::string_view theme);

// What items.mustache shows of any item; the caller says where it is: address, letter_words, letter_named.
Value item_value(const ItemRow& item);

// An item for the part items.mustache; `with_letter` names the letter it is in.
Value item_value(const ReportLetters& all, const Place& place, bool with_letter);
Value item_values(const ReportLetters& all, const std::vector<Place>& places, bool with_letter);
std::vector<Place> items_of(const ReportLetters& all, std::size_t letter);

// What the letter looked at: of an area that no list names, as it is printed.
std::string area_of(const LetterHead& letter);

// A letter for the part letter_rows.mustache.
Value letter_row(const ReportLetter& letter);

// How often each key comes; an empty key counts as `none`.
using Counts = std::map<std::string, std::size_t>;

// Rows of a table of counts, the largest first, equal ones by their words: words, address, count, width (of a
// bar, 0 to 100).
Value count_rows(const Counts& counts, const std::function<std::string(const std::string&)>& words,
                 const std::function<std::string(const std::string&)>& address = {});

// Places of the letters of each authority, by name.
std::map<std::string, std::vector<std::size_t>> by_authority(const ReportLetters& all);

// What all letters of an authority say of its grade.
struct GradeWords {
  std::string overall;  // the last overall one, and when: "Inadequate, March 2020"; empty without
  std::string later;    // of a later report: "No overall grade, May 2026"; empty without
  std::string later_judgements;
  std::string none;  // what to say when both are empty
};
GradeWords grade_words(const ReportLetters& all, const std::vector<std::size_t>& letters);

// Why a comparison over time leaves a letter out; empty for one that it does not.
std::string why_left_out(const LetterHead& letter);

bool needs_review(const LetterHead& letter);

// How many of the letter's items an earlier letter asked for too.
std::size_t asked_again(const ReportLetter& letter);

}  // namespace letterlens::report
