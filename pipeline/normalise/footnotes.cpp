// A printed footnote is a superscript and small text behind it. Where one of the two is missing, a word above
// must carry the mark: many a small row begins with a number, such as an address or the days of a visit. It
// ends where larger text, a wider gap, the running foot or the page number begins.
// Plain text has no sizes: there a footnote is a numbered paragraph at the foot of a page whose number is the
// next one, while the page above it carries that number stuck to a word. `pdftotext` prints the raised number
// on a line of its own above the text.
#include "pipeline/normalise/footnotes.h"

#include "pipeline/normalise/furniture.h"
#include "pipeline/normalise/measure.h"
#include "pipeline/normalise/row_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <unicode/uchar.h>
#include <utility>

namespace letterlens {
namespace {

constexpr float footnote_size = 0.95F;  // of the body's size
constexpr float same_size = 1.01F;      // sizes of one line and the next differ by rounding
// Of the type's size, from one baseline to the next: real footnotes have 1.1 to 1.6, and 2.4 and more lie
// between them and the foot of the page.
constexpr float widest_step = 2.0F;

constexpr std::array patterns{
    Pattern{"footnote", R"re(^(\d{1,2})\s+(?:\p{L}))re", "1 The strategy was revised in May", "1",
            "1. Children wait"},
    // The letters of a postcode are capitals and at most two.
    Pattern{"mark on a word", R"re((?:\p{Ll}|\pL{3}|[’”)])[.,;:?]?(\d{1,2})(?:$|[\s.,;:]))re",
            "known as The Landing1, reaches", "1", "Manchester M1 2WD, covid-19 and"},
};
constexpr std::size_t footnote = index_of(patterns, "footnote");
constexpr std::size_t mark_on_word = index_of(patterns, "mark on a word");

struct FootnoteStart {
  std::string mark;
  std::size_t text_from = 0;
};

// Adds the marks on a row's words to those whose footnote has yet to come; one superscript may hold several:
// "1, 2".
void await(const std::vector<std::string>& marks, std::set<std::string>& awaited) {
  for (const auto& several : marks)
    for (std::size_t at = 0; at < several.size();) {
      const std::size_t from = std::min(several.find_first_not_of(", ", at), several.size());
      at = std::min(several.find_first_of(", ", from), several.size());
      if (from < at) awaited.insert(several.substr(from, at - from));
    }
}

// Takes the footnotes of structured text: paragraphs that the document calls notes, and those that begin with
// a superscript which a word above has.
void take_stated(PageRows& page, std::vector<Footnote>& footnotes) {
  std::set<std::string> awaited;
  std::vector<Row> kept;
  bool in_note = false;  // a paragraph that a superscript or its own number opened
  for (auto& row : page.rows) {
    await(row.marks, awaited);
    std::string mark = row.footnote_mark;
    if (mark.empty() && row.stated->note && row.stated->item && row.stated->item->number)
      mark = std::to_string(*row.stated->item->number);
    const bool begins = !mark.empty() && (row.stated->note || awaited.erase(mark) > 0);
    in_note = begins || (in_note && (row.stated->note || !row.opens));
    if (begins)
      footnotes.push_back({std::move(mark), std::move(row.text), row.page});
    else if (in_note)
      footnotes.back().text += ' ' + row.text;
    else if (!row.text.empty())
      kept.push_back(std::move(row));
  }
  page.rows = std::move(kept);
}

// Takes the footnotes of printed pages, page after page.
class PrintedFootnotes {
 public:
  explicit PrintedFootnotes(const std::vector<PageRows>& pages)
      : running_(pages), small_(footnote_size * body_size(pages)) {}

  void take(PageRows& page, std::vector<Footnote>& footnotes) {
    std::vector<Row> kept;
    std::optional<Row> above;  // the open footnote's last row
    for (auto& row : page.rows) {
      await(row.marks, awaited_);
      const auto start = start_of(row, page);
      if (start) {
        awaited_.erase(start->mark);
        footnotes.push_back({start->mark, row.text.substr(start->text_from), page.number});
        above = std::move(row);
      } else if (above && goes_on(*above, row, page)) {
        auto& text = footnotes.back().text;
        if (!text.empty()) text += ' ';
        text += row.text;
        above = std::move(row);
      } else {
        above.reset();
        kept.push_back(std::move(row));
      }
    }
    page.rows = std::move(kept);
  }

