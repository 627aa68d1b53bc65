-- The corpus, version 3: what people corrected, by the hash of the letter's bytes, with its history.

-- One row for each thing that a person said of a letter. Rows are never deleted: one that no longer holds is
-- superseded or withdrawn, and says by what. The rules are in corpus/store/correction_history.h. A letter that was
-- removed keeps its corrections, so that they hold again if it comes back.
CREATE TABLE corrections (
  sha256        TEXT NOT NULL,      -- of the letter's bytes; of a member of an archive, its own
  number        INTEGER NOT NULL,   -- from 1, in the order in which the corpus took them
  field         TEXT,               -- JSON Pointer into the record; NULL: a diagnostic is accepted
  diagnostic    TEXT,               -- code
  value         TEXT,               -- JSON; NULL if a diagnostic is accepted. Of /sections one heading
  who           TEXT NOT NULL,
  why           TEXT NOT NULL,
  date          TEXT,               -- the day on which it was said, as the person wrote it
  said          TEXT NOT NULL,      -- when it was said: that day; else, in UTC, when the file was last changed, or
                                    -- when the command was given
  origin        TEXT NOT NULL CHECK (origin IN ('file', 'command')),
  file          TEXT,               -- path of the file that it came from; NULL: it was given as words
  taken         TEXT NOT NULL,      -- UTC: when the corpus took it
  superseded_by INTEGER,            -- number of the later correction of the same thing
  contradicts   INTEGER,            -- number of the correction made in the corpus that this one, from a file, speaks
                                    -- against without being newer: it does not hold until a person decides
  withdrawn     TEXT,               -- UTC: when it was taken back
  withdrawn_by  TEXT,               -- who took it back; NULL: its file no longer says so
  withdrawn_why TEXT,
  PRIMARY KEY (sha256, number),
  CHECK ((field IS NULL) <> (diagnostic IS NULL)),
  CHECK ((field IS NULL) = (value IS NULL))
) STRICT, WITHOUT ROWID;

-- Files of corrections that could not be used as they are now. A file that later can be leaves the table.
CREATE TABLE correction_problems (
  path    TEXT PRIMARY KEY,         -- of the file of corrections, absolute
  sha256  TEXT NOT NULL,            -- of the document beside it
  code    TEXT NOT NULL,            -- of the diagnostic that its letter carries
  message TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_problems_by_sha256 ON correction_problems (sha256);

-- Letters that an older letterlens read with a file of corrections that the corpus has not taken yet. They keep their
-- records until it has: without them the corrections would be undone.
CREATE TABLE corrections_not_taken (
  sha256 TEXT PRIMARY KEY           -- of the letter's bytes
) STRICT, WITHOUT ROWID;

-- Until now letters.corrections_sha256 was the hash of a file; now it is that of what holds in the corpus. Files are
-- opened once more, so that what they say is taken. Members of an archive were never corrected.
UPDATE files SET corrections_state = 'not taken' WHERE corrections_state <> '';
UPDATE letters SET corrections_sha256 = NULL WHERE archive IS NOT NULL;
INSERT INTO corrections_not_taken SELECT sha256 FROM letters WHERE corrections_sha256 IS NOT NULL;
