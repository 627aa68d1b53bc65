#include "extractors/priority_actions.h"

#include "extractors/list_items.h"
#include "schemas/diagnostics.h"

namespace letterlens {

std::vector<Item> extract_priority_actions(const ReadingText& text, const Outline& outline, LetterKind kind,
                                           std::vector<Diagnostic>& diagnostics) {
  auto list = list_items(text, outline, SectionKind::priority_actions, diagnostics);
  if (list.none_stated)
    diagnostics.push_back(diagnose("no_priority_actions_stated",
                                   "the letter says that there are no areas for priority action"));
  if (kind == LetterKind::send_inspection)
    for (const auto& item : list.items)
      if (!item.body)
        diagnostics.push_back(
            diagnose("body_missing",
                     "no responsible body was found beside priority action " + std::to_string(item.number),
                     item.text.span));
  return std::move(list.items);
}

}  // namespace letterlens
