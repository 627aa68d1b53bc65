// Files that were seen: one whose size and time are as they were is not opened again.
#pragma once

#include "corpus/store/database.h"

#include <Poco/Data/Statement.h>
#include <Poco/Types.h>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// What the file system says of a file, without opening it.
struct FileState {
  std::uint64_t bytes = 0;
  std::int64_t modified = 0;      // nanoseconds since 1970
  std::string corrections_state;  // size and time of the corrections that lie beside it; empty for none
  friend bool operator==(const FileState&, const FileState&) = default;
};

// None when the path is no file, or may not be looked at. `corrections` is the path of its corrections.
std::optional<FileState> state_of(const std::string& path, const std::string& corrections);

struct KnownFile {
  FileState state;
  std::string sha256;
  friend bool operator==(const KnownFile&, const KnownFile&) = default;
};

class KnownFiles {
 public:
  explicit KnownFiles(Database& database);
  KnownFiles(const KnownFiles&) = delete;
  KnownFiles& operator=(const KnownFiles&) = delete;

  std::optional<KnownFile> find(const std::string& path);
  // Where these bytes were seen, by name; what lies there now may be others.
  std::vector<std::string> paths_of(const std::string& sha256);
  // To be called inside a transaction of the database.
  void remember(const std::string& path, const KnownFile& file);

 private:
  Database& database_;
  std::string path_, sha256_, corrections_state_;
  Poco::Int64 bytes_ = 0, modified_ = 0;
  Poco::Data::Statement find_, remember_;
};

}  // namespace letterlens
