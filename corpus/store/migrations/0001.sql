-- The corpus, version 1. Offsets (start_at, end_at) are Unicode code points into texts.text; pages count from 1.
-- Dates are ISO 8601 and may be a month or a year alone.

-- The documents as they came, by content; the bytes lie in the folder sources/.
CREATE TABLE sources (
  sha256     TEXT PRIMARY KEY,
  bytes      INTEGER NOT NULL,
  media_type TEXT NOT NULL            -- decides the ending of the stored file's name
) STRICT, WITHOUT ROWID;

-- Every letter, also those that a better copy has replaced (current = 0).
CREATE TABLE letters (
  letter               INTEGER PRIMARY KEY,
  id                   TEXT NOT NULL UNIQUE,  -- letter_id; of a revision that is not current, with ~ and 8 hex digits
  letter_id            TEXT NOT NULL,         -- authority, kind and visit: what revisions of one letter share
  current              INTEGER NOT NULL CHECK (current IN (0, 1)),
  sha256               TEXT NOT NULL UNIQUE,  -- of the letter's bytes
  source               TEXT NOT NULL REFERENCES sources (sha256),  -- the same, or the archive it is a member of
  file                 TEXT,
  archive              TEXT,
  media_type           TEXT NOT NULL,
  bytes                INTEGER NOT NULL,
  pages                INTEGER,
  text_layer           TEXT NOT NULL,         -- embedded, plain, ocr
  kind                 TEXT NOT NULL,
  title                TEXT,
  authority            TEXT,                  -- name in the register
  authority_as_written TEXT,
  la_code              TEXT,
  gss_code             TEXT,
  region               TEXT,
  authority_type       TEXT,
  letter_date          TEXT,
  visit_start          TEXT,
  visit_end            TEXT,
  date                 TEXT,                  -- visit_start, or the letter's date: what letters are ordered by
  focus                TEXT,
  area                 TEXT,
  previous_date        TEXT,                  -- of the last graded inspection that the letter states
  previous_grade       TEXT,                  -- its overall effectiveness
  grade                TEXT,                  -- overall effectiveness of a report
  headline             TEXT,
  headline_start       INTEGER,
  headline_page        INTEGER,
  status               TEXT NOT NULL,         -- complete, needs_review
  schema_version       TEXT NOT NULL,
  producer_version     TEXT NOT NULL,
  made_with            TEXT NOT NULL,         -- options that change a record: register, themes, recognition
  corrections_sha256   TEXT,                  -- of the corrections that were applied
  source_url           TEXT,                  -- from a manifest
  publication_date     TEXT
) STRICT;
CREATE INDEX letters_by_letter_id ON letters (letter_id);
CREATE INDEX letters_by_authority ON letters (authority, date);
CREATE INDEX letters_by_source ON letters (source);
-- All that a filter asks for, so that it need not read the letters themselves, headlines and all.
CREATE INDEX letters_by_filter ON letters (current, kind, area, region, status, authority, authority_as_written, date);

-- What is long: the record as JSON, and the normalised text that its spans index.
CREATE TABLE texts (
  letter        INTEGER PRIMARY KEY REFERENCES letters (letter) ON DELETE CASCADE,
  record        TEXT NOT NULL,
  record_sha256 TEXT NOT NULL,
  text          TEXT NOT NULL,
  text_pages    TEXT NOT NULL         -- JSON: where each page begins in the text
) STRICT;

