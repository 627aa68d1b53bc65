#include "corpus/export/incoming.h"

#include <Poco/Path.h>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace letterlens {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view incoming_ending = ".letterlens-incoming";

std::string parent_of(const std::string& path) {
  const auto parent = fs::path(path).parent_path();
  return parent.empty() ? "." : parent.string();
}

bool is_same_file(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

// LibreOffice's mark that somebody has a file open: ".~lock.letters.csv#".
bool is_open_mark(const std::string& name) {
  return name.starts_with(".~lock.") && name.ends_with("#");
}

std::vector<std::string> names_of_entries(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    names.push_back(entry->path().filename().string());
  if (error)
    throw CorpusError(CorpusFault::not_writable, folder + ": cannot be read (" + error.message() + ")");
  std::sort(names.begin(), names.end());
  return names;
}

// Removes an export's own files and nothing else.
void clear_export(const std::string& folder) {
  auto names = exported_names(folder);
  // The note goes last: without it nobody could tell what the rest is.
  names.emplace_back(folder_note);
  for (const auto& name : names_of_entries(folder))
    if (is_open_mark(name)) unlink((folder + '/' + name).c_str());
  for (const auto& name : names) unlink((folder + '/' + name).c_str());
}

// Every line of an export of records is a JSON object.
bool holds_records(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return file.get() == '{';
}

// File systems that know no locks do not tell two exports at once apart.
void lock_or_refuse(const OpenFile& descriptor, const std::string& target) {
  if (flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    throw CorpusError(CorpusFault::in_use,
                      target + ": another export is being written there; try again when it is done");
}

void exchange_folders(const std::string& a, const std::string& b) {
  if (renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) refuse_writing(b);
  exchange_by_renaming(a, b);
}

}  // namespace

std::string resolved_target(const std::string& path) {
  std::error_code error;
  auto resolved = fs::weakly_canonical(path, error);
  if (error) return path;
  // "DIR/" of a folder that is not there yet.
  if (!resolved.has_filename()) resolved = resolved.parent_path();
  return resolved.string();
}

std::vector<std::string> exported_names(const std::string& folder) {
  std::ifstream note(folder + '/' + std::string(folder_note), std::ios::binary);
  std::vector<std::string> names;
  for (std::string line; std::getline(note, line);)
    if (!line.empty() && line.find('/') == std::string::npos && line != "." && line != "..")
      names.push_back(line);
  return names;
}

void expect_replaceable(const std::string& target, ExportShape shape) {
  struct stat status {};
  if (stat(target.c_str(), &status) != 0) {
    if (errno == ENOENT) return;
    refuse_writing(target);
  }
  const bool is_folder = S_ISDIR(status.st_mode);
  if (shape == ExportShape::file) {
    if (is_folder)
      throw CorpusError(CorpusFault::not_writable, target + ": is a folder; name the file to write");
    if (S_ISREG(status.st_mode) && status.st_size > 0 && !holds_records(target))
      throw CorpusError(CorpusFault::not_writable,
                        target +
                            ": is no earlier export; nothing was changed. Move it away, or give --out "
                            "another name");
    return;
  }
  if (!is_folder)
    throw CorpusError(CorpusFault::not_writable, target + ": is a file; name the folder to write");
  auto ours = exported_names(target);
  ours.emplace_back(folder_note);
  for (const auto& name : names_of_entries(target))
    if (std::find(ours.begin(), ours.end(), name) == ours.end() && !is_open_mark(name))
      throw CorpusError(CorpusFault::not_writable,
                        target + ": holds \"" + name +
                            "\", which is of no earlier export; nothing was changed. Move it away, or give "
                            "--out another folder");
}

Incoming::Incoming(std::string target, ExportShape shape)
    : target_(std::move(target)),
      path_(parent_of(target_) + "/." + fs::path(target_).filename().string() + std::string(incoming_ending)),
      shape_(shape) {
  expect_replaceable(target_, shape_);
  const int flags = shape_ == ExportShape::file ? O_RDWR | O_CREAT | O_NOFOLLOW : O_RDONLY | O_DIRECTORY;
  // Another export may have taken the place between opening and locking: then the lock is on the wrong file.
  for (struct stat opened{}, named{}; true;) {
    if (shape_ == ExportShape::folder) make_folder(path_);
    descriptor_ = OpenFile(path_, flags);
    if (!descriptor_) refuse_writing(path_);
    lock_or_refuse(descriptor_, target_);
    if (fstat(descriptor_.get(), &opened) == 0 && stat(path_.c_str(), &named) == 0 &&
        is_same_file(opened, named))
      break;
  }
  if (shape_ == ExportShape::file) {
    if (ftruncate(descriptor_.get(), 0) != 0) refuse_writing(path_);
    return;
  }
  clear_export(path_);
  if (const auto left = names_of_entries(path_); !left.empty())
    throw CorpusError(CorpusFault::not_writable,
                      path_ + ": holds \"" + left.front() + "\", which is of no export; move it away");
}

Incoming::~Incoming() {
  if (placed_) return;
  try {
    if (shape_ == ExportShape::folder) clear_export(path_);
  } catch (const CorpusError&) {
    // What cannot be cleared stays for the next export to clear.
  }
  std::remove(path_.c_str());
}

void Incoming::take_place() {
  struct stat status {};
  const bool is_there = stat(target_.c_str(), &status) == 0;
  if (is_there && chmod(path_.c_str(), status.st_mode & 07777) != 0) refuse_writing(path_);
  if (is_there && shape_ == ExportShape::folder) {
    // The old one is locked while it stands under the name that the next export will write to.
    const OpenFile old(target_, O_RDONLY | O_DIRECTORY);
    lock_or_refuse(old, target_);
    // Once more: somebody may have put a file there while this was written.
    expect_replaceable(target_, shape_);
    exchange_folders(path_, target_);
    placed_ = true;
    clear_export(path_);
    std::remove(path_.c_str());
  } else {
    if (rename(path_.c_str(), target_.c_str()) != 0) refuse_writing(target_);
    placed_ = true;
  }
  sync_folder(parent_of(target_));
}

void exchange_by_renaming(const std::string& a, const std::string& b) {
  const std::string aside = a + ".old";
  if (rename(b.c_str(), aside.c_str()) != 0) refuse_writing(b);
  if (rename(a.c_str(), b.c_str()) != 0) {
    const int reason = errno;
    rename(aside.c_str(), b.c_str());
    errno = reason;
    refuse_writing(b);
  }
  if (rename(aside.c_str(), a.c_str()) != 0) refuse_writing(a);
}

}  // namespace letterlens
