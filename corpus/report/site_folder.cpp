#include "corpus/report/site_folder.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <vector>

namespace letterlens::report {
namespace {

namespace fs = std::filesystem;

// What a folder with a report in it is known by.
constexpr const char* marker = "letterlens-report.txt";
constexpr std::string_view marker_text =
    "This folder was written by letterlens report, which replaces and removes files in it. Open "
    "index.html.\n";

constexpr std::array folders{"authorities", "letters", "sources", "themes"};

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw FileError(path, "cannot be written (" + why + ")");
}

}  // namespace

SiteFolder::SiteFolder(std::string folder) : folder_(std::move(folder)), files_(folder_) {
  std::error_code error;
  const auto status = fs::status(folder_, error);
  if (fs::exists(status) && !fs::is_directory(status)) throw FolderTaken(folder_ + ": is not a folder");
  fs::create_directories(folder_, error);
  if (error) fail(folder_, error.message());
  claim();
  for (const auto* name : folders) {
    fs::create_directory(path(name), error);
    // A link could lead out of the folder, and files be removed there.
    if (error || !fs::is_directory(fs::symlink_status(path(name)))) fail(path(name), "is not a folder");
  }
}

void SiteFolder::claim() {
  std::error_code error;
  if (fs::exists(path(marker), error)) return;
  const bool empty = fs::is_empty(folder_, error);
  if (error) fail(folder_, error.message());
  if (!empty) throw FolderTaken(folder_ + ": holds other files; give a folder that is new or empty");
  // At once: it says that the folder may be written to again, should the program be killed.
  AtomicFile file(path(marker));
  file.write(marker_text);
  file.commit();
}

void SiteFolder::write(const std::string& name, std::string_view bytes) {
  files_.write(name, bytes);
  written_.insert(name);
}

bool SiteFolder::copy(const std::string& name, const std::string& from) {
  if (written_.count(name) != 0) return true;
  std::error_code error;
  if (!fs::is_regular_file(from, error) || !std::ifstream(from)) return false;
  // Sources are named by their content: one of the same size is there already.
  if (fs::is_regular_file(fs::symlink_status(path(name), error)) &&
      fs::file_size(path(name), error) == fs::file_size(from, error)) {
    written_.insert(name);
    return true;
  }
  files_.copy(name, from);
  written_.insert(name);
  return true;
}

void SiteFolder::commit() {
  files_.commit();
  for (const std::string folder : folders) {
    std::vector<fs::path> rest;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(path(folder), error))
      if (fs::is_regular_file(entry.symlink_status()) &&
          written_.count(folder + '/' + entry.path().filename().string()) == 0)
        rest.push_back(entry.path());
    for (const auto& file : rest) {
      fs::remove(file, error);
      if (error) fail(file.string(), error.message());
    }
  }
}

}  // namespace letterlens::report
