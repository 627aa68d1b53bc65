// authority: whose services the letter is about.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::Contains;
using testing::Draft;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct AuthorityRow {
  std::string why;
  Draft draft;
  std::string name;  // "unknown" when only `as_written` may be set
  std::string as_written;
};

void PrintTo(const AuthorityRow& row, std::ostream* out) {
  *out << row.why;
}

class AuthorityOf : public ::testing::TestWithParam<AuthorityRow> {};

TEST_P(AuthorityOf, IsNamedByTheLetter) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto letter = testing::read_letter(row.draft);
  const auto authority = testing::extracted(letter).authority;
  ASSERT_TRUE(authority);
  EXPECT_EQ(authority->name.value_or("unknown"), row.name);
  EXPECT_EQ(authority->as_written.text, row.as_written);
  testing::expect_grounded(letter.text, authority->as_written);
}

INSTANTIATE_TEST_SUITE_P(
    SubjectLine, AuthorityOf,
    ::testing::Values(
        AuthorityRow{"the council's full name",
                     {.subject = "Focused visit to Northbridge City Council children’s services"},
                     "Northbridge",
                     "Northbridge City Council"},
        AuthorityRow{
            "the place alone", {.subject = "Focused visit to Northbridge"}, "Northbridge", "Northbridge"},
        AuthorityRow{"two words",
                     {.subject = "Monitoring visit to Calder Vale children’s services"},
                     "Calder Vale",
                     "Calder Vale"},
        AuthorityRow{"a form in front",
                     {.subject = "Monitoring visit to the London Borough of Thornwick children’s services"},
                     "Thornwick",
                     "London Borough of Thornwick"},
        AuthorityRow{"local authority in front of children's services",
                     {.subject = "Monitoring visit to Northbridge local authority children’s services"},
                     "Northbridge",
                     "Northbridge"},
        AuthorityRow{"a straight apostrophe",
                     {.subject = "Focused visit to Northbridge children's services"},
                     "Northbridge",
                     "Northbridge"},
        AuthorityRow{"children's social care services",
                     {.subject = "Focused visit to Northbridge children’s social care services"},
                     "Northbridge",
                     "Northbridge"},
        AuthorityRow{"a joint inspection",
                     {.subject = "Joint targeted area inspection of Northbridge"},
                     "Northbridge",
                     "Northbridge"},
        AuthorityRow{"a joint inspection with a theme",
                     {.subject = "Joint targeted area inspection of the multi-agency response to children "
                                 "living with neglect in Northbridge"},
                     "Northbridge",
                     "Northbridge"},
        AuthorityRow{"an assurance visit",
                     {.subject = "COVID-19 assurance visit to Calder Vale children’s services"},
                     "Calder Vale",
                     "Calder Vale"}));

INSTANTIATE_TEST_SUITE_P(
    Elsewhere, AuthorityOf,
    ::testing::Values(
        AuthorityRow{"the opening, without a subject line",
                     {.subject = "",
                      .opening = "This letter summarises the findings of a focused visit to Northbridge "
                                 "children’s services on 11 and 12 May 2022."},
                     "Northbridge",
                     "Northbridge"},
        AuthorityRow{"the addressee, when nothing else names it",
                     {.head = "Ana Field, Director of Children’s Services, Northbridge Borough Council",
                      .subject = "",
                      .opening = "This letter summarises what Ofsted found."},
                     "Northbridge",
                     "Northbridge Borough Council"},
        AuthorityRow{"an addressee's line of its own",
                     {.subject = "", .opening = "This letter summarises what Ofsted found."},
                     "Northbridge",
                     "Northbridge City Council"},
        AuthorityRow{
            "the opening knows what the subject line does not",
            {.subject = "Focused visit to the services",
             .opening = "This is about a focused visit to Calder Vale children’s services on 11 May 2022."},
            "Calder Vale",
            "Calder Vale"}));

INSTANTIATE_TEST_SUITE_P(NotInTheRegister, AuthorityOf,
                         ::testing::Values(AuthorityRow{
                             "an invented name",
                             {.head = "14 June 2022",
                              .subject = "Focused visit to Hindmarsh children’s services",
                              .opening = "An opening."},
                             "unknown",
                             "Hindmarsh"}));

TEST(Authority, TakesWhatTheRegisterKnows) {
  const auto letter = testing::read_letter();
  const auto record = testing::extracted(letter);
  const auto& authority = record.authority;
  ASSERT_TRUE(authority);
  EXPECT_EQ(authority->gss_code, "E06999991");
  EXPECT_EQ(authority->la_code, "991");
  EXPECT_EQ(authority->ofsted_urn, "89991");
  EXPECT_EQ(authority->region, "East Midlands");
  EXPECT_EQ(authority->type, "unitary_authority");
  EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
}

TEST(Authority, OfAnUnknownNameNothingElseIsSet) {
  const auto letter = testing::read_letter();
  const auto record = testing::extracted(letter, Knowledge());
  const auto& authority = record.authority;
  ASSERT_TRUE(authority);
  EXPECT_EQ(authority->as_written.text, "Northbridge");
  EXPECT_FALSE(authority->name || authority->gss_code || authority->la_code || authority->ofsted_urn ||
               authority->region || authority->type);
  ASSERT_THAT(testing::codes(record.diagnostics), ElementsAre("authority_unknown"));
  EXPECT_EQ(record.diagnostics.front().span, authority->as_written.span);
}

TEST(Authority, WithoutAnyNameIsMissing) {
  const auto record = testing::extracted(
      testing::read_letter({.head = "14 June 2022",
                            .subject = "",
                            .opening = "This letter of Ofsted’s is about a visit on 3 May 2022."}));
  EXPECT_FALSE(record.authority);
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("authority_missing"));
}

// A subject line that was left from another letter.
TEST(Authority, IsContradictedByAnOpeningThatNamesAnother) {
  struct Row {
    std::string subject;
    std::string place;
    bool contradicted;
  };
  for (const auto& row :
       {Row{"Focused visit to Calder Vale children’s services", "Northbridge children’s services", true},
        Row{"Focused visit to Northbridge children’s services", "Northbridge City Council", false},
        Row{"Focused visit to Northbridge children’s services", "the authority’s children’s services", false},
        Row{"Focused visit: Northbridge Council", "Northbridge", false}}) {
    const auto record = testing::extracted(testing::read_letter(
        {.subject = row.subject,
         .opening =
             "This letter summarises the findings of a focused visit to " + row.place +
             " on 11 and 12 May 2022. Her Majesty’s Inspectors for this visit were Una Price and Idris "
             "Vale."}));
    EXPECT_EQ(testing::codes(record.diagnostics), row.contradicted
                                                      ? std::vector<std::string>{"authority_contradicted"}
                                                      : std::vector<std::string>{})
        << row.subject << ", " << row.place;
  }
}

}  // namespace
}  // namespace letterlens
