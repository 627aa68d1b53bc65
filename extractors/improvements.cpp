#include "extractors/improvements.h"

#include "extractors/list_items.h"
#include "schemas/diagnostics.h"

namespace letterlens {

std::vector<Item> extract_improvements(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       std::vector<Diagnostic>& diagnostics) {
  auto list = list_items(text, outline, SectionKind::improvements, diagnostics);
  if (list.none_stated)
    diagnostics.push_back(
        diagnose("no_improvements_stated", "the letter says that nothing needs to improve"));
  if (list.none_urgent_stated)
    diagnostics.push_back(diagnose("no_priority_actions_stated",
                                   "the letter says that there are no areas for priority action"));
  if (!list.section_found && kind == LetterKind::monitoring_visit)
    diagnostics.push_back(
        diagnose("no_improvements_section", "the letter has no list of what needs to improve"));
  if (!list.section_found && kind != LetterKind::monitoring_visit)
    diagnostics.push_back(
        diagnose("improvements_missing",
                 "no heading \"What needs to improve\" or \"Areas for improvement\" was found"));
  return std::move(list.items);
}

}  // namespace letterlens
