// What the first stage hands over: printed pages or structured text.
#pragma once

#include "pipeline/read/pages.h"
#include "pipeline/read/structured.h"

#include <variant>

namespace letterlens {

struct Document {
  MediaType media_type = MediaType::text;
  std::variant<PrintedPages, StructuredText> content;

  // The printed pages; null for structured text.
  const PrintedPages* pages() const { return std::get_if<PrintedPages>(&content); }
  const StructuredText* structured() const { return std::get_if<StructuredText>(&content); }
};

}  // namespace letterlens
