#include "extractors/strengths.h"

#include "extractors/list_items.h"

namespace letterlens {

std::vector<Item> extract_strengths(const ReadingText& text, const Outline& outline,
                                    std::vector<Diagnostic>& diagnostics) {
  return list_items(text, outline, SectionKind::strengths, diagnostics).items;
}

}  // namespace letterlens
