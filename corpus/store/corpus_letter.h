// Letters as they leave the corpus: the record as it was read, with what only the corpus knows.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"
#include "corpus/store/rows.h"

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

struct StoredRecord {
  LetterRow letter;
  nlohmann::ordered_json record;  // as record_as_shown gives it; without `text`
  std::string text;               // the normalised text that its spans index
};

// Returns the record of a letter as it is shown and exported. `record` is JSON as in texts.record; its `id`
// becomes the corpus' own, its `source` gets `url` and `published` where a manifest gave them.
nlohmann::ordered_json record_as_shown(const LetterRow& letter, std::string_view record);

// Returns the media type of the document that a letter came from: the letter's own, or the archive that it is
// a member of. Throws CorpusError.
std::string source_media_type(Database& database, const LetterRow& letter);

// Returns the path of that document in the corpus' folder. Throws CorpusError.
std::string source_path(Database& database, const LetterRow& letter);

// Returns the JSON list of where each page begins in a letter's text. Throws CorpusError.
std::string text_pages(Database& database, const LetterRow& letter);

// Returns the ids of all revisions of a letter, the current one first. Throws CorpusError.
std::vector<std::string> revision_ids(Database& database, const LetterRow& letter);

// Returns the letter with exactly this id; nullopt if there is none. Throws CorpusError.
std::optional<StoredRecord> stored_record(Database& database, const std::string& id);

// Calls `use` with every letter that the filter lets through, by authority, date and id. Throws CorpusError;
// what `use` throws passes.
void for_each_stored_record(Database& database, const LetterFilter& filter,
                            const std::function<void(const StoredRecord&)>& use);

// Returns the ids that a person means by the beginning of one, in order: the id that it is; else those of
// current letters that begin with it; else those of other revisions. Throws CorpusError.
std::vector<std::string> ids_meant(Database& database, const std::string& beginning);

}  // namespace letterlens
