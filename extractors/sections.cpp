#include "extractors/sections.h"

#include "extractors/headings.h"

namespace letterlens {

std::vector<Section> extract_sections(const ReadingText& text, const Outline& outline) {
  std::vector<Section> sections;
  for (const auto& section : outline.sections) {
    const Block& heading = text.blocks[section.heading];
    const std::size_t end = heading.start + heading_words(text.slice(heading)).size();
    // An empty body stands where it would begin: at the end of its heading.
    const Span body = section.first < section.end
                          ? text.span(text.blocks[section.first].start, text.blocks[section.end - 1].end)
                          : text.span(heading.end, heading.end);
    sections.push_back({text.quote(heading.start, end), section.kind, section.level, body});
  }
  return sections;
}

}  // namespace letterlens
