// Decisions about two items by a command: every view has them, and whatever happens to the letters they stay.
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/schema.h"

#include <Poco/File.h>
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using Json = nlohmann::json;

const std::string newest = "northbridge-focused-visit-2025-02-25";
const std::string oldest = "northbridge-focused-visit-2018-06-26";
// They have nothing in common; and they are asked for again word by word in sense.
const std::string item = newest + "#improvements/3", earlier = oldest + "#improvements/4";
const std::string again = newest + "#improvements/1", asked = oldest + "#improvements/2";

class DecideTest : public ::testing::Test {
 protected:
  DecideTest() {
    Poco::File(folder_.path("letters")).createDirectories();
    for (const char* name : {"northbridge-focused-2018.txt", "northbridge-focused-2022.txt",
                             "northbridge-focused-2025.pdf", "thornwick-focused-2023.txt"})
      folder_.add(std::string("letters/") + name,
                  read_bytes(in_checkout(std::string("tests/letters/") + name)));
    EXPECT_EQ(add({folder_.path("letters")}).status, 0);
  }

  Result run(std::vector<std::string> arguments) const {
    return run_program({.arguments = std::move(arguments), .directory = folder_.path()});
  }
  Result add(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"add", "--register", in_checkout("tests/letters/authorities.csv")});
    return run(std::move(arguments));
  }
  std::string out_of(const std::vector<std::string>& arguments) const {
    const Result result = run(arguments);
    EXPECT_EQ(result.status, 0) << ::testing::PrintToString(arguments) << result.err;
    return result.out;
  }
  // Every answer in JSON is of its schema.
  Json json(std::vector<std::string> arguments) const {
    const std::string schema = arguments.front() == "compare" ? "comparison" : "decide";
    arguments.emplace_back("--json");
    Json answer = Json::parse(out_of(arguments));
    EXPECT_THAT(errors_by(schema + ".schema.json", answer), IsEmpty()) << answer;
    return answer;
  }
  Result decide(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "decide");
    if (std::find(arguments.begin(), arguments.end(), "--who") == arguments.end())
      arguments.insert(arguments.end(), {"--who", "Ana Field"});
    return run(std::move(arguments));
  }
  // An item of the newest visit, as compare has it.
  Json compared(std::size_t number, std::vector<std::string> further = {}) const {
    std::vector<std::string> arguments{"compare", "-a", "Northbridge"};
    arguments.insert(arguments.end(), further.begin(), further.end());
    return json(arguments).at("visits").back().at("items").at(number - 1);
  }

  const Folder folder_;
};

TEST_F(DecideTest, TheSameIsAStatedLinkInEveryView) {
  ASSERT_EQ(compared(3).at("status"), "new");
  const Result result = decide({item, earlier, "same", "--why", "both are about children’s views"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr(item + '\n' + earlier), HasSubstr("by Ana Field on "),
                                HasSubstr(" to be the same: both are about children’s views\n")));
  const Json decided = compared(3);
  EXPECT_EQ(decided.at("status"), "persisting");
  const Json& link = decided.at("earlier").at(0);
  EXPECT_EQ(link.at("id"), oldest);
  EXPECT_EQ(link.at("decided").at("why"), "both are about children’s views");
  EXPECT_THAT(link.at("decided").at("date").get<std::string>(), SizeIs(10));
  EXPECT_FALSE(link.at("decided").contains("who"));
  EXPECT_EQ(compared(3, {"--with-names"}).at("earlier").at(0).at("decided").at("who"), "Ana Field");

  const std::string words = "to be the same: both are about children’s views";
  EXPECT_THAT(out_of({"compare", "-a", "Northbridge"}),
              AllOf(HasSubstr(words.substr(0, 14)), Not(HasSubstr("Ana Field"))));
  EXPECT_THAT(out_of({"compare", "-a", "Northbridge", "--csv"}),
              AllOf(HasSubstr(earlier + ": Decided on "), HasSubstr(words)));
  EXPECT_THAT(out_of({"compare", "-a", "Northbridge", "--html"}), HasSubstr(words));
  out_of({"report", "--out", "report"});
  EXPECT_THAT(read_bytes(folder_.path("report/authorities/northbridge.html")),
              AllOf(HasSubstr(words), Not(HasSubstr("Ana Field"))));
  out_of({"export", "--format", "csv", "--out", "tables"});
  EXPECT_THAT(read_bytes(folder_.path("tables/decisions.csv")),
              AllOf(HasSubstr(newest + ",Northbridge,2025-02-25,improvements,3,1," + earlier),
                    HasSubstr(",same,,both"), Not(HasSubstr("Ana Field"))));
  out_of({"export", "--format", "datapackage", "--with-names", "--out", "package"});
  EXPECT_THAT(read_bytes(folder_.path("package/decisions.csv")), HasSubstr("Ana Field"));
  EXPECT_THAT(out_of({"check"}), HasSubstr("no fault"));
}

