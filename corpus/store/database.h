// The corpus' database: one SQLite file, corpus.sqlite, that many may read while one writes.
//
// Its tables are described in migrations/*.sql; PRAGMA user_version counts the migrations that were applied.
#pragma once

#include "corpus/store/corpus_error.h"
#include "corpus/store/statement.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace letterlens {

enum class Access { read, write };

// One thread at a time may use it. Every function throws CorpusError, with file and reason, for what the
// database refuses.
class Database {
 public:
  // Opens the corpus of a folder. For writing, folder and database are made if missing, and older tables are
  // migrated.
  Database(const std::string& folder, Access access);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::string& folder() const { return folder_; }

  // Runs one statement with its values, in the order of its marks.
  template <typename... Values>
  void execute(std::string_view sql, const Values&... values) {
    Statement(*this, sql).execute(values...);
  }

  // Returns the only column of the first row; nullopt if there is no row.
  template <typename Value, typename... Values>
  std::optional<Value> find(std::string_view sql, const Values&... values) {
    Value value{};
    return Statement(*this, sql, values...).next(value) ? std::optional(std::move(value)) : std::nullopt;
  }

  // Returns the only column of every row.
  template <typename Value, typename... Values>
  std::vector<Value> all(std::string_view sql, const Values&... values) {
    std::vector<Value> all;
    Statement select(*this, sql, values...);
    for (Value value{}; select.next(value);) all.push_back(value);
    return all;
  }

  // Runs `work` as one transaction: all of it is done, or, when it throws, nothing. What `work` throws
  // passes.
  void transaction(const std::function<void()>& work);

  // Runs `work`, whose questions are all answered as of one moment, whatever is written meanwhile. What
  // `work` throws passes.
  void snapshot(const std::function<void()>& work);

  // The version of the tables of a database that was opened.
  int version();

  // For what only SQLite's own interface offers.
  sqlite3* handle() const { return connection_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };

  // Runs several statements.
  void run_script(const std::string& script);
  void migrate();
  void roll_back();

  std::string folder_;
  std::unique_ptr<sqlite3, Close> connection_;
};

// The version of the tables that this program makes.
int database_version();

// "corpus.sqlite" in a folder.
std::string database_path(const std::string& folder);

}  // namespace letterlens
