#include "extractors/letter_date.h"

#include "extractors/dates.h"
#include "schemas/diagnostics.h"

namespace letterlens {

std::optional<LetterDate> extract_letter_date(const ReadingText& text, const Outline& outline,
                                              std::vector<Diagnostic>& diagnostics) {
  for (std::size_t i = 0; i < outline.salutation.value_or(0); ++i) {
    const Block& block = text.blocks[i];
    const auto date = find_date(text.slice(block));
    if (date)
      return LetterDate{date->date,
                        text.quote(block.start + date->range.start, block.start + date->range.end)};
    if (const auto wrong = impossible_date(text.slice(block))) {
      const Quote words = text.quote(block.start + wrong->start, block.start + wrong->end);
      diagnostics.push_back(
          diagnose("date_not_understood", "there is no day \"" + words.text + "\"", words.span));
      return std::nullopt;
    }
  }
  diagnostics.push_back(diagnose("no_letter_date", "no date stands at the head of the letter"));
  return std::nullopt;
}

}  // namespace letterlens
