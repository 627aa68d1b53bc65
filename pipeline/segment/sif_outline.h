// The sections of a single inspection framework report: two parts, the authority's and the board's, with the
// same headings, and a contents page that repeats them all.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"
#include "extractors/told.h"

namespace letterlens {

// Fills `sections` and the place of the contents page of an outline whose title and front are known. Known
// headings are of the first level, apart from "Inspection findings" about a judgement and what is set below
// "Information about this inspection"; every other is a topic of the section that is open.
void outline_sif_report(const ReadingText& text, const Told& told, Outline& outline);

const PatternTable& sif_heading_patterns();

}  // namespace letterlens
