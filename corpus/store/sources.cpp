#include "corpus/store/sources.h"

#include <Poco/File.h>
#include <Poco/Path.h>
#include <Poco/SHA2Engine.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace letterlens {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> endings{{
    {"application/pdf", ".pdf"},
    {"text/plain", ".txt"},
    {"text/html", ".html"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"},
    {"application/zip", ".zip"},
}};

class Descriptor {
 public:
  Descriptor(const std::string& path, int flags) : file_(open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~Descriptor() {
    if (file_ >= 0) close(file_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  explicit operator bool() const { return file_ >= 0; }
  int get() const { return file_; }

 private:
  int file_;
};

[[noreturn]] void refuse(const std::string& path) {
  throw CorpusError(CorpusFault::not_writable, path + ": cannot be written (" + std::strerror(errno) + ")");
}

void write_all(const Descriptor& to, const char* bytes, std::size_t length, const std::string& path) {
  while (length > 0) {
    const auto written = write(to.get(), bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) refuse(path);
    bytes += written;
    length -= static_cast<std::size_t>(written);
  }
}

// The hash of what was copied.
std::string copy(const std::string& from, const Descriptor& to, const std::string& path) {
  const Descriptor source(from, O_RDONLY);
  if (!source) throw SourceChanged(from + ": can no longer be read");
  Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
  std::array<char, 1 << 16> piece{};
  while (true) {
    const auto length = read(source.get(), piece.data(), piece.size());
    if (length < 0 && errno == EINTR) continue;
    if (length < 0) throw SourceChanged(from + ": can no longer be read");
    if (length == 0) return Poco::DigestEngine::digestToHex(engine.digest());
    engine.update(piece.data(), static_cast<std::size_t>(length));
    write_all(to, piece.data(), static_cast<std::size_t>(length), path);
  }
}

// A new name in a folder lasts only once the folder is on disk too.
void sync_folder(const std::string& folder) {
  const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
  if (!descriptor || fsync(descriptor.get()) != 0) refuse(folder);
}

void make_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0777) == 0) return sync_folder(Poco::Path(path).makeParent().toString());
  if (errno != EEXIST) refuse(path);
}

bool is_there(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0;
}

// Gone with the object, unless it was renamed away.
struct Scrap {
  std::string path;
  ~Scrap() { unlink(path.c_str()); }
};

}  // namespace

std::string Sources::name(std::string_view sha256, std::string_view media_type) {
  std::string name = "sources/" + std::string(sha256.substr(0, 2)) + '/' + std::string(sha256);
  for (const auto& [type, ending] : endings)
    if (type == media_type) name += ending;
  return name;
}

std::string Sources::path(std::string_view sha256, std::string_view media_type) const {
  return corpus_ + '/' + name(sha256, media_type);
}

void Sources::keep(const std::string& file, std::string_view sha256, std::string_view media_type) const {
  const std::string to = path(sha256, media_type);
  if (is_there(to)) return;
  const std::string folder = Poco::Path(to).makeParent().toString();
  make_folder(corpus_ + "/sources");
  make_folder(incoming());
  make_folder(folder);
  const Scrap scrap{incoming() + '/' + std::string(sha256)};
  {
    const Descriptor descriptor(scrap.path, O_WRONLY | O_CREAT | O_TRUNC);
    if (!descriptor) refuse(scrap.path);
    if (copy(file, descriptor, scrap.path) != sha256)
      throw SourceChanged(file + ": changed while it was read; add it again when it is completely written");
    if (fsync(descriptor.get()) != 0) refuse(scrap.path);
  }
  if (rename(scrap.path.c_str(), to.c_str()) != 0) refuse(to);
  sync_folder(folder);
}

void Sources::remove(std::string_view sha256, std::string_view media_type) const {
  const std::string file = path(sha256, media_type);
  if (unlink(file.c_str()) != 0 && errno != ENOENT) refuse(file);
}

void Sources::clear_incoming() const {
  const Poco::File folder(incoming());
  if (!folder.exists()) return;
  std::vector<Poco::File> left;
  folder.list(left);
  for (auto& file : left) file.remove();
}

}  // namespace letterlens
