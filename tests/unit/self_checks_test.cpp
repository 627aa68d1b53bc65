// The checks of the finished letter: each doubt beside a neighbour that gives no reason for it.
#include "extractors/self_checks.h"

#include "extractors/extract.h"
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using testing::Draft;

struct DoubtRow {
  std::string why;
  Draft draft;
  std::vector<std::string> codes;
};

void PrintTo(const DoubtRow& row, std::ostream* out) {
  *out << row.why;
}

std::vector<std::string> raised(const Draft& draft) {
  const auto letter = testing::read_letter(draft);
  return testing::codes(
      extract(letter.text, letter.outline, testing::invented_knowledge()).value().diagnostics);
}

std::string long_text() {
  std::string out;
  for (int i = 0; i < 12; ++i) out += "Children and young people are helped by people who know them well. ";
  return out;
}

const std::string main_findings = "Main findings\n" + long_text();
const std::string needs = "What needs to improve in this area of social work practice\n";

class SelfChecks : public ::testing::TestWithParam<DoubtRow> {};

TEST_P(SelfChecks, RaiseWhatAReaderWouldDoubt) {
  EXPECT_EQ(raised(GetParam().draft), GetParam().codes) << GetParam().why;
}

INSTANTIATE_TEST_SUITE_P(
    Coverage, SelfChecks,
    ::testing::Values(DoubtRow{"most of the body is under headings", {.further = main_findings}, {}},
                      DoubtRow{"most of it stands above the first heading",
                               {.opening = "This letter summarises the findings of a focused visit to "
                                           "Northbridge on 11 and 12 May 2022. "
                                           "The inspectors were Ana Field and Tom Reed.\n\n" +
                                           long_text() + "\n\n" + long_text() + "\n\n" + long_text()},
                               {"low_coverage"}}));

INSTANTIATE_TEST_SUITE_P(
    Headings, SelfChecks,
    ::testing::Values(DoubtRow{"a heading's words in a sentence",
                               {.further = main_findings + "\n\nHeadline findings were shared with leaders."},
                               {}},
                      DoubtRow{"a heading's words with a tail, and nothing below them",
                               {.further = main_findings + "\n\nAreas for improvement in practice"},
                               {"empty_list"}},
                      DoubtRow{
                          "a heading that says two things",
                          {.further = main_findings + "\n\nStrengths and areas for improvement\n\nPlans."},
                          {"heading_unused"}}));

INSTANTIATE_TEST_SUITE_P(
    Items, SelfChecks,
    ::testing::Values(DoubtRow{"two items",
                               {.improvements = needs +
                                                "■ The quality of plans.\n■ The timeliness of visits.",
                                .further = main_findings},
                               {}},
                      DoubtRow{"an item twice, but for a stop",
                               {.improvements = needs + "■ The quality of plans.\n■ The quality of plans",
                                .further = main_findings},
                               {"duplicate_item"}},
                      DoubtRow{"a bullet inside an item",
                               {.improvements = needs + "■ The quality of plans ■ the timeliness of visits.",
                                .further = main_findings},
                               {"bullet_inside_item"}},
                      DoubtRow{"an item that has run into the one above it",
                               {.improvements = needs + "■ The quality of plans; The pace of visits.",
                                .further = main_findings},
                               {"bullet_inside_item"}},
                      DoubtRow{"a dash inside an item",
                               {.improvements = needs + "■ The quality of plans – and of visits.",
                                .further = main_findings},
                               {}}));

INSTANTIATE_TEST_SUITE_P(
    Dates, SelfChecks,
    ::testing::Values(DoubtRow{"a letter older than its visit",
                               {.head = "10 May 2022\nNorthbridge City Council", .further = main_findings},
                               {"dates_out_of_order"}},
                      DoubtRow{"a letter of the visit's last day",
                               {.head = "12 May 2022\nNorthbridge City Council", .further = main_findings},
                               {}}));

INSTANTIATE_TEST_SUITE_P(
    Names, SelfChecks,
    ::testing::Values(DoubtRow{"words that are neither name nor office",
                               {.opening = "This letter summarises the findings of a focused visit to "
                                           "Northbridge on 11 and 12 May 2022. "
                                           "The inspectors were Ana Field, Tom Reed and many others.",
                                .further = main_findings},
                               {"name_not_understood"}},
                      DoubtRow{"names and offices alone",
                               {.opening = "This letter summarises the findings of a focused visit to "
                                           "Northbridge on 11 and 12 May 2022. "
                                           "The inspectors were Ana Field, Tom Reed and Lisa Lowe, HMI.",
                                .further = main_findings},
                               {}}));

}  // namespace
}  // namespace letterlens
