// The folder that a report is written to: its pages take their places together, and nothing is left of an
// earlier report.
#pragma once

#include "schemas/base/atomic_file.h"

#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace letterlens::report {

// The folder has something other than an earlier report in it: nothing was written.
class FolderTaken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class SiteFolder {
 public:
  // Makes the folder unless it exists. Throws FolderTaken, or FileError, as all below do.
  explicit SiteFolder(std::string folder);

  // Writes a file. `name` is relative: "letters/x.html".
  void write(const std::string& name, std::string_view bytes);
  // Copies a file in. False when there is no such file, or it cannot be read.
  bool copy(const std::string& name, const std::string& from);
  // Puts all files in their places, and removes from the folders that reports write to what this one does not
  // have.
  void commit();

 private:
  std::string path(const std::string& name) const { return folder_ + '/' + name; }
  void claim();

  std::string folder_;
  AtomicFiles files_;
  std::set<std::string> written_;
};

}  // namespace letterlens::report
