#include "corpus/store/stale_documents.h"

#include "schemas/version.h"

namespace letterlens {

using namespace Poco::Data::Keywords;

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
                                 corrections.isNull() ? std::nullopt : std::optional(corrections.value())});
    }
  });
  return documents;
}

std::vector<std::string> paths_of(Database& database, const std::string& sha256) {
  std::vector<std::string> paths;
  guard(database.folder(), [&] {
    std::string hash = sha256;
    database.session() << "SELECT path FROM files WHERE sha256 = ? ORDER BY path", use(hash), into(paths),
        now;
  });
  return paths;
}

}  // namespace letterlens
