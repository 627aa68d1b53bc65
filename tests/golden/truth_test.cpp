// Every sample's record says what a reader of the document would say.
#include "tests/golden/truth.h"

#include "tests/golden/samples.h"
#include "tests/support/files.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::StartsWith;

nlohmann::json truth_of(const std::string& name) {
  return nlohmann::json::parse(read_bytes(sample_path(name)));
}

// Known to differ, until the program is mended: the truth, and the field that is left out of the comparison.
const std::multimap<std::string, std::string> out_for_now{
    {"westhaven-jtai-2018.json", "signatories"},  // a grid of four, read down and then across
};

// Whether a difference is a known one.
bool is_out(const std::string& truth, const std::string& difference) {
  const auto [first, end] = out_for_now.equal_range(truth);
  return std::any_of(first, end, [&](const auto& known) { return difference.starts_with(known.second); });
}

class Truth : public ::testing::TestWithParam<std::string> {};

TEST_P(Truth, IsWhatTheRecordSays) {
  const auto truth = truth_of(GetParam());
  const std::string document = truth.at("file");
  auto found = differences(truth, nlohmann::json::parse(record_of_sample(document, {})));
  const auto known = std::erase_if(found, [&](const auto& one) { return is_out(GetParam(), one); });
  EXPECT_THAT(found, IsEmpty());
  EXPECT_EQ(known > 0, out_for_now.count(GetParam()) > 0)
      << "what was known to differ no longer does: strike it from the list";
}

INSTANTIATE_TEST_SUITE_P(Of, Truth, ::testing::ValuesIn(sample_truths()), test_name);

TEST(Truths, StandForEveryDocument) {
  const auto truths = sample_truths();
  ASSERT_THAT(truths, ::testing::Not(IsEmpty()));
  for (const auto& document : sample_documents())
    EXPECT_THAT(truths, Contains(document.substr(0, document.rfind('.')) + ".json"));
}

// The comparison itself: it must see what it is there to see, and overlook what print does to a text.
struct Row {
  std::string sentence;
  std::string pointer;
  nlohmann::json value;
  std::string field;  // that differs; empty for none
};

const nlohmann::json truth = nlohmann::json::parse(R"({
  "kind": "focused_visit", "title": "Focused visit to Eastmere", "authority": "Eastmere", "letter_date": "2022-06-14",
  "visit_ranges": [["2022-05-11", "2022-05-12"]], "inspectors": ["Ana Field", "Tom Reed"], "signatories": ["Ana Field"],
  "salutation": "Ms Hale", "focus": "children in care and care leavers", "focus_area": "children_in_care",
  "previous_inspection": {"date": "2019-11", "judgements": {"overall_effectiveness": "good"}}, "judgements": null,
  "headings": [["Headline findings", "headline_findings"]], "headline": "Co-operation is strong.",
  "improvements": [["Plans.", "Plans1."], "Visits."], "priority_actions": []})");

const nlohmann::json record = nlohmann::json::parse(R"({
  "kind": "focused_visit", "title": "Focused visit to Eastmere", "authority": {"name": "Eastmere"},
  "letter_date": "2022-06-14", "visit": {"ranges": [{"start": "2022-05-11", "end": "2022-05-12"}]},
  "inspectors": [{"name": "Ana Field"}, {"name": "Tom Reed"}], "signatories": ["Ana Field"], "salutation": "Ms Hale",
  "focus": {"as_written": "children in care and care leavers", "area": "children_in_care"},
  "previous_inspection": {"status": "stated", "date": "2019-11", "judgements": {"overall_effectiveness": "good"}},
  "judgements": null, "sections": [{"heading": "Headline findings", "kind": "headline_findings"}],
  "headline_findings": {"text": "Co-operation is strong."},
  "improvements": [{"text": "Plans."}, {"text": "Visits."}], "priority_actions": []})");

TEST(Differences, AreSeenWhereWordsDifferAndOnlyThere) {
  EXPECT_THAT(differences(truth, record), IsEmpty());
  const std::vector<Row> rows{
      {"another kind", "/kind", "jtai", "kind"},
      {"another title", "/title", "Focused visit", "title"},
      {"an unknown authority", "/authority", nullptr, "authority"},
      {"no date", "/letter_date", nullptr, "letter_date"},
      {"a visit a day longer", "/visit/ranges/0/end", "2022-05-13", "visit_ranges"},
      {"no visit", "/visit", nullptr, "visit_ranges"},
      {"another salutation", "/salutation", "Ms Hall", "salutation"},
      {"inspectors in another order",
       "/inspectors",
       {{{"name", "Tom Reed"}}, {{"name", "Ana Field"}}},
       "inspectors 1"},
      {"an inspector with a title and a role", "/inspectors/0/name", "Dr Ana Field, HMI", ""},
      {"a signatory too many", "/signatories/1", "Tom Reed", "signatories"},
      {"a heading of another kind", "/sections/0/kind", "other", "kinds of headings"},
      {"another heading", "/sections/0/heading", "Headlines", "headings 1"},
      {"a hyphen lost at a line end", "/headline_findings/text", "Cooperation is strong.", ""},
      {"other spaces, case and quotes", "/headline_findings/text", "“CO-OPERATION\n\nis strong”", ""},
      {"a word lost", "/headline_findings/text", "Co-operation is", "headline"},
      {"no headline", "/headline_findings", nullptr, "headline"},
      {"the other form of an item", "/improvements/0/text", "Plans1.", ""},
      {"a form that is none", "/improvements/0/text", "Plans2.", "improvements 1"},
      {"an item too few", "/improvements", {{{"text", "Plans."}}}, "improvements"},
      {"an item too many", "/priority_actions/0", {{"text", "Act."}}, "priority_actions"},
      {"most words of the focus", "/focus/as_written", "children in care and leavers", ""},
      {"half the focus", "/focus/as_written", "care leavers", "focus"},
      {"no focus", "/focus", nullptr, "focus"},
      {"another area", "/focus/area", "care_leavers", "focus_area"},
      {"only the year of the previous inspection", "/previous_inspection/date", "2019",
       "previous_inspection date"},
      {"a grade too many", "/previous_inspection/judgements/in_care", "good",
       "previous_inspection judgements"},
      {"no previous inspection", "/previous_inspection", nullptr, "previous_inspection"},
      {"grades where there are none", "/judgements", {{"in_care", "good"}}, "judgements"},
      {"an empty object of grades", "/judgements", nlohmann::json::object(), ""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    auto changed = record;
    changed[nlohmann::json::json_pointer(row.pointer)] = row.value;
    const auto found = differences(truth, changed);
    if (row.field.empty())
      EXPECT_THAT(found, IsEmpty());
    else
      EXPECT_THAT(found, Contains(StartsWith(row.field + '\n')));
  }
}

}  // namespace
}  // namespace letterlens::testing
