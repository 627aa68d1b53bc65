#include "corpus/check/source_check.h"

#include "corpus/store/sources.h"
#include "schemas/base/sha256.h"

#include <Poco/Data/Statement.h>
#include <algorithm>
#include <filesystem>
#include <sys/stat.h>
#include <vector>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;
namespace fs = std::filesystem;

constexpr std::string_view incoming = "incoming";  // where files are written before they have their name

struct Document {
  std::string sha256, media_type;
  Poco::UInt64 bytes = 0;
  std::string id;  // of one of its letters; empty for none
  std::string file() const { return Sources::name(sha256, media_type); }
};

// What is wrong with a document's file; empty for nothing.
struct Wrong {
  std::string_view code;
  std::string what;
};

Wrong wrong_with(const Document& document, const std::string& path, bool hashes) {
  std::error_code missing;
  const auto bytes = fs::file_size(path, missing);
  if (missing) return {"source_missing", "the document is not there"};
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
class Present {
 public:
  explicit Present(const std::string& folder) : folder_(folder) {}
  bool has(const std::string& sha256) const {
    int count = 0;
    std::string wanted = sha256;
    Database now_database(folder_, Access::read);
    now_database.session() << "SELECT count(*) FROM sources WHERE sha256 = ?", into(count), use(wanted), now;
    return count > 0;
  }

 private:
  const std::string& folder_;
};

std::uint64_t check_files(Database& database, bool hashes, const Report& report, const OnProgress& progress) {
  auto& session = database.session();
  const Sources sources(database.folder());
  const Present present(database.folder());
  Poco::UInt64 total = 0;
  session << "SELECT count(*) FROM sources", into(total), now;
  Document row;
  Poco::Data::Statement select(session);
  select
      << "SELECT sha256, bytes, media_type, coalesce((SELECT id FROM letters WHERE source = sources.sha256 "
         "ORDER BY letter LIMIT 1), '') FROM sources ORDER BY sha256",
      into(row.sha256), into(row.bytes), into(row.media_type), into(row.id), range(0, 1);
  std::uint64_t done = 0;
  while (!select.done()) {
    if (select.execute() == 0) continue;
    progress("documents", done++, total);
    if (row.id.empty())
      report({Weight::note, "source_unused", row.file(), "no letter came from this document",
              "nothing; the document can be added again"});
    const Wrong wrong = wrong_with(row, sources.path(row.sha256, row.media_type), hashes);
    if (!wrong.code.empty() && present.has(row.sha256))
      report({Weight::fault, wrong.code, row.file(),
              wrong.what + (row.id.empty() ? "" : "; it is that of " + row.id), std::string(add_again)});
  }
  return done;
}

// That the letter's own row and that of its document say the same of it.
void check_letters_of_documents(Database& database, const Report& report) {
  std::string id;
  Poco::Data::Statement select(database.session());
  select << "SELECT id FROM letters JOIN sources ON sources.sha256 = letters.source WHERE "
            "CASE WHEN archive IS NULL THEN letters.sha256 <> source OR letters.bytes <> sources.bytes OR "
            "letters.media_type <> sources.media_type ELSE letters.sha256 = source END ORDER BY letter",
      into(id), range(0, 1);
  while (!select.done())
    if (select.execute() > 0)
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
    std::string hash = at->path().stem().string();
    std::vector<std::string> media_type;
    database.session() << "SELECT media_type FROM sources WHERE sha256 = ?", into(media_type), use(hash), now;
    const std::string name = at->path().lexically_relative(database.folder()).string();
    if (media_type.empty() || Sources::name(hash, media_type.front()) != name) files.push_back(name);
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
