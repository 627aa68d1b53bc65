// One page of an open PDF as lines of text.
#pragma once

#include "pipeline/read/mupdf.h"
#include "pipeline/read/pages.h"

namespace letterlens::mupdf {

// The lines of the page `index` (from 0); `has_image` tells whether there is an image on it. Throws
// ReadError.
Page text_page(fz_context* context, fz_document* document, int index, bool& has_image);

}  // namespace letterlens::mupdf
