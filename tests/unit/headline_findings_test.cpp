#include "extractors/headline_findings.h"

#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct HeadlineRow {
  std::string why;
  std::string headline;
  std::string text;
};

TEST(HeadlineFindings, AreTheParagraphsOfTheirSection) {
  for (const auto& row : std::vector<HeadlineRow>{
           {"one paragraph", "Headline findings\nChildren are safe.", "Children are safe."},
           {"the older heading", "Overview\nChildren are safe.", "Children are safe."},
           {"a footnote digit on the heading", "Headline findings1\nChildren are safe.",
            "Children are safe."},
           {"two paragraphs with the blank line between them",
            "Headline findings\n\nChildren are safe.\n\nPlans are late.",
            "Children are safe.\n\nPlans are late."},
           {"lines joined to paragraphs", "Headline findings\nChildren are\nsafe.", "Children are safe."},
           {"a list inside", "Headline findings\nLeaders know that:\n\n■ plans are late\n■ visits are late.",
            "Leaders know that:\n\nplans are late\n\nvisits are late."}}) {
    SCOPED_TRACE(row.why);
    const auto letter = testing::read_letter({.headline = row.headline});
    const auto record = testing::extracted(letter);
    ASSERT_TRUE(record.headline_findings);
    EXPECT_EQ(record.headline_findings->text, row.text);
    testing::expect_grounded(letter.text, *record.headline_findings);
    EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
  }
}

TEST(HeadlineFindings, AreMissedExceptInOldJointInspections) {
  struct Row {
    std::string why;
    std::string subject;
    std::string opening;
    std::string code;
  };
  const std::string joint = "Joint targeted area inspection of Northbridge";
  const std::string focused = "Focused visit to Northbridge children’s services";
  const std::string inspectors = " The inspectors were Ana Field and Tom Reed.";
  for (const auto& row :
       std::vector<Row>{{"a focused visit", focused,
                         "This is about a focused visit on 3 May 2022." + inspectors, "headline_missing"},
                        {"a focused visit of 2018", focused,
                         "This is about a focused visit on 3 May 2018." + inspectors, "headline_missing"},
                        {"a joint inspection of 2022", joint,
                         "This joint inspection took place on 3 May 2022.", "headline_missing"},
                        {"a joint inspection of 2018", joint,
                         "This joint inspection took place on 3 May 2018.", "no_headline_section"}}) {
    SCOPED_TRACE(row.why);
    const auto record = testing::extracted(
        testing::read_letter({.subject = row.subject, .opening = row.opening, .headline = ""}));
    EXPECT_FALSE(record.headline_findings);
    EXPECT_THAT(testing::codes(record.diagnostics), ElementsAre(row.code));
  }
}

TEST(HeadlineFindings, OfAHeadingWithoutTextAreMissed) {
  const auto record = testing::extracted(testing::read_letter({.headline = "Headline findings"}));
  EXPECT_FALSE(record.headline_findings);
  EXPECT_THAT(testing::codes(record.diagnostics), ElementsAre("headline_missing"));
}

}  // namespace
}  // namespace letterlens