TEST_F(DecideTest, DifferentTakesAStatedLinkAway) {
  ASSERT_EQ(compared(1).at("status"), "persisting");
  // Named in the other order, and in short.
  EXPECT_EQ(decide({oldest + "#2", newest + "#1", "different"}).status, 0);
  const Json decided = compared(1);
  for (const auto& link : decided.at("earlier")) EXPECT_NE(link.at("id"), oldest);
  ASSERT_THAT(decided.at("different"), SizeIs(1));
  EXPECT_EQ(decided.at("different").at(0).at("decided").at("why"), nullptr);
  EXPECT_THAT(out_of({"compare", "-a", "Northbridge"}), HasSubstr("something else "));
}

TEST_F(DecideTest, IsListedAndTakenBack) {
  EXPECT_THAT(out_of({"decide", "--list"}), HasSubstr("nothing is decided"));
  decide({again, asked, "different"});
  decide({again, asked, "same", "--who", "Ben Moss", "--why", "read again"});
  const Json listed = json({"decide", "--list"});
  ASSERT_THAT(listed.at("decisions"), SizeIs(2));
  EXPECT_EQ(listed.at("decisions").at(0).at("state"), "superseded");
  EXPECT_EQ(listed.at("decisions").at(0).at("superseded_by"), 2);
  EXPECT_FALSE(listed.at("decisions").at(1).contains("who"));
  EXPECT_EQ(listed.at("decisions").at(1).at("item").at("name"), again);
  EXPECT_EQ(listed.at("decisions").at(1).at("item").at("now"), Json({again}));
  EXPECT_EQ(json({"decide", "--list", "--with-names"}).at("decisions").at(1).at("who"), "Ben Moss");
  EXPECT_THAT(out_of({"decide", "--list"}),
              AllOf(HasSubstr("superseded by 2"), HasSubstr("Ben Moss: read again")));
  EXPECT_THAT(json({"decide", "--list", "--authority", "thornwick"}).at("decisions"), IsEmpty());

  EXPECT_THAT(decide({again, asked, "--undo", "--why", "misread"}).out, HasSubstr("to be something else"))
      << "what it had superseded holds again";
  EXPECT_THAT(decide({asked, again, "--undo"}).out, HasSubstr("undecided\n"));
  EXPECT_EQ(decide({again, asked, "--undo"}).status, 64);
  EXPECT_THAT(out_of({"decide", "--list"}), HasSubstr("taken back on "));
  EXPECT_EQ(compared(1).at("earlier").at(0).at("decided"), nullptr);
}

