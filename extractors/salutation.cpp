#include "extractors/salutation.h"

#include "extractors/letter_parts.h"
#include "schemas/diagnostics.h"

namespace letterlens {

std::optional<Quote> extract_salutation(const ReadingText& text, const Outline& outline, LetterKind kind,
                                        std::vector<Diagnostic>& diagnostics) {
  if (!outline.salutation) {
    if (is_letter(kind))
      diagnostics.push_back(diagnose("salutation_missing", "no line that begins with \"Dear\" was found"));
    return std::nullopt;
  }
  const Block& block = text.blocks[*outline.salutation];
  const auto match = letter_part_patterns().find(text.slice(block));
  if (!match) return std::nullopt;
  Range name = *match->groups.at(0);
  while (name.end > name.start &&
         (text.text[block.start + name.end - 1] == ',' || text.text[block.start + name.end - 1] == ' '))
    --name.end;
  return text.quote(block.start + name.start, block.start + name.end);
}

}  // namespace letterlens
