#include "corpus/store/snapshot.h"

#include <Poco/Data/SQLite/Utility.h>
#include <sqlite3.h>

namespace letterlens {

using namespace Poco::Data::Keywords;

Snapshot::Snapshot(Database& database) : database_(database) {
  guard(database_.folder(), [&] {
    database_.session() << "BEGIN DEFERRED", now;
    // The state is that of the first question.
    int letters = 0;
    database_.session() << "SELECT count(*) FROM (SELECT 1 FROM letters LIMIT 1)", into(letters), now;
  });
}

Snapshot::~Snapshot() {
  sqlite3_exec(Poco::Data::SQLite::Utility::dbHandle(database_.session()), "ROLLBACK", nullptr, nullptr,
               nullptr);
}

}  // namespace letterlens
