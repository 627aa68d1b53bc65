// judgements: the grades of a report.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <optional>
#include <vector>

namespace letterlens {

const PatternTable& judgement_patterns();

// From the grade table; where a text has lost the table's form, from the lines of the front that hold a
// judgement and a grade, then from the headings that end in one. Only what is graded has a key. A judgement
// that the framework of the day did not have is named in an `info`, one that could not be read in a warning,
// a grade that the table and a heading give differently in a warning. Null for letters.
std::optional<Judgements> extract_judgements(const ReadingText& text, const Outline& outline, LetterKind kind,
                                             const std::optional<Visit>& visit,
                                             std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens
