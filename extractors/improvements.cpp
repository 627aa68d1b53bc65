#include "extractors/improvements.h"

#include "extractors/list_items.h"
#include "schemas/diagnostics.h"

#include <algorithm>

namespace letterlens {
namespace {

// Whether a report finds everything outstanding and lists nothing in its opening.
bool asks_for_nothing(const ReadingText& text, const Outline& outline,
                      const std::optional<Judgements>& judgements) {
  if (!judgements || judgements->empty()) return false;
  const auto overall = judgements->find(Judgement::overall_effectiveness);
  const auto is_outstanding = [](const auto& one) { return one.second == Grade::outstanding; };
  if (overall != judgements->end() ? !is_outstanding(*overall)
                                   : !std::all_of(judgements->begin(), judgements->end(), is_outstanding))
    return false;
  const auto first = text.blocks.begin() + static_cast<std::ptrdiff_t>(outline.body);
  const auto end = text.blocks.begin() + static_cast<std::ptrdiff_t>(outline.opening_end());
  return std::none_of(first, std::max(first, end), [](const Block& block) {
    return block.kind == BlockKind::list_item || block.kind == BlockKind::sub_item;
  });
}

}  // namespace

std::vector<Item> extract_improvements(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       const std::optional<Judgements>& judgements,
                                       std::vector<Diagnostic>& diagnostics) {
  auto list = list_items(text, outline, SectionKind::improvements, diagnostics);
  if (list.none_stated)
    diagnostics.push_back(
        diagnose("no_improvements_stated", "the letter says that nothing needs to improve"));
  if (list.none_urgent_stated)
    diagnostics.push_back(diagnose("no_priority_actions_stated",
                                   "the letter says that there are no areas for priority action"));
  const bool often_without =
      kind == LetterKind::monitoring_visit ||
      (kind == LetterKind::ilacs_inspection && asks_for_nothing(text, outline, judgements));
  if (!list.section_found && often_without)
    diagnostics.push_back(
        diagnose("no_improvements_section", "the letter has no list of what needs to improve"));
  if (!list.section_found && !often_without)
    diagnostics.push_back(
        diagnose("improvements_missing",
                 "no heading \"What needs to improve\" or \"Areas for improvement\" was found"));
  return std::move(list.items);
}

}  // namespace letterlens
