-- The log of edits grows up: it keeps only the columns that an edit changed, knows undo and redo after a restart, and
-- finds the edits of a site also where one edit changed several.
--
-- The clock is no longer unique with the author: two people may share a name, and one may work on two machines. It counts
-- on from the highest clock that the store has seen (Lamport), so clock and id together order edits the same way
-- everywhere.

ALTER TABLE edits RENAME TO edits_v001;
ALTER TABLE edit_changes RENAME TO edit_changes_v001;

-- `place` counts 1, 2, 3 without a gap. `kind`: edit, undo, redo, setting (not taken back by undo), received (made
-- elsewhere and told here: its changes were not applied as they stand, those of the merge that follows it were).
-- `made_at` is the time of the author's machine, `kept_at` the time when it came into this store.
-- `reverts`: the edit that an undo or revert takes back, or the undo that a redo takes back. Edits of one `gesture`, such
-- as the strokes of typing, are undone in one step. `undo_top` and `redo_top` are the places of the edits that undo and
-- redo act on after this one.
CREATE TABLE edits (
    place BIGINT PRIMARY KEY,
    id UUID NOT NULL,
    kind VARCHAR(10) NOT NULL,
    author VARCHAR NOT NULL,
    clock BIGINT NOT NULL,
    made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    kept_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    label VARCHAR NOT NULL,
    reverts UUID,
    gesture UUID,
    undo_top BIGINT,
    redo_top BIGINT
);

-- One row of a table before and after the edit, as JSON with sorted names. A row that was made or removed is told
-- whole, NULL = there was, or is, none; of a row that was changed only the columns that differ.
CREATE TABLE edit_changes (
    edit_place BIGINT NOT NULL,
    place INTEGER NOT NULL,
    target VARCHAR(40) NOT NULL,
    target_id VARCHAR NOT NULL,
    was VARCHAR,
    became VARCHAR,
    PRIMARY KEY (edit_place, place)
);

CREATE TABLE edit_sites (
    site_id VARCHAR(80) NOT NULL,
    edit_place BIGINT NOT NULL,
    PRIMARY KEY (site_id, edit_place)
);

INSERT INTO edits
    SELECT place, id, CASE WHEN reverts IS NULL THEN 'edit' ELSE 'undo' END, author, clock, made_at, made_at,
    label, reverts, NULL, NULL, NULL
    FROM edits_v001;
INSERT INTO edit_changes
    SELECT e.place, c.place, c.target, c.target_id, c.was, c.became
    FROM edit_changes_v001 c JOIN edits_v001 e ON e.id = c.edit_id;
INSERT INTO edit_sites SELECT site_id, place FROM edits_v001 WHERE site_id IS NOT NULL;
DROP TABLE edit_changes_v001;
DROP TABLE edits_v001;

CREATE UNIQUE INDEX edits_id ON edits (id);
ALTER TABLE edit_changes ADD FOREIGN KEY (edit_place) REFERENCES edits (place);
ALTER TABLE edit_sites ADD FOREIGN KEY (edit_place) REFERENCES edits (place);
CREATE INDEX edit_changes_target ON edit_changes (target, target_id);

-- Texts of users stand in their rows: a large object of H2 is written apart from the row that it belongs to.
ALTER TABLE annotations ALTER COLUMN markdown SET DATA TYPE VARCHAR;
ALTER TABLE scenes ALTER COLUMN notes SET DATA TYPE VARCHAR;
ALTER TABLE scenes ALTER COLUMN map_state SET DATA TYPE VARCHAR;
ALTER TABLE scenes ALTER COLUMN panel SET DATA TYPE VARCHAR;
ALTER TABLE scenes ALTER COLUMN approved_facts SET DATA TYPE VARCHAR;

-- Corrections of an estimate name it: `grade@EST-0001`.
ALTER TABLE corrections ALTER COLUMN field SET DATA TYPE VARCHAR(140);
CREATE INDEX corrections_made_at ON corrections (made_at);

-- True radius of a circle in kilometres; its shape is then the point in the middle.
ALTER TABLE annotations ADD COLUMN radius_km DOUBLE PRECISION;

-- The trash of sites and estimates that users made.
ALTER TABLE sites ADD COLUMN deleted_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE estimates ADD COLUMN deleted_at TIMESTAMP WITH TIME ZONE;

-- What belongs to the atlas rather than to a window of it: author, logo, place of the backups.
CREATE TABLE settings (
    name VARCHAR(80) PRIMARY KEY,
    content VARCHAR NOT NULL
);

-- Text in an open editor that is not an edit yet; kept through a crash, not in the log.
CREATE TABLE drafts (
    name VARCHAR(200) PRIMARY KEY,
    content VARCHAR NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
