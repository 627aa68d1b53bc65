// What SQLite says of the state of its file, and what the tables say of the revisions.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/revisions.h"

#include <functional>
#include <string>
#include <vector>

namespace letterlens {

// Calls `use` with each problem that SQLite finds in the file, in its words, at most `most` of them. A quick
// check does not compare tables with their indexes. Throws CorpusError.
void for_each_page_problem(Database& database, bool quick, int most,
                           const std::function<void(std::string)>& use);

// A row that names a row of `parent` which does not exist.
struct BrokenReference {
  std::string table, parent;
};
std::vector<BrokenReference> broken_references(Database& database);

struct NamedRevision {
  std::string letter_id, id;
  bool current = false;
  Revision revision;
};

// Calls `use` with every letter, revisions of one letter together. Throws CorpusError; what `use` throws
// passes.
void for_each_revision(Database& database, const std::function<void(const NamedRevision&)>& use);

}  // namespace letterlens
