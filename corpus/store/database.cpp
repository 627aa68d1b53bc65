#include "corpus/store/database.h"

#include "corpus/store/migrations.h"

#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/SQLite/Utility.h>
#include <Poco/File.h>
#include <array>
#include <optional>
#include <sqlite3.h>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

const std::array migrations{embedded::migration_one};

// Marks the file as ours for `file` and for anybody who finds it ("Ltrl").
constexpr int application_id = 0x4C74726C;

Poco::Data::Session open_session(const std::string& folder, Access access) {
  // Registering twice is harmless; connectors are Poco's own, and there is no other way to reach SQLite.
  Poco::Data::SQLite::Connector::registerConnector();
  const std::string path = database_path(folder);
  if (access == Access::read && !Poco::File(path).exists())
    throw CorpusError(CorpusFault::missing, folder + ": there is no corpus; letterlens add --corpus " +
                                                folder + " PATH... makes one");
  std::optional<Poco::Data::Session> session;
  guard(folder, [&] {
    if (access == Access::write) Poco::File(folder).createDirectories();
    session.emplace(Poco::Data::SQLite::Connector::KEY, path);
  });
  return *session;
}

// SQLite runs a script of several statements; Poco::Data would part it at semicolons inside triggers.
void run_script(Poco::Data::Session& session, std::string_view script) {
  char* message = nullptr;
  const int result = sqlite3_exec(Poco::Data::SQLite::Utility::dbHandle(session), std::string(script).c_str(),
                                  nullptr, nullptr, &message);
  const std::string reason = message == nullptr ? "" : message;
  sqlite3_free(message);
  switch (result & 0xFF) {
    case SQLITE_OK:
      return;
    case SQLITE_FULL:
      throw Poco::Data::SQLite::DatabaseFullException(reason);
    case SQLITE_IOERR:
      throw Poco::Data::SQLite::IOErrorException(reason);
    case SQLITE_BUSY:
      throw Poco::Data::SQLite::DBLockedException(reason);
    default:
      throw Poco::Data::SQLite::InternalDBErrorException(reason);
  }
}

int number(Poco::Data::Session& session, const std::string& question) {
  int answer = 0;
  session << question, into(answer), now;
  return answer;
}

}  // namespace

std::string database_path(const std::string& folder) {
  return folder + "/corpus.sqlite";
}

int database_version() {
  return static_cast<int>(migrations.size());
}

void guard(const std::string& folder, const std::function<void()>& work) {
  namespace sqlite = Poco::Data::SQLite;
  const std::string path = database_path(folder);
  try {
    work();
  } catch (const sqlite::DBLockedException&) {
    throw CorpusError(CorpusFault::in_use, path + ": the database is in use; try again when it is free");
  } catch (const sqlite::TableLockedException&) {
    throw CorpusError(CorpusFault::in_use, path + ": the database is in use; try again when it is free");
  } catch (const sqlite::DatabaseFullException&) {
    throw CorpusError(CorpusFault::not_writable, path + ": the disk is full; make room and run again");
  } catch (const sqlite::IOErrorException& error) {
    throw CorpusError(CorpusFault::not_writable, path + ": cannot be read or written (" + error.message() +
                                                     "); see that the disk has room");
  } catch (const sqlite::ReadOnlyException&) {
    throw CorpusError(CorpusFault::not_writable, path + ": may not be written; check its permissions");
  } catch (const sqlite::CantOpenDBFileException&) {
    throw CorpusError(CorpusFault::not_writable,
                      path + ": cannot be opened; check permissions and room on disk");
  } catch (const Poco::Data::ConnectionFailedException&) {
    throw CorpusError(CorpusFault::not_writable,
                      path + ": cannot be opened; check permissions and room on disk");
  } catch (const Poco::FileException& error) {
    throw CorpusError(CorpusFault::not_writable, folder + ": cannot be made (" + error.displayText() + ")");
  } catch (const Poco::Data::DataException& error) {
    throw CorpusError(CorpusFault::damaged, path + ": " + error.displayText());
  }
}

Database::Database(const std::string& folder, Access access)
    : folder_(folder), session_(open_session(folder, access)) {
  guard(folder_, [&] {
    session_ << "PRAGMA busy_timeout = 10000", now;
    session_ << "PRAGMA foreign_keys = ON", now;
    const int version = number(session_, "PRAGMA user_version");
    if (version > database_version())
      throw CorpusError(CorpusFault::damaged,
                        database_path(folder_) + ": was made by a newer letterlens (tables " +
                            std::to_string(version) + ", this program knows " +
                            std::to_string(database_version()) + "); update letterlens");
    if (access == Access::read) {
      if (version == 0)
        throw CorpusError(CorpusFault::damaged, database_path(folder_) + ": is no corpus of letterlens");
      if (version < database_version())
        throw CorpusError(CorpusFault::damaged,
                          database_path(folder_) +
                              ": was made by an older letterlens; letterlens add brings it up to date");
      session_ << "PRAGMA query_only = ON", now;
      return;
    }
    session_ << "PRAGMA journal_mode = WAL", now;
    session_ << "PRAGMA synchronous = NORMAL", now;
    if (version == 0) session_ << "PRAGMA application_id = " + std::to_string(application_id), now;
  });
  if (access == Access::read) return;
  // Two programs may come here at once: the version is read again inside the transaction.
  transaction([&] {
    for (int at = number(session_, "PRAGMA user_version"); at < database_version(); ++at) {
      run_script(session_, migrations.at(static_cast<std::size_t>(at)));
      run_script(session_, "PRAGMA user_version = " + std::to_string(at + 1));
    }
  });
}

void Database::transaction(const std::function<void()>& work) {
  guard(folder_, [&] {
    run_script(session_, "BEGIN IMMEDIATE");
    try {
      work();
      run_script(session_, "COMMIT");
    } catch (...) {
      roll_back();
      throw;
    }
  });
}

void Database::snapshot(const std::function<void()>& work) {
  guard(folder_, [&] {
    run_script(session_, "BEGIN");
    try {
      work();
    } catch (...) {
      roll_back();
      throw;
    }
    roll_back();
  });
}

// SQLite itself rolls back after a full disk; a second time is an error that says nothing new.
void Database::roll_back() {
  sqlite3_exec(Poco::Data::SQLite::Utility::dbHandle(session_), "ROLLBACK", nullptr, nullptr, nullptr);
}

int Database::version() {
  int answer = 0;
  guard(folder_, [&] { answer = number(session_, "PRAGMA user_version"); });
  return answer;
}

}  // namespace letterlens
