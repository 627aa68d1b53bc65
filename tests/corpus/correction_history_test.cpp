// What holds of all that people said of a letter, as a table of stories.
#include "corpus/store/correction_history.h"

#include "corpus/store/correction_tables.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using Json = nlohmann::ordered_json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Correction about(const std::string& field, const Json& value, const std::string& day = {}) {
  return {field, {}, value, "Ana Field", "read", day.empty() ? std::nullopt : Date::parse_day(day)};
}
Correction accepting(const std::string& code) {
  return {{}, code, {}, "Ana Field", "looked", std::nullopt};
}
Correction heading(const std::string& line, const std::string& kind) {
  return about("/sections", Json::array({{{"heading", line}, {"kind", kind}}}));
}

// One thing that happens to a letter's history.
struct Event {
  std::string file;  // the file that speaks; empty: a command does
  std::string when;  // the day on which it was changed or given
  std::vector<Correction> says;
  std::int64_t withdraws = 0;  // instead: the number of a correction
};

void happen(CorrectionHistory& history, const Event& event) {
  const std::string moment = event.when + "T12:00:00Z";
  if (event.withdraws > 0)
    withdraw(history, event.withdraws, {moment, "Ben Moss", "a mistake"});
  else if (event.file.empty())
    take_command(history, {std::nullopt, moment, moment, {std::nullopt, event.says}});
  else
    take_file(history, {event.file, moment, moment, {std::nullopt, event.says}});
}

CorrectionHistory after(const std::vector<Event>& events) {
  CorrectionHistory history;
  for (const auto& event : events) happen(history, event);
  return history;
}

// "1 holds", one for each row.
std::vector<std::string> states(const CorrectionHistory& history) {
  std::vector<std::string> out;
  for (const auto& one : history) out.emplace_back(name_of(one.state()));
  return out;
}

// "/kind \"jtai\"", one for each correction that holds.
std::vector<std::string> holding(const CorrectionHistory& history) {
  std::vector<std::string> out;
  for (const auto& correction : held_corrections(history))
    out.push_back(subject_of(correction) + ' ' + value_of(correction));
  return out;
}

struct Story {
  std::string sentence;
  std::vector<Event> events;
  std::vector<std::string> states;
  std::vector<std::string> holding;
};

void expect(const std::vector<Story>& stories) {
  for (const auto& story : stories) {
    SCOPED_TRACE(story.sentence);
    const auto history = after(story.events);
    EXPECT_EQ(states(history), story.states);
    EXPECT_EQ(holding(history), story.holding);
  }
}

TEST(CorrectionHistory, OfFiles) {
  const auto title_a = about("/title", "A"), title_b = about("/title", "B");
  expect({
      {"what a file says holds", {{"a", "2024-01-01", {title_a}}}, {"holds"}, {"/title \"A\""}},
      {"saying it again changes nothing",
       {{"a", "2024-01-01", {title_a}}, {"a", "2024-02-01", {title_a}}},
       {"holds"},
       {"/title \"A\""}},
      {"what it no longer says is withdrawn",
       {{"a", "2024-01-01", {title_a}}, {"a", "2024-02-01", {}}},
       {"withdrawn"},
       {}},
      {"what it says otherwise takes the place",
       {{"a", "2024-01-01", {title_a}}, {"a", "2024-02-01", {title_b}}},
       {"withdrawn", "holds"},
       {"/title \"B\""}},
      {"and holds again when it says it again",
       {{"a", "2024-01-01", {title_a}}, {"a", "2024-02-01", {}}, {"a", "2024-03-01", {title_a}}},
       {"withdrawn", "holds"},
       {"/title \"A\""}},
      {"of two files the one that was changed last holds",
       {{"a", "2024-02-01", {title_a}}, {"b", "2024-01-01", {title_b}}},
       {"holds", "superseded"},
       {"/title \"A\""}},
      {"in whatever order they come",
       {{"b", "2024-01-01", {title_b}}, {"a", "2024-02-01", {title_a}}},
       {"superseded", "holds"},
       {"/title \"A\""}},
      {"a day that is named counts, not the file's time",
       {{"b", "2024-03-01", {about("/title", "B", "2023-01-01")}},
        {"a", "2024-02-01", {about("/title", "A", "2023-05-05")}}},
       {"superseded", "holds"},
       {"/title \"A\""}},
      {"within a file too",
       {{"a", "2024-02-01", {about("/title", "A", "2023-05-05"), about("/title", "B", "2023-01-01")}}},
       {"holds", "superseded"},
       {"/title \"A\""}},
      {"without days the last of a file counts",
       {{"a", "2024-02-01", {title_a, title_b}}},
       {"superseded", "holds"},
       {"/title \"B\""}},
      {"the older of two files holds again when the newer says no more",
       {{"b", "2024-01-01", {title_b}}, {"a", "2024-02-01", {title_a}}, {"a", "2024-03-01", {}}},
       {"holds", "withdrawn"},
       {"/title \"B\""}},
      {"what two files say holds while one of them says it",
       {{"a", "2024-01-01", {title_a}}, {"b", "2024-01-02", {title_a}}, {"b", "2024-02-01", {}}},
       {"holds", "withdrawn"},
       {"/title \"A\""}},
  });
}

