#include "corpus/store/sqlite_error.h"

#include "corpus/store/database.h"

#include <sqlite3.h>

namespace letterlens {

CorpusError sqlite_error(int result, std::string_view reason, const std::string& folder) {
  const std::string path = database_path(folder);
  constexpr int primary_code = 0xFF;
  switch (result & primary_code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {CorpusFault::in_use, path + ": the database is in use; try again when it is free"};
    case SQLITE_FULL:
      return {CorpusFault::not_writable, path + ": the disk is full; make room and run again"};
    case SQLITE_IOERR:
      return {CorpusFault::not_writable, path + ": cannot be read or written (" + std::string(reason) +
                                             "); check that the disk has room"};
    case SQLITE_READONLY:
      return {CorpusFault::not_writable, path + ": may not be written; check its permissions"};
    case SQLITE_CANTOPEN:
      return {CorpusFault::not_writable, path + ": cannot be opened; check permissions and room on disk"};
    default:
      return {CorpusFault::damaged, path + ": " + std::string(reason)};
  }
}

}  // namespace letterlens
