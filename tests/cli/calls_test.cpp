// The table of calls in the contract, row by row: what goes in, and which records come out in which order.
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"
#include "tests/support/schema.h"
#include "tests/support/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace letterlens::testing {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Strings = std::vector<std::string>;

// A folder with a PDF, a text and lists of both.
struct Archive {
  Archive() {
    folder.add("a.pdf", letter_as_pdf());
    folder.add("b.txt", letter_as_text());
    folder.add("--text", letter_as_text());
    folder.add("list", "b.txt\na.pdf\n");
    folder.add("list0", "b.txt\0a.pdf\0"s);
  }
  Result run(Strings arguments, std::string input = "") const {
    return run_program(
        {.arguments = std::move(arguments), .input = std::move(input), .directory = folder.path()});
  }
  Folder folder;
};

struct Row {
  std::string sentence;
  Strings arguments;
  std::string input;
  Strings files;  // source.file of the records, in order
};

TEST(Calls, EachGivesItsRecordsInOrder) {
  const std::vector<Row> rows{
      {"one file gives one record", {"extract", "a.pdf"}, "", {"a.pdf"}},
      {"several files give a record each, in the order of the arguments",
       {"extract", "b.txt", "a.pdf"},
       "",
       {"b.txt", "a.pdf"}},
      {"the other order gives the other order", {"extract", "a.pdf", "b.txt"}, "", {"a.pdf", "b.txt"}},
      {"the same file twice gives its record twice", {"extract", "a.pdf", "a.pdf"}, "", {"a.pdf", "a.pdf"}},
      {"- is a text on standard input, which has no name", {"extract", "-"}, letter_as_text(), {"-"}},
      {"- is a PDF on standard input", {"extract", "-"}, letter_as_pdf(), {"-"}},
      {"- keeps its place among files",
       {"extract", "a.pdf", "-", "b.txt"},
       letter_as_text(),
       {"a.pdf", "-", "b.txt"}},
      {"--files-from - reads a path from each line",
       {"extract", "--files-from", "-"},
       "b.txt\na.pdf\n",
       {"b.txt", "a.pdf"}},
      {"the last path needs no line end",
       {"extract", "--files-from", "-"},
       "b.txt\na.pdf",
       {"b.txt", "a.pdf"}},
      {"empty lines name no file",
       {"extract", "--files-from", "-"},
       "\nb.txt\n\na.pdf\n\n",
       {"b.txt", "a.pdf"}},
      {"an empty list gives no record", {"extract", "--files-from", "-"}, "", {}},
      {"-0 reads paths that end in NUL",
       {"extract", "-0", "--files-from", "-"},
       "b.txt\0a.pdf\0"s,
       {"b.txt", "a.pdf"}},
      {"--null is the same",
       {"extract", "--null", "--files-from", "-"},
       "a.pdf\0b.txt\0"s,
       {"a.pdf", "b.txt"}},
      {"the last of them needs no NUL",
       {"extract", "-0", "--files-from", "-"},
       "b.txt\0a.pdf"s,
       {"b.txt", "a.pdf"}},
      {"a list can be a file", {"extract", "--files-from", "list"}, "", {"b.txt", "a.pdf"}},
      {"a list with NUL can be a file", {"extract", "-0", "--files-from", "list0"}, "", {"b.txt", "a.pdf"}},
      {"the option takes its value behind =", {"extract", "--files-from=list"}, "", {"b.txt", "a.pdf"}},
      {"-f is --files-from", {"extract", "-f", "list"}, "", {"b.txt", "a.pdf"}},
      {"-f may touch its value", {"extract", "-flist"}, "", {"b.txt", "a.pdf"}},
      {"switches come before or after the list",
       {"extract", "--files-from", "list0", "-0"},
       "",
       {"b.txt", "a.pdf"}},
      {"behind -- everything is a file", {"extract", "--", "--text"}, "", {"--text"}},
      {"named files come before listed ones",
       {"extract", "a.pdf", "--files-from", "list"},
       "",
       {"a.pdf", "b.txt", "a.pdf"}},
      {"an option may follow a file", {"extract", "a.pdf", "--text"}, "", {"a.pdf"}},
  };
  const Archive archive;
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Result result = archive.run(row.arguments, row.input);
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.err, IsEmpty());
    const auto records = records_of(result.out);
    EXPECT_EQ(files_of(records), row.files);
    for (const auto& record : records) {
      EXPECT_THAT(schema_errors(record), IsEmpty());
      EXPECT_EQ(record.value("kind", ""), "focused_visit");
    }
  }
}

