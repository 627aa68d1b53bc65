// inspectors: who is named for this visit, with their roles.
#pragma once

#include "extractors/claims.h"
#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <vector>

namespace letterlens {

const PatternTable& inspector_patterns();
const PatternTable& inspector_deed_patterns();

// Returns the inspectors that the opening names, in printed order, each once ("Her Majesty’s Inspectors for
// this visit were …", "The visit was led by …, with …", "Ana Field, HMI, carried out the visit"); of a report
// the lead inspector. Observers are left out. Joint inspection letters name none. A visit letter that names
// nobody gets `inspectors_missing`, words that are neither name nor office get `name_not_understood`.
std::vector<Inspector> extract_inspectors(const ReadingText& text, const Outline& outline, LetterKind kind,
                                          Claims& claims, std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens
