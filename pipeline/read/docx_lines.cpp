#include "pipeline/read/docx_lines.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace letterlens::docx {
namespace {

constexpr float usual_size = 12;      // points; where the document says none
constexpr float left_margin = 72;     // points
constexpr float list_indent = 24;     // points for each level
constexpr float label_width = 18;     // points from a bullet to its item's text
constexpr float advance = 0.5F;       // of the size, for every character
constexpr float line_step = 1.25F;    // of the size, inside a paragraph
constexpr float paragraph_step = 40;  // points; more than any line step, so that no measure takes it for one
constexpr float heading_extra = 2;    // points above the body
constexpr float raised = 0.6F;        // of the size: a superscript
constexpr float note_size = 0.7F;     // of the body's
constexpr float note_mark = 0.35F;    // of the body's
constexpr float cell_gap = 1.5F;      // of the size: parts cells of one row, but not columns
constexpr float column_gap = 3;       // of the size: parts columns
constexpr std::size_t longest_row = 300;  // bytes: cells with more are read one after the other

std::string text_of(const Paragraph& paragraph) {
  std::string text;
  for (const auto& run : paragraph.runs) text += run.text;
  return text;
}

float body_size(const std::vector<Block>& blocks) {
  std::map<float, std::size_t> lengths;
  for (const auto& block : blocks)
    for (const auto& cell : block.cells)
      for (const auto& paragraph : cell)
        for (const auto& run : paragraph.runs) lengths[run.size] += run.text.size();
  const auto most = std::max_element(lengths.begin(), lengths.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == lengths.end() || most->first <= 0 ? usual_size : most->first;
}

// The cells of a row that say something.
std::vector<const std::vector<Paragraph>*> filled_cells(const Block& row) {
  std::vector<const std::vector<Paragraph>*> cells;
  for (const auto& cell : row.cells)
    if (!cell.empty()) cells.push_back(&cell);
  return cells;
}

bool is_grade_head(const Block& row) {
  const auto cells = filled_cells(row);
  return cells.size() == 2 && cells[0]->size() == 1 && cells[1]->size() == 1 &&
         comparison_key(text_of(cells[0]->front()) + ' ' + text_of(cells[1]->front())) == "judgement grade";
}

// Whether a row is read as one line: short cells of one paragraph each.
bool is_one_line(const Block& row) {
  std::size_t length = 0;
  for (const auto* cell : filled_cells(row)) {
    const std::string text = text_of(cell->front());
    length += text.size();
    if (cell->size() > 1 || cell->front().label || text.find('\n') != std::string::npos) return false;
  }
  return length <= longest_row;
}

class Setter {
 public:
  explicit Setter(float body) : body_(body) { page_.number = 0; }

  void block(const Block& block, const std::vector<Block>& table) {
    const auto cells = filled_cells(block);
    const bool grades = !table.empty() && is_grade_head(table.front());
    if (block.table > 0 && cells.size() > 1 && (grades || is_one_line(block)))
      row(block, table, grades);
    else
      for (const auto* cell : cells)
        for (const auto& paragraph : *cell) set(paragraph);
  }

  void note(const Note& note) {
    bool first = true;
    for (const auto& block : note.blocks)
      for (const auto& cell : block.cells)
        for (const auto& paragraph : cell) {
          begin(left_margin, true);
          if (first) append(note.mark, {"", body_ * note_mark, false, false});
          if (first) append(" ", {"", body_ * note_size, false, false});
          first = false;
          for (const auto& run : paragraph.runs)
            append(spaced(run.text), {"", body_ * (run.superscript ? note_mark : note_size), false, false});
          end(paragraph_step);
        }
  }

  Page take() { return std::move(page_); }

 private:
  void set(const Paragraph& paragraph) {
    const bool item = paragraph.label && !paragraph.heading;
    const float x = left_margin + (item ? list_indent * static_cast<float>(paragraph.level) : 0);
    begin(x, true);
    if (item) set_label(paragraph);
    for (const auto& run : paragraph.runs) {
      const Style style = style_of(run, paragraph.heading);
      for (std::size_t at = 0; at <= run.text.size();) {
        const auto stop = std::min(run.text.find_first_of("\t\n", at), run.text.size());
        append(std::string_view(run.text).substr(at, stop - at), style);
        if (stop < run.text.size() && run.text[stop] == '\t') tab(style.size);
        if (stop < run.text.size() && run.text[stop] == '\n') {
          end(0);
          begin(item ? x + label_width : x, false);
        }
        at = stop + 1;
      }
    }
    end(paragraph_step);
    sign_off_ = sign_off_ || trimmed(text_of(paragraph)).starts_with("Yours ");
  }

  // A number is shown where it counts up from 1, as the paragraphs of a letter do; any other list has
  // bullets, since whether "7." begins an item could not be told from the line alone.
  void set_label(const Paragraph& paragraph) {
    const Style plain{"", body_, false, false};
    const auto number = paragraph.label->number;
    std::string label = paragraph.level == 0 ? "•" : "–";
    if (number && paragraph.level == 0 && (*number == 1 || *number == last_number_ + 1)) {
      last_number_ = *number;
      label = std::to_string(*number) + '.';
    }
    append(label, plain);
    tab(body_);
  }

  Style style_of(const Characters& run, bool heading) const {
    float size =
        std::max(run.size > 0 ? run.size : body_, body_);  // small type is a footnote's, and those are known
    if (heading) size = std::max(size, body_ + heading_extra);
    if (run.superscript) size = body_ * raised;
    return {"", size, run.bold || heading, false};
  }

  // Cells at one height. Columns line up in a table of grades and below "Yours sincerely", where they are
  // read as columns; elsewhere a row is read from left to right.
  void row(const Block& row, const std::vector<Block>& table, bool grades) {
    const bool columns = grades || sign_off_;
    float x = left_margin;
    const std::size_t first = page_.lines.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0 && columns) x += column_width(table, i - 1) + column_gap * body_;
      if (row.cells[i].empty()) continue;
      begin(x, page_.lines.size() == first);
      for (const auto& paragraph : row.cells[i]) {
        if (!line_.text.empty()) append(" ", {"", body_, false, false});
        for (const auto& run : paragraph.runs) append(spaced(run.text), style_of(run, false));
      }
      if (!columns) x = right_ + cell_gap * body_;
      const float height = y_;
      end(0);
      y_ = height;
    }
    y_ += paragraph_step;
  }

