#include "corpus/store/known_files.h"

#include <sys/stat.h>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

std::int64_t modified(const struct stat& status) {
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  return status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec;
}

}  // namespace

// Poco::File gives whole seconds; a file rewritten within one would be missed.
std::optional<FileState> state_of(const std::string& path, const std::string& corrections) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  FileState state{static_cast<std::uint64_t>(status.st_size), modified(status), {}};
  if (stat(corrections.c_str(), &status) == 0)
    state.corrections_state = std::to_string(status.st_size) + '@' + std::to_string(modified(status));
  return state;
}

KnownFiles::KnownFiles(Database& database)
    : database_(database), find_(database.session()), remember_(database.session()) {
  find_ << "SELECT sha256, bytes, modified, corrections_state FROM files WHERE path = ?", use(path_),
      into(sha256_), into(bytes_), into(modified_), into(corrections_state_), limit(1);
  remember_ << "INSERT OR REPLACE INTO files (path, bytes, modified, sha256, corrections_state) "
               "VALUES (?, ?, ?, ?, ?)",
      use(path_), use(bytes_), use(modified_), use(sha256_), use(corrections_state_);
}

std::optional<KnownFile> KnownFiles::find(const std::string& path) {
  path_ = path;
  std::size_t rows = 0;
  guard(database_.folder(), [&] { rows = find_.execute(); });
  if (rows == 0) return std::nullopt;
  return KnownFile{{static_cast<std::uint64_t>(bytes_), modified_, corrections_state_}, sha256_};
}

std::vector<std::string> KnownFiles::paths_of(const std::string& sha256) {
  std::vector<std::string> paths;
  guard(database_.folder(), [&] {
    std::string hash = sha256;
    database_.session() << "SELECT path FROM files WHERE sha256 = ? ORDER BY path", use(hash), into(paths),
        now;
  });
  return paths;
}

void KnownFiles::remember(const std::string& path, const KnownFile& file) {
  path_ = path;
  bytes_ = static_cast<Poco::Int64>(file.state.bytes);
  modified_ = file.state.modified;
  sha256_ = file.sha256;
  corrections_state_ = file.state.corrections_state;
  remember_.execute();
}

}  // namespace letterlens
