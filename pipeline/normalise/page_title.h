// A web page's own title, where it alone says whose letter the page is.
#pragma once

#include "extractors/reading_text.h"
#include "extractors/register.h"
#include "pipeline/read/document.h"

namespace letterlens {

// A council's copy of a report may name the council in the title of its page and nowhere in its text. Puts
// these words of the title above the text as a paragraph of their own, so that a record can quote them, and
// returns true; `text` is the document's normalised text. Returns false, and leaves the document as it is,
// when the text names any authority of the register, or the title none or several.
bool put_title_authority_above(Document& document, const ReadingText& text, const Register& authorities);

}  // namespace letterlens
