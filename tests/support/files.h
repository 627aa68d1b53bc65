// Files of the checkout, and files that a test makes for itself.
#pragma once

#include <Poco/TemporaryFile.h>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::testing {

// The path of a file of the checkout, named as from its top.
std::string in_checkout(const std::string& relative);

std::string read_bytes(const std::string& path);
void write_bytes(const std::string& path, std::string_view bytes);

// Names of the files of a folder that end in `ending`, sorted.
std::vector<std::string> names_in(const std::string& folder, std::string_view ending);

// A new folder, gone with the object.
class Folder {
 public:
  Folder() { folder_.createDirectories(); }
  std::string path() const { return folder_.path(); }
  std::string path(const std::string& name) const { return folder_.path() + '/' + name; }
  // Writes a file and gives its path.
  std::string add(const std::string& name, std::string_view bytes) const;

 private:
  Poco::TemporaryFile folder_;
};

}  // namespace letterlens::testing
