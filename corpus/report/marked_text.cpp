#include "corpus/report/marked_text.h"

#include "corpus/present/words.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>

namespace letterlens::report {
namespace {

// Walks a text from code point to code point, forwards only.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}
  // The bytes from where it stands to this code point.
  std::string_view to(std::size_t point) {
    const std::size_t from = byte_;
    while (point_ < point && byte_ < text_.size()) {
      next_code_point(text_, byte_);
      ++point_;
    }
    return text_.substr(from, byte_ - from);
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t point_ = 0;
};

// Where blocks begin and end, in code points.
struct Stretch {
  std::size_t start = 0;
  std::size_t end = 0;
};

std::vector<Stretch> stretches(std::string_view text) {
  std::vector<Stretch> all;
  std::size_t from = 0;
  std::size_t points = 0;
  while (from < text.size()) {
    const std::size_t to = std::min(text.find("\n\n", from), text.size());
    const std::size_t length = count_code_points(text.substr(from, to - from));
    all.push_back({points, points + length});
    points += length + 2;
    from = to + 2;
  }
  return all;
}

}  // namespace

std::vector<MarkedBlock> marked_blocks(std::string_view text, const std::vector<Mark>& marks,
                                       const std::vector<Heading>& headings,
                                       const std::vector<PageBreak>& pages) {
  std::vector<MarkedBlock> blocks;
  Walker walker(text);
  std::size_t page = 0;
  std::size_t heading = 0;
  std::size_t mark = 0;
  const Mark* begun = nullptr;
  for (const auto& stretch : stretches(text)) {
    MarkedBlock block;
    while (heading < headings.size() && headings[heading].start < stretch.start) ++heading;
    if (heading < headings.size() && headings[heading].start < stretch.end)
      block.heading = headings[heading].level;
    walker.to(stretch.start);
    std::size_t at = stretch.start;
    while (at < stretch.end) {
      while (mark < marks.size() && marks[mark].end <= at) ++mark;
      std::optional<int> new_page;
      for (; page < pages.size() && pages[page].start <= at; ++page) new_page = pages[page].page;
      const Mark* inside = mark < marks.size() && marks[mark].start <= at ? &marks[mark] : nullptr;
      std::size_t end = stretch.end;
      if (inside != nullptr)
        end = std::min(end, inside->end);
      else if (mark < marks.size())
        end = std::min(end, marks[mark].start);
      if (page < pages.size()) end = std::min(end, pages[page].start);
      const bool begins = inside != nullptr && inside != begun;
      if (begins) begun = inside;
      block.pieces.push_back({std::string(walker.to(end)), inside, begins, new_page});
      at = end;
    }
    if (!block.pieces.empty()) blocks.push_back(std::move(block));
  }
  return blocks;
}

std::string item_anchor(std::string_view list, std::int64_t number) {
  return (list == "priority_actions" ? "priority-action-" : "improvement-") + std::to_string(number);
}

std::vector<Mark> marks_of(const nlohmann::ordered_json& record) {
  std::vector<Mark> marks;
  if (const auto& headline = record.at("headline_findings"); !headline.is_null())
    marks.push_back({headline.at("span").at("start"), headline.at("span").at("end"), "headline", "headline",
                     "Headline findings"});
  for (const std::string list : {"improvements", "priority_actions"})
    for (const auto& item : record.at(list)) {
      const std::int64_t number = item.at("number");
      marks.push_back({item.at("span").at("start"), item.at("span").at("end"),
                       list == "improvements" ? "improvement" : "priority_action", item_anchor(list, number),
                       item_in_words(list, number)});
    }
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.start < b.start; });
  return marks;
}

std::vector<Heading> headings_of(const nlohmann::ordered_json& record) {
  std::vector<Heading> headings;
  const auto& spans = record.at("spans");
  const auto& sections = record.at("sections");
  for (std::size_t at = 0; at < sections.size(); ++at) {
    const std::string pointer = "/sections/" + std::to_string(at) + "/heading";
    if (const auto found = spans.find(pointer); found != spans.end())
      headings.push_back({found->at("start"), sections[at].at("level")});
  }
  std::sort(headings.begin(), headings.end(),
            [](const Heading& a, const Heading& b) { return a.start < b.start; });
  return headings;
}

std::vector<PageBreak> page_breaks_of(std::string_view text_pages) {
  std::vector<PageBreak> pages;
  for (const auto& page : nlohmann::ordered_json::parse(text_pages))
    pages.push_back({page.at("start"), page.at("page")});
  return pages;
}

}  // namespace letterlens::report
