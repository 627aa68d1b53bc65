// What holds of all that people decided of two items, as a table of stories; and the form of their file.
#include "corpus/store/decision_history.h"

#include "corpus/store/decision_tables.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const DecidedItem plans{"northbridge-2022#improvements/2", "Northbridge", "The quality of pathway plans."};
const DecidedItem older_plans{"northbridge-2018#improvements/1", "Northbridge",
                              "Pathway plans that are written with young people."};
const DecidedItem records{"northbridge-2018#improvements/3", "Northbridge", "The recording of decisions."};

ItemDecision about(const DecidedItem& earlier, Verdict verdict, const std::string& day = {}) {
  return {plans,       earlier,      verdict,
          "Ana Field", std::nullopt, day.empty() ? std::nullopt : Date::parse_day(day)};
}

// One thing that happens to the history.
struct Event {
  std::string day;
  std::vector<ItemDecision> says;
  bool by_file = false;
  bool undoes = false;  // instead: what holds of the first pair
};

DecisionHistory after(const std::vector<Event>& events) {
  DecisionHistory history;
  for (const auto& event : events) {
    const std::string moment = event.day + "T12:00:00Z";
    if (event.undoes)
      withdraw(history, pair_of(event.says.front()), {moment, "Ben Moss", "a mistake"});
    else
      take_decisions(history, {event.by_file ? std::optional<std::string>("/d.json") : std::nullopt, moment,
                               event.says});
  }
  return history;
}

struct Story {
  std::string sentence;
  std::vector<Event> events;
  std::vector<std::string> states;
};

TEST(DecisionHistory, TheNewestAboutTwoItemsHolds) {
  const auto same = about(older_plans, Verdict::same), different = about(older_plans, Verdict::different);
  auto turned = different;
  std::swap(turned.item, turned.earlier);
  const std::vector<Story> stories{
      {"one decision holds", {{"2026-01-01", {same}}}, {"holds"}},
      {"of two the later", {{"2026-01-01", {same}}, {"2026-02-01", {different}}}, {"superseded", "holds"}},
      {"whichever item is named first",
       {{"2026-01-01", {same}}, {"2026-02-01", {turned}}},
       {"superseded", "holds"}},
      {"of one day the one that came last",
       {{"2026-01-01", {same}}, {"2026-01-01", {different}}},
       {"superseded", "holds"}},
      {"other items are another pair",
       {{"2026-01-01", {same}}, {"2026-02-01", {about(records, Verdict::different)}}},
       {"holds", "holds"}},
      {"a file with an older day does not go before what holds",
       {{"2026-02-01", {same}}, {"2026-03-01", {about(older_plans, Verdict::same, "2026-01-01")}, true}},
       {"holds", "superseded"}},
      {"one with a later day does",
       {{"2026-02-01", {same}}, {"2026-04-01", {about(older_plans, Verdict::different, "2026-03-01")}, true}},
       {"superseded", "holds"}},
      {"taken back: nothing holds",
       {{"2026-01-01", {same}}, {"2026-02-01", {same}, false, true}},
       {"withdrawn"}},
      {"what it had superseded holds again",
       {{"2026-01-01", {same}}, {"2026-02-01", {different}}, {"2026-03-01", {same}, false, true}},
       {"holds", "withdrawn"}},
      {"a file says nothing twice",
       {{"2026-02-01", {about(older_plans, Verdict::same, "2026-01-01")}, true},
        {"2026-03-01", {about(older_plans, Verdict::same, "2026-01-01")}, true}},
       {"holds"}},
      {"nor what was taken back since",
       {{"2026-02-01", {about(older_plans, Verdict::same, "2026-01-01")}, true},
        {"2026-03-01", {same}, false, true},
        {"2026-04-01", {about(older_plans, Verdict::same, "2026-01-01")}, true}},
       {"withdrawn"}},
      {"but a person may say it again",
       {{"2026-01-01", {same}}, {"2026-01-01", {same}, false, true}, {"2026-01-01", {same}}},
       {"withdrawn", "holds"}},
  };
  for (const auto& story : stories) {
    SCOPED_TRACE(story.sentence);
    const auto history = after(story.events);
    std::vector<std::string> states;
    for (const auto& one : history) states.emplace_back(name_of(one.state()));
    EXPECT_EQ(states, story.states);
    EXPECT_EQ(settled(history), history);
  }
}

