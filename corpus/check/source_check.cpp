#include "corpus/check/source_check.h"

#include "corpus/store/source_rows.h"
#include "corpus/store/sources.h"
#include "schemas/base/sha256.h"

#include <algorithm>
#include <filesystem>
#include <sys/stat.h>
#include <vector>

namespace letterlens {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view incoming = "incoming";  // where files are written until they get their name

std::string file_of(const SourceRow& document) {
  return Sources::name(document.sha256, document.media_type);
}

// What is wrong with a document's file; empty if nothing is.
struct Wrong {
  std::string_view code;
  std::string what;
};

Wrong wrong_with(const SourceRow& document, const std::string& path, bool hashes) {
  std::error_code missing;
  const auto bytes = fs::file_size(path, missing);
  if (missing) return {"source_missing", "the document is missing"};
  if (bytes != document.bytes)
    return {"source_changed", "the document has " + std::to_string(bytes) + " bytes, it had " +
                                  std::to_string(document.bytes) + " when it was added"};
  if (!hashes) return {};
  const auto hash = sha256_of_file(path);
  if (!hash) return {"source_missing", "the document cannot be read"};
  if (hash->sha256 != document.sha256)
    return {"source_changed", "the document's bytes are not those that were added"};
  return {};
}

// Whether the corpus has a document now; the snapshot may be older than its removal.
bool is_there_now(const std::string& folder, const std::string& sha256) {
  Database database(folder, Access::read);
  return media_type_of_source(database, sha256).has_value();
}

std::uint64_t check_files(Database& database, bool hashes, const Report& report, const OnProgress& progress) {
  const Sources sources(database.folder());
  const std::uint64_t total = count_sources(database);
  std::uint64_t done = 0;
  for_each_source(database, [&](const SourceRow& row) {
    progress("documents", done++, total);
    if (row.letter.empty())
      report({Weight::note, "source_unused", file_of(row), "no letter came from this document",
              "nothing; the document can be added again"});
    const Wrong wrong = wrong_with(row, sources.path(row.sha256, row.media_type), hashes);
    if (!wrong.code.empty() && is_there_now(database.folder(), row.sha256))
      report({Weight::fault, wrong.code, file_of(row),
              wrong.what + (row.letter.empty() ? "" : "; it is that of " + row.letter),
              std::string(add_again)});
  });
  return done;
}

void check_letters_of_documents(Database& database, const Report& report) {
  for (const auto& id : letters_unlike_their_source(database))
    report({Weight::fault, "row_differs", id, "what is stored of its document is not what its own row says",
            std::string(add_again)});
}

// Files in sources/ that no row names, sorted.
std::vector<std::string> unknown_files(Database& database) {
  std::vector<std::string> files;
  const fs::path top = fs::path(database.folder()) / "sources";
  std::error_code error;
  for (auto at = fs::recursive_directory_iterator(top, error); at != fs::recursive_directory_iterator();
       at.increment(error)) {
    if (at.depth() == 0 && at->path().filename() == incoming) at.disable_recursion_pending();
    if (at->is_directory(error)) continue;
    const std::string hash = at->path().stem().string();
    const auto media_type = media_type_of_source(database, hash);
    const std::string name = at->path().lexically_relative(database.folder()).string();
    if (!media_type || Sources::name(hash, *media_type) != name) files.push_back(name);
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool is_younger(const std::string& path, std::chrono::system_clock::time_point started) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return true;
  return status.st_mtime >= std::chrono::system_clock::to_time_t(started);
}

}  // namespace

std::uint64_t check_sources(Database& database, const SourceOptions& options, const Report& report,
                            const OnProgress& progress) {
  const auto documents = check_files(database, options.hashes, report, progress);
  check_letters_of_documents(database, report);
  for (const auto& file : unknown_files(database))
    if (!is_younger(database.folder() + '/' + file, options.started))
      report({Weight::note, "source_unknown", file, "no letter of the corpus came from this file",
              "nothing; add would use it, letterlens check --clean removes it"});
  return documents;
}

std::uint64_t remove_unknown_sources(Database& database) {
  std::uint64_t count = 0;
  for (const auto& file : unknown_files(database)) {
    std::error_code error;
    if (!fs::remove(fs::path(database.folder()) / file, error))
      throw CorpusError(CorpusFault::not_writable,
                        database.folder() + '/' + file + ": cannot be removed (" + error.message() + ')');
    ++count;
  }
  Sources(database.folder()).clear_incoming();
  return count;
}

}  // namespace letterlens
