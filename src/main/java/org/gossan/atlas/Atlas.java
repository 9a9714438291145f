package org.gossan.atlas;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gossan.atlas.drawings.StoredDrawings;
import org.gossan.basemap.BasemapException;
import org.gossan.edits.Edits;
import org.gossan.edits.Overlay;
import org.gossan.format.BriefingFiles;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.Estimate;
import org.gossan.model.Facility;
import org.gossan.model.Facts;
import org.gossan.model.Site;
import org.gossan.model.SiteDetails;
import org.gossan.model.Source;
import org.gossan.model.Values;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.Wording;
import org.gossan.render.BasemapGround;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.gossan.transfer.Progress;

/// The open atlas: a store with the facts of this program's edition or a newer one. Store lane only, like [Store]; the
/// values that it returns are immutable and for any thread.
public final class Atlas implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Atlas.class.getName());

    private final Path storeFile;
    private final Path dataFolder;
    private final IndexCache cache;
    /// Another one after [#restore].
    private volatile OpenStore open;

    private Atlas(Path storeFile, Path dataFolder) {
        this.storeFile = storeFile;
        this.dataFolder = dataFolder;
        this.cache = new IndexCache(storeFile);
        this.open = OpenStore.of(storeFile, dataFolder);
    }

    /// Opens a store, makes it if there is none, and loads the shipped facts if it has none or an older edition. The
    /// first start takes about two seconds, a later one 0.3 s.
    ///
    /// A store that has facts opens even if the shipped ones cannot be read: what a user did is worth more.
    ///
    /// @param storeFile  see [Store#open]
    /// @param dataFolder the shipped data, with the folder `facts`
    /// @throws org.gossan.store.StoreException if the store cannot be used; it is left as it is
    /// @throws AtlasException if the store has no facts yet and the shipped ones cannot be read
    public static Atlas open(Path storeFile, Path dataFolder) {
        return new Atlas(storeFile, dataFolder);
    }

    /// Returns the file of a store as it is named for [#open]; opens nothing.
    public static Path file(Path storeFile) {
        return Store.file(storeFile);
    }

    /// Returns all facts by id, as the store has them now, corrections laid on top. Reads all tables of facts.
    public FactBook book() {
        Overlay overlay = overlay(Values.OURS);
        return FactBook.of(
                new Facts(
                        store().edition().orElse(""),
                        store().sources(),
                        sites(Values.OURS),
                        List.of(),
                        store().estimates().stream().map(overlay::ours).toList(),
                        store().facilities(),
                        store().events(),
                        store().jurisdictions(),
                        store().supply()),
                overlay.facts());
    }

    /// Returns the translations of the words of facts that ship with the program; none if they cannot be read.
    ///
    /// @param dataFolder the shipped data, with the folder `briefings`
    public static Wording wording(Path dataFolder) {
        try {
            return BriefingFiles.wording(dataFolder.resolve("briefings"));
        } catch (FormatException e) {
            LOG.log(System.Logger.Level.WARNING, "the translations of facts cannot be read", e);
            return Wording.NONE;
        }
    }

    /// Returns the store.
    public Store store() {
        return open.store();
    }

    /// Returns all that users may change, and the way back.
    public Edits edits() {
        return open.edits();
    }

    /// Returns all sites as this atlas shows them, by id.
    public List<Site> sites() {
        return sites(Values.OURS);
    }

    /// Returns all sites, by id; those that users added are not among the published ones.
    public List<Site> sites(Values values) {
        Set<String> own = values == Values.PUBLISHED ? store().ownSites() : Set.of();
        return store().sites().stream()
                .filter(site -> !own.contains(site.id()))
                .map(overlay(values)::ours)
                .toList();
    }

    /// Returns the sites in some rows of an index of this atlas, by id; reads only those.
    ///
    /// @param values which values the index has
    public List<Site> sites(SiteIndex index, Rows rows, Values values) {
        if (rows.count() == index.size()) {
            return sites(values);
        }
        Overlay overlay = overlay(values);
        List<Site> sites = new ArrayList<>();
        eachPublished(index, rows, site -> sites.add(overlay.ours(site)));
        sites.sort(Comparator.comparing(Site::id));
        return List.copyOf(sites);
    }

    /// Returns what lies on top of the published values.
    Overlay overlay(Values values) {
        return values == Values.OURS ? edits().corrections().overlay() : Overlay.NONE;
    }

    /// Hands over the sites in some rows of an index, with the values that sources published, in no order.
    void eachPublished(SiteIndex index, Rows rows, Consumer<Site> consumer) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(index.id(row)));
        store().eachSiteRow(site -> {
            if (ids.contains(site.id())) {
                consumer.accept(site);
            }
        });
        store().imports().each(ids, (file, row) -> consumer.accept(row.row().toSite(file.sourceId())));
    }

    /// Returns all facilities, by id.
    public List<Facility> facilities() {
        return store().facilities();
    }

    /// Returns all sources by their id.
    public Map<String, Source> sources() {
        return store().sources().stream().collect(Collectors.toUnmodifiableMap(Source::id, source -> source));
    }

    /// Returns the figures of each site, by id; a site without figures has no entry.
    public Map<String, List<Estimate>> estimatesOfSites(Values values) {
        Overlay overlay = overlay(values);
        return store().estimates().stream()
                .map(overlay::ours)
                .collect(Collectors.collectingAndThen(Collectors.groupingBy(Estimate::siteId), Map::copyOf));
    }

    /// Returns the index of a store that is not open, without opening it and without waiting for it; empty if the store
    /// has changed since it was last closed by this program. A start may show it while the store opens: then it is what
    /// [#index] returns. For any thread; a millisecond for each megabyte.
    ///
    /// @param dataFolder the shipped data, with the folder `facts`
    public static Optional<SiteIndex> indexOfClosed(Path storeFile, Path dataFolder) {
        try {
            return new IndexCache(storeFile).ofClosed(FactFiles.edition(dataFolder.resolve("facts")));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /// Returns the index of all sites as this atlas shows them, for filters, searches and the map; corrected sites are
    /// marked. From the file beside the store if that is of this very state, otherwise from the store.
    public SiteIndex index() {
        return index(Progress.NONE);
    }

    /// Returns the index of all sites; see [#index()].
    ///
    /// @param progress told how many sites have been read
    public SiteIndex index(Progress progress) {
        String stamp = store().stamp();
        Optional<SiteIndex> kept = cache.of(stamp);
        if (kept.isPresent()) {
            return kept.get();
        }
        SiteIndex index = new ShownIndex(store(), edits()).ours(progress);
        cache.keep(index, stamp);
        return index;
    }

    /// Keeps an index beside the store for the next start: after a change that was made to a snapshot in memory, see
    /// [SiteIndex#change]. It must be what [#index] would read now.
    public void keep(SiteIndex index) {
        cache.keep(index, store().stamp());
    }

    /// Returns an index brought up to date after an edit. Linear in `siteIds`, but for a copy of the columns.
    ///
    /// @param ours    an index of values of this atlas
    /// @param siteIds the sites that the edit was about
    public SiteIndex refreshed(SiteIndex ours, Collection<String> siteIds) {
        return new ShownIndex(store(), edits()).refreshed(ours, siteIds, Values.OURS);
    }

    /// Returns the index of what sources published: without corrections, and without the sites that users added. Shares
    /// with the other index what is equal; linear in corrected and added sites, but for a copy of the columns.
    ///
    /// @param ours an index of values of this atlas
    public SiteIndex published(SiteIndex ours) {
        return new ShownIndex(store(), edits()).published(ours);
    }

    /// Returns the atlas as it was after an edit. Linear in the edits since.
    ///
    /// @param place of the edit in the log; 0 = before the first
    public PastAtlas asOf(long place) {
        return PastAtlas.of(store(), edits(), place);
    }

    /// Opens the shipped basemap; maps a file into memory and reads its table of contents.
    ///
    /// @param dataFolder the shipped data, with the folder `basemap`
    /// @throws AtlasException if it is missing or damaged
    public static Ground ground(Path dataFolder) {
        try {
            return BasemapGround.open(dataFolder);
        } catch (BasemapException e) {
            throw new AtlasException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Returns all that a map of this atlas can show, with its corrections. Reads nearly all tables.
    public MapContent content(Ground ground) {
        return content(ground, Values.OURS);
    }

    /// Returns all that a map of this atlas can show, with its corrections or without.
    public MapContent content(Ground ground, Values values) {
        SiteIndex ours = index();
        SiteIndex shown = values == Values.OURS ? ours : published(ours);
        Map<String, String> titles =
                store().sources().stream().collect(Collectors.toUnmodifiableMap(Source::id, Source::title));
        return new MapContent(
                ground,
                shown,
                facilities(),
                titles,
                Year.now(ZoneId.systemDefault()),
                drawings().read());
    }

    /// Returns what users wrote and drew, for the map.
    public StoredDrawings drawings() {
        return open.drawings();
    }

    /// Returns everything the atlas shows of a site: records best source first, estimates newest first.
    ///
    /// @throws IllegalArgumentException if there is no site with this id
    public SiteDetails details(String siteId) {
        return details(siteId, Values.OURS);
    }

    /// Returns everything the store knows of a site, with the corrections of users or without.
    ///
    /// @throws IllegalArgumentException if there is no site with this id
    public SiteDetails details(String siteId, Values values) {
        Site site = store().site(siteId)
                .orElseThrow(() -> new IllegalArgumentException("there is no site '" + siteId + "'"));
        Overlay overlay = values == Values.OURS ? edits().corrections().overlay(siteId) : Overlay.NONE;
        return SiteDetails.of(
                overlay.ours(site),
                store().recordsOf(siteId),
                store().estimatesOf(siteId).stream().map(overlay::ours).toList(),
                sources());
    }

    /// Returns what to say when the program that used the store before was killed; empty if it was closed in order.
    public Optional<Recovery> recovery() {
        return store().recovered()
                ? Optional.of(new Recovery(store().summary().lastEdit(), unsaved()))
                : Optional.empty();
    }

    private List<String> unsaved() {
        try {
            return store().path().isEmpty()
                    ? List.of()
                    : Drafts.of(store().path().get()).all().stream()
                            .map(Drafts.Draft::beginning)
                            .filter(text -> !text.isEmpty())
                            .toList();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no drafts can be read", e);
            return List.of();
        }
    }

    /// Makes the backup of the day if it is due, in one go; the window makes it in pieces by [#beginBackupIfDue].
    ///
    /// @return the backup; empty if it is not due
    /// @throws IOException if it cannot be written
    /// @throws org.gossan.store.backup.Refusal if there is no room, or it was cancelled
    public Optional<Backups.Made> backUpIfDue(CopyProgress progress) throws IOException {
        Optional<Backups> due = backupsIfDue();
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(due.get().make(store(), Backups.Kind.DAILY, now(), progress));
    }

    /// Begins the backup of the day if it is due.
    ///
    /// @return what is to be stepped and finished; empty if it is not due
    /// @throws IOException if it cannot be written
    /// @throws org.gossan.store.backup.Refusal if there is no room
    public Optional<Backups.Run> beginBackupIfDue() throws IOException {
        Optional<Backups> due = backupsIfDue();
        return due.isEmpty() ? Optional.empty() : Optional.of(due.get().begin(store(), Backups.Kind.DAILY, now()));
    }

    private Optional<Backups> backupsIfDue() throws IOException {
        Optional<Backups> backups = store().path().map(Backups::of);
        return backups.isPresent() && backups.get().due(store(), now().toLocalDate()) ? backups : Optional.empty();
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.systemDefault());
    }

    /// Puts a backup into the place of the store, and opens it: whoever asks this atlas from then on reads what the
    /// backup holds. What came from it before, such as [#edits], [#drawings] or a [PastAtlas], must not be used any
    /// more.
    ///
    /// @param backup examined for this atlas, see [Restore#examine]
    /// @return where what was there is kept
    /// @throws IOException    if the disk does not allow it; the store is as before, and open
    /// @throws org.gossan.store.StoreException if the store cannot be opened again; what it was is on the disk
    public Path restore(Restore backup, LocalDateTime at) throws IOException {
        Restore now = backup.against(store());
        Path kept;
        try {
            close();
            kept = now.apply(at).orElseThrow();
        } catch (IOException | RuntimeException e) {
            open = OpenStore.of(storeFile, dataFolder);
            throw e;
        }
        open = OpenStore.of(storeFile, dataFolder);
        return kept;
    }

    /// Closes the store.
    @Override
    public void close() {
        String stamp = "";
        String edition = "";
        try {
            stamp = store().stamp();
            edition = store().edition().orElse("");
        } finally {
            store().close();
        }
        cache.closed(stamp, edition);
    }
}
