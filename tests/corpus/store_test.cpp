#include "corpus/store/letters.h"
#include "corpus/store/statements.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view sample = "tests/letters/northbridge-focused-2022.txt";

// A record of the sample letter as if its bytes, layer and date were others.
nlohmann::ordered_json revision(char digit, const std::string& layer, const std::string& date) {
  static const auto record = record_of("northbridge.txt", read_bytes(in_checkout(std::string(sample))));
  auto copy = record;
  copy["source"]["sha256"] = std::string(64, digit);
  copy["source"]["text_layer"] = layer;
  if (layer == "ocr") copy["source"]["ocr_pages"] = {1};
  copy["letter_date"] = date;
  return copy;
}

std::vector<std::string> strings(Database& database, const std::string& question) {
  return database.all<std::string>(question);
}

TEST(Store, KeepsEveryPartOfARecordInItsTable) {
  const Folder folder;
  Database database(folder.path("c"), Access::write);
  const auto record = revision('a', "plain", "2022-06-14");
  EXPECT_EQ(store_record(database, record), StoredAs::added);

  EXPECT_THAT(strings(database, "SELECT id FROM letters"),
              ElementsAre("northbridge-focused-visit-2022-05-11"));
  EXPECT_THAT(strings(database, "SELECT text FROM texts"), ElementsAre(record.at("text").get<std::string>()));
  std::vector<std::string> items;
  for (const auto& item : record.at("improvements")) items.push_back(item.at("text"));
  ASSERT_GT(items.size(), 2U);
  EXPECT_EQ(strings(database, "SELECT text FROM items ORDER BY list, number"), items);
  EXPECT_EQ(strings(database, "SELECT heading FROM sections").size(), record.at("sections").size());
  EXPECT_THAT(strings(database, "SELECT judgement || ' ' || grade FROM judgements ORDER BY judgement"),
              ElementsAre("impact_of_leaders good", "overall_effectiveness requires_improvement"));
  // An item found by a word of it through the index.
  EXPECT_THAT(strings(database, "SELECT text FROM items_search('pathway')"),
              ElementsAre(HasSubstr("pathway plans")));
}

TEST(Store, DecidesTheCurrentRevisionByLayerThenDateThenHash) {
  struct Case {
    std::string what;
    std::vector<nlohmann::ordered_json> copies;
    char current;
  };
  const std::vector<Case> cases{
      {"embedded text is better than plain, plain than recognised",
       {revision('1', "ocr", "2022-07-01"), revision('2', "plain", "2022-06-30"),
        revision('3', "embedded", "2022-06-14")},
       '3'},
      {"of the same layer the later letter counts",
       {revision('1', "plain", "2022-06-14"), revision('2', "plain", "2022-06-20")},
       '2'},
      {"of the same date the smaller hash counts",
       {revision('b', "plain", "2022-06-14"), revision('a', "plain", "2022-06-14"),
        revision('c', "plain", "2022-06-14")},
       'a'},
  };
  for (const auto& [what, copies, current] : cases) {
    auto order = copies;
    const auto by_hash = [](const auto& a, const auto& b) {
      return a.at("source").at("sha256") < b.at("source").at("sha256");
    };
    std::sort(order.begin(), order.end(), by_hash);
    do {
      const Folder folder;
      Database database(folder.path("c"), Access::write);
      for (std::size_t at = 0; at < order.size(); ++at)
        EXPECT_EQ(store_record(database, order[at]), at == 0 ? StoredAs::added : StoredAs::revised) << what;
      const std::string id = "northbridge-focused-visit-2022-05-11";
      EXPECT_THAT(strings(database, "SELECT sha256 FROM letters WHERE current = 1 AND id = '" + id + "'"),
                  ElementsAre(std::string(64, current)))
          << what;
      for (const auto& other : strings(database, "SELECT id || ' ' || sha256 FROM letters WHERE current = 0"))
        EXPECT_EQ(other.substr(0, id.size() + 9), id + '~' + other.substr(other.size() - 8)) << what;
    } while (std::next_permutation(order.begin(), order.end(), by_hash));
  }
}

TEST(Store, ReplacesTheRecordOfTheSameBytes) {
  const Folder folder;
  Database database(folder.path("c"), Access::write);
  store_record(database, revision('1', "plain", "2022-06-14"));
  auto again = revision('1', "plain", "2022-06-14");
  again["id"] = "northbridge-focused-visit-2022-05-12";
  again["improvements"].erase(1);
  EXPECT_EQ(store_record(database, again), StoredAs::revised);
  EXPECT_THAT(strings(database, "SELECT id FROM letters"),
              ElementsAre("northbridge-focused-visit-2022-05-12"));
  EXPECT_THAT(strings(database, "SELECT text FROM items_search('pathway')"), IsEmpty());
}

TEST(Store, GivesTheNextBestItsPlaceWhenTheCurrentOneIsRemoved) {
  const Folder folder;
  Database database(folder.path("c"), Access::write);
  store_record(database, revision('1', "ocr", "2022-06-14"));
  store_record(database, revision('2', "embedded", "2022-06-14"));
  LetterWriter writer(database);
  std::optional<LetterWriter::Removed> removed;
  database.transaction([&] { removed = writer.remove("northbridge-focused-visit-2022-05-11"); });
  ASSERT_TRUE(removed);
  EXPECT_EQ(removed->sha256, std::string(64, '2'));
  ASSERT_TRUE(removed->unused_source);
  EXPECT_EQ(removed->unused_source->sha256, std::string(64, '2'));
  EXPECT_THAT(strings(database, "SELECT id || sha256 FROM letters WHERE current = 1"),
              ElementsAre("northbridge-focused-visit-2022-05-11" + std::string(64, '1')));
  database.transaction([&] { EXPECT_FALSE(writer.remove("no-such-letter")); });
}

TEST(Store, UndoesATransactionThatThrows) {
  const Folder folder;
  Database database(folder.path("c"), Access::write);
  LetterWriter writer(database);
  const auto record = revision('1', "plain", "2022-06-14");
  EXPECT_THROW(database.transaction([&] {
    writer.store(
        {read_record(record.dump()), {std::string(64, '1'), 10, "text/plain"}, "test", std::nullopt});
    throw std::runtime_error("stop");
  }),
               std::runtime_error);
  EXPECT_THAT(strings(database, "SELECT id FROM letters"), IsEmpty());
  EXPECT_THAT(strings(database, "SELECT sha256 FROM sources"), IsEmpty());
}

struct Refusal {
  CorpusFault fault;
  std::string message;
};

Refusal refusal_of(const std::string& folder, Access access) {
  try {
    Database(folder, access);
  } catch (const CorpusError& error) {
    return {error.fault(), error.what()};
  }
  ADD_FAILURE() << folder << " was opened";
  return {};
}

TEST(Store, SaysWhyAFolderIsNoCorpus) {
  const Folder folder;
  EXPECT_EQ(refusal_of(folder.path("none"), Access::read).fault, CorpusFault::missing);
  folder.add("corpus.sqlite",
             "this is no database at all, but it is long enough to look like a header of one: " +
                 std::string(4096, 'x'));
  EXPECT_EQ(refusal_of(folder.path(), Access::read).fault, CorpusFault::damaged);

  const std::string newer = folder.path("newer");
  { Database(newer, Access::write).execute("PRAGMA user_version = 99"); }
  const auto refusal = refusal_of(newer, Access::write);
  EXPECT_EQ(refusal.fault, CorpusFault::damaged);
  EXPECT_THAT(refusal.message, HasSubstr("newer letterlens"));
}

}  // namespace
}  // namespace letterlens::testing
