#include "corpus/store/corpus_letter.h"

#include "corpus/store/sources.h"
#include "schemas/base/code_points.h"

namespace letterlens {
namespace {

// Sorts after every text that begins as the one before it.
constexpr std::string_view last_code_point = "\U0010FFFF";

std::vector<PageStart> pages_in(const std::string& json, std::string_view text) {
  const CodePoints points(text);
  std::vector<PageStart> pages;
  for (const auto& page : nlohmann::json::parse(json))
    pages.push_back({page.at("page"), points.byte(page.at("start")).value_or(text.size())});
  return pages;
}

// Reads the letters whose column `key` has the one value that is bound.
class LetterReader {
 public:
  LetterReader(Database& database, const std::string& key)
      : database_(database),
        sources_(database.folder()),
        select_(database,
                "SELECT id, letter_id, current, source_url, publication_date, texts.record, texts.text, "
                "texts.text_pages, sources.sha256, sources.media_type FROM letters JOIN texts ON "
                "texts.letter = letters.letter JOIN sources ON sources.sha256 = letters.source WHERE "
                "letters." +
                    key + " = ?") {}

  template <typename Key>
  std::optional<CorpusLetter> read(const Key& key) {
    select_.bind(key);
    CorpusLetter out;
    std::string id, record, pages, source;
    std::optional<std::string> url;
    std::optional<Date> published;
    if (!select_.read_one(id, out.letter_id, out.current, url, published, record, out.text, pages, source,
                          out.source_media_type))
      return std::nullopt;
    out.source_path = sources_.path(source, out.source_media_type);
    try {
      out.letter = from_json(parse_record(record), out.text);
      out.text_pages = pages_in(pages, out.text);
    } catch (const RecordError& error) {
      refuse(id, error);
    } catch (const nlohmann::json::exception& error) {
      refuse(id, error);
    }
    out.letter.id = id;
    if (url) out.letter.source.url = url;
    if (published) out.letter.source.published = published;
    return out;
  }

 private:
  [[noreturn]] void refuse(const std::string& id, const std::exception& error) const {
    throw CorpusError(CorpusFault::damaged, database_path(database_.folder()) + ": the record of " + id +
                                                " cannot be read (" + error.what() +
                                                "); letterlens check says what is damaged");
  }

  Database& database_;
  Sources sources_;
  Statement select_;
};

std::vector<std::string> ids_between(Database& database, const std::string& from,
                                     const std::string& condition) {
  return database.all<std::string>(
      "SELECT id FROM letters WHERE id >= ? AND id < ? AND " + condition + " ORDER BY id", from,
      from + std::string(last_code_point));
}

}  // namespace

std::optional<CorpusLetter> corpus_letter(Database& database, const std::string& id) {
  return LetterReader(database, "id").read(id);
}

void for_each_corpus_letter(Database& database, const LetterFilter& filter,
                            const std::function<void(const CorpusLetter&)>& use) {
  const Condition condition = condition_of(filter, database);
  // Keys first: sorting whole letters would fill the disk with copies of them.
  for_each_corpus_letter(
      database,
      database.all<std::int64_t>("SELECT letter FROM letters WHERE " + condition.sql +
                                     " ORDER BY coalesce(authority, authority_as_written), date, id",
                                 condition.values),
      use);
}

void for_each_corpus_letter(Database& database, const std::vector<std::int64_t>& letters,
                            const std::function<void(const CorpusLetter&)>& use) {
  LetterReader reader(database, "letter");
  for (const auto letter : letters) {
    // Whoever writes meanwhile may have removed it.
    if (const auto read = reader.read(letter)) use(*read);
  }
}

std::vector<std::string> revision_ids(Database& database, const std::string& letter_id) {
  return database.all<std::string>("SELECT id FROM letters WHERE letter_id = ? ORDER BY current DESC, id",
                                   letter_id);
}

std::vector<std::string> ids_formerly(Database& database, const std::string& former) {
  return database.all<std::string>(
      "SELECT DISTINCT now.id FROM former_ids JOIN letters AS had ON had.sha256 = former_ids.sha256 JOIN "
      "letters AS now ON now.letter_id = had.letter_id AND now.current = 1 WHERE former_ids.id = ? ORDER BY "
      "now.id",
      former);
}

std::vector<std::string> ids_meant(Database& database, const std::string& beginning) {
  // The sign keeps SQLite at the index of ids; that of filters would give it nearly every letter.
  auto ids = ids_between(database, beginning, "+current = 1");
  if (ids.empty()) ids = ids_between(database, beginning, "+current = 0");
  if (ids.empty()) ids = ids_formerly(database, beginning);
  if (!ids.empty() && ids.front() == beginning) ids.resize(1);
  return ids;
}

}  // namespace letterlens