TEST(DecisionHistory, AFileIsHeldBackWhereItContradictsWhatIsNotOlder) {
  const auto history = after({{"2026-02-01", {about(older_plans, Verdict::same)}}});
  EXPECT_THAT(contradictions(history, {about(older_plans, Verdict::different, "2026-01-01")}), SizeIs(1));
  EXPECT_THAT(contradictions(history, {about(older_plans, Verdict::different, "2026-02-01")}), SizeIs(1));
  EXPECT_THAT(contradictions(history, {about(older_plans, Verdict::different, "2026-02-02")}), IsEmpty());
  EXPECT_THAT(contradictions(history, {about(older_plans, Verdict::different)}), IsEmpty())
      << "without a day it is said now";
  EXPECT_THAT(contradictions(history, {about(older_plans, Verdict::same, "2026-01-01")}), IsEmpty());
  EXPECT_THAT(contradictions(history, {about(records, Verdict::different, "2026-01-01")}), IsEmpty());
}

TEST(DecisionHistory, AnItemIsKnownByItsWordsAndItsAuthority) {
  const std::string key = item_key("Northbridge", "The quality of life-story work.");
  EXPECT_EQ(item_key("NORTHBRIDGE", "the quality of life story work"), key) << "case and marks";
  EXPECT_EQ(item_key("Northbridge", "The quality of lifestory\nwork"), key) << "a hyphen at a line's end";
  EXPECT_NE(item_key("Eastmere", "The quality of life-story work."), key);
  EXPECT_NE(item_key("Northbridge", "The quality of life-story books."), key);
}

TEST(DecisionHistory, ViewsHaveNamesOnlyWhereTheyAreWanted) {
  const auto history = after({{"2026-02-01", {about(older_plans, Verdict::same)}},
                              {"2026-03-01", {about(records, Verdict::different)}},
                              {"2026-04-01", {about(records, Verdict::different)}, false, true}});
  const HeldDecisions held(history, Names::left_out);
  ASSERT_THAT(held.of("northbridge"), SizeIs(1));
  EXPECT_EQ(held.of("Northbridge")[0].decided, (Decided{Verdict::same, "2026-02-01", std::nullopt, ""}));
  EXPECT_EQ(HeldDecisions(history, Names::shown).of("Northbridge")[0].decided.who, "Ana Field");
  EXPECT_THAT(held.of("Eastmere"), IsEmpty());
}

TEST(DecisionHistory, IsKeptWhole) {
  const Folder folder;
  auto history = after({{"2026-02-01", {about(older_plans, Verdict::same)}},
                        {"2026-03-01", {about(older_plans, Verdict::different, "2026-02-20")}, true},
                        {"2026-04-01", {about(older_plans, Verdict::same)}, false, true}});
  history.front().decision.why = "both are about plans";
  Database database(folder.path("c"), Access::write);
  write_decision_history(database, history);
  EXPECT_EQ(decision_history(database), history);
  EXPECT_THAT(held_decisions(database).of("Northbridge"), SizeIs(1));
}

TEST(DecisionsFile, IsReadAsItIsWritten) {
  auto with_reason = about(records, Verdict::different, "2026-01-02");
  with_reason.why = "recording is another matter";
  auto without_name = about(older_plans, Verdict::same, "2026-01-03");
  without_name.who.clear();
  const std::vector<ItemDecision> decisions{with_reason, without_name};
  EXPECT_EQ(read_decisions(write_decisions(decisions)), decisions);
}

TEST(DecisionsFile, IsReadStrictly) {
  const std::string begin = R"({"schema_version": "1.0.0", "decisions": [)";
  const auto short_form = read_decisions(begin + R"({"item": "a#1", "earlier": "b#2", "verdict": "same"}]})");
  ASSERT_THAT(short_form, SizeIs(1));
  EXPECT_EQ(short_form[0].item, (DecidedItem{"a#1", "", ""}));
  struct Row {
    std::string json, reason;
  };
  const std::vector<Row> rows{
      {"decisions", "the file is not JSON"},
      {R"({"decisions": []})", "schema_version"},
      {R"({"schema_version": "2.0.0", "decisions": []})", "/schema_version is not 1"},
      {begin + R"({"item": "a#1", "earlier": "b#2", "verdict": "similar"}]})",
       "/decisions/0/verdict is not \"same\" or \"different\""},
      {begin + R"({"item": "a#1", "verdict": "same"}]})", "earlier"},
      {begin + R"({"item": "a#1", "earlier": "b#2", "verdict": "same", "wish": "x"}]})", "wish"},
      {begin + R"({"item": {"name": "a#1"}, "earlier": "b#2", "verdict": "same"}]})", "authority"},
      {begin + R"({"item": "a#1", "earlier": "b#2", "verdict": "same", "date": "2026"}]})", "is not a day"},
      {begin + R"({"item": "a#1", "earlier": "b#2", "verdict": "same", "who": "  "}]})", "/decisions/0/who"},
  };
  for (const auto& row : rows) {
    try {
      read_decisions(row.json);
      ADD_FAILURE() << row.json;
    } catch (const DecisionsError& error) {
      EXPECT_THAT(error.what(), ::testing::HasSubstr(row.reason)) << row.json;
    }
  }
}

}  // namespace
}  // namespace letterlens::testing
