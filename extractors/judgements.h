// judgements: the grades of a report.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

const PatternTable& judgement_patterns();
const PatternTable& sif_judgement_patterns();

// The grade that "Requires improvement to be good", "outstanding" and so on name.
Grade grade_named(std::string_view words);

// Whether the words are the whole name of a judgement other than the overall one, without number and grade:
// "The experiences and progress of children in care", "Leadership, management and governance".
bool names_judgement(std::string_view words);

// From the grade table; where a text has lost the table's form, from the lines of the front that hold a
// judgement and a grade, then from the headings that end in one; in SIF reports also from the sentence on the
// overall judgement and those on adoption and care leavers. Only what is graded has a key. A judgement
// that the framework of the day did not have is named in an `info`, one that could not be read in a warning,
// a grade that the table and a heading give differently in a warning. nullopt for letters
// and area SEND reports, which give no grades.
std::optional<Judgements> extract_judgements(const ReadingText& text, const Outline& outline, LetterKind kind,
                                             const std::optional<Visit>& visit,
                                             std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens
