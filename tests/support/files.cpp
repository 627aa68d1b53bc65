#include "tests/support/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace letterlens::testing {

std::string in_checkout(const std::string& relative) {
  return std::string(LETTERLENS_CHECKOUT) + '/' + relative;
}

std::string read_bytes(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot be read: " + path);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_bytes(const std::string& path, std::string_view bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream << bytes << std::flush;
  if (!stream) throw std::runtime_error("cannot be written: " + path);
}

std::vector<std::string> names_in(const std::string& folder, std::string_view ending) {
  std::vector<std::string> names;
  if (!std::filesystem::is_directory(folder)) return names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name.ends_with(ending)) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string Folder::add(const std::string& name, std::string_view bytes) const {
  write_bytes(path(name), bytes);
  return path(name);
}

}  // namespace letterlens::testing
