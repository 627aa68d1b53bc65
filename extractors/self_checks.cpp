#include "extractors/self_checks.h"

#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <array>
#include <set>

namespace letterlens {
namespace {

// Of the characters between salutation and sign-off. The narrative that opens joint inspection letters until
// 2020 has no heading and takes up to a third.
constexpr double lowest_coverage = 0.5;
constexpr std::size_t shortest_body = 2000;  // bytes; of less, the opening formulas alone are most

constexpr std::array patterns{
    Pattern{"bullet inside", "([■◼▪•●\\x{F06E}\\x{F0A7}\\x{F0B7}])", "visits to children ■ plans", "■",
            "visits – and plans"},
};
constexpr std::size_t bullet_inside = 0;

void check_coverage(const ReadingText& text, const Outline& outline, Letter& letter) {
  if (outline.body >= outline.body_end || !is_mined(letter.kind)) return;
  std::size_t covered = 0;
  for (const auto& section : outline.sections)
    if (section.level == 1 && section.first < section.end)
      covered += text.blocks[section.end - 1].end - text.blocks[section.first].start;
  // A report's narrative is a finding although it has no heading.
  if (letter.headline_findings && outline.find(SectionKind::headline_findings) == nullptr)
    covered += letter.headline_findings->text.size();
  const std::size_t whole = text.blocks[outline.body_end - 1].end - text.blocks[outline.body].start;
  if (whole < shortest_body) return;
  if (static_cast<double>(covered) >= lowest_coverage * static_cast<double>(whole)) return;
  letter.diagnostics.push_back(
      diagnose("low_coverage", "only " + std::to_string(covered * 100 / whole) +
                                   " per cent of the body stands under a heading that was found"));
}

void check_items(const std::vector<Item>& items, std::vector<Diagnostic>& diagnostics) {
  std::set<std::string> seen;
  for (const auto& item : items) {
    if (!seen.insert(comparison_key(item.text.text)).second)
      diagnostics.push_back(diagnose("duplicate_item",
                                     "item " + std::to_string(item.number) + " repeats another word for word",
                                     item.text.span));
    if (self_check_patterns().find_one(bullet_inside, item.text.text))
      diagnostics.push_back(
          diagnose("bullet_inside_item",
                   "item " + std::to_string(item.number) + " holds a bullet: two items may have run together",
                   item.text.span));
  }
}

void check_dates(Letter& letter) {
  if (!letter.letter_date || !letter.visit) return;
  for (const auto& range : letter.visit->ranges)
    if (range.end > letter.letter_date->iso) {
      letter.diagnostics.push_back(
          diagnose("dates_out_of_order",
                   "the letter of " + letter.letter_date->iso + " is older than the visit it tells of",
                   letter.visit->as_written.span));
      return;
    }
}

}  // namespace

const PatternTable& self_check_patterns() {
  static const PatternTable table(patterns);
  return table;
}

void check_letter(const ReadingText& text, const Outline& outline, Letter& letter) {
  check_coverage(text, outline, letter);
  check_items(letter.improvements, letter.diagnostics);
  check_items(letter.priority_actions, letter.diagnostics);
  check_dates(letter);
}

}  // namespace letterlens