TEST_F(DecideTest, OutlastsTheLettersThatItWasMadeOf) {
  decide({item, earlier, "same"});
  // Read again.
  EXPECT_THAT(add({folder_.path("letters"), "--ocr", "never", "--reprocess"}).out, HasSubstr("4 revised"));
  EXPECT_EQ(compared(3).at("status"), "persisting");
  // A better copy of the older letter.
  folder_.add("better.pdf", read_bytes(in_checkout("tests/letters/northbridge-focused-2018.pdf")));
  EXPECT_EQ(add({folder_.path("better.pdf")}).status, 0);
  EXPECT_EQ(compared(3).at("status"), "persisting");
  // Removed, and taken back.
  out_of({"remove", oldest});
  out_of({"remove", oldest});
  EXPECT_EQ(compared(3).at("status"), "new");
  EXPECT_THAT(out_of({"decide", "--list"}), HasSubstr("corpus does not have now]"));
  EXPECT_EQ(add({folder_.path("better.pdf")}).status, 0);
  EXPECT_EQ(compared(3).at("status"), "persisting");
  // The corpus built again: what was exported is taken.
  EXPECT_THAT(out_of({"decide", "--export", "decisions.json"}), HasSubstr("1 decision written"));
  EXPECT_THAT(read_bytes(folder_.path("decisions.json")), Not(HasSubstr("Ana Field")));
  EXPECT_THAT(errors_by("decisions.schema.json", Json::parse(read_bytes(folder_.path("decisions.json")))),
              IsEmpty());
  Poco::File(folder_.path("letters.corpus")).remove(true);
  add({in_checkout("tests/letters/thornwick-focused-2023.txt")});
  EXPECT_THAT(decide({"--from", "decisions.json"}).out, HasSubstr("1 decision taken, 0 known already"))
      << "before its letters come";
  EXPECT_THAT(decide({"--from", "decisions.json"}).out, HasSubstr("0 decisions taken, 1 known already"));
  add({folder_.path("letters")});
  EXPECT_EQ(compared(3).at("status"), "persisting");
}

TEST_F(DecideTest, AnIdThatACorrectionChangedStillFindsItsLetter) {
  const Result corrected = run({"correct", newest, "/kind=assurance_visit", "--who", "Ana Field",
                                "--register", in_checkout("tests/letters/authorities.csv")});
  ASSERT_EQ(corrected.status, 0) << corrected.err;
  ASSERT_THAT(corrected.out, HasSubstr("northbridge-assurance-visit-2025-02-25"));
  const Result result = decide({item, earlier, "same"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("northbridge-assurance-visit-2025-02-25#improvements/3\n"));
  EXPECT_THAT(out_of({"show", newest}), HasSubstr("northbridge-assurance-visit-2025-02-25"));
}

TEST_F(DecideTest, AFileNamesItemsAloneOrWithTheirWords) {
  folder_.add("d.json", R"({"schema_version": "1.0.0", "decisions": [{"item": ")" + earlier +
                            R"(", "earlier": ")" + item +
                            R"(", "verdict": "same", "date": "2026-01-05", "who": "Ben Moss"}]})");
  const Json taken = json({"decide", "--from", "d.json", "--with-names"});
  EXPECT_EQ(taken.at("taken"), 1);
  EXPECT_EQ(taken.at("decisions").at(0).at("item").at("name"), item) << "the later letter's comes first";
  EXPECT_EQ(taken.at("decisions").at(0).at("who"), "Ben Moss");
  EXPECT_EQ(taken.at("decisions").at(0).at("date"), "2026-01-05");
  // What the corpus decided later is not undone by an older file.
  decide({item, earlier, "different"});
  folder_.add("e.json", R"({"schema_version": "1.0.0", "decisions": [{"item": ")" + item +
                            R"(", "earlier": ")" + earlier +
                            R"(", "verdict": "same", "date": "2026-01-06"}]})");
  const Result refused = decide({"--from", "e.json"});
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.err, AllOf(HasSubstr("the file says same on 2026-01-06, but decision 2 of "),
                                 HasSubstr("nothing is changed")));
  EXPECT_THAT(json({"decide", "--list"}).at("decisions"), SizeIs(2));
}

