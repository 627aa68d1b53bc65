#include "corpus/store/known_files.h"

#include <sys/stat.h>

namespace letterlens {
namespace {

std::int64_t modified(const struct stat& status) {
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  return status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec;
}

}  // namespace

// In nanoseconds: a file rewritten within a second would be missed otherwise.
std::optional<FileState> state_of(const std::string& path, const std::string& corrections) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  FileState state{static_cast<std::uint64_t>(status.st_size), modified(status), {}};
  if (stat(corrections.c_str(), &status) == 0)
    state.corrections_state = std::to_string(status.st_size) + '@' + std::to_string(modified(status));
  return state;
}

KnownFiles::KnownFiles(Database& database)
    : database_(database),
      find_(database, "SELECT bytes, modified, corrections_state, sha256 FROM files WHERE path = ?"),
      remember_(database,
                "INSERT OR REPLACE INTO files (path, bytes, modified, corrections_state, sha256) VALUES (?, "
                "?, ?, ?, ?)") {}

std::optional<KnownFile> KnownFiles::find(const std::string& path) {
  KnownFile file;
  auto& state = file.state;
  find_.bind(path);
  if (!find_.read_one(state.bytes, state.modified, state.corrections_state, file.sha256)) return std::nullopt;
  return file;
}

std::vector<std::string> KnownFiles::paths_of(const std::string& sha256) {
  return database_.all<std::string>("SELECT path FROM files WHERE sha256 = ? ORDER BY path", sha256);
}

void KnownFiles::remember(const std::string& path, const KnownFile& file) {
  const auto& state = file.state;
  remember_.execute(path, state.bytes, state.modified, state.corrections_state, file.sha256);
}

}  // namespace letterlens
