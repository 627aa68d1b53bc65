// Every kind of damage to the tables is found, and named; a sound corpus has none.
#include "corpus/store/sources.h"
#include "schemas/base/sha256.h"
#include "tests/corpus/check_fixture.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST_F(Check, FindsNothingInASoundCorpus) {
  EXPECT_THAT(findings(), IsEmpty());
  EXPECT_EQ(counts_.letters, 4U);
  EXPECT_EQ(counts_.sources, 4U);
  EXPECT_EQ(counts_.older_records, 0U);
}

struct Edit {
  std::string sentence;
  std::string statement;
  Codes codes;
  std::string subject;  // of the first finding
  std::string says;     // the first finding of the first code
};

void PrintTo(const Edit& edit, std::ostream* out) {
  *out << edit.sentence;
}

class CheckEdits : public Check, public ::testing::WithParamInterface<Edit> {};

// The letter, for a WHERE.
const std::string of_northbridge =
    "letter = (SELECT letter FROM letters WHERE id = 'northbridge-focused-visit-2022-05-11')";

const Edit edits[] = {
    {"an edited record",
     "UPDATE texts SET record = replace(record, '2022-06-14', '2022-06-15') WHERE " + of_northbridge,
     {"record_changed", "row_differs"},
     northbridge,
     "record was changed"},
    {"a record that is no JSON",
     "UPDATE texts SET record = substr(record, 2) WHERE " + of_northbridge,
     {"record_changed", "record_unreadable"},
     northbridge,
     ""},
    {"a record that is none of ours",
     "UPDATE texts SET record = '{\"a\": 1}' WHERE " + of_northbridge,
     {"record_changed", "record_schema"},
     northbridge,
     ""},
    {"an edited text",
     "UPDATE texts SET text = replace(text, 'pathway', 'doorway') WHERE " + of_northbridge,
     {"search_index", "text_changed", "span_broken"},
     northbridge,
     "of its text"},
    {"a text that lost its beginning",
     "UPDATE texts SET text = substr(text, 3) WHERE " + of_northbridge,
     {"search_index", "text_changed", "span_broken"},
     northbridge,
     ""},
    {"a text that is not there",
     "DELETE FROM texts WHERE " + of_northbridge,
     {"text_missing"},
     northbridge,
     "missing"},
    {"an edited item",
     "UPDATE items SET text = replace(text, 'pathway', 'doorway') WHERE number = 2 AND " + of_northbridge,
     {"row_differs", "search_index"},
     northbridge,
     "items: row 2 differs in text"},
    {"an item that moved",
     "UPDATE items SET page = 7, topic = 'Other' WHERE number = 1 AND " + of_northbridge,
     {"row_differs"},
     northbridge,
     "items: row 1 differs in topic, page"},
    {"an item that is not there",
     "DELETE FROM items WHERE number = 3 AND " + of_northbridge,
     {"reference_broken", "row_differs"},
     "corpus.sqlite",
     "by the record"},
    {"a theme that no record gave",
     "INSERT INTO item_themes SELECT item, 'invented' FROM items WHERE number = 2 AND " + of_northbridge,
     {"row_differs"},
     northbridge,
     "themes of item 2"},
    {"a fingerprint that is another item's",
     "UPDATE item_fingerprints SET bytes = (SELECT bytes FROM item_fingerprints ORDER BY item DESC LIMIT 1) "
     "WHERE item "
     "= (SELECT item FROM items WHERE number = 2 AND " +
         of_northbridge + ")",
     {"row_differs"},
     northbridge,
     "item_fingerprints: that of item 2 differs"},
    {"a fingerprint that is not there",
     "DELETE FROM item_fingerprints WHERE item = (SELECT item FROM items WHERE number = 2 AND " +
         of_northbridge + ")",
     {"row_differs"},
     northbridge,
     "item_fingerprints: that of item 2 is missing"},
    {"an edited heading",
     "UPDATE sections SET heading = 'Context' WHERE number = 1 AND " + of_northbridge,
     {"row_differs"},
     northbridge,
     "sections: row 1 differs in heading"},
    {"an edited grade",
     "UPDATE judgements SET grade = 'outstanding' WHERE " + of_northbridge,
     {"row_differs"},
     northbridge,
     "judgements: row 1 differs in grade"},
    {"a diagnostic that no record gave",
     "INSERT INTO diagnostics (letter, number, code, severity, message) SELECT letter, 9, 'a', 'info', 'b' "
     "FROM "
     "letters WHERE id = 'northbridge-focused-visit-2022-05-11'",
     {"row_differs"},
     northbridge,
     "diagnostics: the number of rows is 1, by the record 0"},
    {"another authority in the letter's row",
     "UPDATE letters SET authority = 'Eastmere', pages = NULL WHERE " + of_northbridge,
     {"row_differs"},
     northbridge,
     "its row differs in pages, authority"},
    {"an edited headline",
     "UPDATE letters SET headline = headline || ' So far.' WHERE " + of_northbridge,
     {"row_differs", "search_index"},
     northbridge,
     "headline"},
    {"a letter whose document is said to be another",
     "UPDATE letters SET source = (SELECT min(sha256) FROM sources WHERE sha256 <> letters.source) WHERE " +
         of_northbridge,
     {"row_differs", "source_unused"},
     "",
     "of its document"},
    {"no current revision",
     "UPDATE letters SET current = 0 WHERE " + of_northbridge,
     {"revision_unsettled"},
     northbridge,
     "should be"},
    {"the worse revision as the current one",
     "UPDATE letters SET current = 1 - current WHERE letter_id = 'northbridge-focused-visit-2022-05-11'",
     {"revision_unsettled"},
     "",
     "current"},
    {"an id that is not the letter's",
     "UPDATE letters SET id = 'x' WHERE " + of_northbridge,
     {"revision_unsettled"},
     "x",
     "its id should be " + northbridge},
    {"an id of no form",
     "UPDATE letters SET letter_id = 'Northbridge 2022' WHERE " + of_northbridge,
     {"id_form", "row_differs", "revision_unsettled"},
     northbridge,
     "not of the form"},
    {"items without a letter",
     "DELETE FROM letters WHERE " + of_northbridge,
     {"reference_broken", "revision_unsettled", "source_unused"},
     "corpus.sqlite",
     "without their row of letters"},
    {"a full-text index that lost an item",
     "INSERT INTO items_search (items_search, rowid, text) SELECT 'delete', item, text FROM items WHERE "
     "number = 2 "
     "AND " +
         of_northbridge,
     {"search_index"},
     northbridge,
     "words of an item"},
    {"a full-text index that has two words in the other order",
     "INSERT INTO headlines_search (headlines_search, rowid, headline) SELECT 'delete', letter, headline "
     "FROM letters "
     "WHERE " +
         of_northbridge,
     {"search_index"},
     northbridge,
     "headline"},
    {"a full-text index of rows that are not there",
     "INSERT INTO texts_search (rowid, text) VALUES (900, 'a word')",
     {"search_index"},
     "corpus.sqlite",
     "row 900"},
    {"a decision under other words, superseded by none that is there",
     "INSERT INTO decisions (number, item_key, item_name, item_authority, item_text, earlier_key, "
     "earlier_name, earlier_authority, earlier_text, verdict, who, said, taken, superseded_by) VALUES (1, "
     "'a', 'x#improvements/1', 'Northbridge', 'Plans.', 'b', 'y#improvements/1', 'Northbridge', 'Records.', "
     "'same', 'Ana Field', '2026-11-29', '2026-11-29T10:00:00Z', 9)",
     {"decision_not_of_its_words", "decisions_unsettled"},
     "corpus.sqlite",
     "is kept under other words"},
};

