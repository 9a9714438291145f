package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gossan.format.FormatException;
import org.gossan.geo.LonLat;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.Values;
import org.gossan.publish.SnapshotException;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.gossan.transfer.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SiteExportTest {

    private static final Path DATA = AtlasFolders.shipped();

    @TempDir
    private Path folder;

    @Test
    void whatIsExportedComesBackTheSame() throws IOException, FormatException, SnapshotException {
        Path csv = folder.resolve("atlas export.csv");
        try (Atlas atlas = Atlas.open(folder.resolve("atlas.mv.db"), DATA)) {
            SiteIndex index = atlas.index();
            export(atlas, csv, index);
            Map<String, Site> shipped = new HashMap<>();
            atlas.sites().forEach(site -> shipped.put(site.id(), site));
            SiteImport.Report report = new SiteImport(csv, Map.of()).into(atlas);
            assertEquals(0, report.rejected());
            assertEquals(shipped.size(), report.rows());
            for (Site site : shipped.values()) {
                Site back = atlas.store().site("atlas-export:" + site.id()).orElseThrow();
                assertEquals(facts(site), facts(back));
            }
        }
    }

    /// Everything that is the site's own; ids of sources are those of the file.
    private static List<Object> facts(Site site) {
        return List.of(
                site.name(),
                site.aliases(),
                String.valueOf(site.position().point()),
                String.valueOf(site.position().errorM()),
                site.position().errorBasis(),
                site.position().basis(),
                site.potentialArea(),
                site.place(),
                site.commodities(),
                site.depositType(),
                site.depositTypePublished(),
                site.status().value() + " " + site.status().year(),
                site.stage() == null
                        ? ""
                        : site.stage().value() + " " + site.stage().year(),
                site.operator() == null
                        ? ""
                        : site.operator().value() + " " + site.operator().year(),
                site.confidence(),
                site.statusNote(),
                site.note());
    }

    private static void export(Atlas atlas, Path file, SiteIndex index) throws SnapshotException {
        long written = new ExportFile(file)
                .write(atlas, Values.OURS, index, Rows.all(index.size()), Messages.of(Language.EN), Progress.NONE);
        assertEquals(index.size(), written);
    }

    @Test
    void geoJsonHasLongitudeFirstAndNoCoordinateSystem() throws IOException, SnapshotException {
        Path file = folder.resolve("atlas.geojson");
        try (Atlas atlas = Atlas.open(folder.resolve("atlas.mv.db"), DATA)) {
            export(atlas, file, atlas.index());
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            assertFalse(root.has("crs"));
            int located = 0;
            for (JsonNode feature : root.get("features")) {
                Site site = atlas.store().site(feature.get("id").asString()).orElseThrow();
                JsonNode geometry = feature.get("geometry");
                assertEquals(site.position().point() == null, geometry.isNull());
                if (!geometry.isNull()) {
                    located++;
                    assertEquals(site.position().point(), point(geometry.get("coordinates")));
                }
                assertEquals(site.name(), feature.get("properties").get("name").asString());
            }
            assertTrue(located > 200, located + " located");
        }
    }

    private static LonLat point(JsonNode coordinates) {
        return new LonLat(coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
    }
}
