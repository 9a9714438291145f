package org.gossan.publish.briefing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

/// The pages of a document: one slide for each scene that is shown, then the sources. For one thread.
final class Deck {

    private final Briefing briefing;
    private final SlideContent content;
    private final SlideLook look;
    private final Progress progress;
    private final List<SourcePage> sources;

    Deck(Briefing briefing, SlideContent content, SlideLook look, Progress progress) {
        this.briefing = briefing;
        this.content = content;
        this.look = look;
        this.progress = progress;
        this.sources = SourcePage.of(facts(), content, look);
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
        return scenes().size() + sources.size();
    }

    /// Returns the layout of a scene.
    ///
    /// @param page from 0
    SlideLayout layout(int page) {
        return SlideLayout.of(scenes().get(page), content, look, page + 1, pages());
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

    private String sentence(FactText text, Fact fact) {
        String said = text.label(fact) + ": " + text.value(fact) + " (" + text.meta(fact);
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

    private List<String> facts() {
        Set<String> ids = new LinkedHashSet<>();
        scenes().forEach(scene -> ids.addAll(scene.allFacts()));
        return List.copyOf(ids);
    }
}
