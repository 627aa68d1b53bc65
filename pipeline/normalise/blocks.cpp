// One pass over the rows. For each row it is decided whether it continues the block above or opens one, and
// of which kind. What a structured document states decides; the evidence in printed lines is, in this order:
// what the row begins with (a bullet, a known heading), how it is set, whether the sentence above is still
// open, and the space above it.
#include "pipeline/normalise/blocks.h"

#include "extractors/headings.h"
#include "extractors/kind.h"
#include "extractors/letter_parts.h"
#include "pipeline/normalise/item_parts.h"
#include "pipeline/normalise/markers.h"
#include "pipeline/normalise/row_parts.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unicode/uchar.h>
#include <utility>

namespace letterlens {
namespace {

constexpr float paragraph_gap = 1.28F;  // of the pitch: a wider step opens a paragraph
constexpr float heading_step = 1.45F;   // of the size: a title's lines stand further apart than the body's
constexpr float same_place = 6.0F;      // points
constexpr float same_size = 0.6F;       // points
constexpr std::size_t longest_heading = 220;  // bytes
constexpr std::size_t longest_topic = 90;     // bytes
constexpr std::size_t longest_known =
    1000;  // bytes: longer blocks are not compared with headings or subjects

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const UChar32 c = last_code_point(text);
    if (c == U'.' || c == U'?' || c == U'!' || c == U':') return true;
    const bool closing = c == U'’' || c == U'”' || c == U'"' || c == U'\'' || c == U')' || c == U']';
    if (!closing) return false;
    text.remove_suffix(to_utf8(c).size());
  }
  return false;
}

// Text that a dash at the start of the next line may follow as a list: an item, a stem, a sentence's end.
bool ends_clause(std::string_view text) {
  return text.empty() || ends_sentence(text) || text.ends_with(';') || text.ends_with(" and") ||
         text.ends_with(" or") || text.ends_with(',');
}

class BlockBuilder {
 public:
  // A report has no salutation: its body begins at once.
  BlockBuilder(const Measure& measure, bool letter)
      : measure_(measure), zone_(letter ? Zone::head : Zone::body) {}

