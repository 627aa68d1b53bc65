// What the first stage hands over: printed pages or structured text.
#pragma once

#include "pipeline/read/pages.h"
#include "pipeline/read/structured.h"

#include <string>
#include <variant>

namespace letterlens {

struct Document {
  std::string media_type;
  std::variant<PrintedPages, StructuredText> content;

  // The printed pages; null for structured text.
  const PrintedPages* pages() const { return std::get_if<PrintedPages>(&content); }
  const StructuredText* structured() const { return std::get_if<StructuredText>(&content); }
};

}  // namespace letterlens
