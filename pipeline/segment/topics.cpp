#include "pipeline/segment/topics.h"

#include <algorithm>

namespace letterlens {
namespace {

bool is_item(const Block& block) {
  return block.kind == BlockKind::list_item || block.kind == BlockKind::sub_item;
}

bool is_list(SectionKind kind) {
  return kind == SectionKind::improvements || kind == SectionKind::priority_actions ||
         kind == SectionKind::strengths;
}

// Whether the blocks below a heading are list items, with or without a sentence that introduces them.
bool is_bulleted(const ReadingText& text, std::size_t heading) {
  std::size_t next = heading + 1;
  if (next + 1 < text.blocks.size() && text.blocks[next].kind == BlockKind::paragraph &&
      text.slice(text.blocks[next]).ends_with(':'))
    ++next;
  return next < text.blocks.size() && is_item(text.blocks[next]);
}

// Whether a heading is between the heading of the list and its first item.
bool begins_with_topic(const ReadingText& text, const OutlineSection& list) {
  for (std::size_t i = list.first; i < text.blocks.size() && !is_item(text.blocks[i]); ++i)
    if (text.blocks[i].kind == BlockKind::heading) return true;
  return false;
}

}  // namespace

bool is_topic(const ReadingText& text, std::size_t heading, const std::vector<OutlineSection>& sections,
              bool others_are_known) {
  const auto found = std::find_if(sections.rbegin(), sections.rend(),
                                  [](const auto& section) { return section.level == 1; });
  if (found == sections.rend()) return false;
  const OutlineSection& open = *found;
  if (open.kind == SectionKind::main_findings || open.graded) return true;
  const bool lower = text.blocks[heading].level > text.blocks[open.heading].level;
  // Below a box inside the findings, the topics of the findings go on.
  if (!is_list(open.kind)) return others_are_known || (lower && open.kind != SectionKind::case_study);
  return is_bulleted(text, heading) && (lower || begins_with_topic(text, open));
}

}  // namespace letterlens
