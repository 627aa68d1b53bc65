#include "corpus/store/statement.h"

#include "corpus/store/database.h"
#include "corpus/store/sqlite_error.h"

#include <sqlite3.h>
#include <stdexcept>

namespace letterlens {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(Prepared, Database& database, std::string_view sql) : folder_(database.folder()) {
  sqlite3_stmt* prepared = nullptr;
  const int result =
      sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
  statement_.reset(prepared);
  if (result != SQLITE_OK) throw sqlite_error(result, sqlite3_errmsg(database.handle()), folder_);
}

// What a step reported was thrown then; SQLite repeats it here.
void Statement::reset() {
  sqlite3_reset(statement_.get());
  bound_ = 0;
}

bool Statement::step() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) return true;
  // A statement that is not reset would hold its read lock.
  if (result == SQLITE_DONE) {
    sqlite3_reset(statement_.get());
    return false;
  }
  const auto error = sqlite_error(result, sqlite3_errmsg(sqlite3_db_handle(statement_.get())), folder_);
  sqlite3_reset(statement_.get());
  throw error;
}

void Statement::check(int result) const {
  if (result != SQLITE_OK)
    throw sqlite_error(result, sqlite3_errmsg(sqlite3_db_handle(statement_.get())), folder_);
}

void Statement::expect_all_bound() const {
  if (bound_ != sqlite3_bind_parameter_count(statement_.get()))
    throw std::logic_error(std::string("not as many values as marks: ") + sqlite3_sql(statement_.get()));
}

void Statement::expect_all_read() const {
  if (column_ != sqlite3_column_count(statement_.get()))
    throw std::logic_error(std::string("not as many members as columns: ") + sqlite3_sql(statement_.get()));
}

void Statement::refuse_column() const {
  const int column = column_ - 1;
  const auto* text = sqlite3_column_text(statement_.get(), column);
  throw CorpusError(CorpusFault::damaged, database_path(folder_) + ": has \"" +
                                              (text == nullptr ? "" : reinterpret_cast<const char*>(text)) +
                                              "\" as " + sqlite3_column_name(statement_.get(), column) +
                                              ", which letterlens does not know");
}

void Statement::bind_null() {
  check(sqlite3_bind_null(statement_.get(), ++bound_));
}

void Statement::bind_number(std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), ++bound_, value));
}

void Statement::bind_text(std::string_view value) {
  // A view of nothing may have no address, which SQLite would take for NULL.
  check(sqlite3_bind_text64(statement_.get(), ++bound_, value.empty() ? "" : value.data(), value.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_blob(std::string_view value) {
  check(sqlite3_bind_blob64(statement_.get(), ++bound_, value.empty() ? "" : value.data(), value.size(),
                            SQLITE_TRANSIENT));
}

bool Statement::is_null() const {
  return sqlite3_column_type(statement_.get(), column_) == SQLITE_NULL;
}

std::int64_t Statement::read_number() {
  return sqlite3_column_int64(statement_.get(), column_++);
}

double Statement::read_real() {
  return sqlite3_column_double(statement_.get(), column_++);
}

std::string_view Statement::read_bytes() {
  // The value before its length, as SQLite asks for. A text's bytes are its UTF-8.
  const void* bytes = sqlite3_column_blob(statement_.get(), column_);
  const int size = sqlite3_column_bytes(statement_.get(), column_++);
  return bytes == nullptr ? std::string_view()
                          : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

}  // namespace letterlens
