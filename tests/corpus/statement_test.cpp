// Values go into a statement and come out of it as they are; what SQLite refuses names the file and the
// reason.
#include "corpus/store/database.h"
#include "corpus/store/rows.h"
#include "corpus/store/sqlite_error.h"
#include "corpus/store/statements.h"
#include "corpus/store/tokenizer.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>
#include <limits>
#include <sqlite3.h>
#include <stdexcept>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class StatementTest : public ::testing::Test {
 protected:
  Folder folder_;
  Database database_{folder_.path(), Access::write};
};

TEST_F(StatementTest, GivesBackEachKindOfValueAsItWas) {
  const std::string text("caf\xC3\xA9\0's", 8);
  const Blob blob{std::string("\xFF\0\x01", 3)};
  Statement select(database_, "SELECT ?, ?, ?, ?, ?, ?, ?", text, std::string_view(), blob,
                   std::numeric_limits<std::int64_t>::min(), true, std::optional<std::string>(), Number(7));
  std::string read_text, read_nothing;
  Blob read_blob;
  std::int64_t read_number = 0;
  bool read_bool = false;
  Text read_null("from the row before");
  Number read_optional;
  ASSERT_TRUE(
      select.next(read_text, read_nothing, read_blob, read_number, read_bool, read_null, read_optional));
  EXPECT_EQ(read_text, text);
  EXPECT_EQ(read_nothing, "");
  EXPECT_EQ(read_blob, blob);
  EXPECT_EQ(read_number, std::numeric_limits<std::int64_t>::min());
  EXPECT_TRUE(read_bool);
  EXPECT_EQ(read_null, std::nullopt);
  EXPECT_EQ(read_optional, 7);
  EXPECT_FALSE(
      select.next(read_text, read_nothing, read_blob, read_number, read_bool, read_null, read_optional));
}

TEST_F(StatementTest, BindsAnEmptyTextAsATextAndNulloptAsNull) {
  EXPECT_EQ(database_.find<std::string>("SELECT typeof(?)", std::string_view()), "text");
  EXPECT_EQ(database_.find<std::string>("SELECT typeof(?)", ""), "text");
  EXPECT_EQ(database_.find<std::string>("SELECT typeof(?)", Blob()), "blob");
  EXPECT_EQ(database_.find<std::string>("SELECT typeof(?)", Text()), "null");
}

TEST_F(StatementTest, TakesAVectorForAsManyValuesAsItHas) {
  const std::vector<std::string> words{"b", "c"};
  EXPECT_EQ(database_.find<std::string>("SELECT ? || ? || ? || ?", "a", words, "d"), "abcd");
}

TEST_F(StatementTest, KnowsEnumerationsByTheirNamesAndDates) {
  const auto day = Date::parse("2021-06");
  EXPECT_EQ(database_.find<std::string>("SELECT ? || ' ' || ?", Grade::good, *day), "good 2021-06");
  std::optional<Grade> grade;
  std::optional<Date> date;
  LetterKind kind{};
  Statement select(database_, "SELECT 'inadequate', '2021-06', 'jtai'");
  ASSERT_TRUE(select.next(grade, date, kind));
  EXPECT_EQ(grade, Grade::inadequate);
  EXPECT_EQ(date, day);
  EXPECT_EQ(kind, LetterKind::jtai);
  Statement nothing(database_, "SELECT NULL, NULL");
  ASSERT_TRUE(nothing.next(grade, date));
  EXPECT_FALSE(grade || date);
}

TEST_F(StatementTest, RefusesANameOrADateThatIsNone) {
  for (const char* sql : {"SELECT 'splendid' AS value", "SELECT NULL AS value"}) {
    Statement select(database_, sql);
    Grade grade{};
    EXPECT_THROW(select.next(grade), CorpusError) << sql;
  }
  Statement select(database_, "SELECT '2021-02-31'");
  std::optional<Date> date;
  EXPECT_THROW(select.next(date), CorpusError);
}

TEST_F(StatementTest, InsertsAndReadsAWholeRow) {
  database_.execute("PRAGMA foreign_keys = OFF");
  ItemRow row;
  row.item = 1;
  row.letter = 2;
  row.list = ItemList::priority_actions;
  row.number = 3;
  row.text = "Plans.";
  row.topic = "Topic";
  row.start_at = 10;
  row.end_at = 16;
  row.page = 4;
  auto insert = inserting<ItemRow>(database_, "items");
  insert.execute(row);
  ItemRow read;
  ASSERT_TRUE(selecting<ItemRow>(database_, "items WHERE letter = ?", 2).next(read));
  std::vector<std::string> names;
  each_column(read, [&](std::string_view name, const auto&) { names.emplace_back(name); });
  EXPECT_EQ(names.size(), 13U);
  EXPECT_EQ(read.item, row.item);
  EXPECT_EQ(read.list, row.list);
  EXPECT_EQ(read.text, row.text);
  EXPECT_EQ(read.lead_in, row.lead_in);
  EXPECT_EQ(read.topic, row.topic);
  EXPECT_EQ(read.page, row.page);
}

