// The folder from which workers take what is to be applied to each document, by its hash, while a run goes
// on.
#pragma once

#include "corpus/store/correction_tables.h"

#include <string>

namespace letterlens {

// Returns the folder's path: DIR/corrections of the corpus in DIR.
std::string handed_corrections_folder(const std::string& corpus);

// The folder lasts as long as this object; what a killed run left in it is removed.
class HandedCorrections {
 public:
  // Writes what holds of every letter of the corpus. The WriteLock must be held. Throws CorpusError.
  explicit HandedCorrections(Database& database);
  ~HandedCorrections();
  HandedCorrections(const HandedCorrections&) = delete;
  HandedCorrections& operator=(const HandedCorrections&) = delete;

  // Puts these in place of whatever was to be applied to the document. Throws CorpusError (not_writable).
  void hand(const std::string& sha256, const std::vector<Correction>& corrections) const;

 private:
  std::string folder_;
};

}  // namespace letterlens
