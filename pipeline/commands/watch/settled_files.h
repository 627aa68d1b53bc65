// Which files of a folder are new and completely written.
#pragma once

#include "corpus/store/known_files.h"

#include <map>
#include <string>
#include <vector>

namespace letterlens {

// A file is settled when its size and time are the same in two scans that are some time apart; one that was
// renamed in is so at the second scan, like any other.
class SettledFiles {
 public:
  SettledFiles(std::string folder, std::string corpus, bool corrections);

  // Looks through the folder once: the new files that are as they were at the last scan.
  std::vector<std::string> scan(KnownFiles& known);

  // What the last scan gave was added. Of it, a file that cannot be read, and so is no file that the corpus
  // knows, is not given again until it changes or can be read.
  void were_added();

  // Whether files were seen that are not settled yet: another scan is due soon.
  bool any_unsettled() const { return !unsettled_.empty(); }

 private:
  std::string folder_, corpus_;
  bool corrections_;
  std::map<std::string, FileState> unsettled_;
  std::map<std::string, FileState> given_;       // by the last scan
  std::map<std::string, FileState> unreadable_;  // added before, and failed
};

}  // namespace letterlens