 private:
  // "2   The Children Act" in small type opens a footnote too when a word carries the 2.
  std::optional<FootnoteStart> start_of(const Row& row, const PageRows& page) const {
    const bool small = row.size < small_;
    if (!row.footnote_mark.empty()) {
      if (small || awaited_.contains(row.footnote_mark)) return FootnoteStart{row.footnote_mark, 0};
      return std::nullopt;
    }
    if (!small || running_.hold(row, page)) return std::nullopt;
    const auto match = footnote_patterns().find_one(footnote, row.text);
    if (!match) return std::nullopt;
    const std::size_t end = match->groups.at(0)->end;
    std::string mark = row.text.substr(0, end);
    if (!awaited_.contains(mark)) return std::nullopt;
    return FootnoteStart{std::move(mark), end + 1};
  }

  bool goes_on(const Row& above, const Row& row, const PageRows& page) const {
    const float step = row.baseline - above.baseline;
    return row.size < std::max(small_, same_size * above.size) && step > 0 && step < widest_step * row.size &&
           !running_.hold(row, page);
  }

  RunningWords running_;
  float small_;                    // points; what is set smaller than this is small
  std::set<std::string> awaited_;  // marks on words whose footnote has yet to come
};

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

// What a row of plain text begins a footnote with; the text may be in the row below.
std::optional<FootnoteStart> plain_start(const PageRows& page, std::size_t at) {
  const std::string& text = page.rows[at].text;
  if (const auto match = footnote_patterns().find_one(footnote, text)) {
    const std::size_t end = match->groups.at(0)->end;
    return FootnoteStart{text.substr(0, end), end + 1};
  }
  if (page.rows[at].footnote_mark.empty() || !starts_upper(page.rows[at + 1].text)) return std::nullopt;
  return FootnoteStart{text, text.size()};
}

void take_plain(PageRows& page, std::vector<Footnote>& footnotes) {
  for (std::size_t i = 1; i < page.rows.size(); ++i) {
    const auto start = plain_start(page, i);
    if (!start) continue;
    const std::string& mark = start->mark;
    if (mark != std::to_string(footnotes.size() + 1)) continue;
    const auto place = find_mark(page, i, mark);
    if (!place) continue;
    std::string text = page.rows[i].text.substr(start->text_from);
    std::size_t end = i + 1;
    if (text.empty()) text = page.rows[end++].text;
    for (; end < page.rows.size() && !page.rows[end].blank_before &&
           !footnote_patterns().matches(footnote, page.rows[end].text);
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

bool is_footnote_mark(std::string_view text) {
  constexpr std::string_view spelt_out = "[footnote ";  // on pages of GOV.UK
  text = trimmed(text);
  if (text.starts_with(spelt_out)) text.remove_prefix(spelt_out.size());
  if (text.empty() || text.size() > 8) return false;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_code_point(text, at);
    if (u_isdigit(c) == 0 && c != U'*' && c != U'†' && c != U'‡' && c != U',' && c != U' ' && c != U'[' &&
        c != U']')  // web pages made by Word print [1]
      return false;
  }
  return true;
}

const PatternTable& footnote_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::vector<Footnote> take_footnotes(std::vector<PageRows>& pages) {
  PrintedFootnotes printed_footnotes(pages);
  std::vector<Footnote> footnotes;
  for (auto& page : pages) {
    if (page.rows.empty()) continue;
    const Row& first = page.rows.front();
    if (first.stated)
      take_stated(page, footnotes);
    else if (first.printed)
      printed_footnotes.take(page, footnotes);
    else
      take_plain(page, footnotes);
  }
  return footnotes;
}

}  // namespace letterlens
