// The title of a web page as the one place that names the authority.
#include "pipeline/process.h"
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::StartsWith;

Processed report(const std::string& title, const std::string& more) {
  return process({"report.html", "<html><head><title>" + title +
                                     "</title></head><body><main><h1>Ofsted inspection report 2026</h1>"
                                     "<p>Inspection dates: 12 January to 16 January 2026</p>"
                                     "<p>Lead inspector: Jo Larkin, His Majesty’s Inspector</p>"
                                     "<p>The experiences and progress of children in care: good</p>"
                                     "<p>Leaders know their services well, and children are helped early by "
                                     "people who know them. Social "
                                     "workers visit children when they should and write down what children "
                                     "say. Partners share what they "
                                     "know at once, and plans are kept up to date.</p>" +
                                     more + "</main></body></html>"},
                 testing::invented_knowledge());
}

TEST(PageTitle, IsQuotedWhereItAloneNamesTheAuthority) {
  for (const std::string title :
       {"Ofsted inspection report 2026 - Northbridge City Council", "Northbridge | Ofsted report",
        "Ofsted\n report of\n Northbridge", "Northbridge: what Ofsted says of Northbridge"}) {
    SCOPED_TRACE(title);
    const auto record = report(title, "");
    ASSERT_TRUE(record.letter.authority);
    EXPECT_EQ(record.letter.authority->name, "Northbridge");
    EXPECT_EQ(record.letter.authority->as_written.text, "Northbridge");
    EXPECT_THAT(record.text, StartsWith("Northbridge\n\nOfsted inspection report 2026"));
    const Span span = record.letter.authority->as_written.span;
    EXPECT_EQ(record.text.substr(span.start, span.end - span.start), "Northbridge");
  }
}

TEST(PageTitle, IsLeftWhereItCouldBeWrong) {
  struct Row {
    std::string sentence;
    std::string title;
    std::string more;
  };
  for (const auto& row : std::vector<Row>{
           {"the title names two", "Ofsted on Northbridge and Thornwick", ""},
           {"the title names none", "Ofsted inspection report", ""},
           {"the title names one that no register has", "Ofsted inspection report - Nowhere Council", ""},
           {"the text speaks of another", "Ofsted report - Northbridge",
            "<p>Children from Thornwick are helped too.</p>"}}) {
    SCOPED_TRACE(row.sentence);
    const auto record = report(row.title, row.more);
    EXPECT_FALSE(record.letter.authority);
    EXPECT_THAT(testing::codes(record.letter.diagnostics), Contains("authority_missing"));
    EXPECT_THAT(record.text, StartsWith("Ofsted inspection report 2026"));
  }
}

TEST(PageTitle, AddsNothingToATextThatNamesTheAuthority) {
  const auto record =
      report("Ofsted report - Northbridge City Council", "<p>Northbridge is a small city.</p>");
  EXPECT_THAT(record.text, StartsWith("Ofsted inspection report 2026"));
}

}  // namespace
}  // namespace letterlens
