// A page of an open document as an image, for the text recognition.
#pragma once

#include "pipeline/read/mupdf.h"
#include "pipeline/read/ocr.h"

namespace letterlens::mupdf {

// The page `index` (from 0) in grey at `dpi`. Throws ReadError, also for a page too large to be one of a
// letter.
GreyImage render_page(fz_context* context, fz_document* document, int index, int dpi);

}  // namespace letterlens::mupdf
