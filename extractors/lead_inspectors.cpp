#include "extractors/lead_inspectors.h"

#include "extractors/letter_parts.h"
#include "extractors/names.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{
        "office of a lead",
        R"re((),\s+(?:(?:(?:Her|His) Majesty[’']s Inspector(?: \(HMI\))?|HMI|Ofsted|CQC|Care Quality Commission),?\s+)+(?i:lead)\b)re",
        "Ana Field, Ofsted HMI lead inspector", "", "Ana Field, Ofsted HMI"},
    // In a text that has lost the columns, the role of one is followed by the name of another.
    Pattern{"end of a role", R"re(^((?:(?:Inspector|HMI|Ofsted|CQC|Commission)\s+)+))re",
            "Inspector Ana Field", "Inspector ", "Ana Field"},
};
constexpr std::size_t office = index_of(patterns, "office of a lead");
constexpr std::size_t role = index_of(patterns, "end of a role");

// Returns the name that ends `words`, or all of them if they do not end in one: a reader of people then
// reports what is not understood.
Range name_at_end(std::string_view words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool starts_word = at == 0 || words[at - 1] == ' ' || words[at - 1] == '\n';
    if (!starts_word) continue;
    const auto found = name_at(words, at);
    if (!found || found->end != words.size()) continue;
    Range name = found->name;
    if (const auto before =
            lead_inspector_patterns().find_one(role, words.substr(name.start, name.end - name.start)))
      name.start += before->whole.end;
    return name;
  }
  return {0, words.size()};
}

// From the line "Inspection team" on, which need not be set as a heading.
std::vector<Range> leads_of_team(const ReadingText& text, const Outline& outline) {
  const auto end = text.blocks.begin() + static_cast<std::ptrdiff_t>(outline.body_end);
  const auto heading = std::find_if(text.blocks.begin(), end, [&](const Block& block) {
    return comparison_key(text.slice(block)) == "inspection team";
  });
  std::vector<Range> out;
  for (auto block = heading; block != end; ++block) {
    const auto words = text.slice(*block);
    std::size_t from = 0;
    while (const auto match = lead_inspector_patterns().find_one(office, words, from)) {
      const Range name = name_at_end(words.substr(from, match->whole.start - from));
      out.push_back({block->start + from + name.start, block->start + from + name.end});
      from = match->whole.end;
    }
  }
  return out;
}

std::vector<Range> leads_of_sif_report(const ReadingText& text, const Outline& outline) {
  for (std::size_t i = outline.body; i < outline.body_end; ++i) {
    const Block& block = text.blocks[i];
    if (const auto lead = lead_inspector(text.slice(block)))
      return {{block.start + lead->start, block.start + lead->end}};
  }
  return {};
}

}  // namespace

const PatternTable& lead_inspector_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::vector<Range> lead_inspectors_at_end(const ReadingText& text, const Outline& outline, LetterKind kind) {
  if (kind == LetterKind::send_inspection) return leads_of_team(text, outline);
  if (kind == LetterKind::sif_inspection) return leads_of_sif_report(text, outline);
  return {};
}

}  // namespace letterlens