TEST(CorrectionHistory, OfCommands) {
  const auto title_a = about("/title", "A"), title_b = about("/title", "B");
  expect({
      {"the last command holds",
       {{"", "2024-01-01", {title_a}}, {"", "2024-01-02", {title_b}}},
       {"superseded", "holds"},
       {"/title \"B\""}},
      {"also if the clock was turned back",
       {{"", "2024-01-02", {title_a}}, {"", "2024-01-01", {title_b}}},
       {"superseded", "holds"},
       {"/title \"B\""}},
      {"what it superseded holds again when it is withdrawn",
       {{"", "2024-01-01", {title_a}}, {"", "2024-01-02", {title_b}}, {"", "2024-01-03", {}, 2}},
       {"holds", "withdrawn"},
       {"/title \"A\""}},
      {"it goes before a file that the corpus has",
       {{"a", "2024-01-01", {title_a}}, {"", "2024-01-02", {title_b}}},
       {"superseded", "holds"},
       {"/title \"B\""}},
      {"also if that file was changed since, and says the same",
       {{"a", "2024-01-01", {title_a}}, {"", "2024-01-02", {title_b}}, {"a", "2024-02-01", {title_a}}},
       {"superseded", "holds"},
       {"/title \"B\""}},
      {"or was moved",
       {{"a", "2024-01-01", {title_a}}, {"", "2024-01-02", {title_b}}, {"x/a", "2024-02-01", {title_a}}},
       {"superseded", "holds"},
       {"/title \"B\""}},
      {"what a person withdrew does not come back from its file",
       {{"a", "2024-01-01", {title_a}}, {"", "2024-01-02", {}, 1}, {"a", "2024-02-01", {title_a}}},
       {"withdrawn"},
       {}},
      {"different things hold side by side",
       {{"", "2024-01-01", {title_a}}, {"", "2024-01-02", {accepting("empty_list")}}},
       {"holds", "holds"},
       {"/title \"A\"", "diagnostic empty_list accepted"}},
  });
}

