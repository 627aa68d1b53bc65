// Damage to the documents of a corpus and to the file of its database is found; others may write meanwhile.
#include "corpus/check/source_check.h"
#include "corpus/store/sources.h"
#include "tests/corpus/check_fixture.h"

#include <Poco/Timestamp.h>
#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

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
  // Where there is something: pages that no table uses any more may have any bytes.
  const auto middle = bytes.find("children", bytes.size() / 2);
  ASSERT_NE(middle, std::string::npos);
  bytes.replace(middle, 64, std::string(64, '\0'));
  write_bytes(file, bytes);
  EXPECT_FALSE(findings().empty());
  bytes.resize(bytes.size() / 2);
  write_bytes(file, bytes);
  EXPECT_FALSE(findings().empty()) << "a database that lost its end";
}

}  // namespace
}  // namespace letterlens::testing
