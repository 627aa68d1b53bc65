// The list behind the opening words is cut at semicolons, commas and "and"; each piece is a name, a role that
// belongs to the name before it, or both ("Ana Field HMI").
#include "extractors/inspectors.h"

#include "extractors/lead_inspectors.h"
#include "extractors/letter_parts.h"
#include "extractors/names.h"
#include "extractors/sentences.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <array>

namespace letterlens {
namespace {

constexpr std::array openings{
    Pattern{
        "inspectors were",
        R"re((?i)inspectors?(?: for (?:this|the) (?:focused |monitoring )?visit)?(?: who (?:carried out|undertook) (?:this|the) visit)?,?\s+(?:were|was)\s*:?\s+(.+)$)re",
        "Her Majesty’s Inspectors for this visit were Ana Field and Tom Reed.", "Ana Field and Tom Reed.",
        "Inspectors met nine care leavers"},
    Pattern{
        "carried out by",
        R"re((?i)(?:visit|inspection) was (?:carried out|undertaken|conducted|led)(?: remotely| virtually)? by\s*:?\s+(?:(?:Her|His) Majesty[’']s Inspectors?(?: \(HMI\))?[,:]?\s+)?(.+)$)re",
        "The visit was carried out by Ana Field, HMI.", "Ana Field, HMI.",
        "carried out in line with the framework"},
};

constexpr std::array separators{
    Pattern{
        "separator",
        R"re(\s*(,?\s+(?:who (?:was|were) )?accompanied by\s+|;\s*(?:and\s+)?|,\s*(?:and\s+)?|\s+and\s+|\s+(?:&)\s+))re",
        "Ana Field; and Tom Reed", "; and ", "Brandon Sandford"},
    Pattern{"role in brackets", R"re(\s*(\([^)]*\)))re", "Ana Field (lead inspector)", "(lead inspector)",
            "Ana Field"},
    Pattern{
        "role behind the name",
        R"re(\s+(HMI|Her Majesty[’']s Inspector|His Majesty[’']s Inspector|Ofsted Inspector|Social Care Regulatory Inspector|SCRI)\b)re",
        "Ana Field HMI", "HMI", "Ana Field"},
};

// Adds the people of one list, which stands at `base` of the text.
void read_list(const ReadingText& text, std::size_t base, std::string_view list, std::vector<Inspector>& out,
               std::vector<Diagnostic>& diagnostics) {
  const auto piece = [&](std::size_t start, std::size_t end) {
    const auto words = trimmed(list.substr(start, end - start));
    if (words.empty()) return;
    const auto at = base + static_cast<std::size_t>(words.data() - list.data());
    if (const auto name = bare_name(words)) {
      out.push_back({text.quote(at + name->start, at + name->end), std::nullopt});
    } else if (is_role(words)) {
      if (!out.empty() && !out.back().role) out.back().role = text.quote(at, at + words.size());
    } else {
      diagnostics.push_back(diagnose("name_not_understood",
                                     "\"" + std::string(words) + "\" was taken for no inspector's name",
                                     text.span(at, at + words.size())));
    }
  };
  std::size_t at = 0;
  for (const auto& cut : inspector_separator_patterns().find_all(list)) {
    piece(at, cut.whole.start);
    if (cut.index > 0) piece(cut.groups[0]->start, cut.groups[0]->end);
    at = cut.whole.end;
  }
  std::size_t end = list.size();
  if (end > at && list[end - 1] == '.') --end;
  piece(at, end);
}

}  // namespace

const PatternTable& inspector_patterns() {
  static const PatternTable table(openings);
  return table;
}

const PatternTable& inspector_separator_patterns() {
  static const PatternTable table(separators);
  return table;
}

std::vector<Inspector> extract_inspectors(const ReadingText& text, const Outline& outline, LetterKind kind,
                                          std::vector<Diagnostic>& diagnostics) {
  std::vector<Inspector> inspectors;
  if (kind == LetterKind::jtai) return inspectors;
  if (!is_letter(kind)) {
    for (std::size_t i = outline.front; i < outline.body && inspectors.empty(); ++i) {
      const Block& block = text.blocks[i];
      const auto words = text.slice(block);
      if (const auto lead = lead_inspector(words))
        read_list(text, block.start + lead->start, words.substr(lead->start, lead->end - lead->start),
                  inspectors, diagnostics);
    }
    if (inspectors.empty())
      for (const auto& lead : lead_inspectors_at_end(text, outline, kind))
        read_list(text, lead.start, text.slice(lead.start, lead.end), inspectors, diagnostics);
    if (inspectors.empty() && is_mined(kind))
      diagnostics.push_back(
          diagnose("inspectors_missing", "no lead inspector was found at the head of the report"));
    return inspectors;
  }
  for (std::size_t i = outline.body; i < outline.opening_end() && inspectors.empty(); ++i) {
    const Block& block = text.blocks[i];
    const auto words = text.slice(block);
    for (const auto& sentence : sentences(words)) {
      const auto match =
          inspector_patterns().find(words.substr(sentence.start, sentence.end - sentence.start));
      if (!match) continue;
      const std::size_t start = sentence.start + match->groups[0]->start;
      read_list(text, block.start + start, words.substr(start, sentence.end - start), inspectors,
                diagnostics);
      if (!inspectors.empty()) break;
    }
  }
  const bool expected = kind == LetterKind::focused_visit || kind == LetterKind::monitoring_visit;
  if (inspectors.empty() && expected)
    diagnostics.push_back(
        diagnose("inspectors_missing", "no inspector was found in the opening of the letter"));
  return inspectors;
}

}  // namespace letterlens
