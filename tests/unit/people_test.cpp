// The people of a letter: its inspectors and those who sign it.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::Not;

using Codes = std::vector<std::string>;

struct InspectorsRow {
  std::string why;
  std::string opening;
  std::vector<std::string> people;  // "name" or "name: role"
};

void PrintTo(const InspectorsRow& row, std::ostream* out) {
  *out << row.why;
}

std::vector<std::string> people(const testing::ReadLetter& letter, const Letter& record) {
  std::vector<std::string> out;
  for (const auto& inspector : record.inspectors) {
    testing::expect_grounded(letter.text, inspector.name);
    if (inspector.role) testing::expect_grounded(letter.text, *inspector.role);
    out.push_back(inspector.name.text + (inspector.role ? ": " + inspector.role->text : ""));
  }
  return out;
}

class InspectorsOf : public ::testing::TestWithParam<InspectorsRow> {};

TEST_P(InspectorsOf, AreNamedInTheOpening) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto letter =
      testing::read_letter({.opening = "This letter is about a focused visit on 3 May 2022. " + row.opening});
  const auto record = testing::extracted(letter);
  EXPECT_THAT(people(letter, record), ElementsAreArray(row.people));
  EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Printed, InspectorsOf,
    ::testing::Values(
        InspectorsRow{"two",
                      "Her Majesty’s Inspectors for this visit were Siobhan Wetherley and Dominic Akuffo.",
                      {"Siobhan Wetherley", "Dominic Akuffo"}},
        InspectorsRow{"three, the King's",
                      "His Majesty’s Inspectors for this visit were Ana Field, Tom Reed and Lisa O’Brien.",
                      {"Ana Field", "Tom Reed", "Lisa O’Brien"}},
        InspectorsRow{"one", "The inspector for this visit was Ana Field.", {"Ana Field"}},
        InspectorsRow{
            "the form of 2018",
            "The inspectors were Ana Field, Her Majesty’s Inspector, and Tom Reed, Her Majesty’s Inspector.",
            {"Ana Field: Her Majesty’s Inspector", "Tom Reed: Her Majesty’s Inspector"}},
        InspectorsRow{"HMI behind the name",
                      "The inspectors were Ana Field HMI and Tom Reed HMI.",
                      {"Ana Field: HMI", "Tom Reed: HMI"}},
        InspectorsRow{"HMI behind a comma",
                      "The inspectors were Ana Field, HMI, and Tom Reed, HMI.",
                      {"Ana Field: HMI", "Tom Reed: HMI"}},
        InspectorsRow{"roles of two kinds",
                      "The inspectors were Ana Field, HMI, and Tom Reed, Ofsted Inspector.",
                      {"Ana Field: HMI", "Tom Reed: Ofsted Inspector"}},
        InspectorsRow{"semicolons",
                      "The inspectors were Ana Field, HMI; Tom Reed, HMI; and Lisa Lowe, HMI.",
                      {"Ana Field: HMI", "Tom Reed: HMI", "Lisa Lowe: HMI"}},
        InspectorsRow{"carried out by", "The visit was carried out by Ana Field, HMI.", {"Ana Field: HMI"}},
        InspectorsRow{"a list behind a colon",
                      "The inspectors were: Ana Field and Tom Reed.",
                      {"Ana Field", "Tom Reed"}},
        InspectorsRow{"no stop at the end",
                      "Her Majesty’s Inspectors for this visit were Ana Field and Tom Reed",
                      {"Ana Field", "Tom Reed"}},
        InspectorsRow{"and inside a name",
                      "The inspectors were Brandon Sandford and Orlando Sands.",
                      {"Brandon Sandford", "Orlando Sands"}},
        InspectorsRow{"a name cut by a line end",
                      "The inspectors were Ana\nField and Tom Reed.",
                      {"Ana Field", "Tom Reed"}},
        InspectorsRow{"the focus in the next sentence",
                      "The inspectors were Ana Field and Tom Reed. Inspectors were shown Care Plans.",
                      {"Ana Field", "Tom Reed"}}));

TEST(Inspectors, TheRoleInBracketsBelongsToTheNameBeforeIt) {
  const auto letter =
      testing::read_letter({.opening = "The inspectors were Ana Field (lead inspector) and Tom Reed."});
  const auto inspectors = testing::extracted(letter).inspectors;
  ASSERT_EQ(inspectors.size(), 2U);
  ASSERT_TRUE(inspectors[0].role);
  EXPECT_THAT(inspectors[0].role->text, ::testing::HasSubstr("lead inspector"));
  EXPECT_FALSE(inspectors[1].role);
}

