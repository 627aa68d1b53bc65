// Several questions to the database that are answered from one state of it, whoever writes meanwhile.
#pragma once

#include "corpus/store/database.h"

namespace letterlens {

class Snapshot {
 public:
  // Throws CorpusError.
  explicit Snapshot(Database& database);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Database& database_;
};

}  // namespace letterlens
