// The second stage: printed pages or structured text in, reading text out.
#pragma once

#include "extractors/reading_text.h"
#include "pipeline/read/document.h"

namespace letterlens {

ReadingText normalise(const Document& document);

}  // namespace letterlens
