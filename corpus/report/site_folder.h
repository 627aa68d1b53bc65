// The folder that a report is written to: each page whole or not at all, and nothing left of an earlier
// report.
#pragma once

#include "corpus/store/corpus_error.h"

#include <set>
#include <string>
#include <string_view>

namespace letterlens::report {

// The folder holds something else than an earlier report: nothing was written.
class FolderTaken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class SiteFolder {
 public:
  // Makes the folder where there is none. Throws FolderTaken, or CorpusError (not_writable), as all below do.
  explicit SiteFolder(std::string folder);

  // Writes a file under another name and renames it. `name` is relative: "letters/x.html".
  void write(const std::string& name, std::string_view bytes);
  // Copies a file in, in the same way. False when there is no such file, or it cannot be read.
  bool copy(const std::string& name, const std::string& from);
  // Removes, from the folders that reports write to, the files of an earlier report that this one has not.
  void remove_the_rest();

 private:
  std::string path(const std::string& name) const { return folder_ + '/' + name; }
  void claim();
  void put_in_place(const std::string& temporary, const std::string& name);

  std::string folder_;
  std::set<std::string> written_;
};

}  // namespace letterlens::report
