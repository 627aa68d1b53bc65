#include "pipeline/normalise/furniture.h"

#include "extractors/headings.h"
#include "schemas/base/unicode_text.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <unicode/uchar.h>

namespace letterlens {
namespace {

constexpr float head_zone = 0.14F;  // of the page's height, from the top
constexpr float foot_zone = 0.86F;
constexpr std::size_t plain_foot_rows = 3;  // plain text: furniture stands this near to a page's end

constexpr std::array patterns{
    Pattern{"page number", R"re(^(?:[Pp]age\s*)?(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?$)re", "Page 2 of 14", "2",
            "2019"},
    Pattern{"web address", R"re(^((?:https?://)?www\.(?:gov\.uk/)?ofsted(?:\.gov\.uk)?/?)$)re",
            "http://www.gov.uk/ofsted", "http://www.gov.uk/ofsted", "see www.gov.uk/ofsted for more"},
    Pattern{"logo",
            R"re(^((?:raising standards\s*)?[©®]?\s*[Oo][Ff][Ss][Tt][Ee][Dd]\s*(?:raising standards.*)?)$)re",
            "Ofsted", "Ofsted", "Ofsted will take the findings"},
    Pattern{"telephone", R"re(^((?:T|Tel|Telephone|Textphone)\.?:?\s*0\d{2,4}[\d ]{6,9})$)re",
            "T 0300 123 1231", "T 0300 123 1231", "T 12"},
    Pattern{"enquiries", R"re(^((?:E:?\s*)?enquiries@ofsted\.gov\.uk)$)re", "enquiries@ofsted.gov.uk",
            "enquiries@ofsted.gov.uk", "write to enquiries@ofsted.gov.uk"},
    Pattern{
        "contact line",
        R"re((?:^|\s)((?:https?://)?(?:www\.)?gov\.uk/ofsted|(?:0300 123 \d{4}|0161 618 8524))(?:\s+\d{1,3})?$)re",
        "T 0300 123 1231 www.gov.uk/ofsted", "www.gov.uk/ofsted", "See www.gov.uk/ofsted for more."},
    Pattern{"template mark", R"re(^(OFFICIAL(?:[ -]SENSITIVE)?)$)re", "OFFICIAL-SENSITIVE",
            "OFFICIAL-SENSITIVE", "OFFICIALS"},
};

// Digits differ from page to page; the rest of a running head does not.
std::string without_digits(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c < '0' || c > '9') out += c;
  return comparison_key(out);
}

bool in_margin(const Row& row, const PageRows& page) {
  return row.printed && page.height > 0 &&
         (row.baseline < head_zone * page.height || row.top > foot_zone * page.height);
}

bool near_edge(const PageRows& page, std::size_t index) {
  return index < plain_foot_rows || index + plain_foot_rows >= page.rows.size();
}

bool is_page_number(const Match& match) {
  return match.pattern->name == "page number";
}

bool is_furniture(const Row& row, const PageRows& page, std::size_t index, const RunningWords& running,
                  bool parted) {
  const auto match = furniture_patterns().find(row.text);
  const bool anywhere = match && !is_page_number(*match) && match->pattern->name != "contact line";
  if (anywhere) return true;
  const bool edge = row.printed ? in_margin(row, page) : parted && near_edge(page, index);
  if (match) return edge || (!row.printed && is_page_number(*match));
  return edge && running.contain(row.text);
}

}  // namespace

const PatternTable& furniture_patterns() {
  static const PatternTable table(patterns);
  return table;
}

// In plain text, which may have lost its page breaks, the same short words standing apart twice or more are
// left to the patterns.
RunningWords::RunningWords(const std::vector<PageRows>& pages) {
  std::map<std::string, std::set<int>> seen;
  for (const auto& page : pages)
    for (std::size_t index = 0; index < page.rows.size(); ++index) {
      const Row& row = page.rows[index];
      if (row.printed ? in_margin(row, page) : pages.size() > 1 && near_edge(page, index))
        seen[without_digits(row.text)].insert(page.number);
    }
  for (const auto& [words, on] : seen)
    if (on.size() >= 2 && !words.empty()) words_.insert(words);
}

bool RunningWords::contain(const std::string& text) const {
  return !known_heading(text) && words_.contains(without_digits(text));
}

bool RunningWords::hold(const Row& row, const PageRows& page) const {
  if (!in_margin(row, page)) return false;
  const auto match = furniture_patterns().find(row.text);
  return (match && is_page_number(*match)) || contain(row.text);
}

void remove_furniture(std::vector<PageRows>& pages) {
  const RunningWords running(pages);
  for (auto& page : pages) {
    std::vector<Row> kept;
    bool blank = false;
    for (std::size_t index = 0; index < page.rows.size(); ++index) {
      Row& row = page.rows[index];
      if (is_furniture(row, page, index, running, pages.size() > 1)) {
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

}  // namespace letterlens
