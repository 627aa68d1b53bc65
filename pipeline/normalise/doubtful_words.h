// Words of which the text recognition was not sure, in what is quoted from a letter.
#pragma once

#include "extractors/reading_text.h"
#include "pipeline/read/pages.h"

namespace letterlens {

// Raises `ocr_doubtful_words` for each item and for the headline that hold such words; names the words.
void check_doubtful_words(const PrintedPages& pages, const ReadingText& text, Letter& letter);

}  // namespace letterlens
