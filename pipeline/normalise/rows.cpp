#include "pipeline/normalise/rows.h"

#include "pipeline/normalise/action_table.h"
#include "pipeline/normalise/clean.h"
#include "pipeline/normalise/close_cells.h"
#include "pipeline/normalise/columns.h"
#include "pipeline/normalise/drawn_bullets.h"
#include "pipeline/normalise/footnotes.h"
#include "pipeline/normalise/grade_table.h"
#include "pipeline/normalise/graded_headings.h"
#include "pipeline/normalise/plain_rows.h"
#include "pipeline/normalise/row_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unicode/uchar.h>

namespace letterlens {
namespace {

// Of the row's size: marks in real letters are set at 0.55 to 0.82 and stand 0.29 to 0.55 higher. Either
// shows a mark; those that a PDF draws as lines of their own are only seen to be small.
constexpr float superscript_ratio = 0.8F;
constexpr float superscript_rise = 0.2F;
constexpr float space_gap = 0.15F;  // of the size: narrower gaps part no words
constexpr float cell_gap = 1.0F;    // of the size: wider gaps part cells

// One line of the file, before it is known which row it belongs to.
struct Piece {
  const Line* line = nullptr;
  std::size_t index = 0;
  float size = 0;
};

float dominant_size(const Line& line) {
  std::map<float, std::size_t> lengths;
  for (const auto& run : line.runs)
    if (!trimmed(std::string_view(line.text).substr(run.start, run.length)).empty())
      lengths[run.style.size] += run.length;
  float best = 0;
  std::size_t most = 0;
  for (const auto& [size, length] : lengths)
    if (length >= most) {
      best = size;
      most = length;
    }
  return best;
}

bool is_symbol_font(const std::string& font) {
  for (const char* name : {"Wingdings", "Symbol", "Webdings", "Dingbats", "OpenSymbol"})
    if (font.find(name) != std::string::npos) return true;
  return false;
}

// Adds pieces to a row from left to right.
class RowBuilder {
 public:
  RowBuilder(int page, float size) {
    row_.page = page;
    row_.printed = true;
    row_.size = size;
    row_.top = row_.left = 1e6F;
  }

  void add(const Piece& piece) {
    const Line& line = *piece.line;
    const Box box = line.box.value_or(Box{});
    piece_begins_ = true;
    for (std::size_t run = 0; run < line.runs.size(); ++run) add_run(piece, line.runs[run]);
    row_.top = std::min(row_.top, box.y);
    row_.bottom = std::max(row_.bottom, box.y + box.height);
    if (piece.size >= row_.size * superscript_ratio) row_.baseline = line.baseline;
  }

  Row take() {
    if (row_.text.ends_with(' ')) erase_from_row(row_, row_.text.find_last_not_of(' ') + 1, row_.text.size());
    row_.bold = letters_ > 0 && bold_letters_ == letters_;
    row_.italic = letters_ > 0 && italic_letters_ == letters_;
    if (row_.text.empty()) row_.left = row_.right = 0;
    return std::move(row_);
  }

 private:
  void add_run(const Piece& piece, const Run& run) {
    const Line& line = *piece.line;
    const std::string_view raw = std::string_view(line.text).substr(run.start, run.length);
    const CleanText clean = clean_line(raw, true);
    const float left = edge_left(line, run);
    if (clean.text.empty()) {
      if (!raw.empty()) space_pending_ = true;
      return;
    }
    const bool raised = run.rise > row_.size * superscript_rise;
    if ((raised || run.style.size < row_.size * superscript_ratio) && is_footnote_mark(clean.text)) {
      drop_mark(clean.text);
      // What follows is set behind the mark: the room it took is no space.
      row_.right = std::max(row_.right, edge_right(line, run, raw));
      return;
    }
    const bool leading_space = is_space(first_code_point(raw));
    const float gap = row_.cells.empty() ? 0 : left - row_.right;
    const bool new_cell = row_.cells.empty() || gap > cell_gap * row_.size;
    if (!row_.text.empty() && (space_pending_ || leading_space || gap > space_gap * row_.size))
      append_space(piece, run);
    if (row_.text.empty()) row_.symbol_first = is_symbol_font(run.style.font);
    const std::size_t base = row_.text.size();
    if (new_cell) row_.cells.push_back({base, base, left, left});
    if (piece_begins_) row_.edges.push_back({base, left, gap});
    piece_begins_ = false;
    for (const auto& stretch : clean.stretches)
      row_.origins.push_back({base + stretch.start, stretch.length, row_.page, piece.index,
                              run.start + stretch.source_start, stretch.source_length, stretch.same});
    for (const std::size_t start : line.piece_starts) add_piece_start(line, run, start, clean, base);
    row_.text += clean.text;
    row_.cells.back().end = row_.text.size();
    row_.right = std::max(row_.right, edge_right(line, run, raw));
    row_.cells.back().right = row_.right;
    row_.left = std::min(row_.left, left);
    space_pending_ = is_space(last_code_point(raw));
    count_letters(clean.text, run.style);
  }