TEST_P(CheckEdits, AreFound) {
  const Edit& edit = GetParam();
  sql(edit.statement);
  const auto found = findings();
  EXPECT_EQ(codes(found), edit.codes);
  ASSERT_FALSE(found.empty());
  std::string all;
  for (const auto& finding : found) {
    all += finding.what + '\n';
    EXPECT_FALSE(finding.remedy.empty()) << finding.what;
    EXPECT_EQ(finding.what.find('\n'), std::string::npos) << "one line: " << finding.what;
  }
  if (!edit.subject.empty()) {
    EXPECT_EQ(found.front().subject, edit.subject) << all;
  }
  EXPECT_THAT(all, HasSubstr(edit.says));
}

INSTANTIATE_TEST_SUITE_P(Rows, CheckEdits, ::testing::ValuesIn(edits), [](const auto& row) {
  std::string name;
  for (const char c : row.param.sentence) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
});

TEST_F(Check, FindsAnEditedRecordThatWasGivenItsNewHash) {
  Database database(corpus(), Access::write);
  const auto letter = corpus_letter(database, northbridge).value();
  auto record = to_json(letter.letter, letter.text);
  record["improvements"][1]["text"] = "The quality of nothing in particular.";
  const std::string text = record.dump();
  database.execute("UPDATE texts SET record = ?, record_sha256 = ? WHERE " + of_northbridge, text,
                   sha256(text));
  const auto found = findings();
  ASSERT_EQ(codes(found), (Codes{"span_broken"}));
  EXPECT_THAT(found[0].what, HasSubstr("the first is /improvements/1"));
}

TEST_F(Check, CountsRecordsOfAnotherVersionAsANote) {
  // A record as an earlier version would have made it, whole in itself.
  auto record = record_of("old.txt", read_bytes(in_checkout("tests/letters/thornwick-focused-2023.txt")));
  record["producer"]["version"] = "0.0.1";
  record["schema_version"] = "1.0.0";
  {
    Database database(corpus(), Access::write);
    store_record(database, record);
  }
  Sources(corpus()).keep(in_checkout("tests/letters/thornwick-focused-2023.txt"),
                         record["source"]["sha256"].get<std::string>(), "text/plain");
  const auto found = findings();
  EXPECT_EQ(codes(found), (Codes{"older_records", "other_schema"}));
  for (const auto& finding : found) EXPECT_EQ(finding.weight, Weight::note);
  EXPECT_EQ(counts_.older_records, 1U);
}

TEST_F(Check, LeavesFingerprintsOfAnotherVersionOfTheMatchingAlone) {
  sql("UPDATE item_fingerprints SET version = 'letterlens-match 0', bytes = x'00'");
  EXPECT_THAT(findings(), IsEmpty());
}

TEST(CheckOfNoCorpus, IsRefused) {
  const Folder folder;
  const auto check = [&] {
    check_corpus(
        folder.path("none"), {}, [](Finding) {}, [](std::string_view, std::uint64_t, std::uint64_t) {});
  };
  EXPECT_THROW(check(), CorpusError);
}

}  // namespace
}  // namespace letterlens::testing
