-- Files that users import. A file is one row of `imports`: it goes to the trash, and comes back, by `deleted_at` of
-- that row alone, whatever the number of its sites. Its sites are kept in blocks of up to 4096 rows, because a million
-- rows of a table with all columns load at a tenth of the speed. A site of an import that somebody
-- corrects or attaches something to becomes a row of `sites` (origin 'import:<id>') first, so that references hold.

-- 'import:' and a UUID are 43 characters.
ALTER TABLE sources ALTER COLUMN origin SET DATA TYPE VARCHAR(60); -- [H2] PostgreSQL: ALTER COLUMN origin TYPE
ALTER TABLE sites ALTER COLUMN origin SET DATA TYPE VARCHAR(60); -- [H2]
ALTER TABLE records ALTER COLUMN origin SET DATA TYPE VARCHAR(60); -- [H2]

CREATE TABLE imports (
    id UUID PRIMARY KEY,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    source_id VARCHAR(80) NOT NULL REFERENCES sources (id),
    headings VARCHAR ARRAY NOT NULL,
    row_count BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE
);

-- `part` says what the bytes are: 0 = hashes of the rows' own ids, 1 = the rows, 2 = the original rows, deflated.
CREATE TABLE import_blocks (
    import_id UUID NOT NULL REFERENCES imports (id),
    part SMALLINT NOT NULL,
    place INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    body VARBINARY NOT NULL, -- [H2] PostgreSQL: BYTEA
    PRIMARY KEY (import_id, part, place)
);
