// The head of a letter: subject line, date, salutation.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::Contains;
using testing::Draft;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

struct HeadRow {
  std::string why;
  Draft draft;
  std::string as_written;
};

// As a text is set that knows no blank lines: nothing but its words ends the subject line.
const std::string full_subject =
    "Monitoring visit to Northbridge and Westmarch Metropolitan Borough Council children’s services";
const std::string wrapped_opening =
    "This letter summarises the findings of the monitoring visit to Northbridge children’s services\n"
    "on 11 and 12 May 2022. This was the first monitoring visit since the council was judged to be\n"
    "inadequate. Her Majesty’s Inspectors for this visit were Siobhan Wetherley and Dominic Akuffo.";

TEST(Title, IsTheSubjectLineAsPrintedOnOneLine) {
  for (const auto& row :
       std::vector<HeadRow>{{"one line", {}, "Focused visit to Northbridge children’s services"},
                            {"two lines",
                             {.subject = "Joint targeted area inspection of the multi-agency response to "
                                         "children living with\nneglect in Northbridge"},
                             "Joint targeted area inspection of the multi-agency response to children living "
                             "with neglect in Northbridge"},
                            {"a full line right above the opening",
                             {.subject = full_subject + "\n" + wrapped_opening, .opening = ""},
                             full_subject},
                            {"a full line that goes on in a capital",
                             {.subject = full_subject + "\nTrust\n" + wrapped_opening, .opening = ""},
                             full_subject + " Trust"},
                            {"a monitoring visit",
                             {.subject = "Monitoring visit to Northbridge children’s services"},
                             "Monitoring visit to Northbridge children’s services"}}) {
    SCOPED_TRACE(row.why);
    const auto letter = testing::read_letter(row.draft);
    const auto record = testing::extracted(letter);
    ASSERT_TRUE(record.title);
    EXPECT_EQ(record.title->text, row.as_written);
    testing::expect_grounded(letter.text, *record.title);
    EXPECT_THAT(testing::codes(record.diagnostics), Not(Contains("title_missing")));
  }
}

TEST(Title, WithoutASubjectLineIsMissing) {
  const auto record = testing::extracted(testing::read_letter({.subject = ""}));
  EXPECT_FALSE(record.title);
  EXPECT_THAT(testing::codes(record.diagnostics), ElementsAre("title_missing"));
}

// A visit older than every date of the rows.
const std::string visited_before =
    "This letter summarises the findings of a focused visit to Northbridge on 1 and 2 May 2018. The "
    "inspectors were Ana Field and Tom Reed.";

TEST(LetterDate, IsTheFirstDateAboveTheSalutation) {
  struct Row {
    std::string why;
    std::string head;
    std::string iso;  // "none" for no date, which is worth a note
    std::string as_written;
  };
  for (const auto& row : std::vector<Row>{
           {"on a line of its own", "14 June 2022\nMr Ranulf Achterberg", "2022-06-14", "14 June 2022"},
           {"behind the logo and the address", "Ofsted\nPiccadilly Gate\nStore Street\n4 July 2018\nMs Hale",
            "2018-07-04", "4 July 2018"},
           {"below the addressee", "Ms Hale\nNorthbridge Council\n4 July 2018", "2018-07-04", "4 July 2018"},
           {"split by OCR", "1 9 June 2019\nMs Hale", "2019-06-19", "1 9 June 2019"},
           {"behind a word", "Date: 4 July 2018", "2018-07-04", "4 July 2018"},
           {"the first of two", "4 July 2018\nrevised 9 July 2018", "2018-07-04", "4 July 2018"},
           {"no date, though the opening has some", "Ms Hale\nNorthbridge Council", "none", ""},
           {"a month alone", "July 2018\nMs Hale", "none", ""}}) {
    SCOPED_TRACE(row.why);
    const auto letter = testing::read_letter({.head = row.head, .opening = visited_before});
    const auto record = testing::extracted(letter);
    const auto& date = record.letter_date;
    EXPECT_EQ(date ? date->date.iso() : "none", row.iso);
    if (date) {
      EXPECT_EQ(date->as_written.text, row.as_written);
      testing::expect_grounded(letter.text, date->as_written);
      EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
    } else {
      EXPECT_THAT(testing::codes(record.diagnostics), ElementsAre("no_letter_date"));
    }
  }
}

TEST(LetterDate, ThatDoesNotExistIsNotUnderstood) {
  const auto letter = testing::read_letter({.head = "31 June 2022\nMs Hale"});
  const auto record = testing::extracted(letter);
  EXPECT_FALSE(record.letter_date);
  ASSERT_THAT(testing::codes(record.diagnostics), ElementsAre("date_not_understood"));
  const auto span = record.diagnostics.front().span.value();
  EXPECT_EQ(letter.text.slice(span.start, span.end), "31 June 2022");
}

TEST(Salutation, IsWhatFollowsDear) {
  for (const auto& row : std::vector<HeadRow>{
           {"a name", {.salutation = "Dear Mr Achterberg"}, "Mr Achterberg"},
           {"a comma behind it", {.salutation = "Dear Ms Hale,"}, "Ms Hale"},
           {"a given name", {.salutation = "Dear Ana"}, "Ana"},
           {"a partnership",
            {.salutation = "Dear Northbridge Local Safeguarding Partnership"},
            "Northbridge Local Safeguarding Partnership"},
           {"a small letter", {.salutation = "Dear local partnership"}, "local partnership"},
           {"two people", {.salutation = "Dear Ms Hale and Mr Reed"}, "Ms Hale and Mr Reed"}}) {
    SCOPED_TRACE(row.why);
    const auto letter = testing::read_letter(row.draft);
    const auto record = testing::extracted(letter);
    ASSERT_TRUE(record.salutation);
    EXPECT_EQ(record.salutation->text, row.as_written);
    testing::expect_grounded(letter.text, *record.salutation);
    EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
  }
}

TEST(Salutation, IsMissedInALetterAndNotInAReport) {
  const auto letter = testing::extracted(testing::read_letter({.head = "", .salutation = ""}));
  ASSERT_EQ(letter.kind, LetterKind::focused_visit);
  EXPECT_FALSE(letter.salutation);
  EXPECT_THAT(testing::codes(letter.diagnostics), Contains("salutation_missing"));
  const auto report = testing::extracted(testing::read_letter(
      {.head = "", .salutation = "", .subject = "Inspection of Northbridge children’s services"}));
  ASSERT_EQ(report.kind, LetterKind::ilacs_inspection);
  EXPECT_FALSE(report.salutation);
  EXPECT_THAT(testing::codes(report.diagnostics), Not(Contains("salutation_missing")));
}

}  // namespace
}  // namespace letterlens
