#include "corpus/ingest/handed_corrections.h"

#include <filesystem>
#include <fstream>

namespace letterlens {

namespace fs = std::filesystem;

std::string handed_corrections_folder(const std::string& corpus) {
  return corpus + "/corrections";
}

HandedCorrections::HandedCorrections(Database& database)
    : folder_(handed_corrections_folder(database.folder())) {
  std::error_code error;
  fs::remove_all(folder_, error);
  for (const auto& sha256 : corrected_letters(database))
    hand(sha256, held_corrections(correction_history(database, sha256)));
}

HandedCorrections::~HandedCorrections() {
  std::error_code error;
  fs::remove_all(folder_, error);
}

// Nothing is synced: the files are read by workers of this run alone.
void HandedCorrections::hand(const std::string& sha256, const std::vector<Correction>& corrections) const {
  const std::string file = folder_ + '/' + sha256 + ".json";
  std::error_code error;
  if (corrections.empty()) {
    fs::remove(file, error);
    return;
  }
  fs::create_directories(folder_, error);
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << write_corrections({sha256, corrections}) << std::flush;
  if (!out) throw CorpusError(CorpusFault::not_writable, file + ": cannot be written");
}

}  // namespace letterlens
