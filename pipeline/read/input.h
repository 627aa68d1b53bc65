// Where bytes come from: a file or standard input.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

namespace letterlens {

struct Input {
  std::optional<std::string> file;  // base name; none for standard input
  std::string bytes;
  std::optional<std::string> archive = {};  // base name of the zip that it is a member of
};

// Letters are a few hundred kilobytes, scans some megabytes; more than this is refused unread.
inline constexpr std::size_t largest_input = std::size_t{256} * 1024 * 1024;  // bytes

// A pipe or a device may give its bytes late or never; only where somebody waits beside it is it read.
enum class FileKinds { any, regular };

// Reads a whole file. Throws ReadError: `missing_file` with the reason, or `too_large`.
Input read_file(const std::string& path, FileKinds kinds = FileKinds::any);

// Reads a stream to its end. Throws ReadError `too_large`.
Input read_stream(std::istream& stream);

}  // namespace letterlens