TEST(Calls, ARecordIsOneCompactLine) {
  const Result result = Archive().run({"extract", "a.pdf"});
  const auto record = nlohmann::ordered_json::parse(result.out);
  EXPECT_EQ(result.out, record.dump() + '\n');
}

TEST(Calls, PrettyIndentsTheSameRecord) {
  const Archive archive;
  const Result result = archive.run({"extract", "--pretty", "a.pdf"});
  EXPECT_EQ(result.out, nlohmann::ordered_json::parse(archive.run({"extract", "a.pdf"}).out).dump(2) + '\n');
}

TEST(Calls, AThemeTableReplacesTheThemesAndIsNamed) {
  const Archive archive;
  archive.folder.add("themes.json", R"({
    "schema_version": "1.0.0", "name": "northbridge", "version": "3", "themes": [
      {"id": "homes", "label": "Homes", "definition": "where young people live", "patterns": [
        {"name": "homes", "any_of": ["accommodation"], "example": "The accommodation.", "counter_example": "The plan."}]},
      {"id": "rest", "label": "Rest", "definition": "all else", "otherwise": true}]})");
  const auto built_in = nlohmann::json::parse(archive.run({"extract", "a.pdf"}).out);
  EXPECT_FALSE(built_in.at("producer").contains("themes"));
  const Result result = archive.run({"extract", "--themes", "themes.json", "a.pdf"});
  EXPECT_EQ(result.status, 0);
  auto own = nlohmann::json::parse(result.out);
  EXPECT_THAT(schema_errors(own), IsEmpty());
  EXPECT_EQ(own.at("producer").at("themes"), nlohmann::json({{"name", "northbridge"}, {"version", "3"}}));
  std::set<std::string> ids;
  for (const auto& item : own.at("improvements"))
    ids.insert(item.at("themes").begin(), item.at("themes").end());
  EXPECT_THAT(ids, ::testing::ElementsAre("homes", "rest"));
  own["producer"].erase("themes");
  for (std::size_t i = 0; i < own.at("improvements").size(); ++i)
    own["improvements"][i]["themes"] = built_in.at("improvements").at(i).at("themes");
  EXPECT_EQ(own, built_in) << "nothing else differs";
}

TEST(Calls, TextAddsTheTextWithItsPagesAndNothingElse) {
  const Archive archive;
  for (const std::string file : {"a.pdf", "b.txt"}) {
    auto with = nlohmann::json::parse(archive.run({"extract", "--text", file}).out);
    EXPECT_THAT(schema_errors(with), IsEmpty());
    const std::string text = with.value("text", "");
    EXPECT_NE(text.find("Most care leavers in Northbridge"), std::string::npos);
    const auto title = with.at("spans").at("/title");
    EXPECT_EQ(CodePointText(text).slice(title.at("start"), title.at("end")), with.at("title"));
    EXPECT_EQ(with.at("text_pages").at(0), (nlohmann::json{{"page", 1}, {"start", 0}}));
    with.erase("text");
    with.erase("text_pages");
    EXPECT_EQ(with, nlohmann::json::parse(archive.run({"extract", file}).out));
  }
}

TEST(Calls, RegisterMakesAFurtherAuthorityKnown) {
  const Archive archive;
  const auto authority = [&](const Strings& arguments) {
    return nlohmann::json::parse(archive.run(arguments).out).at("authority");
  };
  const auto unknown = authority({"extract", "b.txt"});
  EXPECT_EQ(unknown.at("as_written"), "Northbridge City Council");
  EXPECT_TRUE(unknown.at("name").is_null());
  archive.folder.add(
      "register.csv",
      "name,ons_name,ofsted_urn,la_code,gss_code,region,type,status,statistical_neighbours\n"
      "Northbridge,Northbridge,89991,991,E06999991,East Midlands,Unitary Authority,current,992\n");
  const auto known = authority({"extract", "--register", "register.csv", "b.txt"});
  EXPECT_EQ(known, nlohmann::json::parse(R"({"name": "Northbridge", "as_written": "Northbridge City Council",
      "gss_code": "E06999991", "la_code": "991", "ofsted_urn": "89991", "region": "East Midlands",
      "type": "unitary_authority"})"));
}

TEST(Calls, TimingsGoToStandardErrorAndLeaveTheRecordAlone) {
  const Archive archive;
  const Result result = archive.run({"extract", "--timings", "a.pdf"});
  EXPECT_EQ(result.out, archive.run({"extract", "a.pdf"}).out);
  EXPECT_THAT(lines_of(result.err), SizeIs(1));
  for (const char* stage : {"read", "normalise", "segment", "extract", "emit"})
    EXPECT_THAT(result.err, ::testing::HasSubstr(stage));
}

}  // namespace
}  // namespace letterlens::testing
