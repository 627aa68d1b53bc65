// Which files of a folder are new and completely written.
#pragma once

#include "corpus/store/known_files.h"

#include <map>
#include <string>
#include <vector>

namespace letterlens {

// A file is settled when its size and time are the same in two scans that are some time apart.
class SettledFiles {
 public:
  SettledFiles(std::string folder, std::string corpus, bool corrections);

  // Looks through the folder once. Returns the new files that are as they were at the last scan.
  std::vector<std::string> scan(KnownFiles& known);

  // To be called when the files of the last scan were added. One that cannot be read, and so is not known to
  // the corpus, is not returned again until it changes or can be read.
  void were_added();

  // Returns whether files were seen that are not settled yet: another scan is due soon.
  bool any_unsettled() const { return !unsettled_.empty(); }

 private:
  std::string folder_, corpus_;
  bool corrections_;
  std::map<std::string, FileState> unsettled_;
  std::map<std::string, FileState> given_;       // returned by the last scan
  std::map<std::string, FileState> unreadable_;  // were added, and failed
};

}  // namespace letterlens
