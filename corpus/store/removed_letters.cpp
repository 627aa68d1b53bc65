#include "corpus/store/removed_letters.h"

#include <Poco/Data/Statement.h>

namespace letterlens {

using namespace Poco::Data::Keywords;

bool has_removed(Database& database) {
  int found = 0;
  guard(database.folder(),
        [&] { database.session() << "SELECT EXISTS (SELECT 1 FROM removed)", into(found), now; });
  return found > 0;
}

bool was_removed(Database& database, const std::string& sha256) {
  int found = 0;
  std::string hash = sha256;
  guard(database.folder(), [&] {
    database.session() << "SELECT count(*) FROM removed WHERE sha256 = ?", use(hash), into(found), now;
  });
  return found > 0;
}

void forget_removed(Database& database, const std::string& sha256) {
  std::string hash = sha256;
  database.session() << "DELETE FROM removed WHERE sha256 = ?", use(hash), now;
}

}  // namespace letterlens
