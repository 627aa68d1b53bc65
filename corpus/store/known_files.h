// Files that were seen: one whose size and time have not changed is not opened again.
#pragma once

#include "corpus/store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// What the file system says of a file, without opening it.
struct FileState {
  std::uint64_t bytes = 0;
  std::int64_t modified = 0;      // nanoseconds since 1970
  std::string corrections_state;  // size and time of the corrections beside it; empty if there are none
  friend bool operator==(const FileState&, const FileState&) = default;
};

// Returns nullopt if the path is not a file or cannot be examined. `corrections` is the path of its
// corrections.
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
  // Returns the paths where these bytes were seen, sorted; other bytes may be there now.
  std::vector<std::string> paths_of(const std::string& sha256);
  // Call it inside a transaction.
  void remember(const std::string& path, const KnownFile& file);

 private:
  Database& database_;
  Statement find_, remember_;
};

}  // namespace letterlens
