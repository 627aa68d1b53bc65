// The second stage: pages in, reading text out.
#pragma once

#include "extractors/reading_text.h"
#include "pipeline/read/pages.h"

namespace letterlens {

ReadingText normalise(const Pages& pages);

}  // namespace letterlens
