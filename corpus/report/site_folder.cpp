#include "corpus/report/site_folder.h"

#include <array>
#include <cerrno>
#include <cstring>
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
  throw CorpusError(CorpusFault::not_writable, path + ": cannot be written: " + why);
}

std::string temporary_name(const std::string& path) {
  return path + ".part";
}

}  // namespace

SiteFolder::SiteFolder(std::string folder) : folder_(std::move(folder)) {
  std::error_code error;
  const auto status = fs::status(folder_, error);
  if (fs::exists(status) && !fs::is_directory(status)) throw FolderTaken(folder_ + ": is no folder");
  fs::create_directories(folder_, error);
  if (error) fail(folder_, error.message());
  claim();
  for (const auto* name : folders) {
    fs::create_directory(path(name), error);
    // A link could lead out of the folder, and files be removed there.
    if (error || !fs::is_directory(fs::symlink_status(path(name)))) fail(path(name), "is no folder");
  }
}

void SiteFolder::claim() {
  std::error_code error;
  if (fs::exists(path(marker), error)) return;
  const bool empty = fs::is_empty(folder_, error);
  if (error) fail(folder_, error.message());
  if (!empty) throw FolderTaken(folder_ + ": holds other files; give a folder that is new or empty");
  write(marker, marker_text);
}

void SiteFolder::put_in_place(const std::string& temporary, const std::string& name) {
  std::error_code error;
  fs::rename(temporary, path(name), error);
  if (error) fail(path(name), error.message());
  written_.insert(name);
}

void SiteFolder::write(const std::string& name, std::string_view bytes) {
  const std::string temporary = temporary_name(path(name));
  errno = 0;
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) {
    const std::string why = errno != 0 ? std::strerror(errno) : "the disk refuses it";
    std::error_code ignored;
    fs::remove(temporary, ignored);
    fail(path(name), why);
  }
  put_in_place(temporary, name);
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
  const std::string temporary = temporary_name(path(name));
  fs::copy_file(from, temporary, fs::copy_options::overwrite_existing, error);
  if (error) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
    fail(path(name), error.message());
  }
  put_in_place(temporary, name);
  return true;
}

void SiteFolder::remove_the_rest() {
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