CREATE TABLE items (
  item      INTEGER PRIMARY KEY,
  letter    INTEGER NOT NULL REFERENCES letters (letter) ON DELETE CASCADE,
  list      TEXT NOT NULL CHECK (list IN ('improvements', 'priority_actions')),
  number    INTEGER NOT NULL,         -- from 1, in printed order
  text      TEXT NOT NULL,
  lead_in   TEXT,                     -- the sentence that introduces the list
  lead_in_start INTEGER,
  topic     TEXT,                     -- the sub-heading the item stands under (the record's group)
  reference TEXT,
  start_at  INTEGER NOT NULL,
  end_at    INTEGER NOT NULL,
  page      INTEGER,
  UNIQUE (letter, list, number)
) STRICT;

CREATE TABLE item_themes (
  item  INTEGER NOT NULL REFERENCES items (item) ON DELETE CASCADE,
  theme TEXT NOT NULL,
  PRIMARY KEY (item, theme)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_themes_by_theme ON item_themes (theme);

-- What an item asks for, made ready to be compared. One of another version than the program's is made anew when
-- it is read.
CREATE TABLE item_fingerprints (
  item    INTEGER PRIMARY KEY REFERENCES items (item) ON DELETE CASCADE,
  version TEXT NOT NULL,              -- of the matching: "letterlens-match 2 (weights 2026-11.2)"
  bytes   BLOB NOT NULL
) STRICT;

CREATE TABLE sections (
  letter   INTEGER NOT NULL REFERENCES letters (letter) ON DELETE CASCADE,
  number   INTEGER NOT NULL,          -- from 1, in printed order
  heading  TEXT NOT NULL,
  kind     TEXT NOT NULL,
  level    INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at   INTEGER NOT NULL,
  page     INTEGER,
  PRIMARY KEY (letter, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE judgements (
  letter    INTEGER NOT NULL REFERENCES letters (letter) ON DELETE CASCADE,
  inspection TEXT NOT NULL CHECK (inspection IN ('this', 'previous')),
  judgement TEXT NOT NULL,
  grade     TEXT NOT NULL,
  PRIMARY KEY (letter, inspection, judgement)
) STRICT, WITHOUT ROWID;

CREATE TABLE diagnostics (
  letter   INTEGER NOT NULL REFERENCES letters (letter) ON DELETE CASCADE,
  number   INTEGER NOT NULL,          -- from 1, as in the record
  code     TEXT NOT NULL,
  severity TEXT NOT NULL,
  message  TEXT NOT NULL,
  start_at INTEGER,
  end_at   INTEGER,
  page     INTEGER,
  PRIMARY KEY (letter, number)
) STRICT, WITHOUT ROWID;

-- One row for each time that letters were added.
CREATE TABLE runs (
  run      INTEGER PRIMARY KEY,
  started  TEXT NOT NULL,             -- UTC
  ended    TEXT,                      -- NULL: still going on, or killed
  version  TEXT NOT NULL,
  added    INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  revised  INTEGER NOT NULL DEFAULT 0,
  to_review INTEGER NOT NULL DEFAULT 0,
  failed   INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Documents that gave no record. A path that later gives one leaves the table.
CREATE TABLE failures (
  path    TEXT NOT NULL,
  member  TEXT NOT NULL DEFAULT '',   -- of an archive
  sha256  TEXT,                       -- NULL: the bytes could not be read
  code    TEXT NOT NULL,
  message TEXT NOT NULL,
  version TEXT NOT NULL,              -- of the program that failed
  run     INTEGER NOT NULL REFERENCES runs (run),  -- in which it failed first
  PRIMARY KEY (path, member)
) STRICT, WITHOUT ROWID;

-- Files seen: one whose size and time are as they were is not opened again.
CREATE TABLE files (
  path               TEXT PRIMARY KEY, -- absolute
  bytes              INTEGER NOT NULL,
  modified           INTEGER NOT NULL, -- nanoseconds since 1970
  sha256             TEXT NOT NULL,
  corrections_state  TEXT NOT NULL     -- size and time of the corrections beside it; empty for none
) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_sha256 ON files (sha256);

-- Letters that a person removed: a folder that still holds them does not bring them back. Of a member the archive
-- is noted too, until it is named and so all of it is taken back.
CREATE TABLE removed (
  sha256 TEXT PRIMARY KEY,            -- of the letter, or of the archive
  id     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Full text. Items and headlines are indexed apart from the whole text.
CREATE VIRTUAL TABLE items_search USING fts5 (
  text, content = 'items', content_rowid = 'item', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER items_inserted AFTER INSERT ON items BEGIN
  INSERT INTO items_search (rowid, text) VALUES (new.item, new.text);
END;
CREATE TRIGGER items_deleted AFTER DELETE ON items BEGIN
  INSERT INTO items_search (items_search, rowid, text) VALUES ('delete', old.item, old.text);
END;

CREATE VIRTUAL TABLE headlines_search USING fts5 (
  headline, content = 'letters', content_rowid = 'letter', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER headlines_inserted AFTER INSERT ON letters BEGIN
  INSERT INTO headlines_search (rowid, headline) VALUES (new.letter, new.headline);
END;
CREATE TRIGGER headlines_deleted AFTER DELETE ON letters BEGIN
  INSERT INTO headlines_search (headlines_search, rowid, headline) VALUES ('delete', old.letter, old.headline);
END;

CREATE VIRTUAL TABLE texts_search USING fts5 (
  text, content = 'texts', content_rowid = 'letter', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER texts_inserted AFTER INSERT ON texts BEGIN
  INSERT INTO texts_search (rowid, text) VALUES (new.letter, new.text);
END;
CREATE TRIGGER texts_deleted AFTER DELETE ON texts BEGIN
  INSERT INTO texts_search (texts_search, rowid, text) VALUES ('delete', old.letter, old.text);
END;
