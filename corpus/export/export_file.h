// A file of an export while it is written: buffered, and hashed on the way.
#pragma once

#include "schemas/base/file.h"
#include "schemas/base/sha256.h"

#include <Poco/SHA2Engine.h>
#include <string>
#include <string_view>

namespace letterlens {

class ExportFile {
 public:
  // Makes the file, or empties an existing one. Errors name `named`: the file that it will become.
  // Throws FileError, as the others do.
  ExportFile(const std::string& path, std::string named);

  void write(std::string_view bytes);
  // Waits until all is on disk. Nothing is written afterwards.
  FileHash finish();

 private:
  void flush();

  std::string named_;
  Descriptor descriptor_;
  std::string buffer_;
  Poco::SHA2Engine engine_{Poco::SHA2Engine::SHA_256};
  std::uint64_t bytes_ = 0;
};

}  // namespace letterlens
