// Pages of comparisons that stand alone: what they link, and that what a letter holds stays text.
#include "corpus/report/comparison_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ComparedLetter letter_of(const std::string& authority, const std::string& year, const std::string& asks) {
  ComparedLetter letter;
  letter.id = "visit-" + year;
  letter.authority = authority;
  letter.date = Date::parse(year + "-05-10");
  letter.kind = LetterKind::focused_visit;
  letter.area = FocusArea::front_door;
  ComparedItem item;
  item.number = 1;
  item.text = asks;
  item.lead_in = "Leaders should ensure that:";
  item.topic = "Plans";
  item.page = 3;
  item.themes = {"planning"};
  item.fingerprint = fingerprint(asks, {});
  letter.items.push_back(std::move(item));
  return letter;
}

const std::string hostile = "pathway plans <script>alert(1)</script> \"' & {{heading}} are timely";

TEST(ComparisonPages, WhatALetterHoldsStaysText) {
  const std::string name = "North<b>ridge";
  const auto older = letter_of(name, "2018", hostile), newer = letter_of(name, "2020", hostile);
  const auto other = letter_of("Eastmere", "2021", hostile);
  const std::string over_time =
      report::over_time_page(compare_over_time(name, {older, newer}), ThemeLabels());
  const std::string beside = report::side_by_side_page(
      compare_side_by_side({name, "Eastmere"}, {newer, other}, false), ThemeLabels());
  for (const auto& page : {over_time, beside}) {
    EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&apos; &amp; {{heading}} are"));
    EXPECT_THAT(page, HasSubstr("North&lt;b&gt;ridge"));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, HasSubstr("Plans:"));
    EXPECT_THAT(page, HasSubstr("Leaders should ensure that:"));
  }
  EXPECT_THAT(over_time, HasSubstr("Close to Improvement 1 of the focused visit, 10 May 2018, page 3"));
  EXPECT_THAT(beside, HasSubstr("The same is asked of 2 authorities"));
}

TEST(ComparisonPages, LinkOnlyAddressesOfTheWebAtTheirPage) {
  struct Row {
    std::string sentence, address, link;  // no link: empty
  };
  const std::vector<Row> rows{
      {"a page of the web", "https://files.example/a?b=1&c=2", "https://files.example/a?b=1&amp;c=2#page=3"},
      {"one that names a place already", "https://files.example/a#b", "https://files.example/a#b"},
      {"a file of the corpus", "/srv/letters.corpus/sources/ab/cd.pdf", ""},
      {"a script", "javascript:alert(1)", ""},
      {"none", "", ""},
  };
  for (const auto& row : rows) {
    auto letter = letter_of("Northbridge", "2018", "Pathway plans for care leavers.");
    letter.address = row.address;
    const std::string page =
        report::over_time_page(compare_over_time("Northbridge", {letter}), ThemeLabels());
    EXPECT_THAT(page, HasSubstr("Improvement 1, page 3")) << row.sentence;
    if (row.link.empty()) {
      EXPECT_THAT(page, Not(HasSubstr("The letter as published"))) << row.sentence;
      if (!row.address.empty()) {
        EXPECT_THAT(page, Not(HasSubstr(row.address))) << row.sentence;
      }
    } else {
      EXPECT_THAT(page, HasSubstr("href=\"" + row.link + "\">Improvement 1")) << row.sentence;
    }
  }
}

TEST(ComparisonPages, OfNoLettersSayThatThereIsNone) {
  auto undated = letter_of("Northbridge", "2018", "Pathway plans for care leavers.");
  undated.date.reset();
  const std::string page = report::over_time_page(compare_over_time("Northbridge", {undated}), ThemeLabels());
  EXPECT_THAT(page, HasSubstr("There are no letters to compare."));
  EXPECT_THAT(page, HasSubstr("visit-2018</span>: it has no date."));
  const std::string beside =
      report::side_by_side_page(compare_side_by_side({"Northbridge"}, {}, false), ThemeLabels());
  EXPECT_THAT(beside, HasSubstr("There are no letters to compare."));
  EXPECT_THAT(beside, HasSubstr("No letters of: Northbridge."));
  const std::string left_out =
      report::side_by_side_page(compare_side_by_side({"Northbridge"}, {undated}, false), ThemeLabels());
  EXPECT_THAT(left_out, Not(HasSubstr("No letters of: Northbridge.")));
  EXPECT_THAT(left_out, HasSubstr("Only letters that are left out of: Northbridge."));
  EXPECT_THAT(left_out, HasSubstr("visit-2018</span>: it has no date."));
}

}  // namespace
}  // namespace letterlens::testing
