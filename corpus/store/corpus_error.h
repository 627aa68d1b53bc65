// What can go wrong with a corpus as a whole. A document that cannot be read is not such an error but a row
// of the corpus.
#pragma once

#include "schemas/base/file.h"

#include <stdexcept>
#include <string>

namespace letterlens {

enum class CorpusFault {
  missing,       // there is no corpus in the folder
  in_use,        // another program writes to it
  interrupted,   // a person stopped waiting for that program
  not_writable,  // the disk is full, or there is no permission
  damaged,       // the file is not a database, is broken, or is of a newer version
};

// The message is one line that names the corpus or its file.
class CorpusError : public std::runtime_error {
 public:
  CorpusError(CorpusFault fault, const std::string& message) : std::runtime_error(message), fault_(fault) {}
  explicit CorpusError(const FileError& error)
      : CorpusError(error.fault() == FileFault::in_use ? CorpusFault::in_use : CorpusFault::not_writable,
                    error.what()) {}
  CorpusFault fault() const { return fault_; }

 private:
  CorpusFault fault_;
};

}  // namespace letterlens
