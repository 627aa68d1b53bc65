// Letters as views get them from the corpus: as they were read, with what only the corpus knows.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"
#include "schemas/letter_json.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

struct CorpusLetter {
  Letter letter;  // its `id` is the corpus' own; its source has `url` and `published` if a manifest gave them
  std::string text;                   // the normalised text that its spans index
  std::vector<PageStart> text_pages;  // where each page of the text starts; empty without pages
  std::string letter_id;              // what the revisions of the letter share
  bool current = true;                // false: a better copy has replaced it
  std::string source_path;            // of the document that it came from, or of the archive that it is in
  std::string source_media_type;
};

// Returns the letter with exactly this id; nullopt if there is none. Throws CorpusError, also for a record
// that cannot be read.
std::optional<CorpusLetter> corpus_letter(Database& database, const std::string& id);

// Calls `use` with every letter that the filter lets through, by authority, date and id. Throws CorpusError;
// what `use` throws passes.
void for_each_corpus_letter(Database& database, const LetterFilter& filter,
                            const std::function<void(const CorpusLetter&)>& use);

// The same with the letters of these numbers, in their order.
void for_each_corpus_letter(Database& database, const std::vector<std::int64_t>& letters,
                            const std::function<void(const CorpusLetter&)>& use);

// Returns the ids of all revisions of a letter, the current one first. Throws CorpusError.
std::vector<std::string> revision_ids(Database& database, const std::string& letter_id);

// Returns the ids, sorted, that letters have now which had this one before a correction, or another reading
// of them, changed it. Throws CorpusError.
std::vector<std::string> ids_formerly(Database& database, const std::string& id);

// Returns the ids that a person means by the beginning of one, in order: the id that it is; else those of
// current letters that begin with it; else those of other revisions. Throws CorpusError.
std::vector<std::string> ids_meant(Database& database, const std::string& beginning);

}  // namespace letterlens
