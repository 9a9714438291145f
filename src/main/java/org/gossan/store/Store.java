package org.gossan.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gossan.model.Estimate;
import org.gossan.model.Event;
import org.gossan.model.Facility;
import org.gossan.model.Facts;
import org.gossan.model.Jurisdiction;
import org.gossan.model.Site;
import org.gossan.model.SiteRecord;
import org.gossan.model.Source;
import org.gossan.model.SupplyFigure;
import org.gossan.store.backup.StoreCopy;
import org.gossan.store.log.EditLog;
import org.gossan.store.log.SqlWork;
import org.gossan.store.log.Transactions;
import org.gossan.store.log.UserRows;
import org.jspecify.annotations.Nullable;

/// The local store: one H2 file, one connection, no server and no socket.
///
/// Store lane only: one thread at a time, never interrupted (an interrupted H2 thread can damage the file; H2 manual,
/// "Interrupting threads in embedded mode"). Every method throws [StoreException] when the file fails.
///
/// Every change is one transaction that counts the [#revision] up and is on the disk when the method returns. A store
/// that was only read is left as it was, byte for byte.
public final class Store implements AutoCloseable {

    /// Sites and estimates that a user threw away are kept, and not read.
    private static final String NOT_IN_TRASH = "WHERE deleted_at IS NULL";

    private static final String SHOWN = Imports.SHOWN + "AND deleted_at IS NULL";

    private static final SiteTable SITES = new SiteTable();
    private static final SourceTable SOURCES = new SourceTable();
    private static final RecordTable RECORDS = new RecordTable();
    private static final EstimateTable ESTIMATES = new EstimateTable();

    private final Database database;
    private final @Nullable StoreFile file;
    private final UserRows userRows;
    private final EditLog log;

    private Store(Connection connection, @Nullable StoreFile file) {
        this.database = new Database(connection, file);
        this.file = file;
        Transactions transactions = new Transactions() {
            @Override
            public <T> T read(SqlWork<T> work) {
                return Store.this.read(work);
            }

            @Override
            public <T> T write(SqlWork<T> work) {
                return Store.this.write(work);
            }
        };
        this.userRows = new UserRows(transactions);
        this.log = new EditLog(transactions, userRows, Clock.systemUTC());
    }

    /// Opens the store in a file, or makes it with its folder. The first store of a machine takes about a second, a
    /// later start 0.3 s, most of it loading H2's classes.
    ///
    /// @param file its name gets the ending `.mv.db` if it has another
    /// @throws StoreException if it is locked, newer, damaged, something else, or cannot be written; it is left as it
    ///     is
    public static Store open(Path file) {
        StoreFile storeFile = new StoreFile(file);
        return new Store(storeFile.open(), storeFile);
    }