  float column_width(const std::vector<Block>& table, std::size_t column) const {
    std::size_t longest = 0;
    for (const auto& row : table) {
      if (column >= row.cells.size() || filled_cells(row).size() < 2) continue;
      std::size_t length = 0;
      for (const auto& paragraph : row.cells[column]) length += count_code_points(text_of(paragraph)) + 1;
      longest = std::max(longest, length);
    }
    return static_cast<float>(longest) * advance * (body_ + heading_extra);
  }

  static std::string spaced(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
    return text;
  }

  void begin(float x, bool opens) {
    line_ = Line{};
    line_.opens = opens;
    left_ = right_ = x;
    size_ = 0;
  }

  void append(std::string_view text, const Style& style) {
    if (text.empty()) return;
    const std::size_t start = line_.text.size();
    const auto word = std::min(text.find_first_not_of(' '), text.size());
    const float width = static_cast<float>(count_code_points(text)) * advance * style.size;
    const float skipped = static_cast<float>(word) * advance * style.size;
    line_.glyphs.push_back({start + (word < text.size() ? word : 0), right_ + skipped, right_ + width});
    right_ += width;
    line_.text += text;
    if (!line_.runs.empty() && line_.runs.back().style == style && !tab_)
      line_.runs.back().length += text.size();
    else
      line_.runs.push_back({start, text.size(), style});
    tab_ = false;
    size_ = std::max(size_, style.size);
  }

  // White before what follows, wide enough to set it apart; none at the beginning of a line.
  void tab(float size) {
    if (trimmed(line_.text).empty()) return;
    append(" ", line_.runs.back().style);
    right_ = std::max(right_ + cell_gap * size, left_ + label_width);
    tab_ = true;
  }

  // Ends the line; `below` points follow it.
  void end(float below) {
    const float size = size_ > 0 ? size_ : body_;
    y_ += line_step * size;
    if (!trimmed(line_.text).empty()) {
      line_.box = Box{left_, y_ - size, right_ - left_, size * 1.1F};
      line_.baseline = y_;
      page_.lines.push_back(std::move(line_));
    }
    page_.width = std::max(page_.width, right_ + left_margin);
    y_ += below;
    tab_ = false;
  }

  float body_;
  Page page_;
  Line line_;
  float y_ = 0;
  float left_ = 0;
  float right_ = 0;
  float size_ = 0;  // the largest on the line
  bool tab_ = false;
  bool sign_off_ = false;
  int last_number_ = 0;
};

}  // namespace

Page set_lines(const std::vector<Block>& blocks, const std::vector<Note>& notes) {
  Setter setter(body_size(blocks));
  std::vector<Block> table;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool begins = blocks[i].table > 0 && (i == 0 || blocks[i - 1].table != blocks[i].table);
    if (begins || blocks[i].table == 0) table.clear();
    if (begins)
      for (std::size_t j = i; j < blocks.size() && blocks[j].table == blocks[i].table; ++j)
        table.push_back(blocks[j]);
    setter.block(blocks[i], table);
  }
  for (const auto& note : notes) setter.note(note);
  return setter.take();
}

}  // namespace letterlens::docx
