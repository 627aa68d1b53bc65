// What a document means for the corpus. All rules are here, as pure functions over what is known of a
// document; ingest.h gathers the facts and carries the decisions out.
//
// Which of two copies of one letter is the current one is decided when a letter is stored, by its record
// (corpus/store/revisions.h).
#pragma once

namespace letterlens {

// How a file compares with what was last seen under its path.
enum class FileFact {
  unreadable,    // not a regular file, or its bytes cannot be read
  as_last_seen,  // size, time and those of its corrections are unchanged; it was not opened
  hashed,        // it was opened: what the corpus knows is known of these bytes
};

// The corpus' own copy of a document.
enum class StoredCopy { intact, missing, changed };

// One document of a run. "These bytes" are the file's; for a file as last seen, those it had then.
struct DocumentFacts {
  // What was asked for.
  bool named = false;      // the document was named by itself, not found in a folder, list or manifest
  bool reprocess = false;  // stale records are to be made again

  FileFact file = FileFact::hashed;
  bool replaced = false;    // the path was last seen with other bytes
  bool being_read = false;  // these bytes are being read under another name

  // What the corpus knows of these bytes.
  bool has_letters = false;  // letters in the corpus came from them
  bool stale = false;        // another version or other options made the record of one of those letters
  bool removed = false;      // a person removed a letter that came from them
  bool failed = false;       // they, or members of the archive, gave no record under this path

  // Corrections; they only matter where there are letters.
  bool corrections_changed = false;  // a letter was not read with what holds of it now
  bool corrections_missing = false;  // a letter was read with corrections that are nowhere to be found
};

enum class Action {
  read,   // read the document, with the corrections that hold
  hash,   // open the file and decide again on its bytes
  wait,   // decide again when the same bytes have been read
  leave,  // nothing to read
  fail,   // it cannot be read; note that as a failure
};

enum class Reason {
  // To read, or to hash first.
  unreadable,  // whoever reads it says what is wrong
  new_document,
  changed,        // other bytes under a known path
  failed_before,  // these bytes failed before and are tried again; with `leave`: they are not tried again
  taken_back,     // a person removed its letters, and now names the document
  stale,
  corrections_changed,  // what holds is not what the letters were read with
  // To wait.
  same_bytes,
  // To leave.
  unchanged,
  removed,              // a person removed its letters
  partly_removed,       // a person removed some letters of the archive; the others are unchanged
  corrections_missing,  // an older letterlens read the letters with corrections that are nowhere to be found
  // To fail: the corpus' own copy of the document.
  stored_copy_missing,
  stored_copy_changed,
};

struct Decision {
  Action action = Action::leave;
  Reason reason = Reason::unchanged;
  friend bool operator==(const Decision&, const Decision&) = default;
};

// Decides what a document that was named, listed or found in a folder means for the corpus.
Decision decide(const DocumentFacts& facts);

// A stale document of the corpus, to be read again from the corpus' own copy.
struct StoredFacts {
  bool corrections_missing = false;  // a letter was read with corrections that are nowhere to be found
  StoredCopy copy = StoredCopy::intact;
};

// Decides how a stale document of the corpus is made again. `read` is to read the corpus' own copy.
Decision decide(const StoredFacts& facts);

// One letter that a document gave.
struct LetterFacts {
  bool named = false;    // its document was named by itself
  bool removed = false;  // a person removed it
  bool remade = false;   // its document is one of the corpus that is made again
  bool moved = false;    // its letter in the corpus comes from another document
};

enum class LetterDecision {
  store,
  leave_removed,
  leave_moved,  // it has come from another document since, and remains that document's
};

LetterDecision decide(const LetterFacts& facts);

}  // namespace letterlens
