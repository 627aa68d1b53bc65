// Letters as the corpus gives them out again: the record as it was read, with what only the corpus knows.
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

// The record of a letter as it is shown and exported. `record` is JSON as in texts.record; its `id` becomes
// the corpus' own, its `source` gets `url` and `published` where a manifest gave them.
nlohmann::ordered_json record_as_shown(const LetterRow& letter, std::string_view record);

// Path of the document that a letter came from, in the corpus' folder: the letter's own, or the archive that
// it is a member of. Throws CorpusError.
std::string source_path(Database& database, const LetterRow& letter);

// The ids of all revisions of a letter, the current one first. Throws CorpusError.
std::vector<std::string> revision_ids(Database& database, const LetterRow& letter);

// The letter with exactly this id; none when there is none. Throws CorpusError.
std::optional<StoredRecord> stored_record(Database& database, const std::string& id);

// Every letter that the filter lets through, one at a time, by authority, date and id. Throws CorpusError;
// what `use` throws passes.
void for_each_stored_record(Database& database, const LetterFilter& filter,
                            const std::function<void(const StoredRecord&)>& use);

// The ids that a person's beginning of one means, in order: the id that it is; else those of current letters
// that begin with it; else those of other revisions.
std::vector<std::string> ids_meant(Database& database, const std::string& beginning);

}  // namespace letterlens
