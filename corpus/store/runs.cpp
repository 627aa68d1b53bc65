#include "corpus/store/runs.h"

#include "schemas/base/utc_time.h"
#include "schemas/version.h"

namespace letterlens {

std::int64_t start_run(Database& database) {
  std::int64_t run = 0;
  database.transaction([&] {
    database.execute("INSERT INTO runs (started, version) VALUES (?, ?)", utc_now(), program_version);
    run = database.find<std::int64_t>("SELECT last_insert_rowid()").value();
  });
  return run;
}

void end_run(Database& database, std::int64_t run, const RunCounts& counts) {
  database.transaction([&] {
    database.execute(
        "UPDATE runs SET ended = ?, added = ?, unchanged = ?, revised = ?, to_review = ?, failed = ? WHERE "
        "run = ?",
        utc_now(), counts.added, counts.unchanged, counts.revised, counts.to_review, counts.failed, run);
  });
}

bool is_known_failure(Database& database, const Failure& failure) {
  return database
      .find<bool>(
          "SELECT EXISTS (SELECT 1 FROM failures WHERE member = ? AND code = ? AND "
          "((path = ? AND sha256 IS ?) OR sha256 = ?))",
          failure.member, failure.code, failure.path, failure.sha256, failure.sha256)
      .value();
}

void note_failure(Database& database, std::int64_t run, const Failure& failure) {
  database.execute(
      "INSERT INTO failures (path, member, sha256, code, message, version, run) VALUES (?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (path, member) DO UPDATE SET sha256 = excluded.sha256, code = excluded.code, "
      "message = excluded.message, version = excluded.version",
      failure.path, failure.member, failure.sha256, failure.code, failure.message, failure.version, run);
}

void forget_failures(Database& database, const std::string& path) {
  database.execute("DELETE FROM failures WHERE path = ?", path);
}

void forget_failures_of_bytes(Database& database, const std::string& sha256) {
  database.execute("DELETE FROM failures WHERE sha256 = ?", sha256);
}

void forget_failures_of_read_documents(Database& database, const std::string& made_with) {
  database.execute(
      "DELETE FROM failures WHERE member = '' AND sha256 IN (SELECT sha256 FROM letters WHERE "
      "producer_version = ? AND made_with = ?)",
      program_version, made_with);
}

void forget_failures_of_other_bytes(Database& database, const std::string& path, const std::string& sha256) {
  database.execute("DELETE FROM failures WHERE path = ? AND sha256 IS NOT ?", path, sha256);
}

bool has_failures(Database& database) {
  return database.find<bool>("SELECT EXISTS (SELECT 1 FROM failures)").value();
}

std::uint64_t count_failures(Database& database, const std::string& path) {
  return database.find<std::uint64_t>("SELECT count(*) FROM failures WHERE path = ?", path).value();
}

std::uint64_t count_failures(Database& database, const std::string& path, const std::string& sha256) {
  return database
      .find<std::uint64_t>("SELECT count(*) FROM failures WHERE path = ? AND sha256 = ?", path, sha256)
      .value();
}

void for_each_failure(Database& database, const std::function<void(const Failure&)>& use) {
  Statement select(database,
                   "SELECT path, member, sha256, code, message, version FROM failures ORDER BY path, member");
  Failure row;
  while (select.next(row.path, row.member, row.sha256, row.code, row.message, row.version)) use(row);
}

}  // namespace letterlens
