// What a gold file must have to be read.
#include "pipeline/evaluate/gold.h"

#include "tests/unit/evaluated_letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using testing::changed;
using testing::Changes;
using ::testing::HasSubstr;
using testing::matching_truth;
using ::testing::SizeIs;
using testing::truth_of;
using Json = nlohmann::json;

struct SchemaRow {
  std::string why;
  Changes truth;
  std::string named;  // what the error must name; empty when there is none
};

// What does not fit; empty if everything does.
std::string truth_error(const Json& truth) {
  try {
    truth_of(truth);
  } catch (const RecordError& error) {
    return error.what();
  }
  return "";
}

TEST(Gold, SaysWhatDoesNotFit) {
  for (const auto& row : std::vector<SchemaRow>{
           {"a gold file that fits", {}, ""},
           {"notes are welcome", {{"/notes", "a plain note"}, {"/traps", {1, 2}}}, ""},
           {"nothing printed",
            {{"/salutation", nullptr}, {"/authority", nullptr}, {"/letter_date", nullptr}, {"/headline", ""}},
            ""},
           {"no previous inspection, in two ways", {{"/previous_inspection", Json::object()}}, ""},
           {"a previous inspection without its grades",
            {{"/previous_inspection", {{"date", "2019"}}}},
            "previous_inspection"},
           {"an unknown kind", {{"/kind", "letter"}}, "kind"},
           {"a date in words", {{"/letter_date", "14 June 2022"}}, "letter_date"},
           {"31 February", {{"/letter_date", "2022-02-31"}}, "letter_date"},
           {"a range of one day alone", {{"/visit_ranges/0", {"2022-05-11"}}}, "visit_ranges"},
           {"an unknown grade", {{"/judgements", {{"in_care", "fair"}}}}, "judgements"},
           {"an item that is a number", {{"/improvements/0", 3}}, "improvements"},
           {"an item without a form", {{"/improvements/0", Json::array()}}, "improvements"},
           {"a heading that is a string", {{"/headings/0", "Findings"}}, "headings"},
           {"themes without what is allowed",
            {{"/themes", {{"improvements", {{{"required", Json::array()}}}}}}},
            "themes"}}) {
    const std::string error = truth_error(changed(matching_truth(), row.truth));
    if (row.named.empty())
      EXPECT_EQ(error, "") << row.why;
    else
      EXPECT_THAT(error, HasSubstr(row.named)) << row.why;
  }
  Json without_headline = matching_truth();
  without_headline.erase("headline");
  EXPECT_THAT(truth_error(without_headline), HasSubstr("headline"));
}

TEST(Gold, OfTheSampleLettersIsRead) {
  EXPECT_GE(read_gold(LETTERLENS_LETTERS, {}).size(), 14U);
  EXPECT_THAT(read_gold(LETTERLENS_LETTERS, {"jtai", "2018"}), SizeIs(1));
}

}  // namespace
}  // namespace letterlens