  // `next` is the first row of the page behind it, null for the last.
  void add_page(const PageRows& page, const Row* next) {
    first_of_page_ = true;
    next_page_ = next;
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
      if (heading_rows_ == 0) heading_rows_ = heading_length(page.rows, i);
      add_row(page.rows[i], i + 1 < page.rows.size() ? &page.rows[i + 1] : nullptr);
      first_of_page_ = false;
    }
  }

  ReadingText take() {
    out_.printed = measure_.pitch > 0;
    return std::move(out_);
  }

 private:
  // Above the salutation and below the sign-off every row is a block of its own.
  enum class Zone { head, body, sign_off };

  // `next` is the row below on the same page, null for the last.
  void add_row(const Row& row, const Row* next) {
    if (row.text.empty()) return;
    auto marker = row.opens_item || row.joins_above ? std::nullopt : accepted_marker(row);
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
    const bool heading = !marker && !goes_on && (alone || heading_of(row));
    const Row* below = next != nullptr ? next : next_page_;
    const bool topic = !marker && !heading && below != nullptr && is_plain_topic(row, *below);
    if (goes_on || row.joins_above || (!topic && continues(row, marker, heading)))
      append(row, 0);
    else
      open(row, marker, heading || topic, from_above);
    inside_heading_ = alone && heading_rows_ > 1;
    if (heading_rows_ > 0) --heading_rows_;
    enter_zone(row);
    previous_ = &row;
  }

  // The number of rows from `at` that make up a heading which is set like text: alone between the blocks
  // above and below it, with the words of one. 0 when there is none.
  std::size_t heading_length(const std::vector<Row>& rows, std::size_t at) const {
    constexpr std::size_t most_rows = 3;
    if (zone_ != Zone::body || set_apart(rows[at]) || !opens_block(rows, at)) return 0;
    if (rows[at].stated && (rows[at].stated->item || rows[at].stated->cells)) return 0;
    std::string words;
    for (std::size_t end = at; end < std::min(rows.size(), at + most_rows); ++end) {
      const Row& row = rows[end];
      if (end > at && (opens_block(rows, end) || leading_marker(row) || set_apart(row))) return 0;
      words += (words.empty() ? "" : " ") + row.text;
      const bool goes_on = end + 1 < rows.size() && starts_lower(rows[end + 1].text);
      const auto known = known_heading(words);
      if (known && !known->judgement && !goes_on) return end - at + 1;
      // A judgement that is set like text: alone, and followed by the paragraphs that it heads.
      if (known && known->judgement && joins_grade(words) && stands_above(rows, end)) return end - at + 1;
      const bool ends =
          end + 1 == rows.size()
              ? ends_page_apart(row)
              : opens_block(rows, end + 1) || leading_marker(rows[end + 1]) ||
                    (starts_upper(rows[end + 1].text) && ended_early(row, rows[end + 1], measure_));
      if (ends) return heading_standing_alone(words) ? end - at + 1 : 0;
    }
    return 0;
  }

  // A grade table that text has lost has nothing between a judgement and its grade.
  static bool joins_grade(std::string_view words) {
    constexpr std::array joints{":", "–", " - ", " is ", " are "};
    return std::any_of(joints.begin(), joints.end(),
                       [&](const char* joint) { return words.find(joint) != std::string_view::npos; });
  }

  // Whether white space or a numbered paragraph is below the row.
  static bool stands_above(const std::vector<Row>& rows, std::size_t at) {
    if (at + 1 == rows.size()) return true;
    const auto marker = leading_marker(rows[at + 1]);
    return rows[at + 1].blank_before || rows[at + 1].opens || (marker && marker->kind == MarkerKind::number);
  }

  // Whether the last line of a page was ended on purpose: a full one goes on behind the page break.
  bool ends_page_apart(const Row& row) const {
    return next_page_ == nullptr || leading_marker(*next_page_) ||
           (starts_upper(next_page_->text) && ended_early(row, *next_page_, measure_));
  }

  // Whether there is white space above the row, or the sentence above has ended before its line did.
  bool opens_block(const std::vector<Row>& rows, std::size_t at) const {
    const Row& row = rows[at];
    if (at == 0 || row.opens || row.hard_break || row.blank_before) return true;
    const Row& above = rows[at - 1];
    if (row.printed && row.baseline - above.baseline > paragraph_gap * measure_.pitch) return true;
    return ends_sentence(above.text) && ended_early(above, row, measure_);
  }

  bool set_apart(const Row& row) const {
    if (row.stated && (row.stated->cells || row.stated->heading > 0)) return row.stated->heading > 0;
    return (row.printed || row.stated) && (row.bold || row.size > measure_.body_size + same_size);
  }

  // A sentence may begin with the words of a report's judgement; a heading is set apart or has a colon.
  std::optional<KnownHeading> heading_of(const Row& row) const {
    const auto heading = known_heading(row.text);
    if (!heading || !heading->judgement) return heading;
    const bool judgement =
        row.printed || row.stated ? set_apart(row) : row.text.find(':') != std::string::npos;
    return judgement ? heading : std::nullopt;
  }

  // Plain text does not show what is bold: where sections have topics, a short line without a stop that
  // stands between the end of a paragraph and the beginning of another, or of a list, is a topic's heading.
  bool is_plain_topic(const Row& row, const Row& next) const {
    const bool findings = open_ == SectionKind::main_findings || open_ == SectionKind::case_study;
    const bool list = open_ == SectionKind::improvements || open_ == SectionKind::priority_actions ||
                      open_ == SectionKind::strengths;
    if (zone_ != Zone::body || !(findings || list)) return false;
    // What shows what is bold has topics of findings set apart; those of a list may be set like its text.
    if ((row.printed || row.stated) && (findings || !is_paragraph_apart(row))) return false;
    const Block& block = out_.blocks.back();
    const std::string_view above = out_.slice(block);
    const bool alone = block.kind == BlockKind::heading || ends_sentence(above) ||
                       (list && is_apart(row, above) && !item_goes_on(above, row.text) && !row.stated);
    if (!alone || row.text.size() >= longest_topic || !starts_upper(row.text) || ends_clause(row.text) ||
        is_sign_off(row.text) || !ended_early(row, next, measure_))
      return false;
    const auto typed = leading_marker(next);
    const auto stated = stated_marker(next, typed);
    const auto& marker = stated ? stated : typed;
    if (marker) return list || marker->kind == MarkerKind::number;
    if (findings) return starts_upper(next.text);
    return ends_list(row, next);
  }

  // Whether a blank line is above the row, or a page break behind a line that was ended on purpose.
  bool is_apart(const Row& row, std::string_view above) const {
    if (row.blank_before) return true;
    return first_of_page_ && previous_ != nullptr &&
           (above.ends_with(')') || above.ends_with(']') || ended_early(*previous_, row, measure_));
  }

  // Whether a line between two blank lines, below the items of a list and above a paragraph of more than a
  // line, is the heading of what follows. Where items are not told by bullets it may be one of them.
  bool ends_list(const Row& row, const Row& next) const {
    const bool apart = next.blank_before || &next == next_page_;
    return row.blank_before && apart && in_list() && !row.stated && !row.printed && starts_upper(next.text) &&
           next.text.size() > longest_topic / 2;
  }

  // The marker of a list item that the document states; a typed bullet behind it is the same one.
  static std::optional<Marker> stated_marker(const Row& row, const std::optional<Marker>& typed) {
    if (!row.stated || !row.stated->item || row.stated->heading > 0) return std::nullopt;
    const ListPlace& item = *row.stated->item;
    if (!item.begins) return std::nullopt;
    if (typed && typed->kind != MarkerKind::number && typed->kind != MarkerKind::ring) return typed;
    if (item.number) return Marker{MarkerKind::number, std::to_string(*item.number) + '.', 0, *item.number};
    return Marker{MarkerKind::bullet, item.level == 0 ? "•" : "–"};
  }

  // Whether what looks like a marker is one here.
  std::optional<Marker> accepted_marker(const Row& row) {
    if (zone_ != Zone::body) return std::nullopt;
    auto marker = leading_marker(row);
    if (auto stated = stated_marker(row, marker)) return stated;
    if (!marker) return std::nullopt;
    const std::string_view above = out_.blocks.empty() ? std::string_view() : out_.slice(out_.blocks.back());
    const bool printed_bullet =
        marker->kind == MarkerKind::bullet || marker->kind == MarkerKind::unknown_bullet;
    if (!printed_bullet && !row.opens && in_list() && has_open_bracket(above)) return std::nullopt;
    switch (marker->kind) {
      case MarkerKind::bullet:
      case MarkerKind::unknown_bullet:
        return marker;
      case MarkerKind::unmapped:
        // The sign may also stand for a dash inside a sentence.
        if (marker->glyph.starts_with('(') || marker->gap > 0 || row.opens || row.blank_before || in_list() ||
            starts_list(above))
          return marker;
        return std::nullopt;
      case MarkerKind::dash:
        if (marker->gap > 0 || row.opens || starts_list(above) || (row.printed && indented(row)) ||
            after_like(row, *marker) || is_below_bullets(row, above))
          return marker;
        return std::nullopt;
      case MarkerKind::ring:
        if (in_list() && (row.opens || ends_clause(above) || after_like(row, *marker))) return marker;
        return std::nullopt;
      case MarkerKind::number:
        return accepted_number(row, *marker, above) ? marker : std::nullopt;
      case MarkerKind::misread:
        if (marker->may_be_article && is_inside_sentence(row, above)) return std::nullopt;
        // In a list that has such bullets already, one more needs no other sign.
        if (ends_clause(above) || row.blank_before || !in_list() ||
            (list_marker_ && list_marker_->kind == MarkerKind::misread) ||
            (!marker->may_be_article && !is_inside_sentence(row, above)))
          return marker;
        return std::nullopt;
    }
    return std::nullopt;
  }

  // A dash after a line that was ended on purpose, in a list with bullets of its own.
  bool is_below_bullets(const Row& row, std::string_view above) const {
    return in_list() && list_marker_ && !is_minor(list_marker_->kind) && !is_inside_sentence(row, above);
  }

  // The line above is full and its sentence open.
  bool is_inside_sentence(const Row& row, std::string_view above) const {
    return previous_ != nullptr && !out_.blocks.empty() && out_.blocks.back().kind != BlockKind::heading &&
           !ends_sentence(above) && !above.ends_with(';') && !ended_early(*previous_, row, measure_);
  }

  // Paragraph numbers count up, and the first of a list may go on from where the summary ended; anything else
  // that looks like one is the end of a sentence ("in outcome\n3.").
  bool accepted_number(const Row& row, const Marker& marker, std::string_view above) {
    const bool counts = marker.number == 1 || marker.number == last_number_ + 1 || list_may_begin_;
    const bool starts = ends_clause(above) || row.blank_before || row.opens || row.cells.size() > 1 ||
                        has_space_above(row) || after_reference(row, marker, above) || opens_page(row) ||
                        (!out_.blocks.empty() && out_.blocks.back().kind == BlockKind::heading);
    if (!counts || !starts) return false;
    list_may_begin_ = false;
    last_number_ = marker.number;
    return true;
  }

  // Whether the row is a page's first, below a line that was ended on purpose.
  bool opens_page(const Row& row) const {
    return first_of_page_ && previous_ != nullptr && ended_early(*previous_, row, measure_);
  }

  // Whether the numbered item above ends in a bracket, which is a reference, though without a stop.
  bool after_reference(const Row& row, const Marker& marker, std::string_view above) const {
    return after_like(row, marker) && !has_open_bracket(above) &&
           (above.ends_with(')') || above.ends_with(']'));
  }

  // A paragraph of its own: printed below white space, or stated, outside lists and tables.
  bool is_paragraph_apart(const Row& row) const {
    if (row.stated) return row.opens && !row.stated->item && !row.stated->cells;
    return has_space_above(row);
  }

  // White space on the page that is wider than inside a paragraph.
  bool has_space_above(const Row& row) const {
    return row.printed && !first_of_page_ && previous_ != nullptr &&
           step(row) > paragraph_gap * measure_.pitch;
  }

  bool in_list() const {
    return !out_.blocks.empty() && (out_.blocks.back().kind == BlockKind::list_item ||
                                    out_.blocks.back().kind == BlockKind::sub_item);
  }

  bool starts_list(std::string_view above) const {
    return ends_clause(above) || (!out_.blocks.empty() && out_.blocks.back().kind == BlockKind::heading);
  }

  // Whether the item above began with a marker of this kind at the same place.
  bool after_like(const Row& row, const Marker& marker) const {
    if (!in_list() || last_marker_ != marker.kind) return false;
    return !row.printed || std::abs(row.left - out_.blocks.back().left) < same_place;
  }

  bool indented(const Row& row) const {
    return !out_.blocks.empty() && row.left > out_.blocks.back().left + same_place;
  }

  bool continues(const Row& row, const std::optional<Marker>& marker, bool heading) const {
    if (goes_on_as_stated(row, marker)) return true;
    if (marker || heading || out_.blocks.empty() || row.opens || row.opens_item || row.hard_break ||
        row.table || zone_ != Zone::body || previous_ == nullptr || previous_->hard_break)
      return false;
    if (is_sign_off(row.text)) return false;
    const Block& block = out_.blocks.back();
    const std::string_view above = out_.slice(block);
    const auto heading_above = block.kind == BlockKind::heading ? known_heading(above) : std::nullopt;
    if (above.size() < longest_known && is_salutation(above)) return false;
    // A report's judgement may wrap inside its grade: "… requires improvement / to be good".
    if (heading_above && !(heading_above->judgement && starts_lower(row.text)) && !is_tail(row, block))
      return false;
    if (in_list() && !set_apart(row) && item_goes_on(above, row.text)) return true;
    if ((row.printed || row.stated) && !same_setting(row, block)) return false;
    const bool open_sentence = !ends_sentence(above) && starts_lower(row.text);
    if (is_front_matter(row.text)) return false;
    if (!row.printed) return continues_plain(row, above, open_sentence);
    if (block.kind == BlockKind::heading)
      return !first_of_page_ &&
             step(row) < std::max(paragraph_gap * measure_.pitch, heading_step * block.size);
    if (block.bold && first_of_page_) return false;
    if (first_of_page_) return continues_over_page(row, block, above);
    if (step(row) > paragraph_gap * measure_.pitch) return open_sentence;
    if (open_sentence) return true;
    const bool back_to_margin =
        in_list() && text_left_ > block.left + same_place && row.left < text_left_ - same_place;
    if (back_to_margin) return false;
    return !(ends_sentence(above) && ended_early(*previous_, row, measure_));
  }

  // Further lines of a stated heading, and further lines and paragraphs of a list item.
  bool goes_on_as_stated(const Row& row, const std::optional<Marker>& marker) const {
    if (!row.stated || row.opens || marker || zone_ != Zone::body || out_.blocks.empty()) return false;
    if (row.stated->heading > 0) return out_.blocks.back().kind == BlockKind::heading;
    return row.stated->item && in_list() && row.stated->item->level == item_level_;
  }

  // A heading of set words may have a tail on the line below, set as it is.
  bool is_tail(const Row& row, const Block& block) const {
    return set_apart(row) && same_setting(row, block) && starts_lower(row.text) && !first_of_page_;
  }

  bool continues_plain(const Row& row, std::string_view above, bool open_sentence) const {
    // A report's second title is joined to the first by a word of its own.
    if (row.blank_before) return open_sentence && row.text != "and";
    if (starts_upper(row.text) && opens_page(row)) return false;
    if (out_.blocks.back().kind == BlockKind::heading) return row.stated.has_value();
    // A subject line ends without a stop.
    if (above.size() < longest_known && kind_of_subject(above) &&
        (ended_early(*previous_, row, measure_) || begins_below_subject(row, above)))
      return false;
    return !(ends_sentence(above) && ended_early(*previous_, row, measure_) && !starts_lower(row.text));
  }

  // Whether the opening begins below a subject line that fills its own: what such a line leaves to the next
  // is short.
  static bool begins_below_subject(const Row& row, std::string_view above) {
    constexpr std::size_t longest_rest = 40;  // bytes
    const bool is_whole = above.ends_with("services") || above.ends_with("Services");
    return is_whole && starts_upper(row.text) && row.text.size() > longest_rest;
  }

  // A paragraph goes on behind a page break when its sentence is open, or when its last line is a full one
  // and the first line of the page stands where its text stood.
  bool continues_over_page(const Row& row, const Block& block, std::string_view above) const {
    if (!ends_sentence(above) && !above.ends_with(';')) return true;
    const bool same_margin = std::abs(row.left - text_left_) < same_place;
    if (block.kind == BlockKind::list_item || block.kind == BlockKind::sub_item)
      return same_margin && text_left_ > block.left + same_place;
    return same_margin && !above.ends_with(':') && !ended_early(*previous_, row, measure_);
  }

  bool same_setting(const Row& row, const Block& block) const {
    return row.bold == block.bold && std::abs(row.size - block.size) < same_size;
  }

  float step(const Row& row) const { return row.baseline - previous_->baseline; }

  void open(const Row& row, const std::optional<Marker>& marker, bool heading, bool from_above) {
    Block block;
    block.page = row.page;
    block.size = row.size;
    block.bold = row.bold;
    block.left = from_above ? pending_left_ : row.left;
    if (!out_.blocks.empty() && out_.blocks.back().kind == BlockKind::list_item)
      under_stem_ = is_stem(out_.slice(out_.blocks.back()));
    block.kind = kind_of(row, marker, heading);
    last_marker_ = marker ? std::optional(marker->kind) : std::nullopt;
    if (marker) {
      block.marker = marker->glyph;
      note(row, *marker);
    }
    item_level_ = level_of(row);
    if (block.kind == BlockKind::list_item) {
      list_marker_ = row.opens_item ? Marker{} : marker;
      list_left_ = block.left;
      list_level_ = item_level_;
    }
    if (!out_.text.empty()) out_.text += block.kind == BlockKind::sub_item ? "\n– " : "\n\n";
    block.start = block.end = out_.text.size();
    out_.blocks.push_back(std::move(block));
    const std::size_t from = marker ? marker->text_from : 0;
    text_left_ = text_left(row, from);
    append(row, from);
    if (marker && is_noted(marker->kind))
      out_.diagnostics.back().span = out_.span(out_.blocks.back().start, out_.blocks.back().end);
  }

  static float text_left(const Row& row, std::size_t from) {
    if (from == 0) return row.left;
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
    if (!marker) {
      if (heading) return BlockKind::heading;
      if (zone_ == Zone::body && set_apart(row) && !is_in_columns(row) && row.text.size() < longest_heading)
        return BlockKind::heading;
      return BlockKind::paragraph;
    }
    if (marker->kind == MarkerKind::number && !row.stated) return BlockKind::list_item;
    return is_sub(row, *marker) ? BlockKind::sub_item : BlockKind::list_item;
  }

  // The level of the list that the document states, from 0; -1 if it states none.
  static int level_of(const Row& row) {
    return row.stated && row.stated->item ? row.stated->item->level : -1;
  }

  // The head of a column is not a heading of the text.
  static bool is_in_columns(const Row& row) {
    constexpr float column_gap = 2.0F;  // of the size
    if (row.stated) return false;
    if (row.hard_break) return true;
    for (std::size_t i = 1; i < row.cells.size(); ++i)
      if (row.cells[i].left - row.cells[i - 1].right > column_gap * row.size) return true;
    return false;
  }

  bool is_sub(const Row& row, const Marker& marker) const {
    if (!in_list() || !list_marker_) return false;
    if (level_of(row) >= 0 && row.stated->item->begins) return level_of(row) > list_level_;
    const std::string_view above = out_.slice(out_.blocks.back());
    const bool below_sub = out_.blocks.back().kind == BlockKind::sub_item;
    const bool indented = row.printed && row.left > list_left_ + same_place;
    if (marker.glyph == list_marker_->glyph) {
      if (indented) return below_sub || !ends_sentence(above) || above.ends_with(':');
      // A sub-item with a glyph of its own shows that this one opens the next item.
      if (below_sub && out_.blocks.back().marker != marker.glyph) return false;
      return under_stem_ &&
             opens_sub_item(above, std::string_view(row.text).substr(marker.text_from), below_sub);
    }
    if (indented) return true;
    if (is_minor(marker.kind) && !is_minor(list_marker_->kind)) return true;
    // Another glyph at the same place: the stem tells, or the sub-item above that has this glyph too.
    if (is_noted(marker.kind) || is_noted(list_marker_->kind)) return false;
    return above.ends_with(':') || (below_sub && out_.blocks.back().marker == marker.glyph);
  }

  // In a list whose items begin in lower case too, the bullets below a stem cannot be told from items.
  static bool is_stem(std::string_view item) { return item.ends_with(':') && !starts_lower(item); }

  static bool is_minor(MarkerKind kind) { return kind == MarkerKind::dash || kind == MarkerKind::ring; }

  static bool is_noted(MarkerKind kind) {
    return kind == MarkerKind::misread || kind == MarkerKind::unmapped || kind == MarkerKind::unknown_bullet;
  }

  void note(const Row& row, const Marker& marker) {
    if (marker.kind == MarkerKind::misread || marker.kind == MarkerKind::unmapped)
      out_.diagnostics.push_back(diagnose("ocr_bullet_repaired",
                                          "\"" + marker.glyph + "\" at the start of a line read as a bullet",
                                          Span{0, 0, row.page}));
    if (marker.kind == MarkerKind::unknown_bullet)
      out_.diagnostics.push_back(diagnose("unknown_bullet",
                                          "a private-use character that is no known bullet was read as one",
                                          Span{0, 0, row.page}));
  }

  // Appends the row's text from byte `from` to the last block.
  void append(const Row& row, std::size_t from) {
    Block& block = out_.blocks.back();
    if (block.end > block.start && needs_space(row)) {
      out_.origins.push_back({out_.text.size(), 1, row.page, row.origins.front().line,
                              row.origins.front().source_start, 0, false});
      out_.text += ' ';
    }
    const std::size_t base = out_.text.size();
    for (const auto& origin : row.origins)
      if (auto kept = clipped(origin, from, row.text.size())) {
        kept->start += base - from;
        out_.origins.push_back(*kept);
      }
    out_.text.append(row.text, from, std::string::npos);
    block.end = out_.text.size();
  }

  // A hyphen at the end of a line belongs to the word, which goes on without a space; not so where it is
  // suspended ("short- and long-term").
  bool needs_space(const Row& row) const {
    const std::string_view above = out_.slice(out_.blocks.back());
    if (above.ends_with('/')) return false;
    if (previous_->soft_break) return false;
    if (!above.ends_with('-') || above.size() < 2 || above[above.size() - 2] == ' ') return true;
    for (const std::string_view word : {"and ", "or ", "to "})
      if (row.text.starts_with(word)) return true;
    return false;
  }

  void enter_zone(const Row& row) {
    if (zone_ == Zone::head && is_salutation(row.text)) zone_ = Zone::body;
    if (zone_ == Zone::body && is_sign_off(row.text)) zone_ = Zone::sign_off;
    const Block& block = out_.blocks.back();
    if (block.kind != BlockKind::heading) return;
    const auto heading = heading_by_phrase(out_.slice(block));
    if (!heading) return;
    zone_ = Zone::body;
    open_ = heading->kind;
    if (open_ == SectionKind::improvements || open_ == SectionKind::priority_actions) {
      last_number_ = 0;
      list_may_begin_ = true;
    }
  }

  const Measure& measure_;
  ReadingText out_;
  Zone zone_;
  const Row* previous_ = nullptr;
  const Row* next_page_ = nullptr;
  bool first_of_page_ = false;
  std::size_t heading_rows_ = 0;     // still to come of a heading that is set like text
  bool inside_heading_ = false;      // and its first row is a block already
  std::optional<SectionKind> open_;  // the section of the last known heading
  std::optional<Marker> pending_;
  float pending_left_ = 0;
  std::optional<Marker> list_marker_;
  std::optional<MarkerKind> last_marker_;  // of the last block
  float list_left_ = 0;
  int list_level_ = -1;      // stated for the last list item; -1: none
  int item_level_ = -1;      // stated for the last block; -1: none
  bool under_stem_ = false;  // the list item last opened is a stem
  float text_left_ = 0;
  int last_number_ = 0;
  bool list_may_begin_ = false;  // at any number
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
