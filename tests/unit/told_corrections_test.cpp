// Corrections by which a letter is read again: its kind, its authority, its headings. What follows from them
// is not retyped.
#include "pipeline/process.h"
#include "schemas/letter_json.h"
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using nlohmann::ordered_json;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string findings =
    "Headline findings\nMost children are helped by people who know them. Social workers visit children when "
    "they should and write down what children say. Leaders know the quality of practice well. Partners share "
    "what they know at once. Care leavers are in touch with their personal advisers for as long as they "
    "wish.";

std::string told(const std::string& field, const std::string& value) {
  return R"({"field": ")" + field + R"(", "value": )" + value + R"(, "who": "Ana Field", "why": "read"})";
}

Letter read(const testing::Draft& draft, const std::string& entries = {}) {
  const std::string file = R"({"schema_version": "1.1.0", "corrections": [)" + entries + "]}";
  const CorrectionsFile corrections{"letter.corrections.json", file, {}};
  return process({"letter.txt", testing::plain_text(draft)}, testing::invented_knowledge(), &corrections)
      .letter;
}

std::vector<std::string> warnings(const Letter& letter) {
  std::vector<std::string> out;
  for (const auto& diagnostic : letter.diagnostics)
    if (diagnostic.severity == Severity::warning) out.push_back(diagnostic.code);
  return out;
}

const testing::Draft odd_heading{.headline = findings,
                                 .improvements =
                                     "Matters for the director\n\n■ The choice of suitable "
                                     "accommodation.\n■ The quality of pathway plans."};

TEST(ToldHeading, OpensTheListThatStandsUnderIt) {
  ASSERT_THAT(read(odd_heading).improvements, IsEmpty());
  const Letter letter = read(
      odd_heading, told("/sections", R"([{"heading": "Matters for the director", "kind": "improvements"}])"));
  EXPECT_THAT(testing::texts(letter.improvements),
              ElementsAre("The choice of suitable accommodation.", "The quality of pathway plans."));
  EXPECT_THAT(warnings(letter), IsEmpty());
  ASSERT_EQ(letter.corrections.size(), 1U);
  EXPECT_TRUE(letter.corrections.front().applied);
}

TEST(ToldHeading, EndsTheListAboveIt) {
  const testing::Draft draft{.headline = findings,
                             .further = "Bright spots of the service\n\n■ Visits are well planned."};
  const Letter letter =
      read(draft, told("/sections", R"([{"heading": "Bright spots of the service", "kind": "strengths"}])"));
  EXPECT_THAT(testing::texts(letter.improvements),
              ElementsAre("The choice of suitable accommodation.", "The quality of pathway plans."));
  EXPECT_THAT(testing::texts(letter.strengths), ElementsAre("Visits are well planned."));
}

TEST(ToldHeading, NamesWhatTheSectionWas) {
  const Letter letter = read(
      {.headline = findings},
      told(
          "/sections",
          R"([{"heading": "What needs to improve in this area of social work practice", "kind": "strengths"}])"));
  ASSERT_EQ(letter.corrections.size(), 1U);
  EXPECT_EQ(ordered_json::parse(letter.corrections.front().was),
            ordered_json::parse(R"([{"heading": "What needs to improve in this area of social work practice",
                                     "kind": "improvements"}])"));
  EXPECT_THAT(letter.improvements, IsEmpty());
  EXPECT_THAT(letter.strengths, Not(IsEmpty()));
}

// The line says two things, so that nobody but a person can say what it opens.
TEST(ToldHeading, SettlesWhatItsWordsRaised) {
  const testing::Draft draft{.headline = findings,
                             .further = "Strengths and areas for improvement\n\nVisits are well planned."};
  ASSERT_THAT(warnings(read(draft)), Contains("heading_unused"));
  const Letter letter = read(
      draft, told("/sections", R"([{"heading": "Strengths and areas for improvement", "kind": "other"}])"));
  EXPECT_THAT(warnings(letter), Not(Contains("heading_unused")));
  EXPECT_THAT(
      warnings(read(draft,
                    told("/sections", R"([{"heading": "Headline findings", "kind": "headline_findings"}])"))),
      Contains("heading_unused"))
      << "another line is told of";
}

