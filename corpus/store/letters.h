// Letters in the corpus: storing, revisions, removing.
//
// Two letters with the same id (authority, kind and visit) and different bytes are revisions of one letter.
// All are kept; the current one has the best text layer (embedded, plain, ocr), then the latest letter date,
// then the smallest hash, in whatever order they came. The id of the others ends in ~ and the first 8
// hexadecimal digits of their hash.
#pragma once

#include "corpus/match/fingerprint.h"
#include "corpus/store/database.h"
#include "corpus/store/record_rows.h"
#include "schemas/letter_json.h"

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

// A letter on its way in.
struct IncomingLetter {
  LetterWithText read;    // did not fail
  StoredSource source;    // the document itself, or the archive that it is a member of
  std::string made_with;  // the options that change a record, as one string
  std::optional<std::string> corrections_sha256;  // HeldCorrections::signature of what it was read with
};

enum class StoredAs {
  added,    // a letter that the corpus did not have
  revised,  // another copy of a letter it has, or a new record of the same bytes
};

// What a manifest says of a document.
struct Publication {
  std::optional<std::string> url;
  std::optional<Date> date;
};

// Writes letters. Call every function inside a transaction of the database.
class LetterWriter {
 public:
  explicit LetterWriter(Database& database);
  LetterWriter(const LetterWriter&) = delete;
  LetterWriter& operator=(const LetterWriter&) = delete;

  // A letter with the same bytes is replaced.
  StoredAs store(IncomingLetter incoming);

  // Removes the letter of that id, and its source from the table if no other letter came from it: that source
  // is returned, so that its file can be removed after the transaction. Returns nullopt if there is no such
  // letter.
  struct Removed {
    std::string sha256;
    std::optional<StoredSource> unused_source;
  };
  std::optional<Removed> remove(const std::string& id);

  // Notes where a document was published. A field that is nullopt is left as it is.
  void publish(const std::string& source_sha256, const Publication& publication);

 private:
  void insert(RecordRows rows, TextRow text);
  // Decides which revision is the current one.
  void settle(const std::string& letter_id);

  Database& database_;
  Fingerprinter fingerprinter_;
  Statement insert_letter_, insert_text_, insert_item_, insert_theme_, insert_fingerprint_, insert_section_,
      insert_judgement_, insert_diagnostic_;
};

// What the corpus knows of a letter and how its record was made.
struct KnownLetter {
  std::string id;
  std::string letter_id;
  std::string sha256;
  Status status = Status::complete;
  std::string source;            // hash of the document that it came from
  std::string producer_version;  // of the program that made its record
  std::string made_with;
  std::optional<std::string> corrections_sha256;  // HeldCorrections::signature of what it was read with
  // An older letterlens read it with a file of corrections that the corpus has not taken.
  bool corrections_not_taken = false;
};

// Returns the letter with these bytes; nullopt if there is none. Throws CorpusError.
std::optional<KnownLetter> letter_with_bytes(Database& database, const std::string& sha256);

// Returns the letters that came from a stored document: one, or the members of an archive. Throws
// CorpusError.
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
