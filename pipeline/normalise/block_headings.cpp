#include "pipeline/normalise/block_headings.h"

#include "extractors/letter_parts.h"
#include "pipeline/normalise/block_markers.h"
#include "pipeline/normalise/item_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace letterlens {
namespace {

constexpr std::size_t longest_heading = 220;  // bytes
constexpr std::size_t longest_topic = 90;     // bytes

// Whether there is white space above the row, or the sentence above has ended before its line did.
bool opens_block(const BlockState& state, const std::vector<Row>& rows, std::size_t at) {
  const Row& row = rows[at];
  if (at == 0 || row.opens || row.hard_break || row.blank_before) return true;
  const Row& above = rows[at - 1];
  if (row.printed && row.baseline - above.baseline > paragraph_gap * state.measure.pitch) return true;
  return ends_with_stop(above.text) && ended_early(above, row, state.measure);
}

// A paragraph of its own: printed below white space, or stated, outside lists and tables.
bool is_paragraph_apart(const BlockState& state, const Row& row) {
  if (row.stated) return row.opens && !row.stated->item && !row.stated->cells;
  return state.has_space_above(row);
}

// The head of a column is not a heading of the text.
bool is_in_columns(const Row& row) {
  constexpr float column_gap = 2.0F;  // of the size
  if (row.stated || row.heading) return false;
  if (row.hard_break) return true;
  for (std::size_t i = 1; i < row.cells.size(); ++i)
    if (row.cells[i].left - row.cells[i - 1].right > column_gap * row.size) return true;
  return false;
}

// A grade table that text has lost has nothing between a judgement and its grade.
bool joins_grade(std::string_view words) {
  constexpr std::array joints{":", "–", " - ", " is ", " are "};
  return std::any_of(joints.begin(), joints.end(),
                     [&](const char* joint) { return words.find(joint) != std::string_view::npos; });
}

// Whether the row is the grade that the judgement above it announces: "… care leavers: / good".
bool closes_judgement(std::string_view words, const Row& row) {
  if (!words.ends_with(':') || !starts_lower(row.text)) return false;
  const auto heading = known_heading(std::string(words) + ' ' + row.text);
  return heading && heading->judgement;
}

// Whether white space or a numbered paragraph is below the row.
bool stands_above(const std::vector<Row>& rows, std::size_t at) {
  if (at + 1 == rows.size()) return true;
  const auto marker = leading_marker(rows[at + 1]);
  return rows[at + 1].blank_before || rows[at + 1].opens || (marker && marker->kind == MarkerKind::number);
}

// Whether the last line of a page was ended on purpose: a full one goes on behind the page break.
bool ends_page_apart(const BlockState& state, const Row& row) {
  return state.next_page == nullptr || leading_marker(*state.next_page) ||
         (starts_upper(state.next_page->text) && ended_early(row, *state.next_page, state.measure));
}

// Whether a blank line is above the row, or a page break behind what was ended on purpose.
bool is_apart(const BlockState& state, const Row& row, std::string_view above) {
  return row.blank_before || state.opens_page(row) ||
         (state.first_of_page && (above.ends_with(')') || above.ends_with(']')));
}

// Whether a line between two blank lines, below the items of a list and above a paragraph of more than a
// line, is the heading of what follows. Where items are not told by bullets it may be one of them.
bool ends_list(const BlockState& state, const Row& row, const Row& next) {
  const bool apart = next.blank_before || &next == state.next_page;
  return row.blank_before && apart && state.in_list() && !row.stated && !row.printed &&
         starts_upper(next.text) && next.text.size() > longest_topic / 2;
}

constexpr std::size_t most_rows = 3;  // of a heading

// The number of rows from `at` that make up a heading by their words.
std::size_t worded_heading_length(const BlockState& state, const std::vector<Row>& rows, std::size_t at) {
  std::string words;
  for (std::size_t end = at; end < std::min(rows.size(), at + most_rows); ++end) {
    const Row& row = rows[end];
    const bool is_grade = end > at && closes_judgement(words, row);
    if (end > at && !is_grade &&
        (opens_block(state, rows, end) || leading_marker(row) || state.set_apart(row)))
      return 0;
    words += (words.empty() ? "" : " ") + row.text;
    const bool goes_on = end + 1 < rows.size() && starts_lower(rows[end + 1].text);
    const auto known = known_heading(words);
    if (known && !known->judgement && !goes_on) return end - at + 1;
    // A judgement that is set like text: alone, and followed by the paragraphs that it heads.
    if (known && known->judgement && joins_grade(words) && stands_above(rows, end)) return end - at + 1;
    if (end + 1 < rows.size() && closes_judgement(words, rows[end + 1])) continue;
    const bool ends =
        end + 1 == rows.size()
            ? ends_page_apart(state, row)
            : opens_block(state, rows, end + 1) || leading_marker(rows[end + 1]) ||
                  (starts_upper(rows[end + 1].text) && ended_early(row, rows[end + 1], state.measure));
    if (ends) return heading_standing_alone(words) ? end - at + 1 : 0;
  }
  return 0;
}

// The number of italic rows from `at` that make up a topic of a section: short, without a stop, above text
// that is upright and begins. Below the first heading alone: in an opening, italics are names and offices.
std::size_t italic_heading_length(const BlockState& state, const std::vector<Row>& rows, std::size_t at) {
  if (!state.section || !starts_upper(rows[at].text) || is_in_columns(rows[at])) return 0;
  std::size_t length = 0;
  for (std::size_t end = at; end < std::min(rows.size(), at + most_rows) && rows[end].italic; ++end) {
    length += rows[end].text.size();
    const bool last_of_page = end + 1 == rows.size();
    const Row* next = last_of_page ? state.next_page : &rows[end + 1];
    if (next == nullptr || length >= longest_topic || ends_clause(rows[end].text)) return 0;
    if (!last_of_page && next->italic && !opens_block(state, rows, end + 1)) continue;
    return starts_upper(next->text) || leading_marker(*next) || stated_marker(*next, std::nullopt)
               ? end - at + 1
               : 0;
  }
  return 0;
}

}  // namespace

