// Printed footnotes are small and begin with a mark. Plain text has no sizes: there a footnote is a numbered
// paragraph at the foot of a page whose number is the next one, while the page above it carries that number
// stuck to a word.
#include "pipeline/normalise/footnotes.h"

#include "extractors/dates.h"
#include "pipeline/normalise/row_parts.h"

#include <array>
#include <map>
#include <optional>

namespace letterlens {
namespace {

constexpr float footnote_size = 0.95F;  // of the body's size

constexpr std::array patterns{
    Pattern{"footnote", R"re(^(\d{1,2})\s+(?:\p{L}))re", "1 The strategy was revised in May", "1",
            "1. Children wait"},
    Pattern{"mark on a word", R"re([\pL’”)][.,;:?]?(\d{1,2})(?:$|[\s.,;:]))re",
            "known as The Landing1, reaches", "1", "covid-19 and"},
};
constexpr std::size_t footnote = 0;
constexpr std::size_t mark_on_word = 1;

float body_size(const std::vector<PageRows>& pages) {
  std::map<float, std::size_t> lengths;
  for (const auto& page : pages)
    for (const auto& row : page.rows) lengths[row.size] += row.text.size();
  float best = 0;
  std::size_t most = 0;
  for (const auto& [size, length] : lengths)
    if (length > most) {
      best = size;
      most = length;
    }
  return best;
}

struct FootnoteStart {
  std::string mark;
  std::size_t text_from = 0;
};

// What opens a small row: a superscript, or a digit although it is not set higher ("2   The Children Act").
std::optional<FootnoteStart> printed_start(const Row& row) {
  if (!row.footnote_mark.empty()) return FootnoteStart{row.footnote_mark, 0};
  const auto match = footnote_patterns().find_one(footnote, row.text);
  if (!match) return std::nullopt;
  // A running foot may give the days of the visit: "11 and 12 May 2022".
  if (const auto days = find_days(row.text); days && days->range.start == 0) return std::nullopt;
  const std::size_t end = match->groups.at(0)->end;
  return FootnoteStart{row.text.substr(0, end), end + 1};
}

void take_printed(PageRows& page, float body, std::vector<Footnote>& footnotes) {
  std::vector<Row> kept;
  bool open = false;
  for (auto& row : page.rows) {
    const bool small = row.size < footnote_size * body;
    const auto start = small ? printed_start(row) : std::nullopt;
    if (start) {
      footnotes.push_back({start->mark, row.text.substr(start->text_from), page.number});
      open = true;
    } else if (open && small) {
      auto& text = footnotes.back().text;
      if (!text.empty()) text += ' ';
      text += row.text;
    } else {
      open = false;
      kept.push_back(std::move(row));
    }
  }
  page.rows = std::move(kept);
}

// The last row above `end` that carries the mark stuck to a word, and where.
struct MarkPlace {
  std::size_t row = 0;
  Range mark;
};
std::optional<MarkPlace> find_mark(const PageRows& page, std::size_t end, const std::string& mark) {
  for (std::size_t i = end; i > 0; --i)
    for (std::size_t from = 0;;) {
      const std::string& text = page.rows[i - 1].text;
      const auto match = footnote_patterns().find_one(mark_on_word, text, from);
      if (!match) break;
      const Range at = *match->groups.at(0);
      if (text.substr(at.start, at.end - at.start) == mark) return MarkPlace{i - 1, at};
      from = at.end;
    }
  return std::nullopt;
}

void take_plain(PageRows& page, std::vector<Footnote>& footnotes) {
  for (std::size_t i = 1; i < page.rows.size(); ++i) {
    const auto match = footnote_patterns().find_one(footnote, page.rows[i].text);
    if (!match) continue;
    const std::string mark = page.rows[i].text.substr(0, match->groups.at(0)->end);
    if (mark != std::to_string(footnotes.size() + 1)) continue;
    const auto place = find_mark(page, i, mark);
    if (!place) continue;
    std::size_t end = i + 1;
    std::string text = page.rows[i].text.substr(mark.size() + 1);
    for (; end < page.rows.size() && !page.rows[end].blank_before &&
           !footnote_patterns().find_one(footnote, page.rows[end].text);
         ++end)
      text += ' ' + page.rows[end].text;
    footnotes.push_back({mark, std::move(text), page.number});
    erase_from_row(page.rows[place->row], place->mark.start, place->mark.end);
    if (end < page.rows.size()) page.rows[end].blank_before = true;
    page.rows.erase(page.rows.begin() + static_cast<std::ptrdiff_t>(i),
                    page.rows.begin() + static_cast<std::ptrdiff_t>(end));
    --i;
  }
}

}  // namespace

const PatternTable& footnote_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::vector<Footnote> take_footnotes(std::vector<PageRows>& pages) {
  const float body = body_size(pages);
  std::vector<Footnote> footnotes;
  for (auto& page : pages) {
    const bool printed = !page.rows.empty() && page.rows.front().printed;
    if (printed)
      take_printed(page, body, footnotes);
    else
      take_plain(page, footnotes);
  }
  return footnotes;
}

}  // namespace letterlens
