// Runs of add and the documents that failed in them.
#pragma once

#include "corpus/store/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace letterlens {

// The outcomes of the documents of a run. Each document is counted once; `to_review` are among the added and
// revised.
struct RunCounts {
  std::uint64_t added = 0, revised = 0, unchanged = 0, to_review = 0, failed = 0;
};

// Begins a run and returns its number.
std::int64_t start_run(Database& database);
void end_run(Database& database, std::int64_t run, const RunCounts& counts);

// A document that gave no record.
struct Failure {
  std::string path;
  std::string member;                 // of an archive; empty otherwise
  std::optional<std::string> sha256;  // nullopt: its bytes could not be read
  std::string code;
  std::string message;
  std::string version;  // of the program that failed
};

// Whether the same path, or the same bytes under another name, failed before for the same reason.
bool is_known_failure(Database& database, const Failure& failure);
// Notes a failure. Call it inside a transaction.
void note_failure(Database& database, std::int64_t run, const Failure& failure);
// Forgets the failures of a path, because it was read again. Call it inside a transaction.
void forget_failures(Database& database, const std::string& path);
// Forgets the failures of documents with these bytes, wherever they are: they gave a record. Call it inside a
// transaction.
void forget_failures_of_bytes(Database& database, const std::string& sha256);
// Forgets the failures of documents, not members of archives, of which this version has made a record with
// these options: other options failed. Call it inside a transaction.
void forget_failures_of_read_documents(Database& database, const std::string& made_with);
// Forgets the failures that a path had with other bytes than these, or when it could not be read.
void forget_failures_of_other_bytes(Database& database, const std::string& path, const std::string& sha256);
// Whether there are any failures.
bool has_failures(Database& database);
// How many documents of a path are known to give no record.
std::uint64_t count_failures(Database& database, const std::string& path);
// Returns how many documents of a path, with these bytes, are known to give no record.
std::uint64_t count_failures(Database& database, const std::string& path, const std::string& sha256);

// All failures, by path.
void for_each_failure(Database& database, const std::function<void(const Failure&)>& use);

}  // namespace letterlens
