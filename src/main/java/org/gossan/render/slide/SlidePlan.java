package org.gossan.render.slide;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.model.Messages;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.PanelKind;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.SceneKind;
import org.gossan.model.evidence.FactText;
import org.gossan.render.Furniture;
import org.gossan.render.MapFrame;
import org.gossan.render.Plate;
import org.gossan.render.chart.ChartInput;
import org.gossan.render.chart.ChartStyle;
import org.gossan.render.chart.Drawing;
import org.gossan.render.chart.PanelDrawing;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;
import org.gossan.render.drawing.Drawings;

/// Works out a [SlideLayout], in design units from the top-left corner. For one thread; used once.
final class SlidePlan {

    private static final double EDGE = 30;
    private static final double FOOTER = 38;
    private static final double SMALL = 11.5;
    private static final double SMALLEST = 10.4;
    private static final int PROBLEM_LINES = 2;

    /// The narrowest map: places of two continents stand in it, and scale bar and north arrow beside them.
    private static final double LEAST_MAP = 276;
    private static final Set<SlideText.Role> HEADING = Set.of(SlideText.Role.TITLE, SlideText.Role.MESSAGE);
    /// Letters of the legend below the map are 13 units high.
    static final double STRIP_SCALE = 1.2;

    private final Scene scene;
    private final SlideContent content;
    private final SlideLook look;
    private final ChartStyle style;
    private final Messages messages;
    private final double width;
    private final List<SlideText> texts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    SlidePlan(Scene scene, SlideContent content, SlideLook look) {
        this.scene = scene;
        this.content = content;
        this.look = look;
        this.style = ChartStyle.of(look.theme());
        this.messages = Messages.of(look.language());
        this.width = look.size().designWidth();
    }

    SlideLayout layout(int page, int pages) {
        List<Place> places = places();
        numberPlaces();
        for (String id : content.book().missing(scene.allFacts())) {
            problems.add(messages.text("briefing.missing_fact", id));
        }
        Drawings drawings = content.painter().content().drawings();
        for (String id : scene.annotations()) {
            if (Scene.drawing(id).flatMap(drawings::find).isEmpty()) {
                problems.add(messages.text("briefing.missing_layer", id));
            }
        }
        Rectangle2D footer = footer(page, pages);
        Rectangle2D caution = caution(footer.getY());
        double bottom = caution.isEmpty() ? footer.getY() : caution.getY();
        boolean section = scene.kind() == SceneKind.SECTION;
        Rectangle2D header = section ? band(bottom) : header();
        // Whoever hears the slide hears its title first.
        texts.sort(Comparator.comparing(text -> !HEADING.contains(text.role())));
        Body body = body(section ? header.getMaxX() : 0, section ? 0 : header.getMaxY(), bottom);
        MapState state = scene.shown()
                .withTheme(look.theme())
                .withLanguage(look.language())
                .withSelection(null);
        Furniture furniture = new Furniture(look.theme(), look.language());
        Rectangle2D whole = body.map();
        Viewport first = view(whole, places);
        boolean legendPanel = scene.panel().kind() == PanelKind.LEGEND;
        Plate legend = legendPanel
                ? furniture.legend(visible(state, first, places), body.panel().getHeight() / 1.2)
                : furniture.legendStrip(visible(state, first, places), (whole.getWidth() - 24) / STRIP_SCALE);
        double stripHeight = legendPanel || legend.height() == 0 ? 0 : legend.height() * STRIP_SCALE + 8;
        Rectangle2D map =
                new Rectangle2D.Double(whole.getX(), whole.getY(), whole.getWidth(), whole.getHeight() - stripHeight);
        Rectangle2D strip = new Rectangle2D.Double(whole.getX(), map.getMaxY(), whole.getWidth(), stripHeight);
        Viewport view = view(map, places);
        Rectangle2D scale = ScaleCorner.of(
                furniture, map, view, places, content.painter().content().ground());
        return new SlideLayout(
                scene,
                look,
                content.settings(),
                header,
                map,
                body.panel(),
                body.drawing(),
                body.inner(),
                strip,
                scale,
                caution,
                footer,
                texts,
                state.withCamera(view.camera()),
                view,
                HighlightPlan.of(scene, content, places, numbers, map, view, scale),
                legend,
                problems);
    }

