-- The words of the atlas as tables. Portable to PostGIS but for the lines marked [H2].
--
-- Longitude and latitude are WGS 84 degrees (EPSG:4326). Points are two doubles under a B-tree: with a million of them
-- that loads four times faster and answers wide views ten times faster than GEOMETRY under a spatial index, which is
-- for shapes. Dates of facts are text, because sources give days, months or years. Lists that are always read with
-- their row are arrays. `origin` says whose a row is: 'shipped' rows belong to the edition of the facts and are
-- replaced by a newer one; all others belong to the user and are never touched by it.

CREATE TABLE meta (
    name VARCHAR(40) PRIMARY KEY,
    content VARCHAR NOT NULL
);
-- Counts every transaction that changed something, so that an index kept beside the store knows if it is still valid.
INSERT INTO meta (name, content) VALUES ('revision', '0');

CREATE TABLE sources (
    id VARCHAR(80) PRIMARY KEY,
    origin VARCHAR(40) NOT NULL,
    title VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    published VARCHAR NOT NULL,
    licence VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    citation VARCHAR NOT NULL,
    trust_rank INTEGER NOT NULL,
    note VARCHAR NOT NULL
);

CREATE TABLE sites (
    id VARCHAR(80) PRIMARY KEY,
    origin VARCHAR(40) NOT NULL,
    name VARCHAR NOT NULL,
    aliases VARCHAR ARRAY NOT NULL,
    lon DOUBLE PRECISION,
    lat DOUBLE PRECISION,
    point_basis VARCHAR NOT NULL,
    point_source VARCHAR NOT NULL,
    error_m DOUBLE PRECISION,
    error_basis VARCHAR NOT NULL,
    potential_area BOOLEAN NOT NULL,
    country VARCHAR NOT NULL,
    admin1 VARCHAR NOT NULL,
    admin1_codes VARCHAR ARRAY NOT NULL,
    primary_commodities VARCHAR ARRAY NOT NULL,
    secondary_commodities VARCHAR ARRAY NOT NULL,
    tertiary_commodities VARCHAR ARRAY NOT NULL,
    deposit_type VARCHAR NOT NULL,
    deposit_type_published VARCHAR NOT NULL,
    status VARCHAR(40) NOT NULL,
    status_year INTEGER,
    status_source VARCHAR NOT NULL,
    stage VARCHAR(40),
    stage_year INTEGER,
    stage_source VARCHAR,
    operator VARCHAR,
    operator_year INTEGER,
    operator_source VARCHAR,
    confidence VARCHAR(1) NOT NULL,
    status_note VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    CHECK ((lon IS NULL) = (lat IS NULL)),
    CHECK (lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90)
);
CREATE INDEX sites_lon_lat ON sites (lon, lat);

-- What one source says of one place. `published_point`, `datum`, `precision_m` and `original` keep the row of an
-- imported file as it stood.
CREATE TABLE records (
    site_id VARCHAR(80) NOT NULL REFERENCES sites (id),
    source_id VARCHAR(80) NOT NULL REFERENCES sources (id),
    record_id VARCHAR(120) NOT NULL,
    origin VARCHAR(40) NOT NULL,
    name VARCHAR NOT NULL,
    lon DOUBLE PRECISION,
    lat DOUBLE PRECISION,
    distance_m DOUBLE PRECISION,
    used_for VARCHAR NOT NULL,
    published_point VARCHAR,
    datum VARCHAR,
    precision_m DOUBLE PRECISION,
    original TEXT,
    PRIMARY KEY (site_id, source_id, record_id)
);

