#include "extractors/headline_findings.h"

#include "schemas/diagnostics.h"

namespace letterlens {
namespace {

// The joint inspections began again in 2022, with letters that open with headline findings.
constexpr int first_headlines = 2022;

bool has_headline_section(LetterKind kind, const std::optional<Visit>& visit) {
  return kind != LetterKind::jtai || !visit || visit->ranges.empty() ||
         visit->ranges.front().start.year() >= first_headlines;
}

}  // namespace

std::optional<Quote> extract_headline_findings(const ReadingText& text, const Outline& outline,
                                               LetterKind kind, const std::optional<Visit>& visit,
                                               std::vector<Diagnostic>& diagnostics) {
  const OutlineSection* section = outline.find(SectionKind::headline_findings);
  if (section == nullptr && kind == LetterKind::ilacs_inspection && outline.body < outline.opening_end())
    return text.quote(text.blocks[outline.body].start, text.blocks[outline.opening_end() - 1].end);
  if (section != nullptr && section->first < section->end)
    return text.quote(text.blocks[section->first].start, text.blocks[section->end - 1].end);
  if (has_headline_section(kind, visit))
    diagnostics.push_back(
        diagnose("headline_missing", "no section \"Headline findings\" or \"Overview\" with text was found"));
  else
    diagnostics.push_back(
        diagnose("no_headline_section", "the letter opens with a narrative that has no heading of its own"));
  return std::nullopt;
}

}  // namespace letterlens
