#include "schemas/base/atomic_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace letterlens {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view incoming_ending = ".letterlens-incoming";
constexpr std::size_t buffer_size = 1 << 16;
constexpr mode_t permissions = 07777;

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
  if (error) throw FileError(folder, "cannot be read (" + error.message() + ")");
  std::sort(names.begin(), names.end());
  return names;
}

// The first entry that no AtomicFolder wrote; empty if there is none.
std::string foreign_name(const std::string& folder) {
  auto ours = written_names(folder);
  ours.emplace_back(folder_note);
  for (const auto& name : names_of_entries(folder))
    if (std::find(ours.begin(), ours.end(), name) == ours.end() && !is_open_mark(name)) return name;
  return {};
}

// Removes what an AtomicFolder wrote and nothing else.
void clear_folder(const std::string& folder) {
  auto names = written_names(folder);
  // The note goes last: without it nobody could tell what the rest is.
  names.emplace_back(folder_note);
  for (const auto& name : names_of_entries(folder))
    if (is_open_mark(name)) unlink((folder + '/' + name).c_str());
  for (const auto& name : names) unlink((folder + '/' + name).c_str());
}

// File systems that know no locks do not tell two writers at once apart.
void lock_or_refuse(const Descriptor& descriptor, const std::string& target) {
  if (flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    throw FileError(target, "is being written by another program; try again when it is done",
                    FileFault::in_use);
}

void expect_replaceable_folder(const std::string& target) {
  struct stat status {};
  if (stat(target.c_str(), &status) != 0) {
    if (errno == ENOENT) return;
    refuse_writing(target);
  }
  if (!S_ISDIR(status.st_mode)) throw FileError(target, "is a file; name the folder to write");
  if (const auto name = foreign_name(target); !name.empty())
    throw FileError(target,
                    "has \"" + name +
                        "\", which is not part of an earlier export; nothing was changed. Move it away, or "
                        "name another folder");
}

void exchange_folders(const std::string& a, const std::string& b) {
  if (renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) refuse_writing(b);
  exchange_by_renaming(a, b);
}

}  // namespace

IncomingPlace::IncomingPlace(const std::string& target, Shape shape, const std::string& folder)
    : target_(resolved_path(target)),
      path_((folder.empty() ? parent_folder(target_) : folder) + "/." +
            fs::path(target_).filename().string() + std::string(incoming_ending)) {
  const int flags = shape == Shape::file ? O_RDWR | O_CREAT | O_NOFOLLOW : O_RDONLY | O_DIRECTORY;
  // Another program may have taken the place between opening and locking: then the lock is on the wrong file.
  for (struct stat opened{}, named{}; true;) {
    if (shape == Shape::folder) make_folder(path_);
    descriptor_ = open_file(path_, flags);
    if (!descriptor_)
      throw FileError(target, "cannot be written (" + std::string(std::strerror(errno)) + ")");
    lock_or_refuse(descriptor_, target_);
    if (fstat(descriptor_.number(), &opened) == 0 && stat(path_.c_str(), &named) == 0 &&
        is_same_file(opened, named))
      break;
  }
  if (shape == Shape::file && ftruncate(descriptor_.number(), 0) != 0) refuse_writing(path_);
}

AtomicFile::AtomicFile(const std::string& target, const std::string& unfinished_in) : named_(target) {
  struct stat status {};
  if (stat(target.c_str(), &status) != 0 || S_ISREG(status.st_mode)) {
    place_.emplace(target, IncomingPlace::Shape::file, unfinished_in);
    return;
  }
  if (S_ISDIR(status.st_mode)) throw FileError(target, "is a folder; name the file to write");
  device_ = open_file(target, O_WRONLY);
  if (!device_) refuse_writing(target);
}

AtomicFile::~AtomicFile() {
  if (place_ && !committed_) std::remove(path().c_str());
}

void AtomicFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= buffer_size) flush();
}

void AtomicFile::flush() {
  write_all(file(), buffer_, named_);
  buffer_.clear();
}