TEST(Inspectors, AreMissedInAVisitLetterOnly) {
  struct Row {
    std::string subject;
    bool missed;
  };
  for (const auto& row : std::vector<Row>{{"Focused visit to Northbridge children’s services", true},
                                          {"Monitoring visit to Northbridge children’s services", true},
                                          {"Joint targeted area inspection of Northbridge", false}}) {
    SCOPED_TRACE(row.subject);
    const auto record = testing::extracted(testing::read_letter(
        {.subject = row.subject,
         .opening = "This letter is about a visit on 3 May 2022. Inspectors met nine care leavers."}));
    EXPECT_THAT(record.inspectors, IsEmpty());
    EXPECT_EQ(testing::codes(record.diagnostics), row.missed ? Codes{"inspectors_missing"} : Codes{});
  }
}

struct SignatoriesRow {
  std::string why;
  std::string sign_off;
  std::vector<std::string> names;
};

void PrintTo(const SignatoriesRow& row, std::ostream* out) {
  *out << row.why;
}

class SignatoriesOf : public ::testing::TestWithParam<SignatoriesRow> {};

TEST_P(SignatoriesOf, StandBelowYoursSincerely) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto letter = testing::read_letter({.sign_off = row.sign_off});
  const auto record = testing::extracted(letter);
  EXPECT_THAT(testing::texts(record.signatories), ElementsAreArray(row.names));
  for (const auto& name : record.signatories) testing::expect_grounded(letter.text, name);
  EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Printed, SignatoriesOf,
    ::testing::Values(
        SignatoriesRow{"an inspector",
                       "Yours sincerely\nSiobhan Wetherley\nHer Majesty’s Inspector",
                       {"Siobhan Wetherley"}},
        SignatoriesRow{"a comma behind the sign-off",
                       "Yours sincerely,\n\nAna Field\nHis Majesty’s Inspector",
                       {"Ana Field"}},
        SignatoriesRow{
            "a misprinted sign-off", "Your sincerely\nAna Field\nHis Majesty’s Inspector", {"Ana Field"}},
        SignatoriesRow{"title and honours",
                       "Yours sincerely\nDr Ana Field OBE\nNational Director, Social Care",
                       {"Ana Field"}},
        SignatoriesRow{"four of a joint inspection",
                       "Yours sincerely\nOfsted\nHonor Fairbrother\nNational Director, Social "
                       "Care\nCare Quality Commission\n"
                       "Dr Imran Castledine\nDeputy Chief Inspector\nHMI Constabulary and Fire "
                       "& Rescue Services\nWendy Pell QPM\n"
                       "HMI Constabulary\nHMI Probation\nMarc Bond\nAssistant Chief Inspector",
                       {"Honor Fairbrother", "Imran Castledine", "Wendy Pell", "Marc Bond"}},
        SignatoriesRow{"two in a line",
                       "Yours sincerely\n\nOfsted                    Care Quality Commission\n\n"
                       "Honor Fairbrother         Imran Castledine\n"
                       "National Director         Chief Inspector of Hospitals",
                       {"Honor Fairbrother", "Imran Castledine"}}));

TEST(Signatories, OfFourWordsMayBeTwoPeople) {
  const auto letter = testing::extracted(
      testing::read_letter({.sign_off = "Yours sincerely\nHonor Fairbrother Imran Castledine\nHis Majesty’s "
                                        "Inspectors"}));
  EXPECT_THAT(testing::codes(letter.diagnostics), ElementsAre("name_not_understood"));
}

TEST(Signatories, AreMissedInALetterAndNotInAReport) {
  const std::string nobody = "Yours sincerely\nHis Majesty’s Inspector";
  const auto letter = testing::extracted(testing::read_letter({.sign_off = nobody}));
  EXPECT_THAT(letter.signatories, IsEmpty());
  EXPECT_THAT(testing::codes(letter.diagnostics), ElementsAre("signatories_missing"));
  const auto report =
      testing::extracted(testing::read_letter({.head = "",
                                               .salutation = "",
                                               .subject = "Inspection of Northbridge children’s services",
                                               .sign_off = ""}));
  EXPECT_THAT(testing::codes(report.diagnostics), Not(Contains("signatories_missing")));
}

}  // namespace
}  // namespace letterlens
