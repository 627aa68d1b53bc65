// Every word is accounted for: what extractors leave unread in a region that matters is quoted in a warning.
#include "extractors/accounting.h"

#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using testing::Draft;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

const std::string visit =
    "This letter summarises the findings of a focused visit to Northbridge on 11 and 12 May 2022. ";
const std::string needs =
    "What needs to improve in this area of social work practice\n■ The quality of plans.\n";

struct WordsRow {
  std::string why;
  Draft draft;
  std::vector<std::string> warnings;  // "code: the words that are quoted"
};

void PrintTo(const WordsRow& row, std::ostream* out) {
  *out << row.why;
}

class WordsLeftUnread : public ::testing::TestWithParam<WordsRow> {};

TEST_P(WordsLeftUnread, AreQuotedInAWarning) {
  const auto letter = testing::read_letter(GetParam().draft);
  std::vector<std::string> got;
  for (const auto& diagnostic : testing::extracted(letter).diagnostics) {
    if (diagnostic.severity != Severity::warning) continue;
    ASSERT_TRUE(diagnostic.span) << diagnostic.code << ": " << diagnostic.message;
    const auto words = letter.text.slice(diagnostic.span->start, diagnostic.span->end);
    EXPECT_NE(diagnostic.message.find(words), std::string::npos) << diagnostic.message;
    got.push_back(diagnostic.code + ": " + std::string(words));
  }
  EXPECT_THAT(got, ElementsAreArray(GetParam().warnings)) << GetParam().why;
}

INSTANTIATE_TEST_SUITE_P(
    Inspectors, WordsLeftUnread,
    ::testing::Values(
        WordsRow{"a surname alone",
                 {.opening = visit + "The inspectors were Ana Field and Reed."},
                 {"name_not_understood: Reed"}},
        WordsRow{"a name further on in the sentence",
                 {.opening =
                      visit +
                      "The inspectors were Ana Field and, for one day at the request of leaders, Tom Reed."},
                 {"name_not_understood: Tom Reed"}},
        WordsRow{"a name with an office in another sentence",
                 {.opening = visit +
                             "The inspectors were Ana Field and Tom Reed. Lisa Lowe, HMI, read case files."},
                 {"name_not_understood: Lisa Lowe", "name_not_understood: HMI"}},
        WordsRow{"names and offices that were read",
                 {.opening = visit + "The inspectors were Ana Field, HMI, and Tom Reed, Ofsted Inspector."},
                 {}}));

INSTANTIATE_TEST_SUITE_P(
    Dates, WordsLeftUnread,
    ::testing::Values(
        WordsRow{"a date at the head in a form that is not read",
                 {.head = "14 June 2022\nYour letter of 2022/06/03\nNorthbridge City Council"},
                 {"date_not_understood: 2022/06/03"}},
        WordsRow{"a further week of the visit",
                 {.opening = visit +
                             "The visit went on in the week commencing 16 May 2022. The inspectors were Ana "
                             "Field and Tom Reed."},
                 {"date_not_understood: 16 May 2022"}},
        WordsRow{"days that have lost a space",
                 {.opening = "This letter summarises the findings of the focused visit to Northbridge on "
                             "7and 8 June 2022. "
                             "The inspectors were Ana Field and Tom Reed."},
                 {"date_not_understood: 7and 8"}},
        WordsRow{"a date of something else",
                 {.opening = visit +
                             "The inspectors were Ana Field and Tom Reed. Schools reopened on 8 March 2021."},
                 {}}));

INSTANTIATE_TEST_SUITE_P(
    Lists, WordsLeftUnread,
    ::testing::Values(
        WordsRow{
            "an item that has lost its bullet before the first",
            {.improvements =
                 "What needs to improve in this area of social work practice\nThe quality of pathway plans "
                 "for young people.\n\n■ The timeliness of health histories.\n■ The use of audits.\n"},
            {"text_unassigned: The quality of pathway plans for young people."}},
        WordsRow{"prose before the bullets",
                 {.improvements =
                      "What needs to improve in this area of social work practice\nInspectors brought four "
                      "children to the attention of leaders.\n\n■ The timeliness of health histories.\n■ The "
                      "use of audits.\n"},
                 {}}));

INSTANTIATE_TEST_SUITE_P(Headings, WordsLeftUnread,
                         ::testing::Values(WordsRow{
                             "heading words in a sentence",
                             {.further = "Main findings\nHeadline findings were shared with leaders."},
                             {}}));

INSTANTIATE_TEST_SUITE_P(
    SignOff, WordsLeftUnread,
    ::testing::Values(WordsRow{
        "name and office",
        {.sign_off = "Yours sincerely\nSiobhan Wetherley\nHer Majesty’s Inspector\nOfsted"},
        {}}));

INSTANTIATE_TEST_SUITE_P(
    BelowTheTitle, WordsLeftUnread,
    ::testing::Values(WordsRow{
        "a subject line that seems to go on",
        {.subject = "Focused visit to Northbridge children’s services.\n\nabout care leavers"},
        {"title_incomplete: about care leavers"}}));

INSTANTIATE_TEST_SUITE_P(Quotations, WordsLeftUnread,
                         ::testing::Values(WordsRow{"a ligature that the document does not tell",
                                                    {.improvements = needs + "■ How e\xEF\xBF\xBD"
                                                                             "ectively plans are reviewed."},
                                                    {"unreadable_character: How e\xEF\xBF\xBD"
                                                     "ectively plans are revie"}},
                                           WordsRow{"all characters told", {.improvements = needs}, {}}));

TEST(Claims, CoverARangeTogether) {
  Claims claims;
  claims.add({0, 4}, "title");
  claims.add({4, 9}, "visit");
  EXPECT_TRUE(claims.cover({2, 9}));
  EXPECT_FALSE(claims.cover({2, 10}));
  EXPECT_TRUE(claims.cover({5, 5})) << "nothing is left of an empty range";
  EXPECT_TRUE(claims.touch({8, 12}, "visit"));
  EXPECT_FALSE(claims.touch({9, 12}, "visit"));
  EXPECT_FALSE(claims.touch({8, 12}, "title"));
}

}  // namespace
}  // namespace letterlens
