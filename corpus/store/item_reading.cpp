// Through SQLite itself: Poco would copy every value of every row.
#include "corpus/store/item_reading.h"

#include <Poco/Data/SQLite/Utility.h>
#include <memory>
#include <sqlite3.h>
#include <string>

namespace letterlens {
namespace {

enum Column : int { item, id, date, list, number, text, fingerprint };

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

std::string_view bytes_at(sqlite3_stmt* statement, int column) {
  // The value before its length, as SQLite asks for.
  const void* bytes = sqlite3_column_blob(statement, column);
  const int size = sqlite3_column_bytes(statement, column);
  return bytes == nullptr ? std::string_view()
                          : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

[[noreturn]] void fail(const Database& database, sqlite3* handle, int result) {
  const auto fault = result == SQLITE_BUSY ? CorpusFault::in_use : CorpusFault::damaged;
  throw CorpusError(fault, database_path(database.folder()) + ": " + sqlite3_errmsg(handle));
}

}  // namespace

void for_each_item(Database& database, const Condition& condition,
                   const std::function<void(const ItemView&)>& use) {
  sqlite3* handle = Poco::Data::SQLite::Utility::dbHandle(database.session());
  const std::string sql =
      "SELECT items.item, letters.id, letters.date, items.list, items.number, items.text, "
      "item_fingerprints.bytes FROM items JOIN letters ON letters.letter = items.letter LEFT JOIN "
      "item_fingerprints ON item_fingerprints.item = items.item WHERE " +
      condition.sql;
  sqlite3_stmt* prepared = nullptr;
  if (const int result = sqlite3_prepare_v2(handle, sql.c_str(), -1, &prepared, nullptr); result != SQLITE_OK)
    fail(database, handle, result);
  const Statement statement(prepared);
  int mark = 0;
  for (const auto& value : condition.values)
    sqlite3_bind_text(prepared, ++mark, value.c_str(), static_cast<int>(value.size()), SQLITE_STATIC);
  int result = sqlite3_step(prepared);
  for (; result == SQLITE_ROW; result = sqlite3_step(prepared))
    use({sqlite3_column_int64(prepared, item), bytes_at(prepared, id), bytes_at(prepared, date),
         bytes_at(prepared, list), sqlite3_column_int64(prepared, number), bytes_at(prepared, text),
         bytes_at(prepared, fingerprint)});
  if (result != SQLITE_DONE) fail(database, handle, result);
}

}  // namespace letterlens
