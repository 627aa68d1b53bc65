#include "extractors/published.h"

#include "extractors/dates.h"

#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{
        "published",
        R"re((?i)^((?:report |date )?(?:published|publication date|of publication)(?: on)?\s*[:–-]?\s))re",
        "Report published: 12 June 2015", "Report published: ", "This report was published in June"},
};

constexpr std::size_t longest_line = 60;  // bytes

}  // namespace

const PatternTable& published_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::optional<LetterDate> extract_published(const ReadingText& text, const Outline& outline,
                                            LetterKind kind) {
  if (is_letter(kind)) return std::nullopt;
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    const Block& block = text.blocks[i];
    // Below the opening, a line of its own alone says so.
    if (i >= outline.opening_end() && block.end - block.start > longest_line) continue;
    const auto label = published_patterns().find(text.slice(block));
    if (!label) continue;
    const std::size_t from = block.start + label->whole.end;
    if (const auto date = find_date(text.slice(from, block.end)))
      return LetterDate{date->date, text.quote(from + date->range.start, from + date->range.end)};
  }
  return std::nullopt;
}

}  // namespace letterlens
