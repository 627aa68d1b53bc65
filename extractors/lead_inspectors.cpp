#include "extractors/lead_inspectors.h"

#include "extractors/letter_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{
        "lead of a team",
        R"re(((?:\p{Lu}[\pL’'.-]*\s+(?:(?:a[bnp]|al|bin|d[aeiu]|de[nr]|el|la|le|t[eo]r|v[ao]n)\s+){0,2}){1,4}\p{Lu}[\pL’'-]*),\s+(?:HMI,\s+)?(?:Ofsted|CQC|Care Quality Commission)(?:,)?\s+(?:HMI,?\s+)?(?i:lead)\b)re",
        "Ana Field, Ofsted HMI lead inspector", "Ana Field", "Ana Field, Ofsted HMI"},
    // In a text that has lost the columns, the role of one is followed by the name of another.
    Pattern{"end of a role", R"re(^((?:(?:Inspector|HMI|Ofsted|CQC|Commission)\s+)+))re",
            "Inspector Ana Field", "Inspector ", "Ana Field"},
};
constexpr std::size_t team = index_of(patterns, "lead of a team");
constexpr std::size_t role = index_of(patterns, "end of a role");

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
    while (const auto match = lead_inspector_patterns().find_one(team, words, from)) {
      Range name = *match->groups.at(0);
      if (const auto before =
              lead_inspector_patterns().find_one(role, words.substr(name.start, name.end - name.start)))
        name.start += before->whole.end;
      out.push_back({block->start + name.start, block->start + name.end});
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
