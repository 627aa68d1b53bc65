// Fingerprints lie beside their items, and another version's are made anew.
#include "corpus/compare/compared_letters.h"
#include "corpus/match/stored_fingerprint.h"
#include "corpus/store/items.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;

class FingerprintsTest : public ::testing::Test {
 protected:
  FingerprintsTest() {
    build_corpus(folder_.path(), {in_checkout("tests/letters/northbridge-focused-2022.txt"),
                                  in_checkout("tests/letters/thornwick-focused-2023.txt")});
  }

  // Every item's stored fingerprint, in the order of compared_letters, and what the item itself gives.
  void expect_right_fingerprints() {
    Database database(folder_.path(), Access::read);
    std::size_t items = 0;
    for (const auto& letter : compared_letters(database, LetterFilter()))
      for (const auto& item : letter.items) {
        EXPECT_EQ(item.fingerprint, fingerprint(item.text, item.themes)) << item.text;
        ++items;
      }
    EXPECT_GT(items, 5U);
  }

  void change(const std::string& sql) {
    Database database(folder_.path(), Access::write);
    database.transaction([&] { database.execute(sql); });
  }

  Folder folder_;
};

TEST_F(FingerprintsTest, AreStoredForEveryItemWithTheirVersion) {
  EXPECT_THAT(answers(folder_.path(),
                      "SELECT count(*) FROM items LEFT JOIN item_fingerprints USING (item) "
                      "WHERE version IS NULL"),
              ElementsAre("0"));
  EXPECT_THAT(answers(folder_.path(), "SELECT DISTINCT version FROM item_fingerprints"),
              ElementsAre(std::string(matching_version())));
  expect_right_fingerprints();
}

TEST_F(FingerprintsTest, OfAnotherVersionAreMadeAnew) {
  // The bytes begin with the version's key.
  change("UPDATE item_fingerprints SET bytes = CAST(x'0011223344556677' || substr(bytes, 9) AS BLOB)");
  Database database(folder_.path(), Access::read);
  for_each_item(database, condition_of({}, database), [](const ItemView& item) {
    EXPECT_THROW(from_bytes(item.fingerprint), StoredFingerprintError);
  });
  expect_right_fingerprints();
}

TEST_F(FingerprintsTest, ThatAreNotThereAreMadeAnew) {
  change("DELETE FROM item_fingerprints");
  expect_right_fingerprints();
}

TEST_F(FingerprintsTest, GoWithTheirLetter) {
  Database database(folder_.path(), Access::write);
  LetterWriter writer(database);
  database.transaction([&] {
    for (const auto& id : answers(folder_.path(), "SELECT id FROM letters")) writer.remove(id);
  });
  EXPECT_THAT(answers(folder_.path(), "SELECT count(*) FROM item_fingerprints"), ElementsAre("0"));
}

}  // namespace
}  // namespace letterlens::testing
