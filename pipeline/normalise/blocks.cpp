// One pass over the rows. For each row it is decided whether it continues the block above or opens one, and
// of which kind. What a structured document states decides; in printed lines the rows around it do.
#include "pipeline/normalise/blocks.h"

#include "extractors/headings.h"
#include "extractors/letter_parts.h"
#include "pipeline/normalise/block_continuation.h"
#include "pipeline/normalise/block_headings.h"
#include "pipeline/normalise/block_markers.h"
#include "pipeline/normalise/block_state.h"
#include "pipeline/normalise/heading_levels.h"
#include "pipeline/normalise/row_parts.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace letterlens {
namespace {

class BlockBuilder {
 public:
  // A report has no salutation: its body begins at once.
  BlockBuilder(const Measure& measure, bool letter)
      : state_{.measure = measure, .zone = letter ? BlockState::Zone::head : BlockState::Zone::body} {}

  // `next` is the first row of the page behind it, null for the last.
  void add_page(const PageRows& page, const Row* next) {
    state_.first_of_page = true;
    state_.next_page = next;
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
      if (heading_rows_ == 0) heading_rows_ = heading_length(state_, page.rows, i);
      add_row(page.rows[i], i + 1 < page.rows.size() ? &page.rows[i + 1] : nullptr);
      state_.first_of_page = false;
    }
  }

  ReadingText take() {
    state_.out.printed = state_.measure.pitch > 0;
    set_heading_levels(state_.out.blocks);
    return std::move(state_.out);
  }

 private:
  // `next` is the row below on the same page, null for the last.
  void add_row(const Row& row, const Row* next) {
    if (row.text.empty()) return;
    auto marker = row.opens_item || row.joins_above ? std::nullopt : accepted_marker(state_, row);
    // A glyph alone on its line belongs to the text below it.
    if (marker && marker->text_from >= row.text.size()) {
      pending_ = marker;
      pending_left_ = row.left;
      return;
    }
    const bool from_above = pending_.has_value();
    if (from_above && !marker) {
      marker = std::exchange(pending_, std::nullopt);
      marker->text_from = 0;
    }
    const bool alone = !marker && heading_rows_ > 0;
    const bool goes_on = alone && inside_heading_;
    const bool heading = !marker && !goes_on && (alone || has_heading_words(state_, row));
    const Row* below = next != nullptr ? next : state_.next_page;
    const bool topic = !marker && !heading && below != nullptr && is_plain_topic(state_, row, *below);
    const bool opens = topic || is_alone_on_top(state_, row, next);
    if (goes_on || row.joins_above || (!opens && continues(state_, row, marker, heading)))
      continue_block(row);
    else
      open(row, marker, heading || topic, from_above);
    inside_heading_ = alone && heading_rows_ > 1;
    if (heading_rows_ > 0) --heading_rows_;
    enter_zone(row);
    state_.previous = &row;
  }

  // Whether an item has a hanging indent is seen by its second line, if not by its first.
  void continue_block(const Row& row) {
    append(row, 0);
    if (state_.set_in || !row.printed) return;
    state_.set_in = row.left > state_.out.blocks.back().left + same_place;
    state_.text_left = state_.set_in ? row.left : std::min(state_.text_left, row.left);
  }

  void open(const Row& row, const std::optional<Marker>& marker, bool heading, bool from_above) {
    Block block;
    block.page = row.page;
    block.size = row.size;
    block.bold = row.bold;
    block.italic = row.italic;
    block.left = from_above ? pending_left_ : row.left;
    if (!state_.out.blocks.empty() && state_.out.blocks.back().kind == BlockKind::list_item)
      state_.under_stem = is_stem(state_.above());
    block.kind = kind_of(row, marker, heading);
    if (block.kind == BlockKind::heading && row.stated) block.level = row.stated->heading;
    state_.last_marker = marker ? std::optional(marker->kind) : std::nullopt;
    if (marker) {
      block.marker = marker->glyph;
      note(row, *marker);
    }
    state_.item_level = stated_level(row);
    if (block.kind != BlockKind::sub_item && state_.last_marker != MarkerKind::letter)
      state_.last_letter = state_.last_roman = 0;
    if (block.kind == BlockKind::list_item) {
      state_.list_marker = row.opens_item ? Marker{} : marker;
      state_.list_left = block.left;
      state_.list_level = state_.item_level;
    }
    if (!state_.out.text.empty()) state_.out.text += block.kind == BlockKind::sub_item ? "\n– " : "\n\n";
    block.start = block.end = state_.out.text.size();
    state_.out.blocks.push_back(std::move(block));
    const std::size_t from = marker ? marker->text_from : 0;
    state_.text_left = text_left(row, from);
    state_.set_in = marker && (row.bullet || marker->gap > 0);
    if (!state_.first_of_page && state_.previous != nullptr) state_.spaced = state_.has_space_above(row);
    append(row, from);
    if (marker && is_guessed(marker->kind))
      state_.out.diagnostics.back().span =
          state_.out.span(state_.out.blocks.back().start, state_.out.blocks.back().end);
  }

