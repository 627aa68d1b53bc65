#include "extractors/signatories.h"

#include "extractors/names.h"
#include "schemas/diagnostics.h"

namespace letterlens {

std::vector<Quote> extract_signatories(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       std::vector<Diagnostic>& diagnostics) {
  std::vector<Quote> names;
  for (std::size_t i = outline.body_end + 1; i < text.blocks.size(); ++i) {
    const Block& block = text.blocks[i];
    if (const auto name = bare_name(text.slice(block)))
      names.push_back(text.quote(block.start + name->start, block.start + name->end));
  }
  if (names.empty() && is_letter(kind))
    diagnostics.push_back(diagnose("signatories_missing", "no name stands below \"Yours sincerely\""));
  return names;
}

}  // namespace letterlens
