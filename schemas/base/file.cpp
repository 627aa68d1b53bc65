#include "schemas/base/file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace letterlens {

void refuse_writing(const std::string& path) {
  throw FileError(path, "cannot be written (" + std::string(std::strerror(errno)) + ")");
}

void write_all(const Descriptor& to, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const auto written = write(to.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) refuse_writing(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void sync_file(const Descriptor& file, const std::string& path) {
  // EINVAL: devices and pipes have nothing to sync.
  if (fsync(file.number()) != 0 && errno != EINVAL) refuse_writing(path);
}

void sync_folder(const std::string& folder) {
  const Descriptor descriptor = open_file(folder, O_RDONLY | O_DIRECTORY);
  if (!descriptor) refuse_writing(folder);
  // EINVAL: file systems of a network may have no way to do it.
  if (fsync(descriptor.number()) != 0 && errno != EINVAL) refuse_writing(folder);
}

void make_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0777) == 0) return sync_folder(parent_folder(path));
  if (errno != EEXIST) refuse_writing(path);
}

std::string parent_folder(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path();
  return parent.empty() ? "." : parent.string();
}

std::string resolved_path(const std::string& path) {
  std::error_code error;
  auto resolved = std::filesystem::weakly_canonical(path, error);
  if (error) return path;
  // "DIR/" of a folder that does not exist.
  if (!resolved.has_filename()) resolved = resolved.parent_path();
  return resolved.string();
}

}  // namespace letterlens