  static float text_left(const Row& row, std::size_t from) {
    if (from == 0) return row.bullet ? row.cells.front().left : row.left;
    for (const auto& cell : row.cells)
      if (cell.start >= from) return cell.left;
    // The marker is part of the first cell: its text begins about that many characters on.
    const float advance =
        row.text.empty() ? 0 : (row.right - row.left) / static_cast<float>(count_code_points(row.text));
    return row.left + advance * static_cast<float>(count_code_points(row.text.substr(0, from))) + same_place;
  }

  BlockKind kind_of(const Row& row, const std::optional<Marker>& marker, bool heading) {
    if (row.table) return BlockKind::table_row;
    if (row.opens_item) return BlockKind::list_item;
    if (!marker) return heading || is_set_as_heading(state_, row) ? BlockKind::heading : BlockKind::paragraph;
    if (marker->kind == MarkerKind::number && !row.stated) return BlockKind::list_item;
    return is_sub_item(state_, row, *marker) ? BlockKind::sub_item : BlockKind::list_item;
  }

  // In a list whose items begin in lower case too, the bullets below a stem cannot be told from items.
  static bool is_stem(std::string_view item) { return item.ends_with(':') && !starts_lower(item); }

  void note(const Row& row, const Marker& marker) {
    if (marker.kind == MarkerKind::misread || marker.kind == MarkerKind::unmapped)
      state_.out.diagnostics.push_back(
          diagnose("ocr_bullet_repaired", "\"" + marker.glyph + "\" at the start of a line read as a bullet",
                   Span{0, 0, row.page}));
    if (marker.kind == MarkerKind::unknown_bullet)
      state_.out.diagnostics.push_back(
          diagnose("unknown_bullet", "a private-use character that is not a known bullet was read as one",
                   Span{0, 0, row.page}));
  }

  // Appends the row's text from byte `from` to the last block.
  void append(const Row& row, std::size_t from) {
    Block& block = state_.out.blocks.back();
    if (block.end > block.start && needs_space(row)) {
      state_.out.origins.push_back({state_.out.text.size(), 1, row.page, row.origins.front().line,
                                    row.origins.front().source_start, 0, false});
      state_.out.text += ' ';
    }
    const std::size_t base = state_.out.text.size();
    for (const auto& origin : row.origins)
      if (auto kept = clipped(origin, from, row.text.size())) {
        kept->start += base - from;
        state_.out.origins.push_back(*kept);
      }
    state_.out.text.append(row.text, from, std::string::npos);
    block.end = state_.out.text.size();
  }

  // A hyphen at the end of a line belongs to the word, which goes on without a space; not so where it is
  // suspended ("short- and long-term").
  bool needs_space(const Row& row) const {
    const std::string_view above = state_.above();
    if (above.ends_with('/')) return false;
    if (state_.previous->soft_break) return false;
    if (!above.ends_with('-') || above.size() < 2 || above[above.size() - 2] == ' ') return true;
    for (const std::string_view word : {"and ", "or ", "to "})
      if (row.text.starts_with(word)) return true;
    return false;
  }

  void enter_zone(const Row& row) {
    if (state_.zone == BlockState::Zone::head && is_salutation(row.text))
      state_.zone = BlockState::Zone::body;
    if (state_.in_body() && is_sign_off(row.text)) state_.zone = BlockState::Zone::sign_off;
    const Block& block = state_.out.blocks.back();
    if (block.kind != BlockKind::heading) return;
    const auto heading = heading_by_phrase(state_.out.slice(block));
    if (!heading) return;
    state_.zone = BlockState::Zone::body;
    state_.section = heading->kind;
    if (state_.section == SectionKind::improvements || state_.section == SectionKind::priority_actions) {
      state_.last_number = 0;
      state_.list_may_begin = true;
    }
  }

  BlockState state_;
  std::size_t heading_rows_ = 0;  // still to come of a heading that is set like text
  bool inside_heading_ = false;   // and its first row is a block already
  std::optional<Marker> pending_;
  float pending_left_ = 0;
};

}  // namespace

ReadingText build_blocks(const std::vector<PageRows>& pages, const Measure& measure) {
  const bool letter = std::any_of(pages.begin(), pages.end(), [](const PageRows& page) {
    return std::any_of(page.rows.begin(), page.rows.end(),
                       [](const Row& row) { return is_salutation(row.text); });
  });
  BlockBuilder builder(measure, letter);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const bool more = i + 1 < pages.size() && !pages[i + 1].rows.empty();
    builder.add_page(pages[i], more ? &pages[i + 1].rows.front() : nullptr);
  }
  return builder.take();
}

}  // namespace letterlens
