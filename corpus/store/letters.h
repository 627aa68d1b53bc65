// Letters in the corpus: storing, revisions, removing.
//
// Two letters with the same id (authority, kind and visit) and other bytes are revisions of one letter. All
// stay; the current one is that with the best text layer (embedded, plain, ocr), then the latest letter date,
// then the smallest hash, whatever order they came in. The id of the others ends in ~ and the first 8
// hexadecimal digits of their hash.
#pragma once

#include "corpus/match/fingerprint.h"
#include "corpus/store/database.h"
#include "corpus/store/record_rows.h"

#include <Poco/Data/Statement.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// A stored document: its hash names the file in sources/.
struct StoredSource {
  std::string sha256;
  std::uint64_t bytes = 0;
  std::string media_type;
};

// A record on its way in.
struct IncomingLetter {
  nlohmann::ordered_json record;  // with `text`; with `text_pages` for a document with pages
  StoredSource source;            // the document itself, or the archive that it is a member of
  std::string made_with;          // the options that change a record, as one string
  std::optional<std::string> corrections_sha256;
};

enum class StoredAs {
  added,    // a letter that the corpus did not have
  revised,  // another copy of a letter it has, or a record made anew
};

// What a manifest says of a document.
struct Publication {
  std::optional<std::string> url;
  std::optional<std::string> date;
};

// Writes letters. Every function is to be called inside a transaction of the database.
class LetterWriter {
 public:
  explicit LetterWriter(Database& database);
  LetterWriter(const LetterWriter&) = delete;
  LetterWriter& operator=(const LetterWriter&) = delete;

  // A letter with the same bytes is replaced.
  StoredAs store(IncomingLetter incoming);

  // Removes the letter of that id, and its source from the table when no other letter came from it: that one
  // is given back, for its file to be removed after the transaction. A letter that is not there gives none.
  struct Removed {
    std::string sha256;
    std::optional<StoredSource> unused_source;
  };
  std::optional<Removed> remove(const std::string& id);

  // Notes where a document was published; none of a field leaves what is there.
  void publish(const std::string& source_sha256, const Publication& publication);

 private:
  void insert(RecordRows rows, TextRow text);
  // Decides which revision is the current one.
  void settle(std::string letter_id);

  Poco::Data::Session& session_;
  LetterRow letter_;
  TextRow text_;
  ItemRow item_;
  ThemeRow theme_;
  Fingerprinter fingerprinter_;
  FingerprintRow fingerprint_;
  SectionRow section_;
  JudgementRow judgement_;
  DiagnosticRow diagnostic_;
  Poco::Data::Statement insert_letter_, insert_text_, insert_item_, insert_theme_, insert_fingerprint_,
      insert_section_, insert_judgement_, insert_diagnostic_;
};

// The letter with these bytes; none when there is none.
struct KnownLetter {
  std::string id;
  std::string status;
  std::string source;            // hash of the document that it came from
  std::string producer_version;  // of the program that made its record
  std::string made_with;
  std::optional<std::string> corrections_sha256;  // of the corrections that were applied
};
std::optional<KnownLetter> letter_with_bytes(Database& database, const std::string& sha256);

// The letters that came from a stored document: one, or the members of an archive.
std::vector<KnownLetter> letters_from_source(Database& database, const std::string& sha256);

// One copy of a letter.
struct LetterCopy {
  std::string letter_id;
  std::string sha256;
  std::optional<std::string> file;  // nullopt: it came by standard input
};

// Returns the copy with exactly this id; nullopt if there is none. Throws CorpusError.
std::optional<LetterCopy> copy_named(Database& database, const std::string& id);

// Returns the copy that is current among those of a letter; nullopt if there are none. Throws CorpusError.
std::optional<LetterCopy> current_copy(Database& database, const std::string& letter_id);

}  // namespace letterlens
