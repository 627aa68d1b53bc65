#include "pipeline/normalise/block_continuation.h"

#include "extractors/headings.h"
#include "extractors/kind.h"
#include "extractors/letter_parts.h"
#include "pipeline/normalise/item_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace letterlens {
namespace {

constexpr std::size_t longest_known =
    1000;  // bytes: longer blocks are not compared with headings or subjects

// How far apart the lines of a heading are at most, of its size: a title's stand further apart than the
// body's, and those of a page that is set wide as far as its body's.
float heading_step(const BlockState& state) {
  constexpr float usual = 1.45F;
  constexpr float room = 1.05F;
  const Measure& measure = state.measure;
  return measure.body_size > 0 ? std::max(usual, room * measure.pitch / measure.body_size) : usual;
}

// Further lines of a stated heading, and further lines and paragraphs of a list item.
bool goes_on_as_stated(const BlockState& state, const Row& row, const std::optional<Marker>& marker) {
  if (!row.stated || row.opens || marker || !state.in_body() || state.out.blocks.empty()) return false;
  if (row.stated->heading > 0) return state.below_heading();
  return row.stated->item && state.in_list() && row.stated->item->level == state.item_level;
}

bool is_in_capitals(std::string_view words) {
  return std::none_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// A heading of set words may have a tail on the line below, set as it is. In capitals it is one only below a
// full line, as any heading begins like that.
bool is_tail(const BlockState& state, const Row& row, const Block& block) {
  const bool goes_on =
      starts_lower(row.text) ||
      (is_in_capitals(row.text) && is_in_capitals(state.out.slice(block)) && !known_heading(row.text) &&
       state.previous != nullptr && !ended_early(*state.previous, row, state.measure));
  return state.set_apart(row) && same_setting(row, block) && goes_on && !state.first_of_page;
}

// Whether the row opens another heading below one that ended before its line did: in a list, the first topic
// is close to the list's own heading.
bool is_below_list_heading(const BlockState& state, const Row& row) {
  const bool list = state.section == SectionKind::improvements ||
                    state.section == SectionKind::priority_actions || state.section == SectionKind::strengths;
  return list && starts_upper(row.text) && ended_early(*state.previous, row, state.measure);
}

// Whether the opening begins below a subject line that fills its own: what such a line leaves to the next
// is short.
bool begins_below_subject(const Row& row, std::string_view above) {
  constexpr std::size_t longest_rest = 40;  // bytes
  const bool is_whole = above.ends_with("services") || above.ends_with("Services");
  return is_whole && starts_upper(row.text) && row.text.size() > longest_rest;
}

bool continues_plain(const BlockState& state, const Row& row, std::string_view above, bool open_sentence) {
  // A report's second title is joined to the first by a word of its own.
  if (row.blank_before) return open_sentence && row.text != "and";
  if (starts_upper(row.text) && state.opens_page(row)) return false;
  if (state.below_heading()) return row.stated.has_value();
  // The name of the council may stand above a report's title.
  if (state.out.blocks.size() == 1 && kind_of_subject(row.text) && !kind_of_subject(above)) return false;
  // A subject line ends without a stop; its words may wrap early ("… help / and protection").
  if (above.size() < longest_known && kind_of_subject(above) && !starts_lower(row.text) &&
      (ended_early(*state.previous, row, state.measure) || begins_below_subject(row, above)))
    return false;
  return !(ends_with_stop(above) && ended_early(*state.previous, row, state.measure) &&
           !starts_lower(row.text));
}

// A paragraph goes on behind a page break when its sentence is open, or when its last line is a full one
// and the first line of the page stands where its text stood.
bool continues_over_page(const BlockState& state, const Row& row, const Block& block,
                         std::string_view above) {
  if (!ends_with_stop(above) && !above.ends_with(';')) return true;
  const bool same_margin = std::abs(row.left - state.text_left) < same_place;
  if (block.kind == BlockKind::list_item || block.kind == BlockKind::sub_item)
    return same_margin && state.text_left > block.left + same_place;
  return same_margin && !above.ends_with(':') && !ended_early(*state.previous, row, state.measure);
}

// Whether the line stands further out than the text of the item above. Where that is not seen, as the bullet
// and the text are one piece, white space between blocks or an open sentence tells.
bool is_back_at_margin(const BlockState& state, const Row& row, const Block& block) {
  const bool further_out =
      state.in_list() && state.text_left > block.left + same_place && row.left < state.text_left - same_place;
  return further_out && (state.set_in || !(state.spaced || state.is_inside_sentence(row)));
}

}  // namespace

bool continues(const BlockState& state, const Row& row, const std::optional<Marker>& marker, bool heading) {
  if (goes_on_as_stated(state, row, marker)) return true;
  if (marker || heading || state.out.blocks.empty() || row.opens || row.opens_item || row.hard_break ||
      row.table || !state.in_body() || state.previous == nullptr || state.previous->hard_break)
    return false;
  if (is_sign_off(row.text)) return false;
  const Block& block = state.out.blocks.back();
  const std::string_view above = state.out.slice(block);
  const auto heading_above = block.kind == BlockKind::heading ? known_heading(above) : std::nullopt;
  if (above.size() < longest_known && is_salutation(above)) return false;
  // A report's judgement may wrap inside its grade: "… requires improvement / to be good".
  if (heading_above && !(heading_above->judgement && starts_lower(row.text)) && !is_tail(state, row, block))
    return false;
  if (state.in_list() && !state.set_apart(row) && item_goes_on(above, row.text)) return true;
  if ((row.printed || row.stated) && !same_setting(row, block)) return false;
  const bool open_sentence = !ends_with_stop(above) && starts_lower(row.text);
  if (is_front_matter(row.text)) return false;
  if (!row.printed) return continues_plain(state, row, above, open_sentence);
  if (block.kind == BlockKind::heading && (block.italic != row.italic || is_below_list_heading(state, row)))
    return false;
  if (block.kind == BlockKind::heading && state.first_of_page)
    return starts_lower(row.text) && !ended_early(*state.previous, row, state.measure);
  if (block.kind == BlockKind::heading)
    return state.step(row) < std::max(paragraph_gap * state.measure.pitch, heading_step(state) * block.size);
  if (block.bold && state.first_of_page) return false;
  if (state.first_of_page) return continues_over_page(state, row, block, above);
  if (state.step(row) > paragraph_gap * state.measure.pitch) return open_sentence;
  if (open_sentence) return true;
  if (is_back_at_margin(state, row, block)) return false;
  return !(ends_with_stop(above) && ended_early(*state.previous, row, state.measure));
}

}  // namespace letterlens
