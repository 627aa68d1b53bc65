-- The corpus, version 2: strengths are items too, and an item may name the body that is to act.

-- A CHECK cannot be changed, so the table is made again; and so are those that refer to it, because dropping it
-- would delete their rows.
CREATE TABLE items_2 (
  item      INTEGER PRIMARY KEY,
  letter    INTEGER NOT NULL REFERENCES letters (letter) ON DELETE CASCADE,
  list      TEXT NOT NULL CHECK (list IN ('improvements', 'priority_actions', 'strengths')),
  number    INTEGER NOT NULL,         -- from 1, in printed order
  text      TEXT NOT NULL,
  lead_in   TEXT,                     -- the sentence that introduces the list
  lead_in_start INTEGER,
  topic     TEXT,                     -- the sub-heading the item stands under (the record's group)
  reference TEXT,
  body      TEXT,                     -- area SEND reports: who is to act
  start_at  INTEGER NOT NULL,
  end_at    INTEGER NOT NULL,
  page      INTEGER,
  UNIQUE (letter, list, number)
) STRICT;
INSERT INTO items_2 (item, letter, list, number, text, lead_in, lead_in_start, topic, reference, start_at, end_at, page)
  SELECT item, letter, list, number, text, lead_in, lead_in_start, topic, reference, start_at, end_at, page FROM items;

CREATE TABLE item_themes_2 (
  item  INTEGER NOT NULL REFERENCES items_2 (item) ON DELETE CASCADE,
  theme TEXT NOT NULL,
  PRIMARY KEY (item, theme)
) STRICT, WITHOUT ROWID;
INSERT INTO item_themes_2 SELECT item, theme FROM item_themes;

CREATE TABLE item_fingerprints_2 (
  item    INTEGER PRIMARY KEY REFERENCES items_2 (item) ON DELETE CASCADE,
  version TEXT NOT NULL,              -- of the matching: "letterlens-match 2 (weights 2026-11.2)"
  bytes   BLOB NOT NULL
) STRICT;
INSERT INTO item_fingerprints_2 SELECT item, version, bytes FROM item_fingerprints;

DROP TABLE item_themes;
DROP TABLE item_fingerprints;
DROP TABLE items;
ALTER TABLE items_2 RENAME TO items;
ALTER TABLE item_themes_2 RENAME TO item_themes;
ALTER TABLE item_fingerprints_2 RENAME TO item_fingerprints;

CREATE INDEX item_themes_by_theme ON item_themes (theme);
-- Search asks of every match whether it is one of the few strengths.
CREATE INDEX items_of_strengths ON items (item) WHERE list = 'strengths';

-- The full text index goes by the numbers of the items, which are as they were.
CREATE TRIGGER items_inserted AFTER INSERT ON items BEGIN
  INSERT INTO items_search (rowid, text) VALUES (new.item, new.text);
END;
CREATE TRIGGER items_deleted AFTER DELETE ON items BEGIN
  INSERT INTO items_search (items_search, rowid, text) VALUES ('delete', old.item, old.text);
END;
