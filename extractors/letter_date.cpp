#include "extractors/letter_date.h"

#include "extractors/dates.h"
#include "schemas/diagnostics.h"

#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{
        "label of another date",
        R"re((?i)\b((?:visit|inspection|publication|published|report|received|your (?:letter|ref)|our ref)\b[^:]{0,40})[:\s])re",
        "Visit dates: 11 and 12 May 2022", "Visit dates", "Date: 14 June 2022"},
};

constexpr std::size_t other_label = index_of(patterns, "label of another date");

}  // namespace

const PatternTable& letter_date_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::optional<LetterDate> extract_letter_date(const ReadingText& text, const Outline& outline, Claims& claims,
                                              std::vector<Diagnostic>& diagnostics) {
  std::optional<LetterDate> own;
  std::optional<LetterDate> other;
  for (std::size_t i = 0; i < outline.salutation.value_or(0); ++i) {
    const Block& block = text.blocks[i];
    const auto words = text.slice(block);
    for (std::size_t at = 0; at < words.size();) {
      const auto date = find_date(words.substr(at));
      if (!date) break;
      const std::size_t start = at + date->range.start;
      at += date->range.end;
      claims.add({block.start + start, block.start + at}, "letter_date");
      const bool labelled = letter_date_patterns().matches(other_label, words.substr(0, start));
      auto& found = labelled ? other : own;
      if (!found) found = LetterDate{date->date, text.quote(block.start + start, block.start + at)};
    }
    if (own) continue;
    if (const auto wrong = impossible_date(words)) {
      const Quote date = text.quote(block.start + wrong->start, block.start + wrong->end);
      diagnostics.push_back(
          diagnose("date_not_understood", "there is no day \"" + date.text + "\"", date.span));
      return std::nullopt;
    }
  }
  if (own) return own;
  if (other) return other;
  diagnostics.push_back(diagnose("no_letter_date", "no date was found at the head of the letter"));
  return std::nullopt;
}

}  // namespace letterlens