    /// The middle of the slide.
    private record Body(Rectangle2D map, Rectangle2D panel, Drawing drawing, Rectangle2D inner) {}

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        scene.highlights().forEach(highlight -> {
            Place place = Place.of(highlight, content, look);
            if (place.known() == Place.Known.YES) {
                places.add(place);
            } else if (place.known() == Place.Known.MISSING) {
                problems.add(messages.text("briefing.missing_place", highlight.id()));
            } else {
                problems.add(messages.text("briefing.no_position", place.name()));
            }
        });
        return places;
    }

    /// Numbers the highlighted places that the panel's items are tied to, in the order of the items.
    private void numberPlaces() {
        if (scene.panel().kind() != PanelKind.TIMELINE && scene.panel().kind() != PanelKind.VERDICTS) {
            return;
        }
        Set<String> shown = new LinkedHashSet<>();
        scene.highlights().forEach(highlight -> shown.add(highlight.id()));
        for (Panel.Item item : scene.panel().items()) {
            String place = item.place();
            if (place != null && shown.contains(place)) {
                numbers.putIfAbsent(place, numbers.size() + 1);
            }
        }
    }

    private String title() {
        String words = scene.words().title().in(look.language());
        return words.isEmpty() ? messages.text("briefing.untitled") : words;
    }

    /// Opens a part of the briefing: a band of colour beside the map.
    private Rectangle2D band(double bottom) {
        double own = width * 0.38;
        double room = own - 2 * EDGE;
        String message = scene.words().message().in(look.language());
        TextFit title = TextFit.of(title(), Weight.BOLD, 48, 30, room, 5);
        TextFit below = TextFit.of(message, Weight.REGULAR, 25, 18, room, 8);
        double y = Math.max(2.6 * EDGE, (bottom - title.height() - below.height() - 22) / 2);
        add(SlideText.Role.TITLE, title(), title, Weight.BOLD, style.sheet(), EDGE, y, room, 0);
        double second = y + title.height() + 22;
        add(SlideText.Role.MESSAGE, message, below, Weight.REGULAR, style.sheet(), EDGE, second, room, 0);
        return new Rectangle2D.Double(0, 0, own, bottom);
    }

    private Rectangle2D header() {
        boolean opening = scene.kind() == SceneKind.TITLE;
        double logo = content.settings().logo() == null ? 0 : 120;
        double room = width - 2 * EDGE - logo;
        String title = title();
        TextFit titleFit = opening
                ? TextFit.of(title, Weight.BOLD, 54, 36, room, 2)
                : TextFit.of(title, Weight.BOLD, 36, 27, room, 1);
        String message = scene.words().message().in(look.language());
        TextFit messageFit = opening
                ? TextFit.of(message, Weight.REGULAR, 28, 20, room, 3)
                : TextFit.of(message, Weight.REGULAR, 22.5, 17, room, 2);
        double y = opening ? 34 : 13;
        add(SlideText.Role.TITLE, title, titleFit, Weight.BOLD, style.ink(), EDGE, y, room, 0);
        y += titleFit.height() + (opening ? 12 : 1);
        add(SlideText.Role.MESSAGE, message, messageFit, Weight.REGULAR, style.ink(), EDGE, y, room, 0);
        y += messageFit.height() + (opening ? 30 : 11);
        return new Rectangle2D.Double(0, 0, width, y);
    }

    private Rectangle2D footer(int page, int pages) {
        SlideSettings settings = content.settings();
        String secret = settings.classification();
        double wanted = Math.max(
                TextFit.width(settings.foot(look.language(), page, pages, SMALL, width), Weight.REGULAR.font(SMALL)),
                TextFit.width(secret, Weight.BOLD.font(SMALL)));
        double most = Math.clamp(wanted + 2, 330, Math.max(330, width / 2));
        String line = settings.foot(look.language(), page, pages, SMALL, most);
        TextFit rightFit = TextFit.of(line, Weight.REGULAR, 13, SMALL, most, 1);
        TextFit fit = TextFit.of(secret, Weight.BOLD, 13, SMALLEST, most, 3);
        double height = Math.max(FOOTER, rightFit.height() + fit.height() + 6);
        double top = SlideSize.DESIGN_HEIGHT - height;
        double rightX = width - EDGE - most;
        add(SlideText.Role.PAGE, line, rightFit, Weight.REGULAR, style.quiet(), rightX, top + 4, most, 1);
        double below = top + 4 + rightFit.height();
        add(SlideText.Role.CLASSIFICATION, secret, fit, Weight.BOLD, style.warn(), rightX, below, most, 1);
        String credits = messages.text("map.credits") + " " + messages.text("briefing.disclaimer");
        double room = rightX - EDGE - 20;
        TextFit left = TextFit.of(credits, Weight.REGULAR, SMALL, SMALLEST, room, 2);
        add(SlideText.Role.CREDITS, credits, left, Weight.REGULAR, style.quiet(), EDGE, top + 4, room, 0);
        return new Rectangle2D.Double(0, top, width, height);
    }

    private Rectangle2D caution(double bottom) {
        String caution = scene.words().caution().in(look.language());
        if (caution.isEmpty() && problems.isEmpty()) {
            return new Rectangle2D.Double();
        }
        String heading = messages.text("briefing.caution");
        double headingWidth = TextFit.width(heading, Weight.BOLD.font(16)) + 34;
        double room = width - 2 * EDGE - headingWidth;
        TextFit fit = TextFit.of(caution, Weight.REGULAR, 16.5, 14.4, room, 2);
        String missing = problemsIn(room);
        TextFit problem = TextFit.of(missing, Weight.SEMI_BOLD, 15, 13, room, PROBLEM_LINES);
        double height = fit.height() + problem.height() + 14;
        double top = bottom - height;
        add(
                SlideText.Role.CAUTION_HEADING,
                heading,
                TextFit.of(heading, Weight.BOLD, 16, 16, headingWidth, 1),
                Weight.BOLD,
                style.warn(),
                EDGE + 24,
                top + 7,
                headingWidth - 24,
                0);
        double x = EDGE + headingWidth;
        add(SlideText.Role.CAUTION, caution, fit, Weight.REGULAR, style.ink(), x, top + 7, room, 0);
        add(
                SlideText.Role.PROBLEM,
                missing,
                problem,
                Weight.SEMI_BOLD,
                style.warn(),
                x,
                top + 7 + fit.height(),
                room,
                0);
        return new Rectangle2D.Double(0, top, width, height);
    }

    /// Returns as many problems as fit, and how many more there are.
    private String problemsIn(double room) {
        String words = String.join(" · ", problems);
        for (int kept = problems.size() - 1; kept > 0; kept--) {
            if (!TextFit.of(words, Weight.SEMI_BOLD, 15, 13, room, PROBLEM_LINES)
                    .cut()) {
                return words;
            }
            words = String.join(" · ", problems.subList(0, kept)) + " · "
                    + messages.text("briefing.more", problems.size() - kept);
        }
        return words;
    }

    private Body body(double left, double top, double bottom) {
        double height = bottom - top;
        double wide = width - left;
        Panel panel = scene.shownPanel();
        Rectangle2D none = new Rectangle2D.Double();
        if (panel.kind() == PanelKind.NONE) {
            return new Body(new Rectangle2D.Double(left, top, wide, height), none, Drawing.EMPTY, none);
        }
        FactText text = new FactText(content.wording(), look.language());
        ChartInput input = new ChartInput(panel, content.book(), text, style, numbers);
        double pad = 18;
        if (panel.side() == Panel.Side.FOOT) {
            Drawing drawing = PanelDrawing.of(input, wide - 2 * EDGE, height * 0.46);
            double own = drawing.height() + 2 * pad - 6;
            return new Body(
                    new Rectangle2D.Double(left, top, wide, height - own),
                    new Rectangle2D.Double(left, bottom - own, wide, own),
                    drawing,
                    new Rectangle2D.Double(left + EDGE, bottom - own + pad - 2, wide - 2 * EDGE, drawing.height()));
        }
        double own = wide * share(panel.kind());
        Drawing drawing = PanelDrawing.of(input, own - pad - EDGE, height - 2 * pad);
        double most = wide - LEAST_MAP;
        if (drawing.cut() && own < most) { // rows are worth more than map
            own = most;
            drawing = PanelDrawing.of(input, own - pad - EDGE, height - 2 * pad);
        }
        return new Body(
                new Rectangle2D.Double(left, top, wide - own, height),
                new Rectangle2D.Double(width - own, top, own, height),
                drawing,
                new Rectangle2D.Double(width - own + pad, top + pad, own - pad - EDGE, drawing.height()));
    }

    private static double share(PanelKind kind) {
        return switch (kind) {
            case LEGEND -> 0.25;
            case COMPARISON -> 0.72;
            case TABLE -> 0.42;
            default -> 0.345;
        };
    }

    /// Returns what the legend has to explain.
    private MapFrame.Visible visible(MapState state, Viewport view, List<Place> places) {
        MapFrame.Visible visible = content.painter().summary(state, view).visible();
        for (Place place : places) {
            visible = place.explained(visible, content);
        }
        return visible;
    }

    private Viewport view(Rectangle2D map, List<Place> places) {
        int mapWidth = (int) Math.max(40, Math.round(map.getWidth() / SlideLayout.MAP_SCALE));
        int mapHeight = (int) Math.max(40, Math.round(map.getHeight() / SlideLayout.MAP_SCALE));
        List<LonLat> corners = new ArrayList<>();
        for (Place place : places) {
            corners.addAll(place.corners(
                    content.painter().content().ground(), scene.map().camera()));
        }
        double edge = Math.min(46, Math.min(mapWidth, mapHeight) / 5.0);
        Camera camera = CameraFit.of(scene.map().camera(), corners, mapWidth, mapHeight, CameraFit.Padding.of(edge));
        return new Viewport(
                camera, mapWidth, mapHeight, SlideLayout.MAP_SCALE * look.size().scale());
    }

    private void add(
            SlideText.Role role,
            String words,
            TextFit fit,
            Weight weight,
            Color colour,
            double x,
            double y,
            double room,
            double aligned) {
        if (!fit.lines().isEmpty()) {
            Rectangle2D box = new Rectangle2D.Double(x, y, room, fit.height());
            texts.add(new SlideText(role, words, fit, weight, colour, box, aligned));
        }
    }
}