const testing::Draft odd_kind{.subject = "Our conversation of last month",
                              .opening =
                                  "This letter summarises what Ofsted found in Northbridge on 11 and 12 May "
                                  "2022. Her Majesty’s Inspectors were Siobhan Wetherley and Dominic Akuffo.",
                              .headline = findings};

TEST(ToldKind, HasTheFindingsExtracted) {
  ASSERT_EQ(read(odd_kind).kind, LetterKind::unknown);
  ASSERT_THAT(read(odd_kind).improvements, IsEmpty());
  const Letter letter = read(odd_kind, told("/kind", R"("focused_visit")"));
  EXPECT_EQ(letter.kind, LetterKind::focused_visit);
  EXPECT_THAT(testing::texts(letter.improvements),
              ElementsAre("The choice of suitable accommodation.", "The quality of pathway plans."));
  EXPECT_THAT(warnings(letter), Not(Contains("family_not_mined")));
}

TEST(ToldKind, IsTakenBeforeWhateverElseIsCorrected) {
  const Letter letter = read(odd_kind, told("/improvements/1", R"("The quality of pathway")") + ", " +
                                           told("/kind", R"("focused_visit")"));
  EXPECT_THAT(testing::texts(letter.improvements),
              ElementsAre("The choice of suitable accommodation.", "The quality of pathway"));
  ASSERT_EQ(letter.corrections.size(), 2U);
  EXPECT_EQ(letter.corrections.front().field, "/improvements/1");
}

TEST(ToldAuthority, SettlesWhatWasSaidOfTheOldOne) {
  const testing::Draft draft{.head = "14 June 2022",
                             .subject = "Focused visit to Nowhere children’s services",
                             .opening = testing::Draft{}.opening,
                             .headline = findings};
  ASSERT_THAT(warnings(read(draft)), Not(IsEmpty()));
  const Letter letter = read(draft, told("/authority/name", R"("Northbridge")"));
  EXPECT_EQ(letter.authority.value().name, "Northbridge");
  EXPECT_THAT(warnings(letter), IsEmpty());
}

struct RefusedRow {
  std::string name;
  std::string field;
  std::string value;
  std::string code;
};

class ToldIsRefused : public ::testing::TestWithParam<RefusedRow> {};

TEST_P(ToldIsRefused, AndTheLetterIsReadAsItWas) {
  const Letter letter = read(odd_heading, told(GetParam().field, GetParam().value));
  EXPECT_THAT(warnings(letter), Contains(GetParam().code));
  EXPECT_EQ(letter.kind, LetterKind::focused_visit);
  EXPECT_THAT(letter.improvements, IsEmpty());
  ASSERT_EQ(letter.corrections.size(), 1U);
  EXPECT_FALSE(letter.corrections.front().applied);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, ToldIsRefused,
    ::testing::ValuesIn(std::vector<RefusedRow>{
        {"a_line_that_is_not_there", "/sections", R"([{"heading": "Nowhere", "kind": "improvements"}])",
         "correction_not_found"},
        {"a_part_of_a_line", "/sections", R"([{"heading": "Matters for", "kind": "improvements"}])",
         "correction_not_found"},
        {"a_line_above_the_body", "/sections", R"([{"heading": "14 June 2022", "kind": "improvements"}])",
         "correction_not_found"},
        {"no_kind_of_section", "/sections", R"([{"heading": "Matters for the director", "kind": "wishes"}])",
         "correction_not_applied"},
        {"no_kind_at_all", "/sections", R"([{"heading": "Matters for the director"}])",
         "correction_not_applied"},
        {"an_empty_list", "/sections", "[]", "correction_not_applied"},
        {"a_kind_that_is_none", "/kind", R"("report")", "correction_not_applied"},
        {"an_authority_that_is_not_registered", "/authority/name", R"("Nowhere")", "correction_not_applied"},
    }),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace letterlens
