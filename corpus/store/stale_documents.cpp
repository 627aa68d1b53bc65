#include "corpus/store/stale_documents.h"

#include "corpus/store/correction_tables.h"
#include "schemas/version.h"

#include <algorithm>
#include <set>

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

// Letters of which something was said, or that were read when something was: the others need no look.
std::vector<KnownLetter> corrected_since(Database& database) {
  std::vector<KnownLetter> letters;
  for (const auto& sha256 :
       database.all<std::string>("SELECT sha256 FROM letters WHERE corrections_sha256 IS NOT NULL "
                                 "UNION SELECT sha256 FROM corrections UNION SELECT sha256 FROM "
                                 "correction_problems ORDER BY sha256")) {
    auto letter = letter_with_bytes(database, sha256);
    if (!letter || letter->corrections_not_taken) continue;
    const auto now = held(correction_history(database, sha256), corrections_problems(database, sha256));
    if (now.signature() != letter->corrections_sha256) letters.push_back(std::move(*letter));
  }
  return letters;
}

}  // namespace

std::vector<std::string> letters_corrected_since(Database& database) {
  std::vector<std::string> ids;
  for (const auto& letter : corrected_since(database)) ids.push_back(letter.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> letters_with_corrections_not_taken(Database& database) {
  return database.all<std::string>(
      "SELECT id FROM letters WHERE sha256 IN (SELECT sha256 FROM corrections_not_taken) ORDER BY id");
}

StoredDocuments stored_documents(Database& database, const MadeToday& today) {
  std::set<std::string> corrected;  // hashes of documents
  if (today.use_corrections)
    for (const auto& letter : corrected_since(database)) corrected.insert(letter.source);
  Statement select(database,
                   "SELECT sources.sha256, sources.bytes, sources.media_type, max(coalesce(archive, file)), "
                   "max(producer_version <> ? OR made_with <> ?) "
                   "FROM letters JOIN sources ON sources.sha256 = letters.source "
                   "GROUP BY sources.sha256 ORDER BY sources.sha256",
                   program_version, today.made_with);
  StoredDocuments documents;
  StaleDocument row;
  bool is_stale = false;
  while (select.next(row.source.sha256, row.source.bytes, row.source.media_type, row.file, is_stale))
    if (is_stale || corrected.contains(row.source.sha256))
      documents.stale.push_back(row);
    else
      ++documents.up_to_date;
  add_paths(database, documents.stale);
  return documents;
}

}  // namespace letterlens
