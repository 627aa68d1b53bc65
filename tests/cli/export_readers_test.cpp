// What is exported, read by other hands: the library of Frictionless Data, and LibreOffice.
#include "corpus/export/table_rows.h"
#include "corpus/store/export_rows.h"
#include "schemas/base/sha256.h"
#include "tests/support/export_corpus.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <Poco/File.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unicode/unistr.h>

namespace letterlens::testing {
namespace {

using nlohmann::json;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

json read_data_package(const std::string& folder) {
  const auto result = run_program(
      {.arguments = {in_checkout("tests/readers/read_data_package.js"), folder + "/datapackage.json"},
       .program = "node"});
  if (result.status != 0)
    ADD_FAILURE() << "npm ci --prefix tests/readers installs the reader: " << result.err;
  return json::parse(result.out);
}

// By code points, with ICU: not the way in which offsets are counted when a record is made.
std::string slice(const std::string& text, int start, int end) {
  const auto characters = icu::UnicodeString::fromUTF8(text);
  const int from = characters.moveIndex32(0, start);
  std::string out;
  characters.tempSubStringBetween(from, characters.moveIndex32(from, end - start)).toUTF8String(out);
  return out;
}

class ExportReaders : public ::testing::Test {
 protected:
  ExportReaders() { fill_corpus(folder_.path("letters.corpus"), records_of_every_kind()); }

  std::string export_as(const std::string& format) const {
    const auto result =
        run_program({.arguments = {"export", "--format", format, "--out", format, "--revisions"},
                     .directory = folder_.path()});
    EXPECT_EQ(result.status, 0) << result.err;
    return folder_.path(format);
  }