CREATE TABLE estimates (
    id VARCHAR(80) PRIMARY KEY,
    origin VARCHAR(40) NOT NULL,
    site_id VARCHAR(80) NOT NULL REFERENCES sites (id),
    zone VARCHAR NOT NULL,
    commodity VARCHAR(20) NOT NULL,
    category VARCHAR NOT NULL,
    tonnage_mt DOUBLE PRECISION,
    grade DOUBLE PRECISION,
    grade_unit VARCHAR,
    cutoff DOUBLE PRECISION,
    cutoff_unit VARCHAR,
    contained DOUBLE PRECISION,
    contained_unit VARCHAR,
    code VARCHAR NOT NULL,
    effective_date VARCHAR(20) NOT NULL,
    date_basis VARCHAR NOT NULL,
    includes_reserves VARCHAR NOT NULL,
    source_id VARCHAR(80) NOT NULL REFERENCES sources (id),
    record_id VARCHAR(120) NOT NULL,
    page VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    note VARCHAR NOT NULL
);
CREATE INDEX estimates_site ON estimates (site_id);

CREATE TABLE facilities (
    id VARCHAR(80) PRIMARY KEY,
    origin VARCHAR(40) NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    commodity VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    admin1 VARCHAR NOT NULL,
    lon DOUBLE PRECISION,
    lat DOUBLE PRECISION,
    point_precision VARCHAR NOT NULL,
    point_source VARCHAR NOT NULL,
    operating_status VARCHAR NOT NULL,
    capacity DOUBLE PRECISION,
    capacity_unit VARCHAR,
    capacity_basis VARCHAR NOT NULL,
    capacity_year VARCHAR NOT NULL,
    cited_publisher VARCHAR NOT NULL,
    cited_title VARCHAR NOT NULL,
    cited_year VARCHAR NOT NULL,
    cited_status VARCHAR NOT NULL,
    confidence VARCHAR(1) NOT NULL,
    note VARCHAR NOT NULL
);

CREATE TABLE events (
    id VARCHAR(80) PRIMARY KEY,
    origin VARCHAR(40) NOT NULL,
    happened VARCHAR(20) NOT NULL,
    date_precision VARCHAR NOT NULL,
    actor VARCHAR NOT NULL,
    category VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    detail VARCHAR NOT NULL,
    figure DOUBLE PRECISION,
    figure_unit VARCHAR,
    figure_text VARCHAR NOT NULL,
    article_claim VARCHAR NOT NULL,
    cited_publisher VARCHAR NOT NULL,
    cited_title VARCHAR NOT NULL,
    cited_year VARCHAR NOT NULL,
    cited_status VARCHAR NOT NULL,
    confidence VARCHAR(1) NOT NULL,
    note VARCHAR NOT NULL
);

CREATE TABLE jurisdictions (
    id VARCHAR(80) PRIMARY KEY,
    origin VARCHAR(40) NOT NULL,
    jurisdiction VARCHAR NOT NULL,
    topic VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    figure_text VARCHAR NOT NULL,
    figure DOUBLE PRECISION,
    figure_unit VARCHAR,
    true_in VARCHAR NOT NULL,
    cited_publisher VARCHAR NOT NULL,
    cited_title VARCHAR NOT NULL,
    cited_year VARCHAR NOT NULL,
    cited_status VARCHAR NOT NULL,
    confidence VARCHAR(1) NOT NULL,
    note VARCHAR NOT NULL
);

CREATE TABLE supply (
    id VARCHAR(80) PRIMARY KEY,
    origin VARCHAR(40) NOT NULL,
    topic VARCHAR NOT NULL,
    commodity VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,
    figure DOUBLE PRECISION,
    figure_unit VARCHAR,
    figure_text VARCHAR NOT NULL,
    true_in VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    cited_publisher VARCHAR NOT NULL,
    cited_title VARCHAR NOT NULL,
    cited_year VARCHAR NOT NULL,
    cited_status VARCHAR NOT NULL,
    confidence VARCHAR(1) NOT NULL,
    note VARCHAR NOT NULL
);

-- From here on: what users do. Keys are UUIDs, so that stores of colleagues can be merged. `deleted_at` is the trash.

