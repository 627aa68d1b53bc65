#include "pipeline/normalise/furniture.h"

#include <unicode/uchar.h>

#include <array>
#include <map>
#include <optional>
#include <set>

#include "extractors/headings.h"
#include "extractors/unicode_text.h"

namespace letterlens {
namespace {

constexpr float head_zone = 0.14F;  // of the page's height, from the top
constexpr float foot_zone = 0.86F;
constexpr std::size_t plain_foot_rows = 3;  // plain text: furniture stands this near to a page's end
constexpr float footnote_size = 0.95F;      // of the body's size

constexpr std::array patterns{
    Pattern{"page number", R"re(^(?:[Pp]age\s*)?(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?$)re", "Page 2 of 14", "2", "2019"},
    Pattern{"web address", R"re(^((?:https?://)?www\.(?:gov\.uk/)?ofsted(?:\.gov\.uk)?/?)$)re", "http://www.gov.uk/ofsted",
            "http://www.gov.uk/ofsted", "see www.gov.uk/ofsted for more"},
    Pattern{"logo", R"re(^((?:raising standards\s*)?[©®]?\s*[Oo][Ff][Ss][Tt][Ee][Dd]\s*(?:raising standards.*)?)$)re", "Ofsted", "Ofsted",
            "Ofsted will take the findings"},
    Pattern{"telephone", R"re(^((?:T|Tel|Telephone|Textphone)\.?:?\s*0\d{2,4}[\d ]{6,9})$)re", "T 0300 123 1231", "T 0300 123 1231",
            "T 12"},
    Pattern{"enquiries", R"re(^((?:E:?\s*)?enquiries@ofsted\.gov\.uk)$)re", "enquiries@ofsted.gov.uk",
            "enquiries@ofsted.gov.uk", "write to enquiries@ofsted.gov.uk"},
    Pattern{"template mark", R"re(^(OFFICIAL(?:[ -]SENSITIVE)?)$)re", "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE", "OFFICIALS"},
};

// Digits differ from page to page; the rest of a running head does not.
std::string without_digits(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c < '0' || c > '9') out += c;
  return comparison_key(out);
}

bool in_margin(const Row& row, const PageRows& page) {
  return row.printed && (row.baseline < head_zone * page.height || row.top > foot_zone * page.height);
}

bool near_edge(const PageRows& page, std::size_t index) {
  return index < plain_foot_rows || index + plain_foot_rows >= page.rows.size();
}

// Heads and feet: the same words in the margin of two pages or more; in plain text, which may have lost its
// page breaks, the same short words standing apart twice or more are left to the patterns.
std::set<std::string> repeated_words(const std::vector<PageRows>& pages) {
  std::map<std::string, std::set<int>> seen;
  for (const auto& page : pages)
    for (std::size_t index = 0; index < page.rows.size(); ++index) {
      const Row& row = page.rows[index];
      if (row.printed ? in_margin(row, page) : pages.size() > 1 && near_edge(page, index))
        seen[without_digits(row.text)].insert(page.number);
    }
  std::set<std::string> repeated;
  for (const auto& [words, on] : seen)
    if (on.size() >= 2 && !words.empty()) repeated.insert(words);
  return repeated;
}

bool is_furniture(const Row& row, const PageRows& page, std::size_t index, const std::set<std::string>& repeated,
                  bool parted) {
  const auto match = furniture_patterns().find(row.text);
  if (match && match->pattern->name != "page number") return true;
  const bool edge = row.printed ? in_margin(row, page) : parted && near_edge(page, index);
  if (match) return edge || !row.printed;
  return edge && !known_heading(row.text) && repeated.contains(without_digits(row.text));
}

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

// A digit or sign that opens a small row although it is not set higher ("2   The Children Act").
std::string leading_mark(const Row& row) {
  std::size_t end = 0;
  while (end < row.text.size() && row.text[end] >= '0' && row.text[end] <= '9') ++end;
  if (end == 0 || end > 2 || end >= row.text.size() || row.text[end] != ' ') return "";
  return row.text.substr(0, end);
}

struct FootnoteStart {
  std::string mark;
  std::size_t text_from = 0;
};

std::optional<FootnoteStart> footnote_start(const Row& row, float body) {
  if (!row.printed) return std::nullopt;
  const bool small = row.size < footnote_size * body;
  if (!small) return std::nullopt;
  if (!row.footnote_mark.empty()) return FootnoteStart{row.footnote_mark, 0};
  const std::string mark = leading_mark(row);
  if (mark.empty()) return std::nullopt;
  return FootnoteStart{mark, mark.size() + 1};
}

}  // namespace

const PatternTable& furniture_patterns() {
  static const PatternTable table(patterns);
  return table;
}

void remove_furniture(std::vector<PageRows>& pages) {
  const auto repeated = repeated_words(pages);
  for (auto& page : pages) {
    std::vector<Row> kept;
    bool blank = false;
    for (std::size_t index = 0; index < page.rows.size(); ++index) {
      Row& row = page.rows[index];
      if (is_furniture(row, page, index, repeated, pages.size() > 1)) {
        // What stood around a running head in plain text is no end of a paragraph by itself.
        blank = blank || row.blank_before;
        continue;
      }
      row.blank_before = row.blank_before || blank;
      blank = false;
      kept.push_back(std::move(row));
    }
    page.rows = std::move(kept);
  }
}

std::vector<Footnote> take_footnotes(std::vector<PageRows>& pages) {
  const float body = body_size(pages);
  std::vector<Footnote> footnotes;
  for (auto& page : pages) {
    std::vector<Row> kept;
    bool open = false;
    for (auto& row : page.rows) {
      if (const auto start = footnote_start(row, body)) {
        footnotes.push_back({start->mark, row.text.substr(start->text_from), page.number});
        open = true;
      } else if (open && row.size < footnote_size * body) {
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
  return footnotes;
}

}  // namespace letterlens