TEST_F(StatementTest, CanBeBoundAgainAtAnyMoment) {
  Statement select(database_, "SELECT value FROM json_each(?)", "[1, 2]");
  int value = 0;
  ASSERT_TRUE(select.next(value));
  select.bind("[3]");
  ASSERT_TRUE(select.next(value));
  EXPECT_EQ(value, 3);
  EXPECT_FALSE(select.next(value));
  select.bind("[4, 5]");
  ASSERT_TRUE(select.read_one(value));
  EXPECT_EQ(value, 4);
}

TEST_F(StatementTest, RefusesANumberOfValuesOrColumnsThatIsNotItsOwn) {
  int value = 0, other = 0;
  EXPECT_THROW(Statement(database_, "SELECT ?, ?", 1), std::logic_error);
  EXPECT_THROW(Statement(database_, "SELECT ?", 1).next(value, other), std::logic_error);
  EXPECT_THROW(Statement(database_, "SELECT ?, 2", 1).next(value), std::logic_error);
}

// A statement that still held its read lock would see the old state, and could not write.
TEST_F(StatementTest, HoldsNoLockOnceItHasReadOneRow) {
  Statement select(database_, "SELECT value FROM json_each('[1, 2]'), runs");
  int value = 0;
  database_.execute("INSERT INTO runs (started, version) VALUES ('2026', '0')");
  ASSERT_TRUE(select.read_one(value));
  Database other(folder_.path(), Access::write);
  other.execute("DELETE FROM runs");
  EXPECT_NO_THROW(database_.transaction([&] { database_.execute("DELETE FROM runs"); }));
}

TEST_F(StatementTest, NamesTheFileAndTheReason) {
  try {
    database_.execute("SELECT id FROM nowhere");
    FAIL() << "it was not refused";
  } catch (const CorpusError& error) {
    EXPECT_EQ(error.fault(), CorpusFault::damaged);
    EXPECT_THAT(error.what(), StartsWith(database_path(folder_.path()) + ": "));
    EXPECT_THAT(error.what(), HasSubstr("no such table: nowhere"));
  }
}

TEST(SqliteError, IsTheFaultOfWhoeverCanMendIt) {
  struct Row {
    std::string sentence;
    int code;
    CorpusFault fault;
    std::string words;
  };
  const std::vector<Row> rows{
      {"another program writes", SQLITE_BUSY, CorpusFault::in_use, "try again"},
      {"another program wrote since this one read", SQLITE_BUSY_SNAPSHOT, CorpusFault::in_use, "try again"},
      {"a table is locked", SQLITE_LOCKED, CorpusFault::in_use, "try again"},
      {"the disk is full", SQLITE_FULL, CorpusFault::not_writable, "make room"},
      {"a write fails", SQLITE_IOERR_WRITE, CorpusFault::not_writable, "(why)"},
      {"the file may not be written", SQLITE_READONLY, CorpusFault::not_writable, "permissions"},
      {"the file cannot be opened", SQLITE_CANTOPEN, CorpusFault::not_writable, "permissions"},
      {"the file is not a database", SQLITE_NOTADB, CorpusFault::damaged, "why"},
      {"the file is damaged", SQLITE_CORRUPT_VTAB, CorpusFault::damaged, "why"},
  };
  for (const auto& row : rows) {
    const auto error = sqlite_error(row.code, "why", "c");
    EXPECT_EQ(error.fault(), row.fault) << row.sentence;
    EXPECT_THAT(error.what(), StartsWith("c/corpus.sqlite: ")) << row.sentence;
    EXPECT_THAT(error.what(), HasSubstr(row.words)) << row.sentence;
  }
}

TEST_F(StatementTest, TokenizerPassesOnWhatItsUserThrows) {
  const Tokenizer tokenizer(database_);
  std::vector<std::string> seen;
  EXPECT_THROW(tokenizer.for_each_token("Plans for children",
                                        [&](std::string_view stem, std::size_t, std::size_t) {
                                          seen.emplace_back(stem);
                                          if (stem == "for") throw std::runtime_error("enough");
                                        }),
               std::runtime_error);
  EXPECT_THAT(seen, ElementsAre("plan", "for"));
}

}  // namespace
}  // namespace letterlens::testing