    /// Opens an empty store that is gone when it is closed.
    public static Store inMemory() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try {
            Connection connection = H2Connection.open(url);
            Migrations.run(url);
            return new Store(connection, null);
        } catch (SQLException e) {
            throw new StoreException(StoreException.Kind.FAILED, e, "memory", String.valueOf(e.getMessage()));
        }
    }

    /// Returns the file that [#open] would open under a name: with the ending that H2 gives it. Opens nothing.
    public static Path file(Path file) {
        return new StoreFile(file).path();
    }

    /// Returns whether the program that used the store before ended without closing it. Everything it acknowledged is
    /// here.
    public boolean recovered() {
        return file != null && file.recovered();
    }

    /// Returns what the store holds.
    public StoreSummary summary() {
        return read(Summary::of);
    }

    /// Returns the edits that are not among others, newest first.
    ///
    /// @param others ids of edits
    public List<StoreSummary.Logged> editsWithout(Set<UUID> others) {
        return read(open -> Summary.editsWithout(open, others));
    }

    /// Returns whether anybody has ever edited the store.
    public boolean edited() {
        return read(Summary::edited);
    }

    /// Makes the [#revision] higher than another, so that nothing that was kept for that one is taken for this store's.
    public void outrun(long revision) {
        write(open -> {
            MetaTable.outrun(open, revision);
            return true;
        });
    }

    /// Returns the bytes of attached files.
    public Contents contents() {
        return new Contents(this);
    }

    /// Begins a copy of the store as it is now.
    ///
    /// @throws IOException if the copy cannot be written
    public StoreCopy copyTo(Path target) throws IOException {
        return database.copyTo(target);
    }

    /// Returns the file; empty if the store is in memory.
    public Optional<Path> path() {
        return Optional.ofNullable(file).map(StoreFile::path);
    }

    /// Returns the rows of users as they are now.
    public UserRows userRows() {
        return userRows;
    }

    /// Returns the log of all that users did.
    public EditLog log() {
        return log;
    }

    /// Returns how many transactions have changed the store: what was read at the same revision is still true.
    public long revision() {
        return read(MetaTable::revision);
    }

    /// Returns a mark that no other state of any store has: what was read under the same mark is still true, also after
    /// a backup took the store's place. Empty before the first change.
    public String stamp() {
        return read(MetaTable::stamp);
    }

    /// Returns the edition of the facts; empty before the first has been loaded.
    public Optional<String> edition() {
        return read(MetaTable::edition);
    }

    /// Loads an edition of the facts in one transaction, if there is none or an older one.
    ///
    /// Shipped rows are replaced; a shipped site or source that the new edition no longer has stays where something of
    /// the user refers to it. Rows of the user are never touched.
    ///
    /// @return whether it was loaded, and the ids of its rows that gave way to a row of the user
    public FactsLoaded loadFacts(Facts facts) {
        Optional<String> edition = edition();
        if (edition.isPresent() && edition.get().compareTo(facts.version()) >= 0) {
            return new FactsLoaded(false, Set.of());
        }
        return write(open -> new FactsLoaded(true, FactsEdition.replace(open, facts)));
    }

    /// Returns the files that users imported.
    public Imports imports() {
        return new Imports(this);
    }

    /// Returns all sites, by id; also imported ones, but for those whose import is in the trash.
    public List<Site> sites() {
        return read(open -> Stream.concat(SITES.rows(open, SHOWN).stream(), Imports.sites(open).stream())
                .sorted(Comparator.comparing(Site::id))
                .toList());
    }

    /// Hands over every site, in no order, without holding them all.
    public void eachSite(Consumer<Site> consumer) {
        eachSiteRow(consumer);
        imports().each((file, row) -> consumer.accept(row.row().toSite(file.sourceId())));
    }

    /// Hands over the sites that are rows of `sites`: shipped ones, and imported ones that something refers to.
    public void eachSiteRow(Consumer<Site> consumer) {
        read(open -> {
            try (Statement statement = open.createStatement()) {
                // [H2] otherwise the whole result is collected before the first row is seen
                statement.execute("SET LAZY_QUERY_EXECUTION 1");
                try {
                    SITES.each(open, SHOWN, consumer);
                } finally {
                    statement.execute("SET LAZY_QUERY_EXECUTION 0");
                }
            }
            return true;
        });
    }

    /// Returns a site; empty if there is none with that id.
    public Optional<Site> site(String id) {
        return read(open -> {
            List<Site> rows = SITES.rows(open, SHOWN + " AND id = ?", id);
            return rows.isEmpty()
                    ? ImportTable.row(open, id)
                            .map(found -> found.row().toSite(found.file().sourceId()))
                    : Optional.of(rows.getFirst());
        });
    }

    /// Returns the ids of the sites that users added and did not throw away.
    public Set<String> ownSites() {
        return read(SiteTable::ownIds);
    }

    /// Returns what sources say of a site, best-ranked source first.
    public List<SiteRecord> recordsOf(String siteId) {
        String condition = Imports.SHOWN
                + """
                AND site_id = ?
                ORDER BY (SELECT trust_rank FROM sources WHERE sources.id = source_id), source_id, record_id
                """;
        return read(open -> {
            List<SiteRecord> rows = RECORDS.rows(open, condition, siteId);
            return rows.isEmpty()
                    ? ImportTable.row(open, siteId).stream()
                            .map(found -> found.row().toRecord(found.file().sourceId()))
                            .toList()
                    : rows;
        });
    }

    /// Returns what every source says of every site, by site, source and record.
    public List<SiteRecord> records() {
        return read(open -> Stream.concat(RECORDS.rows(open, Imports.SHOWN).stream(), Imports.records(open).stream())
                .sorted(Comparator.comparing(SiteRecord::siteId)
                        .thenComparing(SiteRecord::sourceId)
                        .thenComparing(SiteRecord::recordId))
                .toList());
    }

    /// Returns what every source says of the sites that [#eachSiteRow] hands over.
    public List<SiteRecord> recordsOfSiteRows() {
        return read(open -> RECORDS.rows(open, Imports.SHOWN));
    }

    /// Returns the published figures of a site, by id.
    public List<Estimate> estimatesOf(String siteId) {
        return read(open -> ESTIMATES.rows(open, NOT_IN_TRASH + " AND site_id = ? ORDER BY id", siteId));
    }

    /// Returns all published figures, by id.
    public List<Estimate> estimates() {
        return read(open -> ESTIMATES.rows(open, NOT_IN_TRASH + " ORDER BY id"));
    }

    /// Returns all sources, best-ranked first.
    public List<Source> sources() {
        String condition =
                """
                WHERE origin NOT LIKE 'import:%'
                OR id IN (SELECT source_id FROM imports WHERE deleted_at IS NULL)
                ORDER BY trust_rank, id
                """;
        return read(open -> SOURCES.rows(open, condition));
    }

    /// Returns all sources by id, also those of imports in the trash.
    public Map<String, Source> allSources() {
        return read(open -> SOURCES.rows(open, "")).stream().collect(Collectors.toUnmodifiableMap(Source::id, s -> s));
    }

    /// Returns all facilities, by id.
    public List<Facility> facilities() {
        return read(open -> CitedTable.FACILITIES.rows(open, "ORDER BY id"));
    }

    /// Returns all events, oldest first.
    public List<Event> events() {
        return read(open -> CitedTable.EVENTS.rows(open, "ORDER BY happened, id"));
    }

    /// Returns all indicators, by id.
    public List<Jurisdiction> jurisdictions() {
        return read(open -> CitedTable.JURISDICTIONS.rows(open, "ORDER BY id"));
    }

    /// Returns all supply figures, by id.
    public List<SupplyFigure> supply() {
        return read(open -> CitedTable.SUPPLY.rows(open, "ORDER BY id"));
    }

    /// Reads the whole store and returns what it holds and what is wrong with it.
    public StoreCheck check() {
        return read(open -> new Inspection(open).run(path().map(Path::toString).orElse("memory")));
    }

    /// Closes the file. What was saved before is kept, whatever happens here.
    @Override
    public void close() {
        database.close();
    }

    <T> T read(SqlWork<T> work) {
        return database.read(work);
    }

    /// Runs one transaction; nothing of it is left if it fails.
    <T> T write(SqlWork<T> work) {
        return database.write(work);
    }
}
