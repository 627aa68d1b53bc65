#include "pipeline/segment/segment.h"

#include "extractors/headings.h"
#include "extractors/kind.h"
#include "extractors/letter_parts.h"

#include <algorithm>
#include <iterator>

namespace letterlens {
namespace {

constexpr std::size_t longest_subject = 400;  // bytes

std::optional<std::size_t> find_salutation(const ReadingText& text) {
  for (std::size_t i = 0; i < text.blocks.size(); ++i)
    if (is_salutation(text.slice(text.blocks[i]))) return i;
  return std::nullopt;
}

std::size_t find_sign_off(const ReadingText& text, std::size_t from) {
  for (std::size_t i = text.blocks.size(); i > from; --i)
    if (is_sign_off(text.slice(text.blocks[i - 1]))) return i - 1;
  return text.blocks.size();
}

// The subject line stands within a few blocks of the salutation; in reports it opens the text.
std::optional<std::size_t> find_title(const ReadingText& text, std::size_t from) {
  constexpr std::size_t window = 4;
  for (std::size_t i = from; i < std::min(from + window, text.blocks.size()); ++i) {
    const auto words = text.slice(text.blocks[i]);
    if (words.size() < longest_subject && kind_of_subject(words)) return i;
  }
  return std::nullopt;
}

bool is_heading(const ReadingText& text, const Block& block) {
  return block.kind == BlockKind::heading && !text.slice(block).empty();
}

// Behind a report's title stand its dates, the lead inspector and the grade table.
std::size_t find_body(const ReadingText& text, std::size_t front) {
  constexpr std::size_t longest_front = 24;  // blocks
  std::size_t body = front;
  for (std::size_t i = front; i < std::min(front + longest_front, text.blocks.size()); ++i)
    if (text.blocks[i].kind == BlockKind::table_row || is_front_matter(text.slice(text.blocks[i])))
      body = i + 1;
  return body;
}

bool is_item(const Block& block) {
  return block.kind == BlockKind::list_item || block.kind == BlockKind::sub_item;
}

bool is_list(SectionKind kind) {
  return kind == SectionKind::improvements || kind == SectionKind::priority_actions ||
         kind == SectionKind::strengths;
}

// A heading whose words are not known is a topic of the section that is open: of findings always, of a list
// while list items follow it. A paragraph below it, once the list has begun, shows that the list has ended.
bool is_topic(const ReadingText& text, std::size_t heading, const OutlineSection& open) {
  if (open.kind == SectionKind::main_findings || open.graded) return true;
  if (!is_list(open.kind)) return false;
  const auto first = text.blocks.begin() + static_cast<std::ptrdiff_t>(open.first);
  const auto at = text.blocks.begin() + static_cast<std::ptrdiff_t>(heading);
  const bool list_begun = std::any_of(first, at, is_item);
  const bool paragraph_follows = std::next(at) != text.blocks.end() &&
                                 std::next(at)->kind == BlockKind::paragraph &&
                                 !text.slice(*std::next(at)).ends_with(':');
  return !(list_begun && paragraph_follows);
}

// Known headings are of the first level, and so is every other that is no topic.
int level_of(const ReadingText& text, std::size_t heading, bool known,
             const std::vector<OutlineSection>& sections) {
  const auto open =
      std::find_if(sections.rbegin(), sections.rend(), [](const auto& s) { return s.level == 1; });
  return !known && open != sections.rend() && is_topic(text, heading, *open) ? 2 : 1;
}

}  // namespace

Outline segment(const ReadingText& text) {
  Outline outline;
  outline.salutation = find_salutation(text);
  const std::size_t after_salutation = outline.salutation ? *outline.salutation + 1 : 0;
  outline.title = find_title(text, after_salutation);
  outline.front = outline.title ? *outline.title + 1 : after_salutation;
  outline.body = outline.salutation ? outline.front : find_body(text, outline.front);
  outline.body_end = find_sign_off(text, outline.body);
  for (std::size_t i = outline.body; i < outline.body_end; ++i) {
    if (!is_heading(text, text.blocks[i])) continue;
    const auto known = known_heading(text.slice(text.blocks[i]));
    const int level = level_of(text, i, known.has_value(), outline.sections);
    const KnownHeading opens = known.value_or(KnownHeading{});
    outline.sections.push_back({i, opens.kind, level, i + 1, outline.body_end, opens.judgement});
  }
  for (std::size_t i = 0; i < outline.sections.size(); ++i)
    for (std::size_t j = i + 1; j < outline.sections.size(); ++j)
      if (outline.sections[j].level <= outline.sections[i].level) {
        outline.sections[i].end = outline.sections[j].heading;
        break;
      }
  return outline;
}

}  // namespace letterlens
