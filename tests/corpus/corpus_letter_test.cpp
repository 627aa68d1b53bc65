// Letters as the corpus gives them out again.
#include "corpus/store/corpus_letter.h"

#include "corpus/store/letters.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/schema.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string letter_id = "northbridge-focused-visit-2022-05-11";

std::vector<std::string> all_ids(Database& database, const LetterFilter& filter) {
  std::vector<std::string> ids;
  for_each_corpus_letter(database, filter, [&](const CorpusLetter& letter) {
    EXPECT_THAT(schema_errors(nlohmann::json(to_json(letter.letter, letter.text))), IsEmpty());
    ids.push_back(letter.letter.id);
  });
  return ids;
}

TEST(CorpusLetter, IsTheRecordWithTheCorpusIdAndWhereItWasPublished) {
  const Folder folder;
  Database database(folder.path(), Access::write);
  auto record = record_of("a.txt", letter_as_text());
  store_record(database, record);
  const auto plain = corpus_letter(database, letter_id);
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->text, record.at("text"));
  record.erase("text");
  record.erase("text_pages");
  EXPECT_EQ(to_json(plain->letter, plain->text).dump(), record.dump());

  LetterWriter writer(database);
  const std::string source = record.at("source").at("sha256");
  database.transaction([&] {
    writer.publish(source, {"https://example.org/a.txt", Date::parse("2022-06-14")});
  });
  const auto letter = corpus_letter(database, letter_id);
  ASSERT_TRUE(letter);
  const auto published = to_json(letter->letter, letter->text);
  EXPECT_EQ(published.at("source").at("url"), "https://example.org/a.txt");
  EXPECT_EQ(published.at("source").at("published"), "2022-06-14");
  EXPECT_THAT(schema_errors(nlohmann::json(published)), IsEmpty());
  EXPECT_FALSE(corpus_letter(database, "northbridge"));
}

TEST(CorpusLetter, OfARevisionHasAnIdOfItsOwn) {
  const Folder folder;
  Database database(folder.path(), Access::write);
  store_record(database, record_of("a.txt", letter_as_text()));
  store_record(database, record_of("b.txt", letter_as_text() + "\n"));
  EXPECT_THAT(all_ids(database, {}), ElementsAre(letter_id));
  const auto ids = all_ids(database, {.all_revisions = true});
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_EQ(ids[0], letter_id);
  EXPECT_TRUE(ids[1].starts_with(letter_id + '~')) << ids[1];
  EXPECT_EQ(corpus_letter(database, ids[1])->letter.id, ids[1]);
}

TEST(IdsMeant, ByABeginning) {
  const Folder folder;
  Database database(folder.path(), Access::write);
  auto record = record_of("a.txt", letter_as_text());
  store_record(database, record);
  store_record(database, record_of("b.txt", letter_as_text() + "\n"));
  // Another letter whose id goes on where the first one's ends.
  record["id"] = letter_id + "-2";
  record["source"]["sha256"] = std::string(64, 'a');
  store_record(database, record);
  const std::string revision = all_ids(database, {.all_revisions = true}).back();

  struct Row {
    std::string sentence;
    std::string beginning;
    std::vector<std::string> ids;
  };
  const std::vector<Row> rows{
      {"a whole id means that letter, though another goes on from it", letter_id, {letter_id}},
      {"a beginning means every current letter that has it", "north", {letter_id, letter_id + "-2"}},
      {"one that only one letter has means that one", letter_id + "-", {letter_id + "-2"}},
      {"one that only a revision has means the revision",
       revision.substr(0, revision.size() - 2),
       {revision}},
      {"none has it", "south", {}},
      {"a sign that SQL knows is no joker", "north%", {}},
      {"nor is that of a file name", "north*", {}},
      {"a quote is a letter like others", "o'north\"", {}},
  };
  for (const auto& row : rows) EXPECT_EQ(ids_meant(database, row.beginning), row.ids) << row.sentence;
}

}  // namespace
}  // namespace letterlens::testing
