#include "schemas/base/sha256.h"

#include <Poco/SHA2Engine.h>
#include <array>
#include <fstream>

namespace letterlens {

std::string sha256(std::string_view bytes) {
  Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
  engine.update(bytes.data(), bytes.size());
  return Poco::DigestEngine::digestToHex(engine.digest());
}

std::optional<FileHash> sha256_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
  std::array<char, 1 << 16> piece{};
  FileHash hash;
  while (file.read(piece.data(), piece.size()) || file.gcount() > 0) {
    engine.update(piece.data(), static_cast<std::size_t>(file.gcount()));
    hash.bytes += static_cast<std::uint64_t>(file.gcount());
  }
  if (file.bad() || !file.eof()) return std::nullopt;
  hash.sha256 = Poco::DigestEngine::digestToHex(engine.digest());
  return hash;
}

}  // namespace letterlens