  Folder folder_;
};

TEST_F(ExportReaders, ADataPackageIsValidAndWholeToItsOwnLibrary) {
  const std::string package = export_as("datapackage");
  const json read = read_data_package(package);
  EXPECT_THAT(read.at("errors"), IsEmpty());

  // As many rows as the database has, and every one of them typed.
  Database database(folder_.path("letters.corpus"), Access::read);
  for (const auto& table : export_tables()) {
    std::size_t rows = 0;
    ExportRows reader(database, table.name, names_for(table, Audience::programs));
    for (const auto letter : letters_by_id(database, {.all_revisions = true}))
      reader.for_each(letter, [&](const auto&) { ++rows; });
    const auto& as_read = read.at("tables").at(std::string(table.name));
    EXPECT_EQ(as_read.size(), rows) << table.name;
    EXPECT_GT(rows, 0U) << table.name;
  }
  const auto& tables = read.at("tables");
  EXPECT_TRUE(tables.at("letters").at(0).at("bytes").is_number_integer());
  EXPECT_TRUE(tables.at("letters").at(0).at("current").is_boolean());
  EXPECT_TRUE(tables.at("items").at(0).at("topic").is_null());
}

TEST_F(ExportReaders, ADataPackageHasTheExactTextAndTrueSpans) {
  const json tables = read_data_package(export_as("datapackage")).at("tables");
  std::map<std::string, std::string> texts;
  for (const auto& row : tables.at("texts")) texts[row.at("letter")] = row.at("text");
  std::vector<std::string> awkward;
  for (const auto& item : tables.at("items")) {
    const std::string words = item.at("text");
    EXPECT_EQ(slice(texts.at(item.at("letter")), item.at("start"), item.at("end")), words);
    if (item.at("letter") == awkward_letter()) awkward.push_back(words);
  }
  EXPECT_EQ(awkward, awkward_texts());
  std::map<std::string, json> letters;
  for (const auto& row : tables.at("letters")) letters[row.at("id")] = row;
  int titles = 0;
  for (const auto& span : tables.at("spans")) {
    if (span.at("pointer") != "/title") continue;
    const std::string letter = span.at("letter");
    EXPECT_EQ(slice(texts.at(letter), span.at("start"), span.at("end")), letters.at(letter).at("title"));
    ++titles;
  }
  EXPECT_GT(titles, 3);
}

TEST_F(ExportReaders, ADataPackageNamesTheHashAndSizeOfItsFiles) {
  const std::string package = export_as("datapackage");
  const json descriptor = json::parse(read_bytes(package + "/datapackage.json"));
  ASSERT_EQ(descriptor.at("resources").size(), export_tables().size());
  for (const auto& resource : descriptor.at("resources")) {
    const auto hash = sha256_of_file(package + '/' + resource.at("path").get<std::string>());
    ASSERT_TRUE(hash);
    EXPECT_EQ(resource.at("hash"), "sha256:" + hash->sha256);
    EXPECT_EQ(resource.at("bytes"), hash->bytes);
  }
  EXPECT_EQ(descriptor.at("licenses").at(0).at("name"), "OGL-UK-3.0");
  EXPECT_EQ(descriptor.at("/letterlens/letters"_json_pointer), records_of_every_kind().size());
  EXPECT_EQ(descriptor.at("/letterlens/selection/revisions"_json_pointer), true);
}

// The library does look: what is broken is told.
TEST_F(ExportReaders, ABrokenDataPackageIsRefusedByItsOwnLibrary) {
  struct Row {
    std::string sentence;
    std::string file;
    std::string from;
    std::string to;
    std::string told;
  };
  const std::vector<Row> rows{
      {"an item of no letter", "items.csv", "awkward-focused-visit-2022-05-11,", "nobody,", "Foreign key"},
      {"a kind that is none", "letters.csv", ",jtai,", ",party,", "enum"},
      {"a number that is none", "sections.csv", ",1,", ",one,", "integer"},
      {"a descriptor that is none", "datapackage.json", "\"resources\"", "\"things\"", "resources"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const std::string path = export_as("datapackage") + '/' + row.file;
    std::string bytes = read_bytes(path);
    const auto at = bytes.find(row.from);
    ASSERT_NE(at, std::string::npos);
    write_bytes(path, bytes.replace(at, row.from.size(), row.to));
    EXPECT_THAT(read_data_package(folder_.path("datapackage")).at("errors").dump(), HasSubstr(row.told));
  }
}

json open_in_spreadsheet(const std::vector<std::string>& files) {
  std::vector<std::string> arguments{in_checkout("tests/readers/read_spreadsheet.py")};
  arguments.insert(arguments.end(), files.begin(), files.end());
  const auto result = run_program({.arguments = arguments, .program = "python3"});
  if (result.status != 0) ADD_FAILURE() << result.err;
  return json::parse(result.out);
}

TEST_F(ExportReaders, TablesForSpreadsheetsOpenWithoutAFormula) {
  const std::string csv = export_as("csv");
  // Beside them one file that does hold a formula, so that it is known that the spreadsheet would see it.
  const std::string risky = folder_.add("risky.csv", "text\r\n=1+1\r\n");
  const json opened = open_in_spreadsheet({csv + "/items.csv", csv + "/letters.csv", risky});
  EXPECT_EQ(opened.at("risky").at(1).at(0).at("formula"), "of:=1+1");
  for (const auto* name : {"items", "letters"}) {
    ASSERT_GT(opened.at(name).size(), 5U);
    for (const auto& row : opened.at(name))
      for (const auto& cell : row) EXPECT_EQ(cell.at("formula"), "") << cell;
  }

  const json& items = opened.at("items");
  const auto column = [&](const std::string& head) {
    std::vector<std::string> heads;
    for (const auto& cell : items.at(0)) heads.push_back(cell.at("text"));
    EXPECT_EQ(heads.front(), "letter") << "the byte order mark is no part of it";
    return static_cast<std::size_t>(std::find(heads.begin(), heads.end(), head) - heads.begin());
  };
  std::vector<std::string> expected;
  for (const auto& text : awkward_texts())
    expected.push_back(text.find_first_of("=+-@") == 0 ? '\'' + text : text);
  std::vector<std::string> shown;
  for (const auto& row : items) {
    if (row.at(0).at("text") != awkward_letter()) continue;
    const auto& cell = row.at(column("text"));
    shown.push_back(cell.at("text"));
    // What looks like a number or truth is shown as one; words never are.
    if (cell.at("type") != "string") {
      EXPECT_THAT((std::vector<std::string>{"00123", "TRUE"}), Contains(expected.at(shown.size() - 1)));
      shown.back() = expected.at(shown.size() - 1);
    }
  }
  EXPECT_EQ(shown, expected);
  // Rows that belong together can be filtered without a join.
  for (const auto* head : {"authority", "date", "kind", "area", "themes"})
    EXPECT_LT(column(head), items.at(0).size()) << head;
}

}  // namespace
}  // namespace letterlens::testing
