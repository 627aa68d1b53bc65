// Where the words of a span were printed.
#pragma once

#include "extractors/reading_text.h"
#include "pipeline/read/pages.h"
#include "schemas/letter_json.h"

#include <vector>

namespace letterlens {

// One box for each printed line that holds words of the span, in reading order; empty for a document without
// pages. Both references must outlive the value.
class BoxFinder {
 public:
  BoxFinder(const PrintedPages& pages, const ReadingText& text) : pages_(pages), text_(text) {}
  std::vector<PageBox> operator()(const Span& span) const;

 private:
  const PrintedPages& pages_;
  const ReadingText& text_;
};

}  // namespace letterlens
