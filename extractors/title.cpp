#include "extractors/title.h"

#include "schemas/diagnostics.h"

namespace letterlens {

std::optional<Quote> extract_title(const ReadingText& text, const Outline& outline,
                                   std::vector<Diagnostic>& diagnostics) {
  if (!outline.title) {
    diagnostics.push_back(
        diagnose("title_missing", "no subject line such as \"Focused visit to …\" was found"));
    return std::nullopt;
  }
  const Block& block = text.blocks[*outline.title];
  return text.quote(block.start, block.end);
}

}  // namespace letterlens