void AtomicFile::commit() {
  flush();
  if (!place_) return;
  const std::string& target = place_->target();
  struct stat status {};
  if (stat(target.c_str(), &status) == 0 && fchmod(file().number(), status.st_mode & permissions) != 0)
    refuse_writing(named_);
  sync_file(file(), named_);
  if (rename(path().c_str(), target.c_str()) != 0) refuse_writing(named_);
  committed_ = true;
  sync_folder(parent_folder(target));
}

std::vector<std::string> written_names(const std::string& folder) {
  std::ifstream note(folder + '/' + std::string(folder_note), std::ios::binary);
  std::vector<std::string> names;
  for (std::string line; std::getline(note, line);)
    if (!line.empty() && line.find('/') == std::string::npos && line != "." && line != "..")
      names.push_back(line);
  return names;
}

AtomicFolder::AtomicFolder(const std::string& target, const std::vector<std::string>& names)
    : place_((expect_replaceable_folder(resolved_path(target)), target), IncomingPlace::Shape::folder) {
  clear_folder(path());
  if (const auto name = foreign_name(path()); !name.empty())
    throw FileError(path(), "has \"" + name + "\", which is not part of an export; move it away");
  // The note comes first: it says what may be cleared, should the program be killed.
  const std::string note = path() + '/' + std::string(folder_note);
  const Descriptor file = open_file(note, O_WRONLY | O_CREAT | O_TRUNC);
  if (!file) refuse_writing(target);
  for (const auto& name : names) write_all(file, name + '\n', target);
  sync_file(file, target);
}

AtomicFolder::~AtomicFolder() {
  if (committed_) return;
  try {
    clear_folder(path());
  } catch (const FileError&) {
    // What cannot be cleared stays for the next one to clear.
  }
  std::remove(path().c_str());
}

void AtomicFolder::commit() {
  sync_folder(path());
  const std::string& target = place_.target();
  struct stat status {};
  if (stat(target.c_str(), &status) == 0) {
    if (chmod(path().c_str(), status.st_mode & permissions) != 0) refuse_writing(path());
    // The old one is locked while it has the name that the next one will write to.
    const Descriptor old = open_file(target, O_RDONLY | O_DIRECTORY);
    lock_or_refuse(old, target);
    // Once more: somebody may have put a file there in the meantime.
    expect_replaceable_folder(target);
    exchange_folders(path(), target);
    committed_ = true;
    clear_folder(path());
    std::remove(path().c_str());
  } else {
    if (rename(path().c_str(), target.c_str()) != 0) refuse_writing(target);
    committed_ = true;
  }
  sync_folder(parent_folder(target));
}

AtomicFiles::~AtomicFiles() {
  for (const auto& name : names_) std::remove(unfinished(name).c_str());
}

void AtomicFiles::write(const std::string& name, std::string_view bytes) {
  names_.insert(name);
  const Descriptor file = open_file(unfinished(name), O_WRONLY | O_CREAT | O_TRUNC);
  if (!file) refuse_writing(target(name));
  write_all(file, bytes, target(name));
}

void AtomicFiles::copy(const std::string& name, const std::string& from) {
  names_.insert(name);
  std::error_code error;
  fs::copy_file(from, unfinished(name), fs::copy_options::overwrite_existing, error);
  if (error) throw FileError(target(name), "cannot be written (" + error.message() + ")");
}

void AtomicFiles::commit() {
  const Descriptor folder = open_file(folder_, O_RDONLY | O_DIRECTORY);
  // One call for the whole file system: thousands of small files would each wait for the disk.
  if (!folder || syncfs(folder.number()) != 0) refuse_writing(folder_);
  std::set<std::string> folders;
  for (const auto& name : names_) {
    if (rename(unfinished(name).c_str(), target(name).c_str()) != 0) refuse_writing(target(name));
    folders.insert(parent_folder(target(name)));
  }
  names_.clear();
  for (const auto& one : folders) sync_folder(one);
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
