#include "corpus/store/durable_file.h"

#include <Poco/Path.h>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace letterlens {

OpenFile::OpenFile(const std::string& path, int flags) : file_(open(path.c_str(), flags | O_CLOEXEC, 0666)) {}

OpenFile::~OpenFile() {
  if (file_ >= 0) close(file_);
}

void refuse_writing(const std::string& path) {
  throw CorpusError(CorpusFault::not_writable, path + ": cannot be written (" + std::strerror(errno) + ")");
}

void write_all(const OpenFile& to, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const auto written = write(to.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) refuse_writing(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void sync_file(const OpenFile& file, const std::string& path) {
  if (fsync(file.get()) != 0) refuse_writing(path);
}

void sync_folder(const std::string& folder) {
  const OpenFile descriptor(folder, O_RDONLY | O_DIRECTORY);
  if (!descriptor) refuse_writing(folder);
  // EINVAL: file systems of a network may have no way to do it.
  if (fsync(descriptor.get()) != 0 && errno != EINVAL) refuse_writing(folder);
}

void make_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0777) == 0) {
    const std::string parent = Poco::Path(path).makeParent().toString();
    return sync_folder(parent.empty() ? "." : parent);
  }
  if (errno != EEXIST) refuse_writing(path);
}

}  // namespace letterlens