TEST_F(DecideTest, ATableOfWhatIsUndecidedIsFilledInAndTaken) {
  std::string table = out_of({"compare", "--undecided", "--csv", "-a", "Northbridge"});
  const auto row = table.find("\r\n,,") + 2;
  table.replace(row, 2, "different,\"read both\",");
  folder_.add("t.csv", table);
  EXPECT_THAT(decide({"--from", "t.csv"}).out, HasSubstr("1 decision taken, 0 known already"));
  const Json listed = json({"decide", "--list"});
  ASSERT_THAT(listed.at("decisions"), SizeIs(1));
  EXPECT_EQ(listed.at("decisions").at(0).at("verdict"), "different");
  EXPECT_EQ(listed.at("decisions").at(0).at("why"), "read both");
  folder_.add("u.csv", table.replace(row, 9, "perhaps  "));
  EXPECT_THAT(decide({"--from", "u.csv"}).err, HasSubstr("\"perhaps\" is not same or different"));
}

TEST_F(DecideTest, WhatIsUndecidedIsListedWithTheCommandThatDecidesIt) {
  const Json all = json({"compare", "--undecided", "--limit", "0"});
  ASSERT_GT(all.at("undecided").size(), 0U);
  const Json& first = all.at("undecided").at(0);
  const auto name = [](const Json& of) {
    return of.at("id").get<std::string>() + '#' + of.at("list").get<std::string>() + '/' +
           std::to_string(of.at("number").get<int>());
  };
  const std::string text = out_of({"compare", "--undecided"});
  const std::string command =
      "letterlens decide " + name(first.at("item")) + ' ' + name(first.at("earlier")) + " same|different\n";
  EXPECT_THAT(text, HasSubstr(command));
  EXPECT_EQ(decide({name(first.at("item")), name(first.at("earlier")), "different"}).status, 0);
  EXPECT_THAT(out_of({"compare", "--undecided"}), Not(HasSubstr(command)));
  for (const auto& pair : json({"compare", "--undecided", "-a", "Northbridge"}).at("undecided"))
    EXPECT_EQ(pair.at("authority"), "Northbridge");
  EXPECT_THAT(json({"compare", "--undecided", "--limit", "1"}).at("undecided"), SizeIs(1));
  EXPECT_THAT(out_of({"compare", "--undecided", "--csv"}),
              HasSubstr("verdict,why,authority,visit,item,text,"));
}

TEST_F(DecideTest, WrongWordsAreToldAndChangeNothing) {
  struct Row {
    std::vector<std::string> arguments;
    std::string reason;
  };
  const std::vector<Row> rows{
      {{}, "decide needs two items"},
      {{item, earlier}, "decide needs two items"},
      {{item, earlier, "similar"}, "\"similar\" is not same or different"},
      {{item, newest + "#improvements/1", "same"}, "are of one letter"},
      {{item, "thornwick-focused-visit-2023-01-31#improvements/1", "same"}, "are of different authorities"},
      {{item, oldest + "#improvements/99", "same"}, "the letter has no such item"},
      {{item, oldest, "same"}, "is not an item such as"},
      {{item, "nowhere-2018#improvements/1", "same"}, "has no letter whose id begins with"},
      {{item, earlier, "--undo"}, "nothing is decided of them"},
      {{item, "--undo"}, "--undo needs the two items"},
      {{"--list", "--undo", item, earlier}, "do not go together"},
      {{"--from", "nothing.json"}, "--from nothing.json: "},
      {{item, earlier, "same", "--authority", "Northbridge"}, "--authority goes with --list"},
      {{item, earlier, "same", "--who", " "}, "say who says so"},
  };
  for (const auto& row : rows) {
    const Result result = decide(row.arguments);
    EXPECT_EQ(result.status, 64) << row.reason;
    EXPECT_THAT(result.err, HasSubstr(row.reason));
  }
  EXPECT_THAT(json({"decide", "--list"}).at("decisions"), IsEmpty());
}

}  // namespace
}  // namespace letterlens::testing
