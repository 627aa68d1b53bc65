#include "pipeline/read/input.h"

#include "pipeline/read/read.h"

#include <Poco/Exception.h>
#include <Poco/File.h>
#include <Poco/FileStream.h>
#include <Poco/Path.h>
#include <array>

namespace letterlens {
namespace {

[[noreturn]] void refuse_size() {
  throw ReadError("too_large",
                  "the file is larger than " + std::to_string(largest_input / 1024 / 1024) + " MiB");
}

std::string read_all(std::istream& stream) {
  std::string bytes;
  std::array<char, 64 * 1024> buffer{};
  while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > largest_input) refuse_size();
  }
  if (stream.bad()) throw ReadError("missing_file", "the file cannot be read to its end");
  return bytes;
}

}  // namespace

Input read_file(const std::string& path, FileKinds kinds) {
  if (path.empty()) throw ReadError("missing_file", "the path is empty");
  Input input{Poco::Path(path).getFileName(), {}};
  try {
    const Poco::File file(path);
    if (!file.exists()) throw ReadError("missing_file", "there is no such file");
    if (file.isDirectory())
      throw ReadError("missing_file", file.canRead() ? "it is a directory; name the files in it"
                                                     : "the folder may not be read; check its permissions");
    if (kinds == FileKinds::regular && !file.isFile())
      throw ReadError("missing_file",
                      "it is a pipe, a socket or a device; name a file with bytes of its own");
    if (file.getSize() > largest_input) refuse_size();
    Poco::FileInputStream stream(path, std::ios::in | std::ios::binary);
    input.bytes = read_all(stream);
  } catch (const Poco::Exception& error) {
    throw ReadError("missing_file", "the file cannot be opened (" + std::string(error.name()) + ")");
  }
  return input;
}

Input read_stream(std::istream& stream) {
  return {std::nullopt, read_all(stream)};
}

}  // namespace letterlens
