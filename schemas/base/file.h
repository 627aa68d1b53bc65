// Files whose bytes and names are on disk when a function returns, not some time later.
#pragma once

#include "schemas/base/descriptor.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace letterlens {

enum class FileFault { not_writable, in_use };

// A file that cannot be written, and why. What it says is one line: "PATH: REASON".
class FileError : public std::runtime_error {
 public:
  FileError(std::string path, std::string reason, FileFault fault = FileFault::not_writable)
      : std::runtime_error(path + ": " + reason),
        path_(std::move(path)),
        reason_(std::move(reason)),
        fault_(fault) {}
  const std::string& path() const { return path_; }
  const std::string& reason() const { return reason_; }
  FileFault fault() const { return fault_; }

 private:
  std::string path_, reason_;
  FileFault fault_;
};

// Throws FileError with the reason that errno gives.
[[noreturn]] void refuse_writing(const std::string& path);

// Writes all of it. Throws FileError that names `path`.
void write_all(const Descriptor& to, std::string_view bytes, const std::string& path);

// Waits until the file's bytes are on disk. Throws FileError that names `path`.
void sync_file(const Descriptor& file, const std::string& path);

// Waits until the names in a folder are on disk: only then does a new one last. Throws FileError.
void sync_folder(const std::string& folder);

// Makes one folder, unless it exists. Throws FileError.
void make_folder(const std::string& path);

// The folder that a path names something in; "." for a bare name.
std::string parent_folder(const std::string& path);

// The path with links resolved and no slash at the end. It need not exist.
std::string resolved_path(const std::string& path);

}  // namespace letterlens
