// Files and folders that are only ever seen whole. What is written goes to another name beside the target and
// takes the target's place when everything is on disk; whoever reads the target finds the old one or the new
// one. What is not committed is removed. All throw FileError; `in_use` when another program is writing to the
// same target.
#pragma once

#include "schemas/base/file.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// A place beside a target, `.NAME.letterlens-incoming`, locked as long as the object lives. Whatever a killed
// program left in a file of that name is gone.
class IncomingPlace {
 public:
  enum class Shape { file, folder };
  // `folder`: where to put it, on the target's file system; empty for beside the target.
  IncomingPlace(const std::string& target, Shape shape, const std::string& folder = "");
  const std::string& target() const { return target_; }  // links resolved
  const std::string& path() const { return path_; }
  const Descriptor& descriptor() const { return descriptor_; }

 private:
  std::string target_, path_;
  Descriptor descriptor_;
};

// Devices and pipes are written to directly.
class AtomicFile {
 public:
  // `unfinished_in`: another folder of the same file system for the unfinished file; empty for beside the
  // target.
  explicit AtomicFile(const std::string& target, const std::string& unfinished_in = "");
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  // The unfinished file, for libraries that write by name.
  const std::string& path() const { return place_ ? place_->path() : named_; }

  void write(std::string_view bytes);

  // Puts the file in the target's place, with the permissions of a file that is there. Nothing is written
  // afterwards.
  void commit();

 private:
  void flush();
  const Descriptor& file() const { return place_ ? place_->descriptor() : device_; }

  std::string named_;  // the target as the caller named it
  std::optional<IncomingPlace> place_;
  Descriptor device_;
  std::string buffer_;
  bool committed_ = false;
};

// The names that an earlier AtomicFolder wrote into a folder, by its own note in it; empty if there is no
// note. They are names in the folder and never paths out of it.
std::vector<std::string> written_names(const std::string& folder);
inline constexpr std::string_view folder_note = ".letterlens-export";

class AtomicFolder {
 public:
  // `names` are the files that the caller will write to `path()`. A target that holds anything but what an
  // earlier AtomicFolder wrote is refused, and so is a file.
  AtomicFolder(const std::string& target, const std::vector<std::string>& names);
  ~AtomicFolder();
  AtomicFolder(const AtomicFolder&) = delete;
  AtomicFolder& operator=(const AtomicFolder&) = delete;

  // The unfinished folder.
  const std::string& path() const { return place_.path(); }

  // Puts the folder in the target's place, with the permissions of one that is there, and removes that one.
  // Every file must be synced.
  void commit();

 private:
  IncomingPlace place_;
  bool committed_ = false;
};

// Many files of a folder and its subfolders that take their places together: each is written under another
// name, all are synced at once, then renamed.
class AtomicFiles {
 public:
  explicit AtomicFiles(std::string folder) : folder_(std::move(folder)) {}
  ~AtomicFiles();
  AtomicFiles(const AtomicFiles&) = delete;
  AtomicFiles& operator=(const AtomicFiles&) = delete;

  // `name` is relative to the folder: "letters/x.html".
  void write(const std::string& name, std::string_view bytes);
  void copy(const std::string& name, const std::string& from);
  void commit();

 private:
  std::string target(const std::string& name) const { return folder_ + '/' + name; }
  std::string unfinished(const std::string& name) const { return target(name) + ".part"; }

  std::string folder_;
  std::set<std::string> names_;
};

// Exchanges two folders by three renamings, for file systems that cannot do it in one step.
void exchange_by_renaming(const std::string& a, const std::string& b);

}  // namespace letterlens
