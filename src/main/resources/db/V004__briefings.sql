-- Briefings know which edition of the shipped one they are, so that a newer one replaces it, and only it.
ALTER TABLE briefings ADD COLUMN edition VARCHAR(40) DEFAULT '' NOT NULL;

-- `title`, `message`, `notes` and `caution` of scenes and `title` of briefings are JSON objects, text by language.
-- `labels`: words instead of the names of highlights, by id, as JSON.
ALTER TABLE scenes ADD COLUMN dimmed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE scenes ADD COLUMN annotations VARCHAR ARRAY DEFAULT ARRAY[] NOT NULL;
ALTER TABLE scenes ADD COLUMN labels VARCHAR DEFAULT '{}' NOT NULL;
