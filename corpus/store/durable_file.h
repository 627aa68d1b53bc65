// Files whose bytes and names are on disk when a function returns, and not some time later.
#pragma once

#include "corpus/store/corpus_error.h"

#include <fcntl.h>
#include <string>
#include <string_view>
#include <utility>

namespace letterlens {

// A file descriptor that is closed with the object. False when the file could not be opened; errno says why.
class OpenFile {
 public:
  OpenFile() = default;
  OpenFile(const std::string& path, int flags);
  ~OpenFile();
  OpenFile(OpenFile&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
  }
  explicit operator bool() const { return file_ >= 0; }
  int get() const { return file_; }

 private:
  int file_ = -1;
};

// Throws CorpusError (not_writable) that names the path and errno's reason.
[[noreturn]] void refuse_writing(const std::string& path);

// Writes all of it. Throws CorpusError that names `path`.
void write_all(const OpenFile& to, std::string_view bytes, const std::string& path);

// Waits until the file's bytes are on disk. Throws CorpusError that names `path`.
void sync_file(const OpenFile& file, const std::string& path);

// Waits until the names in a folder are on disk: only then does a new one last. Throws CorpusError.
void sync_folder(const std::string& folder);

// Makes one folder; one that is there already is left alone. Throws CorpusError.
void make_folder(const std::string& path);

}  // namespace letterlens