std::size_t heading_length(const BlockState& state, const std::vector<Row>& rows, std::size_t at) {
  const Row& row = rows[at];
  if (!state.in_body() || row.table || row.opens_item || row.joins_above || state.set_apart(row) ||
      (row.stated && (row.stated->item || row.stated->cells)))
    return 0;
  const bool opens = opens_block(state, rows, at);
  const std::size_t worded = opens ? worded_heading_length(state, rows, at) : 0;
  if (worded > 0 || !(opens || state.below_heading())) return worded;
  return italic_heading_length(state, rows, at);
}

bool has_heading_words(const BlockState& state, const Row& row) {
  const auto heading = known_heading(row.text);
  if (!heading || !heading->judgement) return heading.has_value();
  return row.printed || row.stated ? state.set_apart(row) : row.text.find(':') != std::string::npos;
}

bool is_set_as_heading(const BlockState& state, const Row& row) {
  return state.in_body() && state.set_apart(row) && !is_in_columns(row) && row.text.size() < longest_heading;
}

bool is_plain_topic(const BlockState& state, const Row& row, const Row& next) {
  const bool findings =
      state.section == SectionKind::main_findings || state.section == SectionKind::case_study;
  const bool list = state.section == SectionKind::improvements ||
                    state.section == SectionKind::priority_actions || state.section == SectionKind::strengths;
  if (!state.in_body() || !(findings || list) || state.set_apart(row)) return false;
  // What shows what is bold has topics of findings set apart; those of a list may be set like its text.
  if ((row.printed || row.stated) && (findings || !is_paragraph_apart(state, row))) return false;
  const Block& block = state.out.blocks.back();
  const std::string_view above = state.out.slice(block);
  const bool alone = block.kind == BlockKind::heading || ends_with_stop(above) ||
                     (list && is_apart(state, row, above) && !item_goes_on(above, row.text) && !row.stated);
  if (!alone || row.text.size() >= longest_topic || !starts_upper(row.text) || ends_clause(row.text) ||
      is_sign_off(row.text) || !ended_early(row, next, state.measure))
    return false;
  const auto typed = leading_marker(next);
  const auto stated = stated_marker(next, typed);
  const auto& marker = stated ? stated : typed;
  if (marker) return list || marker->kind == MarkerKind::number;
  return findings ? starts_upper(next.text) : ends_list(state, row, next);
}

bool is_alone_on_top(const BlockState& state, const Row& row, const Row* next) {
  const bool plain = !row.printed && !row.stated;
  return plain && state.first_of_page && next != nullptr && next->blank_before && starts_upper(row.text) &&
         ends_with_stop(state.above()) && !ends_with_stop(row.text);
}

}  // namespace letterlens
