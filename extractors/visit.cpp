#include "extractors/visit.h"

#include "extractors/dates.h"
#include "schemas/diagnostics.h"

namespace letterlens {
namespace {

bool is_about_the_visit(std::string_view block) {
  for (const std::string_view word : {"visit", "inspection", "inspected", "Inspection"})
    if (block.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace

std::optional<Visit> extract_visit(const ReadingText& text, const Outline& outline,
                                   std::vector<Diagnostic>& diagnostics) {
  for (std::size_t i = outline.body; i < outline.opening_end(); ++i) {
    const Block& block = text.blocks[i];
    const auto words = text.slice(block);
    if (!is_about_the_visit(words)) continue;
    if (auto days = find_days(words))
      return Visit{text.quote(block.start + days->range.start, block.start + days->range.end), std::move(days->ranges)};
  }
  diagnostics.push_back(diagnose("visit_dates_missing", "no dates of the visit were understood in the opening of the letter"));
  return std::nullopt;
}

}  // namespace letterlens