TEST(CorrectionHistory, OfAFileThatSpeaksAgainstACommand) {
  const auto title_a = about("/title", "A"), title_b = about("/title", "B");
  const Event command{"", "2024-03-01", {title_a}};
  expect({
      {"a file without a day is not known to be newer",
       {command, {"b", "2024-05-01", {title_b}}},
       {"holds", "conflict"},
       {"/title \"A\""}},
      {"nor is one of the same day",
       {command, {"b", "2024-05-01", {about("/title", "B", "2024-03-01")}}},
       {"holds", "conflict"},
       {"/title \"A\""}},
      {"nor one of an earlier day",
       {command, {"b", "2024-05-01", {about("/title", "B", "2024-02-01")}}},
       {"holds", "conflict"},
       {"/title \"A\""}},
      {"one of a later day is newer",
       {command, {"b", "2024-05-01", {about("/title", "B", "2024-03-02")}}},
       {"superseded", "holds"},
       {"/title \"B\""}},
      {"one that says the same is no conflict",
       {command, {"b", "2024-02-01", {title_a}}},
       {"holds", "superseded"},
       {"/title \"A\""}},
      {"a whole list contradicts one item of it",
       {{"", "2024-03-01", {about("/improvements/1", "B")}},
        {"b", "2024-05-01", {about("/improvements", Json::array({"A"}))}}},
       {"holds", "conflict"},
       {"/improvements/1 (#2) \"B\""}},
      {"the conflict ends when the file no longer says so",
       {command, {"b", "2024-05-01", {title_b}}, {"b", "2024-06-01", {}}},
       {"holds", "withdrawn"},
       {"/title \"A\""}},
      {"when the command is given again",
       {command, {"b", "2024-05-01", {title_b}}, {"", "2024-06-01", {title_a}}},
       {"superseded", "superseded", "holds"},
       {"/title \"A\""}},
      {"when the correction is withdrawn: then the file holds",
       {command, {"b", "2024-05-01", {title_b}}, {"", "2024-06-01", {}, 1}},
       {"withdrawn", "holds"},
       {"/title \"B\""}},
      {"or when a newer file settles it",
       {command, {"b", "2024-05-01", {title_b}}, {"c", "2024-06-01", {about("/title", "C", "2024-06-01")}}},
       {"superseded", "superseded", "holds"},
       {"/title \"C\""}},
  });
}

TEST(CorrectionHistory, OfListsHeadingsAndMembers) {
  const auto list = about("/improvements", Json::array({"A", "B"}));
  const auto item = about("/improvements/1", "C");
  const auto date = about("/previous_inspection", {{"date", "2019-01"}});
  const auto grade = about("/previous_inspection", {{"judgements", {{"overall_effectiveness", "good"}}}});
  expect({
      {"an item is corrected after its list",
       {{"", "2024-01-01", {list}}, {"", "2024-01-02", {item}}},
       {"holds", "holds"},
       {"/improvements [\"A\",\"B\"]", "/improvements/1 (#2) \"C\""}},
      {"a new list takes the place of what was said of an item",
       {{"", "2024-01-01", {item}}, {"", "2024-01-02", {list}}},
       {"superseded", "holds"},
       {"/improvements [\"A\",\"B\"]"}},
      {"each item that is added is a thing of its own",
       {{"", "2024-01-01", {about("/improvements/-", "D")}},
        {"", "2024-01-02", {about("/improvements/-", "E")}}},
       {"holds", "holds"},
       {"/improvements/- (added) \"D\"", "/improvements/- (added) \"E\""}},
      {"one that is added twice is said once",
       {{"", "2024-01-01", {about("/improvements/-", "D")}},
        {"", "2024-01-02", {about("/improvements/-", "D")}}},
       {"superseded", "holds"},
       {"/improvements/- (added) \"D\""}},
      {"a new list takes the place of what was added",
       {{"", "2024-01-01", {about("/improvements/-", "D")}}, {"", "2024-01-02", {list}}},
       {"superseded", "holds"},
       {"/improvements [\"A\",\"B\"]"}},
      {"each heading is a thing of its own",
       {{"", "2024-01-01", {heading("Next", "other")}},
        {"", "2024-01-02", {heading("Matters", "improvements")}}},
       {"holds", "holds"},
       {"/sections \"Next\" \"other\"", "/sections \"Matters\" \"improvements\""}},
      {"and has one kind",
       {{"", "2024-01-01", {heading("Next", "other")}}, {"", "2024-01-02", {heading("Next", "strengths")}}},
       {"superseded", "holds"},
       {"/sections \"Next\" \"strengths\""}},
      {"several headings of one entry are taken one by one",
       {{"a",
         "2024-01-01",
         {about("/sections", Json::array({{{"heading", "Next"}, {"kind", "other"}},
                                          {{"heading", "Matters"}, {"kind", "improvements"}}}))}}},
       {"holds", "holds"},
       {"/sections \"Next\" \"other\"", "/sections \"Matters\" \"improvements\""}},
      {"members that are corrected one after the other go together",
       {{"", "2024-01-01", {date}}, {"", "2024-01-02", {grade}}},
       {"holds", "holds"},
       {"/previous_inspection {\"date\":\"2019-01\"}",
        "/previous_inspection {\"judgements\":{\"overall_effectiveness\":\"good\"}}"}},
      {"one member that is corrected again does not",
       {{"", "2024-01-01", {date}}, {"", "2024-01-02", {about("/previous_inspection", {{"date", "2020"}})}}},
       {"superseded", "holds"},
       {"/previous_inspection {\"date\":\"2020\"}"}},
  });
}

