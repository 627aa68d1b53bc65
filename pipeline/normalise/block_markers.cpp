#include "pipeline/normalise/block_markers.h"

#include "pipeline/normalise/item_parts.h"
#include "schemas/base/unicode_text.h"

#include <cmath>
#include <string>
#include <string_view>

namespace letterlens {
namespace {

bool is_minor(MarkerKind kind) {
  return kind == MarkerKind::dash || kind == MarkerKind::ring;
}

// A dash after a line that was ended on purpose, in a list with bullets of its own.
bool is_below_bullets(const BlockState& state, const Row& row) {
  return state.in_list() && state.list_marker && !is_minor(state.list_marker->kind) &&
         !state.is_inside_sentence(row);
}

// Whether the item above began with a marker of this kind at the same place.
bool after_like(const BlockState& state, const Row& row, const Marker& marker) {
  if (!state.in_list() || state.last_marker != marker.kind) return false;
  return !row.printed || std::abs(row.left - state.out.blocks.back().left) < same_place;
}

bool is_indented(const BlockState& state, const Row& row) {
  return !state.out.blocks.empty() && row.left > state.out.blocks.back().left + same_place;
}

// A report's judgement may wrap before its grade: "… care leavers / – good".
bool continues_judgement(const BlockState& state, const Row& row) {
  if (!state.below_heading() || !state.set_apart(row) || !same_setting(row, state.out.blocks.back()))
    return false;
  const auto heading = known_heading(std::string(state.above()) + ' ' + row.text);
  return heading && heading->judgement;
}

// Whether the numbered item above ends in a bracket, which is a reference, though without a stop.
bool after_reference(const BlockState& state, const Row& row, const Marker& marker, std::string_view above) {
  return after_like(state, row, marker) && !has_open_bracket(above) &&
         (above.ends_with(')') || above.ends_with(']'));
}

// Whether the row returns from sub-items, which need no stop, to the list that they interrupt: its marker is
// of the list's kind and at the list's place.
bool after_sub_items(const BlockState& state, const Row& row, const Marker& marker) {
  return state.in_list() && state.out.blocks.back().kind == BlockKind::sub_item && state.list_marker &&
         state.list_marker->kind == marker.kind &&
         (!row.printed || std::abs(row.left - state.list_left) < same_place);
}

// Paragraph numbers count up, and the first of a list may go on from where the summary ended; anything else
// that looks like one is the end of a sentence ("in outcome\n3.").
bool accepted_number(BlockState& state, const Row& row, const Marker& marker, std::string_view above) {
  const bool counts = marker.number == 1 || marker.number == state.last_number + 1 || state.list_may_begin;
  const bool starts = ends_clause(above) || row.blank_before || row.opens || row.cells.size() > 1 ||
                      state.has_space_above(row) || after_reference(state, row, marker, above) ||
                      after_sub_items(state, row, marker) || state.opens_page(row) || state.below_heading();
  if (!counts || !starts) return false;
  state.list_may_begin = false;
  state.last_number = marker.number;
  return true;
}

// Letters count up from the first, as numbers do; "(i)" is the first numeral unless it comes after "(h)".
bool accepted_letter(BlockState& state, const Row& row, Marker& marker, std::string_view above) {
  const bool goes_on = marker.number > 1 && marker.number == state.last_letter + 1;
  const bool roman = !goes_on && marker.roman > 0 &&
                     (marker.roman == 1 || (state.last_roman > 0 && marker.roman == state.last_roman + 1));
  if (!goes_on && !roman && marker.number != 1) return false;
  const bool starts = ends_clause(above) || row.blank_before || row.opens || row.cells.size() > 1 ||
                      state.has_space_above(row) || state.opens_page(row) || state.below_heading() ||
                      (row.printed && is_indented(state, row)) || after_like(state, row, marker) ||
                      after_sub_items(state, row, marker);
  if (!starts) return false;
  state.last_roman = roman ? marker.roman : 0;
  if (roman)
    marker.glyph.replace(marker.glyph.find('a'), 1, "i");
  else
    state.last_letter = marker.number;
  return true;
}

}  // namespace

std::optional<Marker> stated_marker(const Row& row, const std::optional<Marker>& typed) {
  if (!row.stated || !row.stated->item || row.stated->heading > 0) return std::nullopt;
  const ListPlace& item = *row.stated->item;
  if (!item.begins) return std::nullopt;
  if (typed && typed->kind != MarkerKind::number && typed->kind != MarkerKind::ring) return typed;
  if (item.number) return Marker{MarkerKind::number, std::to_string(*item.number) + '.', 0, *item.number};
  return Marker{MarkerKind::bullet, item.level == 0 ? "•" : "–"};
}

std::optional<Marker> accepted_marker(BlockState& state, const Row& row) {
  if (!state.in_body()) return std::nullopt;
  auto marker = leading_marker(row);
  if (auto stated = stated_marker(row, marker)) return stated;
  if (!marker) return std::nullopt;
  const std::string_view above = state.above();
  const bool printed_bullet =
      marker->kind == MarkerKind::bullet || marker->kind == MarkerKind::unknown_bullet;
  if (!printed_bullet && !row.opens && state.in_list() && has_open_bracket(above)) return std::nullopt;
  switch (marker->kind) {
    case MarkerKind::bullet:
    case MarkerKind::unknown_bullet:
      return marker;
    case MarkerKind::unmapped:
      // The sign may also stand for a dash inside a sentence.
      if (marker->glyph.starts_with('(') || marker->gap > 0 || row.opens || row.blank_before ||
          state.in_list() || state.starts_list())
        return marker;
      return std::nullopt;
    case MarkerKind::dash:
      if (continues_judgement(state, row)) return std::nullopt;
      if (marker->gap > 0 || row.opens || state.starts_list() || (row.printed && is_indented(state, row)) ||
          after_like(state, row, *marker) || is_below_bullets(state, row) ||
          after_sub_items(state, row, *marker))
        return marker;
      return std::nullopt;
    case MarkerKind::ring:
      if (state.in_list() && (row.opens || ends_clause(above) || after_like(state, row, *marker) ||
                              !state.is_inside_sentence(row)))
        return marker;
      return std::nullopt;
    case MarkerKind::number:
      return accepted_number(state, row, *marker, above) ? marker : std::nullopt;
    case MarkerKind::letter:
      return accepted_letter(state, row, *marker, above) ? marker : std::nullopt;
    case MarkerKind::misread:
      // Where nothing was misread somebody typed the asterisk, in a list or for a footnote.
      if ((row.printed || row.stated) && !state.below_heading() && !above.ends_with(':') &&
          !after_like(state, row, *marker) && !after_sub_items(state, row, *marker))
        return std::nullopt;
      if (marker->may_be_article && state.is_inside_sentence(row)) return std::nullopt;
      // In a list that has such bullets already, one more needs no other sign.
      if (ends_clause(above) || row.blank_before || !state.in_list() ||
          (state.list_marker && state.list_marker->kind == MarkerKind::misread) ||
          (!marker->may_be_article && !state.is_inside_sentence(row)))
        return marker;
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_sub_item(const BlockState& state, const Row& row, const Marker& marker) {
  if (!state.in_list() || !state.list_marker) return false;
  if (stated_level(row) >= 0 && row.stated->item->begins) return stated_level(row) > state.list_level;
  const std::string_view above = state.out.slice(state.out.blocks.back());
  const bool below_sub = state.out.blocks.back().kind == BlockKind::sub_item;
  const bool indented = row.printed && row.left > state.list_left + same_place;
  if (marker.glyph == state.list_marker->glyph) {
    if (indented) return below_sub || !ends_with_stop(above) || above.ends_with(':');
    // A sub-item with a glyph of its own shows that this one opens the next item.
    if (below_sub && state.out.blocks.back().marker != marker.glyph) return false;
    return state.under_stem &&
           opens_sub_item(above, std::string_view(row.text).substr(marker.text_from), below_sub);
  }
  if (indented) return true;
  if (is_minor(marker.kind) && !is_minor(state.list_marker->kind)) return true;
  // Another glyph at the same place: the stem tells, or the sub-item above that has this glyph too.
  const bool typed = marker.glyph == "*" && !is_guessed(state.list_marker->kind);
  if (!typed && (is_guessed(marker.kind) || is_guessed(state.list_marker->kind))) return false;
  return above.ends_with(':') || (below_sub && state.out.blocks.back().marker == marker.glyph);
}

bool is_guessed(MarkerKind kind) {
  return kind == MarkerKind::misread || kind == MarkerKind::unmapped || kind == MarkerKind::unknown_bullet;
}

}  // namespace letterlens
