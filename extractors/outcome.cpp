#include "extractors/outcome.h"

#include "extractors/sentences.h"
#include "schemas/diagnostics.h"

#include <array>

namespace letterlens {
namespace {

// In the order of the outcomes' numbers. The sentences are set by the framework of January 2023.
constexpr std::array patterns{
    Pattern{
        "typically positive",
        R"re((?i)(typically\s+(?:leads?|led|result)\w*\s.{0,20}?positive\s+experiences))re",
        "The local area partnership’s SEND arrangements typically lead to positive experiences and outcomes",
        "typically lead to positive experiences", "arrangements lead to positive experiences for some"},
    Pattern{"inconsistent", R"re((?i)(inconsistent\s+experiences))re",
            "The arrangements lead to inconsistent experiences and outcomes for children",
            "inconsistent experiences", "experiences are inconsistent in one school"},
    Pattern{"failings", R"re((?i)(widespread\s+(?:and\s*/?\s*(?:or\s+)?|or\s+)?systemi?c\s+failings?))re",
            "There are widespread and/or systemic failings leading to significant concerns",
            "widespread and/or systemic failings", "failings in one service"},
};

// The blocks of the section "Inspection outcome" or, without it, of the opening.
std::pair<std::size_t, std::size_t> region(const ReadingText& text, const Outline& outline) {
  for (const auto& section : outline.sections)
    if (text.slice(text.blocks[section.heading]).find("utcome") != std::string_view::npos)
      return {section.first, section.end};
  return {outline.body, outline.opening_end()};
}

}  // namespace

const PatternTable& outcome_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::optional<Outcome> extract_outcome(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       std::vector<Diagnostic>& diagnostics) {
  if (kind != LetterKind::send_inspection) return std::nullopt;
  std::optional<Outcome> found;
  const auto [first, end] = region(text, outline);
  for (std::size_t i = first; i < end; ++i) {
    const Block& block = text.blocks[i];
    for (const auto& sentence : sentences(text.slice(block))) {
      const Quote quote = text.quote(block.start + sentence.start, block.start + sentence.end);
      for (std::size_t outcome = 0; outcome < patterns.size(); ++outcome) {
        if (!outcome_patterns().matches(outcome, quote.text)) continue;
        if (!found) {
          found = Outcome{static_cast<int>(outcome) + 1, quote};
        } else if (found->number != static_cast<int>(outcome) + 1) {
          diagnostics.push_back(diagnose("outcome_missing", "the report states two outcomes", quote.span));
          return std::nullopt;
        }
      }
    }
  }
  if (!found)
    diagnostics.push_back(diagnose("outcome_missing", "the sentence that states the outcome was not found"));
  return found;
}

}  // namespace letterlens
