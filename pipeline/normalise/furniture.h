// Takes out of the rows what is printed on every page and belongs to none: running heads and feet, page
// numbers, the logo's word, web addresses.
#pragma once

#include "extractors/pattern.h"
#include "pipeline/normalise/rows.h"

#include <map>
#include <string>
#include <vector>

namespace letterlens {

// Running heads and feet: the same words, digits apart, at the same height in the margin of two pages or
// more. A heading may end one page, in a table of contents, and begin another. At the head of the first page
// the same words at another height are the document's own: a report's title and dates run on its further
// pages.
class RunningWords {
 public:
  explicit RunningWords(const std::vector<PageRows>& pages);

  // Whether a row of a printed page is a running head or foot, or the page's number.
  bool hold(const Row& row, const PageRows& page) const;

  // Whether the row has the words of a running head or foot, in a margin or, in plain text, at a page's edge.
  bool contain(const Row& row, const PageRows& page) const;

 private:
  int first_page_;
  // By the words, those of printed rows after the margin's name: their heights on the pages after the first.
  std::map<std::string, std::vector<float>> baselines_;
};

void remove_furniture(std::vector<PageRows>& pages);

const PatternTable& furniture_patterns();

}  // namespace letterlens
