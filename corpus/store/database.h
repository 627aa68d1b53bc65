// The corpus' database: one SQLite file, corpus.sqlite, that many may read while one writes.
//
// Its tables are described in migrations/*.sql; PRAGMA user_version counts the migrations that were applied.
#pragma once

#include "corpus/store/corpus_error.h"

#include <Poco/Data/Session.h>
#include <functional>
#include <string>
#include <string_view>

namespace letterlens {

enum class Access { read, write };

class Database {
 public:
  // Opens the corpus of a folder. For writing, what is missing is made and older tables are brought up to
  // date. Throws CorpusError.
  Database(const std::string& folder, Access access);

  Poco::Data::Session& session() { return session_; }
  const std::string& folder() const { return folder_; }

  // Runs `work` as one transaction: all of it is done, or, when it throws, nothing. Throws CorpusError for
  // what the database refuses; other exceptions pass.
  void transaction(const std::function<void()>& work);

  // Runs `work`, whose questions are all answered as of one moment, whatever is written meanwhile. Throws
  // CorpusError for what the database refuses; other exceptions pass.
  void snapshot(const std::function<void()>& work);

  // The version of the tables of a database that was opened.
  int version();

 private:
  void roll_back();

  std::string folder_;
  Poco::Data::Session session_;
};

// The version of the tables that this program makes.
int database_version();

// Runs `work` on the database of the corpus in `folder`; what the database throws becomes a CorpusError.
void guard(const std::string& folder, const std::function<void()>& work);

// "corpus.sqlite" in a folder.
std::string database_path(const std::string& folder);

}  // namespace letterlens
