#include "pipeline/normalise/furniture.h"

#include "extractors/headings.h"
#include "extractors/kind.h"
#include "extractors/letter_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
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
    Pattern{"award", R"re(^((?i:investors? in people(?:\s+(?:accredited|silver|gold|platinum))?))$)re",
            "INVESTORS IN PEOPLE", "INVESTORS IN PEOPLE", "Investors in people who"},
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

// The row's words with the margin that a printed row is in.
std::string margin_words(const Row& row, const PageRows& page) {
  std::string words = without_digits(row.text);
  if (words.empty() || !row.printed) return words;
  return (row.baseline < head_zone * page.height ? "head " : "foot ") + words;
}

struct Seen {
  int page = 0;
  float baseline = 0;  // points from the top
  bool bold = false;
};

constexpr float same_height = 6.0F;  // points

// Whether words are at one height on two pages. Bold ones come again within two pages, as on every left
// one: a heading may happen to begin two pages.
bool is_on_two_pages(const std::vector<Seen>& seen) {
  for (std::size_t i = 1; i < seen.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const int apart = std::abs(seen[i].page - seen[j].page);
      const bool near = apart <= 2 || !seen[i].bold || !seen[j].bold;
      if (apart > 0 && near && std::abs(seen[i].baseline - seen[j].baseline) < same_height) return true;
    }
  return false;
}

bool near_edge(const PageRows& page, std::size_t index) {
  return index < plain_foot_rows || index + plain_foot_rows >= page.rows.size();
}

bool is_page_number(const Match& match) {
  return match.pattern->name == "page number";
}

// In plain text, which may have lost its page breaks, a number on a line of its own is a page's where white
// space or the page's end is beside it, or it goes on counting the pages: the last word of a wrapped sentence
// ("after a child turns / 16") is neither.
bool is_number_apart(const Row& row, const PageRows& page, std::size_t index, int last_number, int number) {
  const bool ends = index + 1 == page.rows.size() || page.rows[index + 1].blank_before;
  return row.blank_before || index == 0 || ends || (last_number > 0 && number == last_number + 1);
}

bool is_furniture(const Row& row, const PageRows& page, std::size_t index, const RunningWords& running,
                  bool parted, int& last_number) {
  const auto match = furniture_patterns().find(row.text);
  const bool anywhere = match && !is_page_number(*match) && match->pattern->name != "contact line";
  if (anywhere) return true;
  const bool edge = row.printed ? in_margin(row, page) : parted && near_edge(page, index);
  if (match && is_page_number(*match) && !row.printed) {
    const Range digits = *match->groups.at(0);
    const int number = std::stoi(row.text.substr(digits.start, digits.end - digits.start));
    if (!is_number_apart(row, page, index, last_number, number)) return false;
    last_number = number;
    return true;
  }
  if (match) return edge;
  return edge && running.contain(row, page);
}

}  // namespace

const PatternTable& furniture_patterns() {
  static const PatternTable table(patterns);
  return table;
}

// In plain text, which may have lost its page breaks, the same short words standing apart twice or more are
// left to the patterns.
RunningWords::RunningWords(const std::vector<PageRows>& pages)
    : first_page_(pages.empty() ? 0 : pages.front().number) {
  std::map<std::string, std::vector<Seen>> seen;
  for (const auto& page : pages)
    for (std::size_t index = 0; index < page.rows.size(); ++index) {
      const Row& row = page.rows[index];
      if (row.printed ? in_margin(row, page) : pages.size() > 1 && near_edge(page, index))
        seen[margin_words(row, page)].push_back({page.number, row.baseline, row.bold});
    }
  for (const auto& [words, on] : seen)
    if (!words.empty() && is_on_two_pages(on))
      for (const auto& one : on)
        if (one.page != pages.front().number) baselines_[words].push_back(one.baseline);
}

bool RunningWords::contain(const Row& row, const PageRows& page) const {
  if (known_heading(row.text)) return false;
  // Two sentences of plain text may end in the same words at the edges of two pages.
  if (!row.printed && starts_lower(row.text)) return false;
  const auto found = baselines_.find(margin_words(row, page));
  if (found == baselines_.end()) return false;
  const bool opens_document =
      row.printed && page.number == first_page_ && row.baseline < head_zone * page.height;
  return !opens_document || std::any_of(found->second.begin(), found->second.end(), [&](float baseline) {
    return std::abs(baseline - row.baseline) < same_height;
  });
}

bool RunningWords::hold(const Row& row, const PageRows& page) const {
  if (!in_margin(row, page)) return false;
  const auto match = furniture_patterns().find(row.text);
  return (match && is_page_number(*match)) || contain(row, page);
}

void remove_furniture(std::vector<PageRows>& pages) {
  const RunningWords running(pages);
  const bool letter = std::any_of(pages.begin(), pages.end(), [](const PageRows& page) {
    return std::any_of(page.rows.begin(), page.rows.end(),
                       [](const Row& row) { return is_salutation(row.text); });
  });
  bool titled = letter;  // the title of a report was kept; a letter's is below its salutation
  int last_number = 0;   // of the pages, as printed in plain text
  for (auto& page : pages) {
    std::vector<Row> kept;
    bool blank = false;
    for (std::size_t index = 0; index < page.rows.size(); ++index) {
      Row& row = page.rows[index];
      // The foot of a report repeats its title, which is no furniture where it comes first.
      const bool title =
          !titled && &page == &pages.front() && (kind_of_subject(row.text) || names_only_a_place(row.text));
      titled = titled || title;
      if (!title && is_furniture(row, page, index, running, pages.size() > 1, last_number)) {
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
