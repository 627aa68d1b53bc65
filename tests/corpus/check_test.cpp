// Every kind of damage is found, and named; a sound corpus has none, also while others write to it.
#include "corpus/check/check.h"

#include "corpus/check/source_check.h"
#include "corpus/store/sources.h"
#include "corpus/store/stored_record.h"
#include "schemas/base/sha256.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

#include <Poco/File.h>
#include <Poco/Timestamp.h>
#include <gmock/gmock.h>
#include <set>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Codes = std::set<std::string_view>;

const std::string northbridge = "northbridge-focused-visit-2022-05-11";
const std::string harrowdene = "harrowdene-jtai-2023-09-11";

// Two letters and two revisions of a third.
class Check : public ::testing::Test {
 protected:
  Check() { Poco::File(made().path("c")).copyTo(corpus()); }

  std::string corpus() const { return folder_.path("c"); }

  // Changes the database behind the program's back.
  void sql(const std::string& statement) const {
    Database database(corpus(), Access::write);
    database.execute("PRAGMA foreign_keys = OFF");
    database.execute(statement);
  }

  // The stored file of a letter, relative to the corpus.
  std::string source_of(const std::string& id) const {
    Database database(corpus(), Access::read);
    const auto letter = stored_record(database, id).value().letter;
    return Sources::name(letter.source, letter.media_type);
  }

  std::vector<Finding> findings(const CheckOptions& options = {}, const OnProgress& progress = {}) {
    std::vector<Finding> found;
    counts_ = check_corpus(
        corpus(), options, [&](Finding finding) { found.push_back(std::move(finding)); },
        progress ? progress : [](std::string_view, std::uint64_t, std::uint64_t) {});
    return found;
  }

  static Codes codes(const std::vector<Finding>& findings) {
    Codes codes;
    for (const auto& finding : findings) codes.insert(finding.code);
    return codes;
  }

  // Made once; each test has a copy of its own.
  static const Folder& made() {
    static const Folder folder;
    static const bool is_made = [] {
      std::vector<std::string> documents;
      for (const char* name : {"northbridge-focused-2022.txt", "northbridge-focused-2022.pdf",
                               "harrowdene-jtai-2023.txt", "kingsmoor-monitoring-2021.txt"})
        documents.push_back(in_checkout(std::string("tests/letters/") + name));
      build_corpus(folder.path("c"), documents);
      return true;
    }();
    (void)is_made;
    return folder;
  }

  Folder folder_;
  CheckCounts counts_;
};

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
  auto record = stored_record(database, northbridge).value().record;
  record["improvements"][1]["text"] = "The quality of nothing in particular.";
  const std::string text = record.dump();
  database.execute("UPDATE texts SET record = ?, record_sha256 = ? WHERE " + of_northbridge, text,
                   sha256(text));
  const auto found = findings();
  ASSERT_EQ(codes(found), (Codes{"row_differs", "span_broken"}));
  EXPECT_THAT(found[0].what, HasSubstr("the first is /improvements/1"));
  EXPECT_THAT(found[1].what, HasSubstr("items: row 2 differs in text"));
}

TEST_F(Check, FindsAFlippedByteOfADocument) {
  const std::string file = corpus() + '/' + source_of(northbridge);
  auto bytes = read_bytes(file);
  bytes[bytes.size() / 2] ^= 1;
  write_bytes(file, bytes);
  const auto found = findings();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "source_changed");
  EXPECT_EQ(found[0].subject, source_of(northbridge));
  EXPECT_THAT(found[0].what, HasSubstr(northbridge));
  EXPECT_THAT(findings({.quick = true}), IsEmpty()) << "a quick check reads no documents";
}

TEST_F(Check, FindsAShortenedAndAMissingDocument) {
  write_bytes(corpus() + '/' + source_of(northbridge), "short");
  Poco::File(corpus() + '/' + source_of(harrowdene)).remove();
  EXPECT_EQ(codes(findings({.quick = true})), (Codes{"source_changed", "source_missing"}));
}

