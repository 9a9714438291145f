package org.gossan.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.Facts;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Site;
import org.gossan.model.SiteDetails;
import org.gossan.model.Source;
import org.gossan.model.Theme;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.sites.SiteIndex;

/// A workspace over the shipped facts and a scene with one card, as wide as the window leaves for it.
public final class CardStage {

    /// As wide as a card with the margins it has over the map.
    public static final double WIDTH = 420;

    public static final Facts FACTS = facts();

    private final Workspace workspace;
    private final Scene scene;

    /// @param height of the scene in px
    public CardStage(Tasks tasks, Theme theme, Language language, double height, Function<Workspace, Region> card) {
        Application.setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        MapState state = MapState.opening(900, 900).withTheme(theme).withLanguage(language);
        workspace = new Workspace(tasks, state);
        StackPane map = new StackPane(card.apply(workspace));
        map.setPadding(new Insets(12));
        map.setStyle("-fx-background-color: " + (theme == Theme.DARK ? "#1E2A33" : "#F5F3EE"));
        scene = new Scene(map, WIDTH, height);
        for (String sheet : List.of("/style.css", "/card.css")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(CardStage.class.getResource(sheet))
                            .toExternalForm());
        }
    }

    public Workspace workspace() {
        return workspace;
    }

    public Scene scene() {
        return scene;
    }

    /// Gives the workspace the shipped facts.
    public void load() {
        Map<String, String> titles = FACTS.sources().stream().collect(Collectors.toMap(Source::id, Source::title));
        MapContent content = new MapContent(Ground.PAPER, SiteIndex.EMPTY, FACTS.facilities(), titles, Year.of(2026));
        workspace.show(content, CardStage::details);
    }

    /// Selects a site or facility and lays the scene out.
    public void select(String id) {
        workspace.select(id);
        layOut();
    }

    public void layOut() {
        // A scroll bar that appears makes the content narrower, and so taller: the second pass settles that.
        for (int pass = 0; pass < 2; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /// Writes what the scene shows to `target/screens`.
    public void picture(String name) {
        layOut();
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        Path folder = Path.of("target", "screens");
        try {
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns a node by its id; fails if there is none that shows.
    public Node node(String id) {
        return Objects.requireNonNull(scene.getRoot().lookup("#" + id), "no node '" + id + "'");
    }

    public boolean has(String id) {
        return scene.getRoot().lookup("#" + id) != null;
    }

    /// Returns all nodes of the scene that are shown.
    public List<Node> shown() {
        List<Node> nodes = new ArrayList<>();
        collect(scene.getRoot(), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (!node.isVisible()) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
        }
    }

    /// Returns the card's facts of a site, as the store does.
    public static SiteDetails details(String id) {
        Site site = FACTS.sites().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseThrow();
        return SiteDetails.of(
                site,
                FACTS.records().stream()
                        .filter(record -> record.siteId().equals(id))
                        .toList(),
                FACTS.estimates().stream()
                        .filter(estimate -> estimate.siteId().equals(id))
                        .toList(),
                FACTS.sources().stream().collect(Collectors.toMap(Source::id, source -> source)));
    }

    private static Facts facts() {
        try {
            return FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts"));
        } catch (FormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
