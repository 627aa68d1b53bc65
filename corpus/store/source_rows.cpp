#include "corpus/store/source_rows.h"

namespace letterlens {

std::uint64_t count_sources(Database& database) {
  return database.find<std::uint64_t>("SELECT count(*) FROM sources").value();
}

void for_each_source(Database& database, const std::function<void(const SourceRow&)>& use) {
  Statement select(
      database,
      "SELECT sha256, bytes, media_type, (SELECT id FROM letters WHERE source = sources.sha256 ORDER BY "
      "letter LIMIT 1) FROM sources ORDER BY sha256");
  SourceRow row;
  while (select.next(row.sha256, row.bytes, row.media_type, row.letter)) use(row);
}

StoredSource stored_source(Database& database, const std::string& sha256) {
  StoredSource source;
  source.sha256 = sha256;
  Statement(database, "SELECT bytes, media_type FROM sources WHERE sha256 = ?", sha256)
      .next(source.bytes, source.media_type);
  return source;
}

std::optional<std::string> media_type_of_source(Database& database, const std::string& sha256) {
  return database.find<std::string>("SELECT media_type FROM sources WHERE sha256 = ?", sha256);
}

std::vector<std::string> letters_unlike_their_source(Database& database) {
  return database.all<std::string>(
      "SELECT id FROM letters JOIN sources ON sources.sha256 = letters.source WHERE "
      "CASE WHEN archive IS NULL THEN letters.sha256 <> source OR letters.bytes <> sources.bytes OR "
      "letters.media_type <> sources.media_type ELSE letters.sha256 = source END ORDER BY letter");
}

}  // namespace letterlens
