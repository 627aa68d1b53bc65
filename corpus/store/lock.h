// One writer at a time: an advisory lock on DIR/lock that the system gives back when the process ends,
// however it ends.
#pragma once

#include "corpus/store/corpus_error.h"

#include <atomic>
#include <chrono>
#include <string>

namespace letterlens {

class WriteLock {
 public:
  // Makes the folder if need be and waits up to `patience` for another writer, or until `stop` turns true.
  // Throws CorpusError: in_use, with the other's process number, interrupted or not_writable.
  WriteLock(const std::string& folder, std::chrono::milliseconds patience, const std::atomic<bool>& stop);
  WriteLock(const std::string& folder, std::chrono::milliseconds patience);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace letterlens