-- A value that lies on top of a site's published one; the published value stays where it is.
CREATE TABLE corrections (
    id UUID PRIMARY KEY,
    site_id VARCHAR(80) NOT NULL REFERENCES sites (id),
    field VARCHAR(40) NOT NULL,
    content VARCHAR,
    reason VARCHAR NOT NULL,
    citation VARCHAR NOT NULL,
    author VARCHAR NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX corrections_site ON corrections (site_id);

CREATE TABLE annotations (
    id UUID PRIMARY KEY,
    kind VARCHAR(20) NOT NULL,
    title VARCHAR NOT NULL,
    markdown TEXT NOT NULL,
    tags VARCHAR ARRAY NOT NULL,
    style VARCHAR NOT NULL,
    shape GEOMETRY(GEOMETRY, 4326),
    review VARCHAR(20) NOT NULL,
    reviewed_by VARCHAR,
    reviewed_at TIMESTAMP WITH TIME ZONE,
    author VARCHAR NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE
);
CREATE SPATIAL INDEX annotations_shape ON annotations (shape); -- [H2] PostGIS: CREATE INDEX ... USING GIST (shape)

CREATE TABLE annotation_sites (
    annotation_id UUID NOT NULL REFERENCES annotations (id),
    site_id VARCHAR(80) NOT NULL REFERENCES sites (id),
    PRIMARY KEY (annotation_id, site_id)
);
CREATE INDEX annotation_sites_site ON annotation_sites (site_id);

-- Files once per content, named by their SHA-256 in lower-case hexadecimal.
CREATE TABLE contents (
    sha256 VARCHAR(64) PRIMARY KEY,
    size_bytes BIGINT NOT NULL,
    bytes BLOB NOT NULL, -- [H2] PostgreSQL: BYTEA
    thumbnail BLOB -- [H2]
);

CREATE TABLE attachments (
    id UUID PRIMARY KEY,
    sha256 VARCHAR(64) NOT NULL REFERENCES contents (sha256),
    annotation_id UUID REFERENCES annotations (id),
    site_id VARCHAR(80) REFERENCES sites (id),
    file_name VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    author VARCHAR NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX attachments_annotation ON attachments (annotation_id);
CREATE INDEX attachments_site ON attachments (site_id);

CREATE TABLE briefings (
    id VARCHAR(80) PRIMARY KEY,
    origin VARCHAR(40) NOT NULL,
    title VARCHAR NOT NULL,
    author VARCHAR NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE
);

-- Facts and highlights are ids, never pasted text; `approved_facts` (JSON) is what they said when the scene was
-- approved. `map_state`, `panel` and `transition` are JSON.
CREATE TABLE scenes (
    id UUID PRIMARY KEY,
    briefing_id VARCHAR(80) NOT NULL REFERENCES briefings (id),
    place INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    title VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    notes TEXT NOT NULL,
    caution VARCHAR NOT NULL,
    duration_s INTEGER NOT NULL,
    hidden BOOLEAN NOT NULL,
    map_state TEXT NOT NULL,
    highlights VARCHAR ARRAY NOT NULL,
    facts VARCHAR ARRAY NOT NULL,
    panel TEXT NOT NULL,
    transition VARCHAR NOT NULL,
    approved_at TIMESTAMP WITH TIME ZONE,
    approved_facts TEXT,
    deleted_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX scenes_briefing ON scenes (briefing_id, place);

-- Append-only: written in the transaction of the change it tells of. `clock` counts the author's own edits; together
-- with the author it orders edits the same way on every machine. `reverts` names the edit that an undo took back.
CREATE TABLE edits (
    place BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    id UUID NOT NULL UNIQUE,
    author VARCHAR NOT NULL,
    clock BIGINT NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    label VARCHAR NOT NULL,
    site_id VARCHAR(80),
    reverts UUID,
    UNIQUE (author, clock)
);
CREATE INDEX edits_site ON edits (site_id);

-- One row of a table as JSON before and after the edit; NULL = there was, or is, none.
CREATE TABLE edit_changes (
    edit_id UUID NOT NULL REFERENCES edits (id),
    place INTEGER NOT NULL,
    target VARCHAR(40) NOT NULL,
    target_id VARCHAR(255) NOT NULL,
    was TEXT,
    became TEXT,
    PRIMARY KEY (edit_id, place)
);
CREATE INDEX edit_changes_target ON edit_changes (target, target_id);
