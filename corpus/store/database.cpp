#include "corpus/store/database.h"

#include "corpus/store/migrations.h"
#include "corpus/store/sqlite_error.h"

#include <array>
#include <filesystem>
#include <sqlite3.h>
#include <system_error>

namespace letterlens {
namespace {

const std::array migrations{embedded::migration_one, embedded::migration_two, embedded::migration_three,
                            embedded::migration_four};

// Marks the file as ours for `file` and for anybody who finds it ("Ltrl").
constexpr int application_id = 0x4C74726C;

constexpr int milliseconds_to_wait = 10'000;  // while another program writes

void make_folders(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    throw CorpusError(CorpusFault::not_writable, folder + ": cannot be made (" + error.message() + ')');
}

sqlite3* open_file(const std::string& folder, Access access) {
  const std::string path = database_path(folder);
  if (access == Access::write)
    make_folders(folder);
  else if (!std::filesystem::exists(path))
    throw CorpusError(CorpusFault::missing, folder + ": there is no corpus; letterlens add --corpus " +
                                                folder + " PATH... makes one");
  sqlite3* connection = nullptr;
  // A reader too opens it for writing if it may: it shares the index of the write-ahead log.
  const int result = sqlite3_open_v2(
      path.c_str(), &connection,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (access == Access::write ? SQLITE_OPEN_CREATE : 0),
      nullptr);
  if (result == SQLITE_OK) return connection;
  const auto error = sqlite_error(result, sqlite3_errmsg(connection), folder);
  sqlite3_close_v2(connection);
  throw error;
}

}  // namespace

std::string database_path(const std::string& folder) {
  return folder + "/corpus.sqlite";
}

int database_version() {
  return static_cast<int>(migrations.size());
}

void Database::Close::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Database::Database(const std::string& folder, Access access)
    : folder_(folder), connection_(open_file(folder, access)) {
  sqlite3_busy_timeout(handle(), milliseconds_to_wait);
  execute("PRAGMA foreign_keys = ON");
  const int found = version();
  if (found > database_version())
    throw CorpusError(CorpusFault::damaged, database_path(folder_) +
                                                ": was made by a newer letterlens (tables " +
                                                std::to_string(found) + ", this program knows " +
                                                std::to_string(database_version()) + "); update letterlens");
  if (access == Access::read) {
    if (found == 0)
      throw CorpusError(CorpusFault::damaged, database_path(folder_) + ": is not a corpus of letterlens");
    if (found < database_version())
      throw CorpusError(CorpusFault::damaged,
                        database_path(folder_) +
                            ": was made by an older letterlens; letterlens add brings it up to "
                            "date");
    execute("PRAGMA query_only = ON");
    return;
  }
  execute("PRAGMA journal_mode = WAL");
  execute("PRAGMA synchronous = NORMAL");
  if (found == 0) execute("PRAGMA application_id = " + std::to_string(application_id));
  migrate();
}

void Database::migrate() {
  // Two programs may come here at once: the version is read again inside the transaction.
  transaction([&] {
    for (int at = version(); at < database_version(); ++at) {
      run_script(std::string(migrations.at(static_cast<std::size_t>(at))));
      execute("PRAGMA user_version = " + std::to_string(at + 1));
    }
  });
}

void Database::run_script(const std::string& script) {
  const int result = sqlite3_exec(handle(), script.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) throw sqlite_error(result, sqlite3_errmsg(handle()), folder_);
}

void Database::transaction(const std::function<void()>& work) {
  execute("BEGIN IMMEDIATE");
  try {
    work();
    execute("COMMIT");
  } catch (...) {
    roll_back();
    throw;
  }
}

void Database::snapshot(const std::function<void()>& work) {
  execute("BEGIN");
  try {
    work();
  } catch (...) {
    roll_back();
    throw;
  }
  roll_back();
}

// SQLite itself rolls back after a full disk; a second time is an error that says nothing new.
void Database::roll_back() {
  sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

int Database::version() {
  return find<int>("PRAGMA user_version").value_or(0);
}

}  // namespace letterlens
