// SHA-256 as records carry it: 64 hexadecimal digits in lower case.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace letterlens {

std::string sha256(std::string_view bytes);

struct FileHash {
  std::string sha256;
  std::uint64_t bytes = 0;
};

// Of a file's bytes, read in pieces; nullopt when it cannot be read to its end.
std::optional<FileHash> sha256_of_file(const std::string& path);

}  // namespace letterlens
