#include "extractors/signatories.h"

#include "extractors/people.h"
#include "schemas/diagnostics.h"

namespace letterlens {

std::vector<Quote> extract_signatories(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       Claims& claims, std::vector<Diagnostic>& diagnostics) {
  std::vector<Quote> names;
  for (std::size_t i = outline.body_end + 1; i < text.blocks.size(); ++i) {
    const Block& block = text.blocks[i];
    const auto people = read_people(text.slice(block));
    // An office may come before the name only in a line of its own.
    if (people.people.empty() || !people.unread.empty()) continue;
    for (const auto& person : people.people)
      names.push_back(text.quote(block.start + person.name.start, block.start + person.name.end));
    claims.add({block.start, block.end}, "signatories");
  }
  if (names.empty() && is_letter(kind))
    diagnostics.push_back(diagnose("signatories_missing", "no name was found below \"Yours sincerely\""));
  return names;
}

}  // namespace letterlens
