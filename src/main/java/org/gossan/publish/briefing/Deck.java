package org.gossan.publish.briefing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Scene;
import org.gossan.model.evidence.Fact;
import org.gossan.model.evidence.FactText;
import org.gossan.publish.SnapshotException;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlidePainter;
import org.jspecify.annotations.Nullable;

/// The pages of a document: one slide for each scene that is shown, then the sources. For one thread.
final class Deck {

    private final Briefing briefing;
    private final SlideContent content;
    private final SlideLook look;
    private final Progress progress;
    private final List<SourcePage> sources;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<List<HandoutText>> handout = new ArrayList<>();
    private final int pages;

    /// Slides only.
    Deck(Briefing briefing, SlideContent content, SlideLook look, Progress progress) {
        this(briefing, content, look, progress, null);
    }

    /// @param paper of a handout; `null` = slides only
    Deck(
            Briefing briefing,
            SlideContent content,
            SlideLook look,
            Progress progress,
            BriefingOptions.@Nullable Paper paper) {
        this.briefing = briefing;
        this.content = content;
        this.look = look;
        this.progress = progress;
        int number = 1;
        for (Scene scene : scenes()) {
            numbers.add(number);
            if (paper != null) {
                List<HandoutText> parts = HandoutText.sheets(scene, this, paper);
                handout.add(parts);
                number += parts.size();
            } else {
                number++;
            }
        }
        SourcePage.Sheet sheet = paper == null
                ? SourcePage.Sheet.of(look.size())
                : new SourcePage.Sheet(paper.widthPx(), paper.heightPx());
        this.sources = SourcePage.of(uses(), content, look, sheet);
        this.pages = number - 1 + sources.size();
    }

    /// Returns what stands on the sheets of a scene in a handout, the slide's first.
    List<HandoutText> handout(int scene) {
        return handout.get(scene);
    }

    /// Returns the number of the page on which a scene begins, from 1.
    int number(int scene) {
        return numbers.get(scene);
    }

    SlideLook look() {
        return look;
    }

    SlideContent content() {
        return content;
    }

    Language language() {
        return look.language();
    }

    Messages messages() {
        return Messages.of(look.language());
    }

    String title() {
        String title = briefing.title().in(look.language());
        return title.isBlank() ? messages().text("briefing.untitled") : title;
    }

    List<Scene> scenes() {
        return briefing.shown();
    }

    /// Returns the pages with the sources of all facts used; none if no facts are.
    List<SourcePage> sources() {
        return sources;
    }

    int pages() {
        return pages;
    }

    /// Returns the layout of a scene.
    ///
    /// @param page from 0
    SlideLayout layout(int page) {
        return SlideLayout.of(scenes().get(page), content, look, number(page), pages());
    }

    /// Returns the facts of a scene as sentences: what, how much, since when, who says so.
    List<String> factsOf(Scene scene) {
        FactText text = new FactText(content.wording(), look.language());
        List<String> sentences = new ArrayList<>();
        for (String id : scene.allFacts()) {
            content.book().fact(id).map(fact -> sentence(text, fact)).ifPresent(sentences::add);
        }
        for (String id : content.book().missing(scene.allFacts())) {
            sentences.add(messages().text("briefing.missing_fact", id));
        }
        return List.copyOf(sentences);
    }

    /// Returns what stands above the facts of a scene: of which day they are.
    String factsHeading() {
        FactText text = new FactText(content.wording(), look.language());
        String day = text.day(content.book().edition());
        return messages().text("publish.facts") + " · " + messages().text("publish.as_of", day);
    }

    private String sentence(FactText text, Fact fact) {
        String said = text.sentence(fact) + " (" + text.meta(fact);
        return said + (fact.origin().unchecked() ? " · " + messages().text("briefing.unchecked") : "") + ") ["
                + fact.id() + "]";
    }

    /// Tells that pages are finished.
    ///
    /// @throws SnapshotException if nobody wants the rest
    void finished(int pages) throws SnapshotException {
        if (!progress.goOn(pages, pages())) {
            throw new SnapshotException(messages().text("publish.given_up"));
        }
    }

    /// Paints a slide at a multiple of its size.
    BufferedImage picture(SlideLayout layout, double scale) {
        int width = (int) Math.round(look.size().widthPx() * scale);
        int height = (int) Math.round(look.size().heightPx() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        SlidePainter.paint(g, layout, content.painter());
        g.dispose();
        return image;
    }

    /// Paints a page with sources in the size of a slide.
    BufferedImage picture(SourcePage page, int number, double scale) {
        int width = (int) Math.round(look.size().widthPx() * scale);
        int height = (int) Math.round(look.size().heightPx() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale * look.size().scale(), scale * look.size().scale());
        page.paint(g, number, pages());
        g.dispose();
        return image;
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /// Returns the numbers of the pages that use a fact, by its id, in the order of use.
    private Map<String, List<Integer>> uses() {
        Map<String, List<Integer>> uses = new LinkedHashMap<>();
        for (int page = 0; page < scenes().size(); page++) {
            for (String id : scenes().get(page).allFacts()) {
                uses.computeIfAbsent(id, fact -> new ArrayList<>()).add(number(page));
            }
        }
        return uses;
    }
}
