package org.gossan.atlas;

import java.nio.file.Path;
import java.util.Optional;
import org.gossan.atlas.drawings.StoredDrawings;
import org.gossan.edits.Edits;
import org.gossan.format.BriefingFiles;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.Facts;
import org.gossan.store.FactsLoaded;
import org.gossan.store.ShippedBriefings;
import org.gossan.store.Store;
import org.gossan.store.log.ConflictException;

/// A store with the facts of this program's edition or a newer one, and what is read through it.
record OpenStore(Store store, Edits edits, StoredDrawings drawings) {

    private static final System.Logger LOG = System.getLogger(OpenStore.class.getName());

    /// Opens a store and loads what ships, as [Atlas#open] says.
    static OpenStore of(Path storeFile, Path dataFolder) {
        Store store = Store.open(storeFile);
        try {
            loadShipped(store, dataFolder.resolve("facts"));
            loadBriefings(store, dataFolder.resolve("briefings"));
            Edits edits = Edits.of(store);
            return new OpenStore(
                    store, edits, new StoredDrawings(store, edits, store.path().orElse(null)));
        } catch (RuntimeException e) {
            try {
                store.close();
            } catch (RuntimeException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private static void loadShipped(Store store, Path folder) {
        Optional<String> loaded = store.edition();
        try {
            if (loaded.isPresent() && loaded.get().compareTo(FactFiles.edition(folder)) >= 0) {
                return;
            }
            Facts facts = FactFiles.read(folder);
            FactsLoaded done = store.loadFacts(facts);
            if (!done.kept().isEmpty()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "edition {0} has rows with ids of your own, yours were kept: {1}",
                        facts.version(),
                        done.kept());
            }
        } catch (FormatException e) {
            if (loaded.isEmpty()) {
                throw new AtlasException(String.valueOf(e.getMessage()), e);
            }
            LOG.log(System.Logger.Level.WARNING, "the shipped facts cannot be read, those in the store are used", e);
        }
    }

    /// Briefings that cannot be read or kept are no reason not to open the atlas.
    private static void loadBriefings(Store store, Path folder) {
        try {
            String edition = BriefingFiles.edition(folder);
            ShippedBriefings shipped = new ShippedBriefings(store);
            if (shipped.edition().compareTo(edition) < 0) {
                shipped.load(BriefingFiles.read(folder), edition);
            }
        } catch (FormatException | ConflictException e) {
            LOG.log(System.Logger.Level.WARNING, "the shipped briefings cannot be loaded", e);
        }
    }
}
