#include "corpus/ingest/corrections_import.h"

#include "schemas/base/utc_time.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

namespace letterlens {
namespace {

constexpr std::uintmax_t largest_file =
    std::uintmax_t{4} * 1024 * 1024;  // bytes; what people write is far below

struct FileBytes {
  std::string bytes;
  std::string changed;  // UTC
};

// Reads the file. Throws CorrectionsError with the reason if it cannot be read.
FileBytes read_bytes(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) throw CorrectionsError("the file cannot be read");
  if (!S_ISREG(status.st_mode)) throw CorrectionsError("it is not a file with bytes of its own");
  if (static_cast<std::uintmax_t>(status.st_size) > largest_file)
    throw CorrectionsError("the file is larger than 4 MiB");
  std::ifstream file(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  file.read(bytes.data(), status.st_size);
  if (!file || file.gcount() != status.st_size) throw CorrectionsError("the file cannot be read to its end");
  return {std::move(bytes), utc_time(status.st_mtime)};
}

}  // namespace

CorrectionsImport begin_import(Database& database, const std::string& document_sha256) {
  CorrectionsImport import;
  import.document = document_sha256;
  import.history = correction_history(database, document_sha256);
  import.problems = corrections_problems(database, document_sha256);
  return import;
}

void look_beside(CorrectionsImport& import, const std::string& path) {
  const std::string file = corrections_path(path);
  std::erase_if(import.problems, [&](const CorrectionsProblem& problem) { return problem.path == file; });
  import.files.push_back({file, std::nullopt});
  std::error_code error;
  if (file == path || !std::filesystem::exists(file, error)) return;
  const std::string name = std::filesystem::path(file).filename().string();
  const auto refuse = [&](const std::string& code, const std::string& message) {
    import.files.back().problem = CorrectionsProblem{file, import.document, code, message};
    import.problems.push_back(*import.files.back().problem);
  };
  try {
    const FileBytes read = read_bytes(file);
    const Corrections corrections = read_corrections(read.bytes);
    if (corrections.document_sha256 && *corrections.document_sha256 != import.document) {
      refuse("corrections_for_other_document",
             name + " is for a document with another SHA-256; none of its corrections is taken");
      return;
    }
    import.any_readable = true;
    const std::size_t before = import.history.size();
    take_file(import.history, {file, read.changed, utc_now(), corrections});
    import.taken += import.history.size() - before;
  } catch (const CorrectionsError& reason) {
    refuse("corrections_unreadable", name + ": " + reason.what() + "; none of its corrections is taken");
  }
}

void refuse_for_archive(CorrectionsImport& import) {
  if (import.taken == 0) return;
  import.history.clear();
  import.taken = 0;
  for (auto& file : import.files) {
    if (file.problem) continue;
    const std::string name = std::filesystem::path(file.path).filename().string();
    file.problem = CorrectionsProblem{
        file.path, import.document, "corrections_for_other_document",
        name + " is beside an archive and not beside a letter; correct its letters by letterlens correct"};
    import.problems.push_back(*file.problem);
  }
}

void write_import(Database& database, const CorrectionsImport& import) {
  if (!import.history.empty()) write_correction_history(database, import.document, import.history);
  for (const auto& file : import.files) note_corrections_problem(database, file.path, file.problem);
}

}  // namespace letterlens
