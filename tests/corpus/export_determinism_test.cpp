// The same letters give the same bytes, whatever order they came in and whatever was there before them.
#include "corpus/export/export_tables.h"
#include "corpus/export/records.h"
#include "corpus/store/letters.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/export_corpus.h"
#include "tests/support/files.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::SizeIs;

using Files = std::map<std::string, std::string>;

Files files_of(const std::string& folder) {
  Files files;
  for (const auto& name : names_in(folder, "")) files[name] = read_bytes(folder + '/' + name);
  return files;
}

std::string records_of(Database& database, const RecordsOptions& options) {
  std::string lines;
  export_records(database, options, [&](std::string_view line) { lines += line; });
  return lines;
}

// Everything that a corpus can be exported as.
std::map<std::string, Files> exports_of(const std::string& corpus) {
  Database database(corpus, Access::read);
  const Folder out;
  std::map<std::string, Files> exports;
  for (const bool all : {false, true}) {
    const LetterFilter filter{.all_revisions = all};
    const std::string which = all ? "all revisions" : "current";
    exports[which + ", jsonl"]["records"] = records_of(database, {filter, false});
    exports[which + ", jsonl"]["with text"] = records_of(database, {filter, true});
    export_spreadsheet_tables(database, {filter}, out.path("csv"));
    exports[which + ", csv"] = files_of(out.path("csv"));
    export_data_package(database, {filter}, out.path("package"));
    exports[which + ", datapackage"] = files_of(out.path("package"));
  }
  return exports;
}

void publish(const std::string& corpus, const std::string& sha256) {
  Database database(corpus, Access::write);
  LetterWriter writer(database);
  database.transaction([&] {
    writer.publish(sha256, {"https://example.org/a.txt", Date::parse("2022-06-14")});
  });
}

TEST(Export, GivesTheSameBytesWhateverOrderLettersCameIn) {
  const Folder folder;
  auto records = records_of_every_kind();
  fill_corpus(folder.path("one"), records);
  publish(folder.path("one"), std::string(64, '2'));

  // The other way round; each letter stood there before in an earlier form, and one that is gone again.
  std::reverse(records.begin(), records.end());
  auto earlier = records;
  for (auto& record : earlier) {
    record["id"] = "0-" + record.at("id").get<std::string>();
    record["improvements"] = nlohmann::ordered_json::array();
  }
  auto gone = earlier.front();
  gone["id"] = "gone";
  gone["source"]["sha256"] = std::string(64, '9');
  earlier.push_back(gone);
  const std::string other = folder.path("other");
  fill_corpus(other, earlier);
  publish(other, std::string(64, '2'));
  {
    Database database(other, Access::write);
    LetterWriter writer(database);
    database.transaction([&] { ASSERT_TRUE(writer.remove("gone")); });
  }
  fill_corpus(other, records);

  const auto one = exports_of(folder.path("one"));
  const auto two = exports_of(other);
  ASSERT_THAT(one, SizeIs(6));
  for (const auto& [what, files] : one) {
    ASSERT_THAT(files, SizeIs(::testing::Ge(2U))) << what;
    for (const auto& [name, bytes] : files) {
      EXPECT_GT(bytes.size(), 10U) << what << ": " << name;
      EXPECT_EQ(bytes, two.at(what).at(name)) << what << ": " << name;
    }
    EXPECT_EQ(files.size(), two.at(what).size()) << what;
  }
}

TEST(Export, IsInTheOrderOfIdsByCodePoint) {
  const Folder folder;
  auto records = std::vector(3, records_of_every_kind().at(4));
  // UTF-16 would put the second before the first.
  const std::vector<std::string> ids{"a-\uFF41", "a-\U0001F4DA", "a"};
  for (std::size_t at = 0; at < ids.size(); ++at) {
    records[at]["id"] = ids[at];
    records[at]["source"]["sha256"] = std::string(64, static_cast<char>('a' + at));
  }
  fill_corpus(folder.path("c"), records);
  Database database(folder.path("c"), Access::read);
  std::vector<std::string> order;
  export_records(database, {},
                 [&](std::string_view line) { order.push_back(nlohmann::json::parse(line).at("id")); });
  EXPECT_THAT(order, ::testing::ElementsAre("a", "a-\uFF41", "a-\U0001F4DA"));
}

TEST(Export, HoldsTheCurrentRevisionOrAll) {
  const Folder folder;
  fill_corpus(folder.path("c"), records_of_every_kind());
  Database database(folder.path("c"), Access::read);
  std::vector<std::string> ids;
  const auto collect = [&](std::string_view line) { ids.push_back(nlohmann::json::parse(line).at("id")); };
  EXPECT_EQ(export_records(database, {}, collect), 9U);
  EXPECT_THAT(ids, Contains("northbridge-focused-visit-2022-05-11"));
  EXPECT_THAT(ids, ::testing::Not(Contains("northbridge-focused-visit-2022-05-11~11111111")));
  ids.clear();
  EXPECT_EQ(export_records(database, {{.all_revisions = true}, false}, collect), 11U);
  EXPECT_THAT(ids, Contains("northbridge-focused-visit-2022-05-11~11111111"));
  ids.clear();
  EXPECT_EQ(export_records(database, {{.kinds = {LetterKind::jtai}}, false}, collect), 1U);
}

}  // namespace
}  // namespace letterlens::testing
