// headline_findings: the findings under "Headline findings" or "Overview".
#pragma once

#include "extractors/outline.h"

#include <optional>
#include <vector>

namespace letterlens {

// The paragraphs of the section, with the blank lines between them; in a report those between the grade table
// and the first heading. Without the section null, and a diagnostic: joint inspection letters until 2020 have
// none, every other letter should.
std::optional<Quote> extract_headline_findings(const ReadingText& text, const Outline& outline,
                                               LetterKind kind, const std::optional<Visit>& visit,
                                               std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens
