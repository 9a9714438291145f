package org.gossan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gossan.geo.Camera;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.FacilityKind;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.SiteFilter;
import org.gossan.model.Theme;
import org.gossan.model.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void valuesAreThereAfterARestart() throws IOException {
        Settings settings = Settings.read(folder.resolve("deep/window.properties"));
        settings.put("name", "Bacadéhuachi = ü");
        settings.put("width", 1280.5);
        settings.save();
        Settings again = Settings.read(folder.resolve("deep/window.properties"));
        assertEquals(Optional.of("Bacadéhuachi = ü"), again.text("name"));
        assertEquals(1280.5, again.number("width", 0));
        assertFalse(Files.exists(folder.resolve("deep/window.properties.tmp")));
    }

    @Test
    void aBrokenFileIsAsGoodAsNone() throws IOException {
        Path file = folder.resolve("window.properties");
        Files.write(file, new byte[] {'a', '=', '\\', 'u', 'Z', (byte) 0xC3, (byte) 0x28});
        assertEquals(7, Settings.read(file).number("a", 7));
    }

    @Test
    void whatIsNoNumberGivesTheFallback() {
        Settings settings = Settings.read(folder.resolve("none"));
        settings.put("zoom", "NaN");
        settings.put("lon", "west");
        assertEquals(3, settings.number("zoom", 3));
        assertEquals(4, settings.number("lon", 4));
    }

    @Test
    void theWholeMapStateSurvivesARestart() throws IOException {
        SiteFilter filter = new SiteFilter(
                "sierra",
                Set.of("LI", "REE"),
                EnumSet.of(DevelopmentStatus.PAST_PRODUCER, DevelopmentStatus.RESOURCE),
                Set.of("Porphyry copper ± gold"),
                Set.of("MX"),
                Set.of("Sonora", "Nuevo León"),
                Set.of("usgs-usmin"),
                EnumSet.of(Confidence.A),
                null,
                null,
                null);
        MapState state = new MapState(
                new Camera(-109.3, 29.9, 7.4),
                Theme.DARK,
                EnumSet.of(Layer.SITES, Layer.WATER),
                EnumSet.of(FacilityKind.PORT),
                filter,
                "mx-la-ventana",
                Language.ES,
                Values.PUBLISHED);
        Settings settings = Settings.read(folder.resolve("s"));
        Session.write(state, settings);
        settings.save();
        assertEquals(state, Session.read(Settings.read(folder.resolve("s")), MapState.opening(1000, 700)));
    }

    @Test
    void anEmptyStateIsNotMistakenForAMissingOne() {
        MapState opening = MapState.opening(1000, 700);
        MapState bare = opening.withLayers(Set.of()).withFacilityKinds(Set.of());
        Settings settings = Settings.read(folder.resolve("s"));
        Session.write(bare, settings);
        assertEquals(bare, Session.read(settings, opening));
    }

    @Test
    void withoutSettingsTheAtlasOpensOnNorthAmerica() {
        MapState opening = MapState.opening(1000, 700);
        assertEquals(opening, Session.read(Settings.read(folder.resolve("none")), opening));
    }
}