  void add_piece_start(const Line& line, const Run& run, std::size_t start, const CleanText& clean,
                       std::size_t base) {
    if (start < run.start || start >= run.start + run.length) return;
    const std::size_t source = start - run.start;
    for (const auto& stretch : clean.stretches) {
      if (!stretch.same || source < stretch.source_start || source >= stretch.source_start + stretch.length)
        continue;
      const auto glyph = std::find_if(line.glyphs.begin(), line.glyphs.end(),
                                      [&](const Glyph& one) { return one.start == start; });
      const std::size_t at = base + stretch.start + source - stretch.source_start;
      // What begins the row is not a further piece of it.
      if (glyph != line.glyphs.end() && at > 0) row_.pieces.push_back({at, glyph->left, 0});
    }
  }

  void drop_mark(const std::string& mark) {
    if (row_.text.empty())
      row_.footnote_mark = mark;
    else
      row_.marks.push_back(mark);
  }

  // The space between two pieces is printed nowhere; it is given to the piece that follows.
  void append_space(const Piece& piece, const Run& run) {
    row_.origins.push_back({row_.text.size(), 1, row_.page, piece.index, run.start, 0, false});
    row_.text += ' ';
  }

  void count_letters(std::string_view text, const Style& style) {
    for (std::size_t at = 0; at < text.size();)
      if (u_isalpha(next_code_point(text, at)) != 0) {
        ++letters_;
        if (style.bold) ++bold_letters_;
        if (style.italic) ++italic_letters_;
      }
  }

  static float edge_left(const Line& line, const Run& run) {
    for (const auto& glyph : line.glyphs)
      if (glyph.start >= run.start &&
          !is_space(first_code_point(std::string_view(line.text).substr(glyph.start))))
        return glyph.left;
    return line.box ? line.box->x : 0;
  }

  static float edge_right(const Line& line, const Run& run, std::string_view raw) {
    const auto kept = static_cast<std::size_t>(trimmed(raw).data() - raw.data()) + trimmed(raw).size();
    float right = 0;
    for (const auto& glyph : line.glyphs)
      if (glyph.start >= run.start && glyph.start < run.start + kept) right = std::max(right, glyph.right);
    return right;
  }

  Row row_;
  bool space_pending_ = false;
  bool piece_begins_ = false;
  std::size_t letters_ = 0;
  std::size_t bold_letters_ = 0;
  std::size_t italic_letters_ = 0;
};

// Two pieces are at one height when they share half of the smaller one's height: superscripts and symbol
// bullets have baselines of their own.
bool same_height(const Box& a, const Box& b) {
  const float shared = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  return shared > 0.5F * std::min(a.height, b.height);
}

// Two lines of a cell beside one line of another: each shares half its height with that, but one is below the
// other.
bool is_below(const Line& line, const Line& above) {
  constexpr std::size_t shortest = 4;  // bytes
  const Box a = *above.box, b = *line.box;
  const float shared = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  return std::min(line.text.size(), above.text.size()) >= shortest &&
         line.baseline - above.baseline > 0.5F * b.height && shared > 0.5F * std::min(a.width, b.width);
}

Row row_of(std::vector<Piece>& pieces, int page) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.line->box->x < b.line->box->x; });
  float size = 0;
  std::size_t longest = 0;
  for (const auto& piece : pieces)
    if (piece.line->text.size() >= longest) {
      longest = piece.line->text.size();
      size = piece.size;
    }
  RowBuilder builder(page, size);
  for (const auto& piece : pieces) builder.add(piece);
  return builder.take();
}

std::vector<Row> rows_of_printed_page(const Page& page) {
  std::vector<Piece> pieces;
  for (std::size_t index = 0; index < page.lines.size(); ++index)
    if (page.lines[index].box && !trimmed(page.lines[index].text).empty())
      pieces.push_back({&page.lines[index], index, dominant_size(page.lines[index])});
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.line->box->y + a.line->box->height < b.line->box->y + b.line->box->height;
  });
  std::vector<Row> rows;
  std::vector<Piece> current;
  const auto flush = [&] {
    if (current.empty()) return;
    Row row = row_of(current, page.number);
    if (!row.text.empty() || !row.footnote_mark.empty()) rows.push_back(std::move(row));
    current.clear();
  };
  for (const auto& piece : pieces) {
    // Measured against the longest piece: a large page number may reach into two lines of a foot.
    const auto longest = std::max_element(current.begin(), current.end(), [](const Piece& a, const Piece& b) {
      return a.line->text.size() < b.line->text.size();
    });
    const bool below = std::any_of(current.begin(), current.end(),
                                   [&](const Piece& one) { return is_below(*piece.line, *one.line); });
    if (below || (longest != current.end() && !same_height(*piece.line->box, *longest->line->box))) flush();
    current.push_back(piece);
  }
  flush();
  attach_drawn_bullets(page, rows);
  separate_close_cells(rows);
  return rows;
}

}  // namespace

std::vector<PageRows> build_rows(const PrintedPages& pages) {
  std::vector<PageRows> out;
  const auto is_printed = [&](const Page& page) {
    return pages.layer != TextLayer::plain && !page.recognised;
  };
  for (const auto& page : pages.pages) {
    PageRows rows{page.number, page.width, page.height, {}};
    rows.rows = is_printed(page) ? join_graded_headings(join_grade_table(rows_of_printed_page(page)))
                                 : rows_of_plain_page(page);
    out.push_back(std::move(rows));
  }
  mark_action_tables(out);
  for (std::size_t i = 0; i < out.size(); ++i)
    if (is_printed(pages.pages[i])) out[i].rows = read_columns(std::move(out[i].rows));
  return out;
}

}  // namespace letterlens