TEST(CorrectionHistory, NamesTheDayOfACommandInTheRecord) {
  const auto held = held_corrections(after({{"", "2024-03-01", {about("/title", "A")}}}));
  ASSERT_THAT(held, SizeIs(1));
  EXPECT_EQ(held.front().date.value().iso(), "2024-03-01");
}

TEST(CorrectionHistory, TellsWhatAFileGivenByHandSpeaksAgainst) {
  const auto history = after({{"", "2024-03-01", {about("/title", "A")}}});
  const auto given = [&](const Correction& entry) {
    return contradictions(history, {std::nullopt, {entry}});
  };
  EXPECT_THAT(given(about("/title", "B")), IsEmpty()) << "it is said now";
  EXPECT_THAT(given(about("/title", "B", "2024-03-02")), IsEmpty());
  EXPECT_THAT(given(about("/title", "A", "2023-01-01")), IsEmpty()) << "it says the same";
  ASSERT_THAT(given(about("/title", "B", "2024-03-01")), SizeIs(1));
  EXPECT_EQ(given(about("/title", "B", "2024-03-01")).front().newer.number, 1);
}

TEST(CorrectionTables, KeepEveryPartOfAHistory) {
  const Folder folder;
  Database database(folder.path("c"), Access::write);
  const auto history =
      after({{"/l/a.corrections.json", "2024-01-01", {about("/title", nullptr, "2023-12-31")}},
             {"", "2024-01-02", {accepting("empty_list"), about("/title", "A")}},
             {"", "2024-01-03", {}, 2},
             {"/l/b.corrections.json", "2024-01-04", {about("/title", "C")}}});
  ASSERT_EQ(states(history), (std::vector<std::string>{"superseded", "withdrawn", "holds", "conflict"}));
  database.transaction([&] { write_correction_history(database, "abc", history); });
  EXPECT_EQ(correction_history(database, "abc"), history);
  EXPECT_THAT(correction_history(database, "abd"), IsEmpty());
  EXPECT_THAT(corrected_letters(database), ElementsAre("abc"));
}

TEST(CorrectionTables, SayWhatARecordIsToSay) {
  const Folder folder;
  Database database(folder.path("c"), Access::write);
  const CorrectionsProblem problem{"/l/a.corrections.json", "abc", "corrections_unreadable", "a: not JSON"};
  database.transaction([&] { note_corrections_problem(database, problem.path, problem); });
  EXPECT_THAT(corrections_problems(database, "abc"), ElementsAre(problem));
  const auto history = after(
      {{"", "2024-03-01", {about("/title", "A")}}, {"/l/b.json", "2024-05-01", {about("/title", "B")}}});
  const auto both = held(history, corrections_problems(database, "abc"));
  ASSERT_THAT(both.warnings, SizeIs(2));
  EXPECT_EQ(both.warnings.front().code, "correction_conflict");
  EXPECT_THAT(
      both.warnings.front().message,
      HasSubstr("b.json says that /title is \"B\", but the correction made in the corpus on 2024-03-01"));
  EXPECT_EQ(both.warnings.back().message, problem.message);
  EXPECT_NE(both.signature(), held(history, {}).signature());
  EXPECT_EQ(held({}, {}).signature(), std::nullopt);
  database.transaction([&] { note_corrections_problem(database, problem.path, std::nullopt); });
  EXPECT_THAT(corrections_problems(database, "abc"), IsEmpty());
}

}  // namespace
}  // namespace letterlens::testing
