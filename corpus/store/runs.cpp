#include "corpus/store/runs.h"

#include "schemas/version.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Nullable.h>
#include <Poco/Timestamp.h>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

std::string utc_now() {
  return Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::ISO8601_FORMAT);
}

}  // namespace

Poco::Int64 start_run(Database& database) {
  Poco::Int64 run = 0;
  database.transaction([&] {
    std::string started = utc_now();
    std::string version(program_version);
    database.session() << "INSERT INTO runs (started, version) VALUES (?, ?)", use(started), use(version),
        now;
    database.session() << "SELECT last_insert_rowid()", into(run), now;
  });
  return run;
}

void end_run(Database& database, Poco::Int64 run, const RunCounts& counts) {
  database.transaction([&] {
    std::string ended = utc_now();
    Poco::UInt64 added = counts.added, unchanged = counts.unchanged, revised = counts.revised,
                 to_review = counts.to_review, failed = counts.failed;
    database.session() << "UPDATE runs SET ended = ?, added = ?, unchanged = ?, revised = ?, to_review = ?, "
                          "failed = ? WHERE run = ?",
        use(ended), use(added), use(unchanged), use(revised), use(to_review), use(failed), use(run), now;
  });
}

bool is_known_failure(Database& database, const Failure& failure) {
  int found = 0;
  guard(database.folder(), [&] {
    std::string path = failure.path, member = failure.member, code = failure.code;
    std::string hash = failure.sha256.value_or("");
    database.session() << "SELECT count(*) FROM failures WHERE member = ? AND code = ? AND "
                          "((path = ? AND coalesce(sha256, '') = ?) OR (sha256 = ?))",
        use(member), use(code), use(path), use(hash), use(hash), into(found), now;
  });
  return found > 0;
}

void note_failure(Database& database, Poco::Int64 run, const Failure& failure) {
  std::string path = failure.path, member = failure.member, code = failure.code, message = failure.message,
              version = failure.version;
  Poco::Nullable<std::string> hash;
  if (failure.sha256) hash = *failure.sha256;
  database.session() << "INSERT INTO failures (path, member, sha256, code, message, version, run) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path, member) DO UPDATE SET "
                        "sha256 = excluded.sha256, code = excluded.code, message = excluded.message, "
                        "version = excluded.version",
      use(path), use(member), use(hash), use(code), use(message), use(version), use(run), now;
}

void forget_failures(Database& database, const std::string& path) {
  std::string wanted = path;
  database.session() << "DELETE FROM failures WHERE path = ?", use(wanted), now;
}

void forget_failures_of_other_bytes(Database& database, const std::string& path, const std::string& sha256) {
  std::string wanted = path, hash = sha256;
  database.session() << "DELETE FROM failures WHERE path = ? AND coalesce(sha256, '') <> ?", use(wanted),
      use(hash), now;
}

bool has_failures(Database& database) {
  int found = 0;
  guard(database.folder(),
        [&] { database.session() << "SELECT EXISTS (SELECT 1 FROM failures)", into(found), now; });
  return found > 0;
}

std::uint64_t count_failures(Database& database, const std::string& path) {
  Poco::UInt64 count = 0;
  guard(database.folder(), [&] {
    std::string wanted = path;
    database.session() << "SELECT count(*) FROM failures WHERE path = ?", use(wanted), into(count), now;
  });
  return count;
}

std::uint64_t count_failures(Database& database, const std::string& path, const std::string& sha256) {
  Poco::UInt64 count = 0;
  guard(database.folder(), [&] {
    std::string wanted = path, hash = sha256;
    database.session() << "SELECT count(*) FROM failures WHERE path = ? AND sha256 = ?", use(wanted),
        use(hash), into(count), now;
  });
  return count;
}

void for_each_failure(Database& database, const std::function<void(const Failure&)>& use_failure) {
  guard(database.folder(), [&] {
    Failure row;
    Poco::Nullable<std::string> hash;
    Poco::Data::Statement select(database.session());
    select << "SELECT path, member, sha256, code, message, version FROM failures ORDER BY path, member",
        into(row.path), into(row.member), into(hash), into(row.code), into(row.message), into(row.version),
        range(0, 1);
    while (!select.done()) {
      if (select.execute() == 0) continue;
      row.sha256 = hash.isNull() ? std::nullopt : std::optional(hash.value());
      use_failure(row);
    }
  });
}

}  // namespace letterlens