TEST_F(Check, NotesAFileWithoutARowAndCleansIt) {
  Poco::File(corpus() + "/sources/incoming").createDirectories();
  for (const char* name : {"/sources/ab", "/sources/cd"}) Poco::File(corpus() + name).createDirectories();
  // As a run that was killed some time ago leaves them: whole, and half written.
  const Poco::Timestamp earlier(Poco::Timestamp().epochMicroseconds() - 60'000'000);
  const std::string orphan = "sources/ab/ab" + std::string(62, '0') + ".txt";
  for (const auto& name : {orphan, std::string("sources/incoming/half")}) {
    write_bytes(corpus() + '/' + name, "a letter");
    Poco::File(corpus() + '/' + name).setLastModified(earlier);
  }
  const auto found = findings();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].weight, Weight::note);
  EXPECT_EQ(found[0].code, "source_unknown");
  EXPECT_EQ(found[0].subject, orphan);

  Database database(corpus(), Access::read);
  EXPECT_EQ(remove_unknown_sources(database), 1U);
  EXPECT_FALSE(Poco::File(corpus() + '/' + orphan).exists());
  EXPECT_TRUE(names_in(corpus() + "/sources/incoming", "").empty());
  EXPECT_THAT(findings(), IsEmpty()) << "the documents of letters stay";
}

TEST_F(Check, CountsRecordsOfAnotherVersionAsANote) {
  // A record as an earlier version would have made it, whole in itself.
  auto record = record_of("old.txt", read_bytes(in_checkout("tests/letters/thornwick-focused-2023.txt")));
  record["producer"]["version"] = "0.0.1";
  record["schema_version"] = "0.9.0";
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

TEST_F(Check, SeesOneMomentWhileOthersWrite) {
  const std::string sample = in_checkout("tests/letters/thornwick-focused-2023.txt");
  bool written = false;
  const auto found = findings({}, [&](std::string_view at, std::uint64_t, std::uint64_t) {
    if (written || at != "letters") return;
    written = true;
    build_corpus(corpus(), {sample});
    Database database(corpus(), Access::write);
    LetterWriter writer(database);
    std::optional<LetterWriter::Removed> removed;
    database.transaction([&] { removed = writer.remove(harrowdene); });
    ASSERT_TRUE(removed && removed->unused_source);
    Sources(corpus()).remove(removed->unused_source->sha256, removed->unused_source->media_type);
  });
  EXPECT_TRUE(written);
  for (const auto& finding : found) ADD_FAILURE() << finding.subject << ": " << finding.what;
  EXPECT_EQ(counts_.letters, 4U);
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, FindsABrokenPageWhereverItIs) {
  // All that was written goes into the one file.
  sql("PRAGMA journal_mode = DELETE");
  const std::string file = corpus() + "/corpus.sqlite";
  const auto bytes = read_bytes(file);
  constexpr std::size_t page = 4096;
  ASSERT_GT(bytes.size(), 20 * page);
  for (std::size_t at = 0; at + page <= bytes.size(); at += page) {
    auto broken = bytes;
    broken.replace(at, page, std::string(page, '\xA5'));
    write_bytes(file, broken);
    const auto found = findings();
    EXPECT_FALSE(found.empty()) << "page " << at / page + 1;
    for (const auto& finding : found) EXPECT_FALSE(finding.remedy.empty());
  }
  write_bytes(file, bytes);
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, FindsBytesThatWereOverwrittenInTheMiddleOfTheDatabase) {
  sql("PRAGMA journal_mode = DELETE");
  const std::string file = corpus() + "/corpus.sqlite";
  auto bytes = read_bytes(file);
  bytes.replace(bytes.size() / 2, 64, std::string(64, '\0'));
  write_bytes(file, bytes);
  EXPECT_FALSE(findings().empty());
  bytes.resize(bytes.size() / 2);
  write_bytes(file, bytes);
  EXPECT_FALSE(findings().empty()) << "a database that lost its end";
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
