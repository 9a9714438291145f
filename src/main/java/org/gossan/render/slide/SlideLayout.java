package org.gossan.render.slide;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.model.briefing.PanelKind;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.SceneKind;
import org.gossan.render.Furniture;
import org.gossan.render.Plate;
import org.gossan.render.chart.ChartStyle;
import org.gossan.render.chart.Drawing;

/// Where everything of a scene stands on a slide. All boxes are in design units, 720 to the height; [#px] scales them.
/// Nothing overlaps: header, map, panel, legend strip, caution and footer each have their own part. Immutable.
///
/// @param look       size, theme, language
/// @param header     title and message; beside the map where a scene opens a section
/// @param map        the visible map; a panel never covers it
/// @param panel      empty if there is none
/// @param drawing    the panel's content
/// @param inner      where the drawing's top-left corner stands
/// @param strip      legend below the map; empty if the panel is the legend or nothing needs explaining
/// @param scaleBar   scale and north arrow, in a corner of the map without a highlighted place
/// @param caution    empty if there is none
/// @param footer     credits, classification, date, page
/// @param texts      all words outside panel and map
/// @param state      what the map shows, with its camera
/// @param view       of the map in its logical pixels, [#MAP_SCALE] design units each
/// @param highlights in the scene's order; those without a place are missing
/// @param legend     the strip's legend, or the whole one where the panel is the legend
/// @param problems   what the scene names and this atlas does not have, as sentences
public record SlideLayout(
        Scene scene,
        SlideLook look,
        SlideSettings settings,
        Rectangle2D header,
        Rectangle2D map,
        Rectangle2D panel,
        Drawing drawing,
        Rectangle2D inner,
        Rectangle2D strip,
        Rectangle2D scaleBar,
        Rectangle2D caution,
        Rectangle2D footer,
        List<SlideText> texts,
        MapState state,
        Viewport view,
        List<PlacedHighlight> highlights,
        Plate legend,
        List<String> problems) {

    /// Design units in a logical pixel of the map: symbols and names are larger than on a desk's screen.
    public static final double MAP_SCALE = 1.25;

    /// How far around the map names are kept off, in design units: more than any name is long.
    private static final double AROUND = 4000;

    public SlideLayout {
        texts = List.copyOf(texts);
        highlights = List.copyOf(highlights);
        problems = List.copyOf(problems);
    }

    /// Lays a scene out. Looks places and facts up; paints nothing.
    ///
    /// @param page  from 1
    /// @param pages of the whole document
    public static SlideLayout of(Scene scene, SlideContent content, SlideLook look, int page, int pages) {
        return new SlidePlan(scene, content, look).layout(page, pages);
    }

    /// Returns a box in px of the slide.
    public Rectangle2D px(Rectangle2D box) {
        double scale = look.size().scale();
        return new Rectangle2D.Double(
                box.getX() * scale, box.getY() * scale, box.getWidth() * scale, box.getHeight() * scale);
    }

    /// Returns a view in px of the slide with its pixels as large as design units: a scale bar drawn in them is true.
    public Viewport inDesign(Viewport px) {
        double zoom = px.camera().zoom() - Math.log(look.size().scale()) / Math.log(2);
        return px.withCamera(px.camera().withZoom(zoom));
    }

    /// Returns the text with a role, if there is one.
    public Optional<SlideText> text(SlideText.Role role) {
        return texts.stream().filter(text -> text.role() == role).findFirst();
    }

    /// Returns whether a band of colour stands beside the map instead of a header above it.
    public boolean section() {
        return scene.kind() == SceneKind.SECTION;
    }

    /// Returns where the logo stands, in design units; empty without one.
    public Rectangle2D logo() {
        BufferedImage logo = settings.logo();
        if (logo == null) {
            return new Rectangle2D.Double();
        }
        double high = Math.min(56, header.getHeight() - 20);
        double wide = Math.min(110, high * logo.getWidth() / logo.getHeight());
        double left = section() ? 30 : look.size().designWidth() - 30 - wide;
        return new Rectangle2D.Double(
                left, section() ? 24 : 12, wide, wide * logo.getHeight() / Math.max(1, logo.getWidth()));
    }

    /// Returns where the sign of a caution stands, in design units; empty without a caution.
    public Rectangle2D sign() {
        return text(SlideText.Role.CAUTION_HEADING)
                .<Rectangle2D>map(heading -> new Rectangle2D.Double(
                        heading.box().getX() - 24, heading.box().getY(), 20, 20))
                .orElseGet(Rectangle2D.Double::new);
    }

    /// Returns whether the panel is the whole legend.
    public boolean legendPanel() {
        return scene.panel().kind() == PanelKind.LEGEND;
    }

    /// Returns the boxes on the map, in its logical pixels, that its own names must leave free.
    List<Rectangle2D> keepFree() {
        return Stream.concat(around().stream(), marks().stream())
                .<Rectangle2D>map(box -> new Rectangle2D.Double(
                        (box.getX() - map.getX()) / MAP_SCALE - 2,
                        (box.getY() - map.getY()) / MAP_SCALE - 2,
                        box.getWidth() / MAP_SCALE + 4,
                        box.getHeight() / MAP_SCALE + 4))
                .toList();
    }

    /// Returns the boxes, in px of the slide, of all that is around the map: names of a map below the slide that reach
    /// into them would be cut by its edge.
    public List<Rectangle2D> aroundPx() {
        return around().stream().map(this::px).toList();
    }

    /// Returns the boxes, in px of the slide, of what lies on the map and moves with it.
    public List<Rectangle2D> marksPx() {
        return marks().stream().map(this::px).toList();
    }

    private List<Rectangle2D> around() {
        double wide = map.getWidth() + 2 * AROUND;
        double high = map.getHeight() + 2 * AROUND;
        return List.of(
                new Rectangle2D.Double(map.getX() - AROUND, map.getY() - AROUND, wide, AROUND),
                new Rectangle2D.Double(map.getX() - AROUND, map.getMaxY(), wide, AROUND),
                new Rectangle2D.Double(map.getX() - AROUND, map.getY() - AROUND, AROUND, high),
                new Rectangle2D.Double(map.getMaxX(), map.getY() - AROUND, AROUND, high));
    }

    private List<Rectangle2D> marks() {
        List<Rectangle2D> boxes = new ArrayList<>();
        boxes.add(scaleBar);
        for (PlacedHighlight highlight : highlights) {
            boxes.add(highlight.ring());
            boxes.add(highlight.label());
            Shape outline = highlight.outline();
            if (outline != null && !highlight.country()) {
                boxes.add(outline.getBounds2D());
            }
        }
        boxes.removeIf(Rectangle2D::isEmpty);
        return boxes;
    }

    ChartStyle style() {
        return ChartStyle.of(look.theme());
    }

    Furniture furniture() {
        return new Furniture(look.theme(), look.language());
    }
}
