// One page of an open document as lines of text, for PDF and HTML alike.
#pragma once

#include "pipeline/read/mupdf.h"
#include "pipeline/read/pages.h"

namespace letterlens::mupdf {

// The lines of a page of text as MuPDF gives them; `has_image` tells whether an image stands on it.
Page lines_of(fz_context* context, const fz_stext_page& text, bool& has_image);

// The lines of the page `index` (from 0). Throws ReadError.
Page text_page(fz_context* context, fz_document* document, int index, bool& has_image);

}  // namespace letterlens::mupdf
