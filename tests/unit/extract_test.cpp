#include "extractors/extract.h"

#include "tests/support/dates.h"
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(Extract, FindsEveryFieldOfAMinimalLetterAndRaisesNothing) {
  const auto letter = testing::read_letter();
  const auto record = testing::extracted(letter);
  EXPECT_EQ(record.kind, LetterKind::focused_visit);
  EXPECT_EQ(record.title->text, "Focused visit to Northbridge children’s services");
  EXPECT_EQ(record.authority->name, "Northbridge");
  EXPECT_EQ(record.letter_date->date, testing::date("2022-06-14"));
  EXPECT_EQ(record.visit->ranges, (std::vector<DateRange>{testing::days("2022-05-11", "2022-05-12")}));
  EXPECT_EQ(record.inspectors.size(), 2U);
  EXPECT_EQ(record.salutation->text, "Mr Achterberg");
  EXPECT_EQ(record.signatories.size(), 1U);
  EXPECT_EQ(record.headline_findings->text, "Most children are helped by people who know them.");
  EXPECT_EQ(record.improvements.size(), 2U);
  EXPECT_EQ(record.sections.size(), 2U);
  EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
  EXPECT_EQ(record.status(), Status::complete);
}

TEST(Extract, FindsNothingInWhatIsNoOfstedDocument) {
  const auto other =
      testing::read_bytes("Dear Ms Hale\n\nYour library book is late.\n\nYours sincerely\nAna Field\n");
  EXPECT_FALSE(extract(other.text, other.outline, testing::invented_knowledge()));
  const auto near = testing::read_bytes(
      "Dear Ms Hale\n\nOfsted writes to you about schools.\n\nYours sincerely\nAna Field\n");
  EXPECT_TRUE(extract(near.text, near.outline, testing::invented_knowledge()));
}

TEST(Extract, FindsWhatEveryKnownFamilySays) {
  for (const auto& [subject, kind] : std::vector<std::pair<std::string, std::string>>{
           {"Focused visit to Northbridge children’s services", "focused_visit"},
           {"Joint targeted area inspection of Northbridge", "jtai"},
           {"Area SEND inspection of Northbridge Local Area Partnership", "send_inspection"}}) {
    SCOPED_TRACE(subject);
    const auto record = testing::extracted(testing::read_letter({.subject = subject}));
    EXPECT_EQ(name_of(record.kind), kind);
    EXPECT_FALSE(record.improvements.empty());
    EXPECT_TRUE(record.headline_findings);
    EXPECT_THAT(testing::codes(record.diagnostics), Not(Contains("family_not_mined")));
  }
}

TEST(Extract, PromisesNoFindingsOfAnUnknownFamily) {
  const auto record = testing::extracted(
      testing::read_letter({.subject = "Your letter about schools",
                            .opening = "Ofsted thanks you for your letter about schools."}));
  EXPECT_EQ(record.kind, LetterKind::unknown);
  EXPECT_TRUE(record.improvements.empty());
  EXPECT_FALSE(record.headline_findings);
  EXPECT_FALSE(record.sections.empty()) << "sections are found in every family";
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("family_not_mined"));
}

TEST(Extractors, HaveEachAFieldOfTheirOwn) {
  std::set<std::string_view> fields;
  for (const auto& extractor : extractors()) {
    EXPECT_FALSE(extractor.field.empty());
    EXPECT_NE(extractor.run, nullptr) << extractor.field;
    EXPECT_TRUE(fields.insert(extractor.field).second) << extractor.field;
  }
  EXPECT_GE(fields.size(), 13U);
}

TEST(Extract, GivesTheSameLetterTwice) {
  const auto letter = testing::read_letter();
  const auto once = testing::extracted(letter);
  const auto again = testing::extracted(letter);
  EXPECT_EQ(testing::texts(once.improvements), testing::texts(again.improvements));
  EXPECT_EQ(once.title->span, again.title->span);
  EXPECT_EQ(once.sections.size(), again.sections.size());
}

}  // namespace
}  // namespace letterlens
