#include "corpus/store/removed_letters.h"

namespace letterlens {

bool has_removed(Database& database) {
  return database.find<bool>("SELECT EXISTS (SELECT 1 FROM removed)").value();
}

bool was_removed(Database& database, const std::string& sha256) {
  return database.find<bool>("SELECT EXISTS (SELECT 1 FROM removed WHERE sha256 = ?)", sha256).value();
}

void note_removed(Database& database, const std::string& sha256, const std::string& id) {
  database.execute("INSERT OR REPLACE INTO removed (sha256, id) VALUES (?, ?)", sha256, id);
}

void forget_removed(Database& database, const std::string& sha256) {
  database.execute("DELETE FROM removed WHERE sha256 = ?", sha256);
}

}  // namespace letterlens
