// A prepared statement of SQLite: values go in by position, columns come out by position, straight into the
// members of the rows (rows.h). Enumerations are stored by their names, dates as ISO 8601 writes them. Our
// own hundred lines rather than SQLiteCpp, because that has no optional values and no whole rows, copies a
// shared pointer for each value read, and still needs the C handle for full-text search.
#pragma once

#include "schemas/base/date.h"
#include "schemas/base/enum_names.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

namespace letterlens {

class Database;

// Bytes that are not text.
struct Blob {
  std::string bytes;
  friend bool operator==(const Blob&, const Blob&) = default;
};

struct AnyColumn {
  void operator()(std::string_view name, const auto& member) const;
};

// A struct with each_column (rows.h): used for all its columns, in their order.
template <typename Row>
concept HasColumns = requires(Row& row) {
  each_column(row, AnyColumn{});
};

// The database must outlive its statements. Every function throws CorpusError for what the database refuses,
// and std::logic_error when the number of values or columns is not the statement's.
class Statement {
 public:
  // Prepares `sql` and binds the values, if there are any.
  template <typename... Values>
  explicit Statement(Database& database, std::string_view sql, const Values&... values)
      : Statement(Prepared{}, database, sql) {
    if constexpr (sizeof...(values) > 0) bind(values...);
  }

  // Binds all values again, in order, and starts the statement again. The values are copied. A span or a row
  // stands for as many values as it has; nullopt is NULL.
  template <typename... Values>
  void bind(const Values&... values) {
    reset();
    (bind_value(values), ...);
    expect_all_bound();
  }

  // Reads the next row; false after the last one. NULL makes a number 0 and a string empty. A row or a
  // vector stands for as many columns as it has members. A string_view holds until
  // the statement is used again.
  template <typename... Columns>
  bool next(Columns&... columns) {
    if (!step()) return false;
    column_ = 0;
    (read_value(columns), ...);
    expect_all_read();
    return true;
  }

  // Reads the first row, and is then ready to be bound again; false, and nothing read, if there is no row.
  template <typename... Columns>
  bool read_one(Columns&... columns) {
    const bool found = next(columns...);
    reset();
    return found;
  }

  // Binds the values and runs the statement to its end.
  template <typename... Values>
  void execute(const Values&... values) {
    bind(values...);
    while (step()) continue;
  }

 private:
  struct Prepared {};
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  Statement(Prepared, Database& database, std::string_view sql);

  void reset();
  bool step();
  void check(int result) const;
  void expect_all_bound() const;
  void expect_all_read() const;

  // Returns what a stored name means; one that this program does not know throws CorpusError.
  template <typename Value>
  Value known(const std::optional<Value>& meant) const {
    if (!meant) refuse_column();
    return *meant;
  }
  [[noreturn]] void refuse_column() const;

  void bind_null();
  void bind_number(std::int64_t value);
  void bind_text(std::string_view value);
  void bind_blob(std::string_view value);
  bool is_null() const;
  std::int64_t read_number();
  double read_real();
  std::string_view read_bytes();

  template <typename Value>
  void bind_value(const Value& value) {
    if constexpr (std::integral<Value>) {
      bind_number(static_cast<std::int64_t>(value));
    } else if constexpr (NamedEnum<Value>) {
      bind_text(name_of(value));
    } else if constexpr (std::same_as<Value, Date>) {
      bind_text(value.iso());
    } else if constexpr (std::same_as<Value, Blob>) {
      bind_blob(value.bytes);
    } else if constexpr (std::convertible_to<const Value&, std::string_view>) {
      bind_text(value);
    } else if constexpr (HasColumns<const Value>) {
      each_column(value, [this](std::string_view, const auto& member) { this->bind_value(member); });
    } else if constexpr (requires { value.has_value(); }) {
      value ? bind_value(*value) : bind_null();
    } else {
      for (const auto& each : value) bind_value(each);
    }
  }

  template <typename Column>
  void read_value(Column& column) {
    if constexpr (std::integral<Column>) {
      column = static_cast<Column>(read_number());
    } else if constexpr (std::floating_point<Column>) {
      column = read_real();
    } else if constexpr (NamedEnum<Column>) {
      column = known(parse<Column>(read_bytes()));
    } else if constexpr (std::same_as<Column, Blob>) {
      column.bytes = read_bytes();
    } else if constexpr (HasColumns<Column>) {
      each_column(column, [this](std::string_view, auto& member) { this->read_value(member); });
    } else if constexpr (requires { column.has_value(); }) {
      if (is_null()) {
        column.reset();
        ++column_;
      } else if constexpr (std::same_as<Column, std::optional<Date>>) {
        column = known(Date::parse(read_bytes()));
      } else {
        if (!column) column.emplace();
        read_value(*column);
      }
    } else if constexpr (requires { column = std::string_view(); }) {
      column = read_bytes();
    } else {
      for (auto& each : column) read_value(each);
    }
  }

  const std::string& folder_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
  int column_ = 0;
};

}  // namespace letterlens
