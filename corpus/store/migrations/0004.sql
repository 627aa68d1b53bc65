-- The corpus, version 4: what people decided of two items, by the items' words, with its history; and the ids that
-- letters had before.

-- One row for each decision about two items of one authority. Rows are never deleted: one that no longer holds is
-- superseded or withdrawn, and says by what. The rules are in corpus/store/decision_history.h. An item is known by its
-- words, not by its letter: a letter that is read again, replaced or removed keeps what was decided of it.
CREATE TABLE decisions (
  number            INTEGER PRIMARY KEY,  -- from 1, in the order in which the corpus took them
  item_key          TEXT NOT NULL,    -- SHA-256 of the authority's name and the item's words (item_key of that header)
  item_name         TEXT NOT NULL,    -- what it was called then: ID#improvements/2
  item_authority    TEXT NOT NULL,
  item_text         TEXT NOT NULL,
  earlier_key       TEXT NOT NULL,    -- the same of the item of the earlier letter
  earlier_name      TEXT NOT NULL,
  earlier_authority TEXT NOT NULL,
  earlier_text      TEXT NOT NULL,
  verdict           TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  who               TEXT NOT NULL,
  why               TEXT,
  said              TEXT NOT NULL,    -- the day that a file names; else, in UTC, when the command was given
  file              TEXT,             -- path of the file that it came from; NULL: it was given as words
  taken             TEXT NOT NULL,    -- UTC: when the corpus took it
  superseded_by     INTEGER,          -- number of the later decision about the same two
  withdrawn         TEXT,             -- UTC: when it was taken back
  withdrawn_by      TEXT,
  withdrawn_why     TEXT
) STRICT;
CREATE INDEX decisions_by_text ON decisions (item_text);  -- an export asks for each item

-- Ids under which letters were known until a correction, or reading them again, changed them.
CREATE TABLE former_ids (
  id     TEXT NOT NULL,
  sha256 TEXT NOT NULL,               -- of the letter's bytes
  PRIMARY KEY (id, sha256)
) STRICT, WITHOUT ROWID;
