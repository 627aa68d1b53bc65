#include "tests/support/damage.h"

#include "corpus/store/database.h"

namespace letterlens::testing {

void change_first_items(const std::string& corpus) {
  Database(corpus, Access::write).execute("UPDATE items SET text = 'Nothing.' WHERE number = 1");
}

void set_table_version(const std::string& corpus, int version) {
  Database(corpus, Access::write).execute("PRAGMA user_version = " + std::to_string(version));
}

}  // namespace letterlens::testing
