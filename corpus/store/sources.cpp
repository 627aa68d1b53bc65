#include "corpus/store/sources.h"

#include "schemas/base/atomic_file.h"

#include <Poco/File.h>
#include <Poco/SHA2Engine.h>
#include <array>
#include <cerrno>
#include <cstring>
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

// The hash of what was copied.
std::string copy(const std::string& from, AtomicFile& to) {
  const Descriptor source = open_file(from, O_RDONLY);
  if (!source) throw SourceChanged(from + ": can no longer be read");
  Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
  std::array<char, 1 << 16> piece{};
  while (true) {
    const auto length = read(source.number(), piece.data(), piece.size());
    if (length < 0 && errno == EINTR) continue;
    if (length < 0) throw SourceChanged(from + ": can no longer be read");
    if (length == 0) return Poco::DigestEngine::digestToHex(engine.digest());
    engine.update(piece.data(), static_cast<std::size_t>(length));
    to.write({piece.data(), static_cast<std::size_t>(length)});
  }
}

bool exists(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0;
}

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
  if (exists(to)) return;
  try {
    make_folder(corpus_ + "/sources");
    make_folder(incoming());
    make_folder(parent_folder(to));
    AtomicFile kept(to, incoming());
    if (copy(file, kept) != sha256)
      throw SourceChanged(file + ": changed while it was read; add it again when it is completely written");
    kept.commit();
  } catch (const FileError& error) {
    throw CorpusError(error);
  }
}

void Sources::remove(std::string_view sha256, std::string_view media_type) const {
  const std::string file = path(sha256, media_type);
  if (unlink(file.c_str()) != 0 && errno != ENOENT)
    throw CorpusError(CorpusFault::not_writable, file + ": cannot be removed (" + std::strerror(errno) + ")");
}

void Sources::clear_incoming() const {
  const Poco::File folder(incoming());
  if (!folder.exists()) return;
  std::vector<Poco::File> left;
  folder.list(left);
  for (auto& file : left) file.remove();
}

}  // namespace letterlens
