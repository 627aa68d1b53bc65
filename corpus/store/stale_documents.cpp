#include "corpus/store/stale_documents.h"

#include "schemas/version.h"

namespace letterlens {
namespace {

// Both are read in the order of the hashes: the files have no index by it.
void add_paths(Database& database, std::vector<StaleDocument>& documents) {
  Statement select(database, "SELECT sha256, path FROM files ORDER BY sha256, path");
  std::string sha256, path;
  auto document = documents.begin();
  while (select.next(sha256, path)) {
    while (document != documents.end() && document->source.sha256 < sha256) ++document;
    if (document != documents.end() && document->source.sha256 == sha256) document->paths.push_back(path);
  }
}

}  // namespace

StoredDocuments stored_documents(Database& database, const std::string& made_with) {
  Statement select(database,
                   "SELECT sources.sha256, sources.bytes, sources.media_type, max(coalesce(archive, file)), "
                   "max(corrections_sha256), max(producer_version <> ? OR made_with <> ?) "
                   "FROM letters JOIN sources ON sources.sha256 = letters.source "
                   "GROUP BY sources.sha256 ORDER BY sources.sha256",
                   program_version, made_with);
  StoredDocuments documents;
  StaleDocument row;
  bool is_stale = false;
  while (select.next(row.source.sha256, row.source.bytes, row.source.media_type, row.file,
                     row.corrections_sha256, is_stale))
    if (is_stale)
      documents.stale.push_back(row);
    else
      ++documents.up_to_date;
  add_paths(database, documents.stale);
  return documents;
}

}  // namespace letterlens
