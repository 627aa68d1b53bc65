// What a record names, in words: the one table of labels that terminal, workbook and report show.
//
// A label begins with a capital; inside a sentence `without_capital` (phrases.h) takes it off.
#pragma once

#include "corpus/facts/facts.h"
#include "schemas/item_status.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace letterlens {

// "Focused visit".
std::string kind_in_words(LetterKind kind);

// "Front door".
std::string area_in_words(FocusArea area);
// The same; "All areas" for a full inspection; empty if nothing is known.
std::string area_in_words(const LookedAt& at);

// What a view shows where a letter does not state its area or grade.
inline constexpr std::string_view not_stated_in_words = "Not stated";

// "Requires improvement".
std::string grade_in_words(Grade grade);

// Where the grade held at a visit is from: "Previous inspection"; or why there is none: "Not yet inspected".
std::string grade_from_in_words(GradeFrom from);

// The grade held at a visit, inside a sentence: "Good", "Good, by an earlier report", "not yet inspected";
// empty if it is not known.
std::string held_grade_in_words(const HeldGrade& held);

// What was graded: "Help and protection".
std::string judgement_in_words(Judgement judgement);

// "Overall effectiveness: Good; Impact of leaders: Good": that on all services first.
std::string judgements_in_words(const Judgements& judgements);

// "county": "County".
std::string authority_type_in_words(std::string_view type);

// "Needs review".
std::string status_in_words(Status status);

// What an item is to earlier letters: "Asked before".
std::string status_in_words(ItemStatus status);

// "Priority actions".
std::string list_in_words(ItemList list);

// The board whose part of a SIF report is not the authority's.
inline constexpr std::string_view board_in_words = "Local Safeguarding Children Board";

// One item of a list: "Priority action 3".
std::string item_in_words(ItemList list, std::int64_t number);

}  // namespace letterlens
