// A folder of an export while it is written: no file of it is seen before all are whole and on disk.
#pragma once

#include "corpus/export/export_file.h"
#include "schemas/base/atomic_file.h"

#include <deque>
#include <string>
#include <vector>

namespace letterlens {

class ExportFolder {
 public:
  // `names` are the files that will be in it. An earlier export is replaced in the end, anything else that
  // is there refused. Throws FileError, as the others do.
  ExportFolder(const std::string& target, const std::vector<std::string>& names);

  // The file of one of the names, in their order.
  ExportFile& file(std::size_t at) { return files_.at(at); }
  // Puts the folder in its place; every file must be finished.
  void commit() { folder_.commit(); }

 private:
  AtomicFolder folder_;
  std::deque<ExportFile> files_;
};

}  // namespace letterlens
