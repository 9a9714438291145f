package org.gossan.render.slide;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.gossan.format.BriefingFiles;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.Estimate;
import org.gossan.model.Facts;
import org.gossan.model.Language;
import org.gossan.model.SiteRecord;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.Wording;
import org.gossan.render.FactsSites;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.sites.SiteIndex;

/// The shipped briefing over the shipped facts, for tests.
public final class Slides {

    private static final Path DATA = Path.of(System.getProperty("gossan.data"));

    private Slides() {}

    /// Returns the shipped facts.
    public static Facts facts() {
        try {
            return FactFiles.read(DATA.resolve("facts"));
        } catch (FormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /// Returns the shipped briefing.
    public static Briefing shipped() {
        try {
            return BriefingFiles.read(DATA.resolve("briefings")).getFirst();
        } catch (FormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /// Returns the shipped translations.
    public static Wording wording() {
        try {
            return BriefingFiles.wording(DATA.resolve("briefings"));
        } catch (FormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /// Returns the shipped facts on the shipped map.
    public static SlideContent content() {
        return content(facts());
    }

    /// Returns facts on the shipped map.
    public static SlideContent content(Facts facts) {
        MapContent map =
                new MapContent(FactsSites.basemap(), index(facts), facts.facilities(), Map.of(), Year.of(2026));
        return new SlideContent(
                new MapPainter(map), FactBook.of(facts), wording(), SlideSettings.of(LocalDate.of(2026, 11, 23)));
    }

    private static SiteIndex index(Facts facts) {
        Map<String, Set<String>> sources = facts.records().stream()
                .collect(Collectors.groupingBy(
                        SiteRecord::siteId, Collectors.mapping(SiteRecord::sourceId, Collectors.toSet())));
        Map<String, List<Estimate>> estimates = new HashMap<>();
        facts.estimates().forEach(estimate -> estimates
                .computeIfAbsent(estimate.siteId(), id -> new ArrayList<>())
                .add(estimate));
        SiteIndex.Builder builder = new SiteIndex.Builder();
        facts.sites().forEach(site -> builder.add(site, sources.getOrDefault(site.id(), Set.of()), null));
        return builder.build();
    }

    /// Paints a slide and keeps it under `target/screens/briefing`.
    static BufferedImage paint(SlideLayout layout, SlideContent content, String name) {
        SlideSize size = layout.look().size();
        BufferedImage image = new BufferedImage(size.widthPx(), size.heightPx(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        SlidePainter.paint(g, layout, content.painter());
        g.dispose();
        try {
            Path folder = Files.createDirectories(Path.of("target", "screens", "briefing"));
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    static SlideLook look(SlideSize size, Language language) {
        return new SlideLook(size, Theme.LIGHT, language);
    }
}
