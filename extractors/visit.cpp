#include "extractors/visit.h"

#include "extractors/dates.h"
#include "extractors/letter_parts.h"
#include "schemas/diagnostics.h"

namespace letterlens {
namespace {

bool is_about_the_visit(std::string_view block) {
  for (const std::string_view word : {"visit", "inspection", "inspected", "Inspection"})
    if (block.find(word) != std::string_view::npos) return true;
  return false;
}

// The days named in bytes `start` to `end` of the text.
std::optional<Visit> days_in(const ReadingText& text, std::size_t start, std::size_t end) {
  auto days = find_days(text.slice(start, end));
  if (!days) return std::nullopt;
  return Visit{text.quote(start + days->range.start, start + days->range.end), std::move(days->ranges)};
}

std::optional<Visit> visit_of_report(const ReadingText& text, const Outline& outline) {
  for (std::size_t i = outline.front; i < outline.body; ++i) {
    const Block& block = text.blocks[i];
    if (const auto dates = inspection_dates(text.slice(block)))
      if (auto visit = days_in(text, block.start + dates->start, block.end)) return visit;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Visit> extract_visit(const ReadingText& text, const Outline& outline, LetterKind kind,
                                   std::vector<Diagnostic>& diagnostics) {
  if (!is_letter(kind))
    if (auto visit = visit_of_report(text, outline)) return visit;
  for (std::size_t i = outline.body; i < outline.opening_end(); ++i) {
    const Block& block = text.blocks[i];
    const auto words = text.slice(block);
    if (!is_about_the_visit(words)) continue;
    if (auto visit = days_in(text, block.start, block.end)) return visit;
    if (const auto wrong = impossible_date(words)) {
      const Quote date = text.quote(block.start + wrong->start, block.start + wrong->end);
      diagnostics.push_back(
          diagnose("date_not_understood", "there is no day \"" + date.text + "\"", date.span));
    }
  }
  diagnostics.push_back(
      diagnose("visit_dates_missing", "no dates of the visit were understood in the opening of the letter"));
  return std::nullopt;
}

}  // namespace letterlens
