#include "extractors/self_checks.h"

#include "extractors/headings.h"
#include "extractors/list_items.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>
#include <set>

namespace letterlens {
namespace {

// Of the characters between salutation and sign-off. The narrative that opens joint inspection letters until
// 2020 has no heading and takes up to a third.
constexpr double lowest_coverage = 0.5;
constexpr std::size_t shortest_body = 2000;       // bytes; of less, the opening formulas alone are most
constexpr std::size_t longest_heading_line = 90;  // bytes

constexpr std::array patterns{
    Pattern{
        "heading words",
        R"re((?i)^((?:what (?:needs|need) to improve|areas? for (?:improvement|development|priority action)|headline findings|main findings|key strengths)\b[^.;]*)$)re",
        "Areas for improvement in practice", "Areas for improvement in practice",
        "Areas for improvement were found."},
    Pattern{"bullet inside", "([■◼▪•●\\x{F06E}\\x{F0A7}\\x{F0B7}])", "visits to children ■ plans", "■",
            "visits – and plans"},
    // Bullets that are drawn and not printed leave no text: the items run together.
    Pattern{"item inside",
            R"re((;\s+(?:The|How|That|Whether|\p{Lu}\p{Ll}+ing)\b|[\p{Ll})\]] (?:The|How|Whether) \p{Ll}))re",
            "visits to children; The quality of plans", "; The", "visits; the quality of plans"},
};
constexpr std::size_t heading_words = index_of(patterns, "heading words");
constexpr std::size_t bullet_inside = index_of(patterns, "bullet inside");
constexpr std::size_t item_inside = index_of(patterns, "item inside");

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
                                   " per cent of the body is under a heading that was found"));
}

// Whether a block has the words of a heading and opens no section of that kind: one whose words say two
// things, one of a kind that is not known, or a line of text. The head of a table repeats the heading above
// it.
bool is_unused_heading(const ReadingText& text, const Outline& outline, std::size_t at) {
  const auto words = text.slice(text.blocks[at]);
  const auto section = std::partition_point(outline.sections.begin(), outline.sections.end(),
                                            [&](const OutlineSection& one) { return one.first <= at; });
  const bool says_one = self_check_patterns().matches(heading_words, words);
  if (section == outline.sections.end() || at < section->heading)
    return says_one || (is_ambiguous_heading(words) && heading_standing_alone(words));
  if (section->kind != SectionKind::other || section->heading != at) return false;
  return is_ambiguous_heading(words) || (says_one && !section->known);
}

// A judgement that wraps over a page break of plain text is no longer set like a heading.
bool is_unused_judgement(const Block& block, std::string_view words) {
  const auto known = block.kind == BlockKind::paragraph ? known_heading(words) : std::nullopt;
  return known && known->judgement;
}

void check_headings(const ReadingText& text, const Outline& outline, Letter& letter) {
  if (!is_mined(letter.kind)) return;
  for (std::size_t i = outline.body; i < outline.body_end; ++i) {
    if (i >= outline.contents && i < outline.contents_end) continue;
    const Block& block = text.blocks[i];
    const auto words = text.slice(block);
    if ((words.size() < longest_heading_line && is_unused_heading(text, outline, i)) ||
        is_unused_judgement(block, words))
      letter.diagnostics.push_back(
          diagnose("heading_unused",
                   "\"" + std::string(words) + "\" looks like a heading but opens no section of its kind",
                   text.span(block.start, block.end)));
  }
}

// Whether the last bracket of the words was never closed.
bool is_bracket_open(std::string_view words) {
  const std::size_t open = words.find_last_of("([");
  return open != std::string_view::npos && words.find_first_of(")]", open) == std::string_view::npos;
}

void check_items(const std::vector<Item>& items, std::vector<Diagnostic>& diagnostics) {
  std::set<std::string> seen;
  for (const auto& item : items) {
    if (!seen.insert(comparison_key(item.text.text)).second)
      diagnostics.push_back(diagnose("duplicate_item",
                                     "item " + std::to_string(item.number) + " repeats another word for word",
                                     item.text.span));
    if (is_bracket_open(item.text.text))
      diagnostics.push_back(diagnose(
          "item_without_end",
          "item " + std::to_string(item.number) + " ends inside a bracket: its end may stand elsewhere",
          item.text.span));
    if (self_check_patterns().matches(bullet_inside, item.text.text) ||
        self_check_patterns().find_one(item_inside, item.text.text))
      diagnostics.push_back(
          diagnose("bullet_inside_item",
                   "item " + std::to_string(item.number) +
                       " holds a bullet or the beginning of another: two items may have run together",
                   item.text.span));
  }
}

void check_dates(Letter& letter) {
  if (!letter.letter_date || !letter.visit) return;
  for (const auto& range : letter.visit->ranges)
    if (range.end > letter.letter_date->date) {
      letter.diagnostics.push_back(
          diagnose("dates_out_of_order",
                   "the letter of " + letter.letter_date->date.iso() + " is older than the visit it tells of",
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
  check_headings(text, outline, letter);
  for (const auto* items : item_lists(letter)) check_items(*items, letter.diagnostics);
  check_dates(letter);
}

}  // namespace letterlens
