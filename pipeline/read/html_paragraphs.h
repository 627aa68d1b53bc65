// The paragraphs of a parsed web page.
#pragma once

#include "pipeline/read/html_style.h"
#include "pipeline/read/structured.h"

#include <gumbo.h>
#include <vector>

namespace letterlens {

// What a reader of the page sees below `root`, paragraph by paragraph: no scripts, nothing hidden, no
// navigation, and no banner or footer of the site. Throws ReadError when elements are nested too deeply.
std::vector<Paragraph> html_paragraphs(const GumboNode& root, const StyleSheet& styles);

}  // namespace letterlens
