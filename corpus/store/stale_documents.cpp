#include "corpus/store/stale_documents.h"

#include "schemas/version.h"

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

// Both are read in the order of the hashes: the files have no index by it.
void add_paths(Database& database, std::vector<StaleDocument>& documents) {
  std::string sha256, path;
  auto document = documents.begin();
  Poco::Data::Statement select(database.session());
  select << "SELECT sha256, path FROM files ORDER BY sha256, path", into(sha256), into(path), range(0, 1);
  while (!select.done()) {
    if (select.execute() == 0) continue;
    while (document != documents.end() && document->source.sha256 < sha256) ++document;
    if (document != documents.end() && document->source.sha256 == sha256) document->paths.push_back(path);
  }
}

}  // namespace

StoredDocuments stored_documents(Database& database, const std::string& made_with) {
  StoredDocuments documents;
  guard(database.folder(), [&] {
    std::string version(program_version);
    std::string options = made_with;
    std::string sha256, media_type;
    Poco::Int64 bytes = 0;
    int is_stale = 0;
    Text file, corrections;
    Poco::Data::Statement select(database.session());
    select << "SELECT sources.sha256, sources.bytes, sources.media_type, max(coalesce(archive, file)), "
              "max(corrections_sha256), max(producer_version <> ? OR made_with <> ?) "
              "FROM letters JOIN sources ON sources.sha256 = letters.source "
              "GROUP BY sources.sha256 ORDER BY sources.sha256",
        use(version), use(options), into(sha256), into(bytes), into(media_type), into(file),
        into(corrections), into(is_stale), range(0, 1);
    while (!select.done()) {
      if (select.execute() == 0) continue;
      if (is_stale == 0) {
        ++documents.up_to_date;
        continue;
      }
      documents.stale.push_back({{sha256, static_cast<std::uint64_t>(bytes), media_type},
                                 file.isNull() ? std::nullopt : std::optional(file.value()),
                                 corrections.isNull() ? std::nullopt : std::optional(corrections.value()),
                                 {}});
    }
    add_paths(database, documents.stale);
  });
  return documents;
}

}  // namespace letterlens
