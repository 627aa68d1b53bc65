// The titles of pages that servers send in place of a document.
#pragma once

#include "extractors/pattern.h"

namespace letterlens {

const PatternTable& error_page_patterns();

}  // namespace letterlens
