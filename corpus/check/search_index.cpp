#include "corpus/check/search_index.h"

#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/SQLite/Utility.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <set>
#include <sqlite3.h>
#include <string>
#include <unordered_map>

namespace letterlens {
namespace {

using Sums = std::unordered_map<Poco::Int64, std::uint64_t>;  // of each row

// As the indexes are declared in migrations/*.sql.
constexpr const char* tokenizer_name = "porter";
constexpr std::array<const char*, 3> tokenizer_arguments{"unicode61", "remove_diacritics", "2"};

class Statement {
 public:
  Statement(sqlite3* connection, const std::string& sql) : connection_(connection) {
    check(sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement_, nullptr));
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  sqlite3_stmt* get() const { return statement_; }
  bool step() {
    const int result = sqlite3_step(statement_);
    if (result != SQLITE_DONE && result != SQLITE_ROW) check(result);
    return result == SQLITE_ROW;
  }
  Poco::Int64 number(int column) const { return sqlite3_column_int64(statement_, column); }
  // Valid until the next step.
  std::string_view text(int column) const {
    const auto* bytes = sqlite3_column_text(statement_, column);
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }

 private:
  void check(int result) const {
    if (result != SQLITE_OK) Poco::Data::SQLite::Utility::throwException(connection_, result);
  }

  sqlite3* connection_;
  sqlite3_stmt* statement_ = nullptr;
};

std::uint64_t hash(std::string_view word, std::uint64_t row, std::uint64_t place) {
  std::uint64_t value = 0xCBF29CE484222325;  // FNV-1a
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  // Sums of unmixed hashes would agree when two words change places.
  for (const auto number : {row, place}) {
    value = (value ^ number) * 0x9E3779B97F4A7C15;
    value ^= value >> 32;
  }
  return value;
}

// Cuts texts into words as the index does.
class Tokenizer {
 public:
  explicit Tokenizer(sqlite3* connection) {
    fts5_api* api = nullptr;
    Statement ask(connection, "SELECT fts5(?1)");
    sqlite3_bind_pointer(ask.get(), 1, &api, "fts5_api_ptr", nullptr);
    ask.step();
    void* context = nullptr;
    auto arguments = tokenizer_arguments;
    if (api == nullptr || api->xFindTokenizer(api, tokenizer_name, &context, &type_) != SQLITE_OK ||
        type_.xCreate(context, arguments.data(), static_cast<int>(arguments.size()), &tokenizer_) !=
            SQLITE_OK)
      throw Poco::Data::SQLite::InternalDBErrorException("SQLite has no full-text search");
  }
  ~Tokenizer() { type_.xDelete(tokenizer_); }
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  // The sum of the hashes of a row's words.
  std::uint64_t sum(std::string_view text, Poco::Int64 row) const {
    Sum sum{static_cast<std::uint64_t>(row)};
    const int result = type_.xTokenize(tokenizer_, &sum, FTS5_TOKENIZE_DOCUMENT, text.data(),
                                       static_cast<int>(text.size()), &Tokenizer::add);
    if (result != SQLITE_OK)
      throw Poco::Data::SQLite::InternalDBErrorException("a text cannot be cut into words");
    return sum.sum;
  }

 private:
  struct Sum {
    std::uint64_t row;
    std::uint64_t place = 0;
    std::uint64_t sum = 0;
  };
  static int add(void* to, int flags, const char* word, int length, int, int) {
    auto& sum = *static_cast<Sum*>(to);
    if ((flags & FTS5_TOKEN_COLOCATED) != 0) return SQLITE_OK;  // this tokenizer knows no synonyms
    sum.sum += hash({word, static_cast<std::size_t>(length)}, sum.row, sum.place++);
    return SQLITE_OK;
  }

  fts5_tokenizer type_{};
  Fts5Tokenizer* tokenizer_ = nullptr;
};

void add_texts(sqlite3* connection, const SearchIndex& index, Sums& sums) {
  const Tokenizer tokenizer(connection);
  Statement select(connection,
                   std::string("SELECT ") + index.key + ", " + index.column + " FROM " + index.table);
  while (select.step()) {
    const auto row = select.number(0);
    sums[row] += tokenizer.sum(select.text(1), row);
  }
}

// A list of the index' words lives in the connection alone, which may otherwise only read.
class WordList {
 public:
  WordList(sqlite3* connection, const SearchIndex& index) : connection_(connection) {
    run("PRAGMA query_only = OFF");
    run(std::string("CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab(main, ") + index.index +
        ", instance)");
    run("PRAGMA query_only = ON");
  }
  ~WordList() {
    sqlite3_exec(connection_,
                 "PRAGMA query_only = OFF; DROP TABLE temp.indexed_words; PRAGMA query_only = ON", nullptr,
                 nullptr, nullptr);
  }
  WordList(const WordList&) = delete;
  WordList& operator=(const WordList&) = delete;

  void take_from(Sums& sums) {
    Statement select(connection_, "SELECT term, doc, offset FROM temp.indexed_words");
    while (select.step()) {
      const auto row = select.number(1);
      sums[row] -=
          hash(select.text(0), static_cast<std::uint64_t>(row), static_cast<std::uint64_t>(select.number(2)));
    }
  }

 private:
  void run(const std::string& sql) { Statement(connection_, sql).step(); }

  sqlite3* connection_;
};

}  // namespace

std::vector<Poco::Int64> rows_out_of_step(Database& database, const SearchIndex& index) {
  sqlite3* connection = Poco::Data::SQLite::Utility::dbHandle(database.session());
  Sums sums;
  add_texts(connection, index, sums);
  WordList(connection, index).take_from(sums);
  std::set<Poco::Int64> rows;
  for (const auto& [row, sum] : sums)
    if (sum != 0) rows.insert(row);
  return {rows.begin(), rows.end()};
}

}  // namespace letterlens
