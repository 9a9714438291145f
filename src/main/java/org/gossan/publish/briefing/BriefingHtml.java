package org.gossan.publish.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.gossan.model.Messages;
import org.gossan.model.briefing.Scene;
import org.gossan.render.slide.SlideLayout;

/// One file for any browser: pictures of the slides, notes, facts, keys. Its content security policy forbids it to ask
/// for anything else, whatever stands in the notes.
final class BriefingHtml {

    private static final int PICTURE_HEIGHT = 1080;
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; "
                    + "form-action 'none'";

    private final Deck deck;
    private final Messages messages;

    BriefingHtml(Deck deck) {
        this.deck = deck;
        this.messages = deck.messages();
    }

    void writeTo(OutputStream out) throws IOException {
        Writer html = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String title = escaped(deck.title());
        html.write("<!DOCTYPE html>\n<html lang=\"" + deck.language().code() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"generator\" content=\"Gossan\">\n"
                + "<title>" + title + "</title>\n<style>\n" + resource("briefing.css") + "</style>\n</head>\n"
                + "<body data-title=\"" + title + "\">\n<main>\n");
        double scale = (double) PICTURE_HEIGHT / deck.look().size().heightPx();
        int scenes = deck.scenes().size();
        for (int page = 0; page < scenes; page++) {
            SlideLayout layout = deck.layout(page);
            Scene scene = layout.scene();
            String heading = heading(scene);
            String message = scene.words().message().in(deck.language());
            section(html, heading, heading + ". " + message, Deck.png(deck.picture(layout, scale)));
            deck.finished(page + 1);
        }
        List<SourcePage> sources = deck.sources();
        for (int i = 0; i < sources.size(); i++) {
            SourcePage page = sources.get(i);
            section(html, page.heading(), words(page), Deck.png(deck.picture(page, scenes + i + 1, scale)));
            deck.finished(scenes + i + 1);
        }
        html.write("</main>\n");
        for (Scene scene : deck.scenes()) {
            notes(html, scene);
        }
        for (SourcePage page : sources) {
            html.write("<aside><h2>" + escaped(page.heading()) + "</h2></aside>\n");
        }
        html.write("<nav>" + button("back", "‹", "publish.html.back") + "<span id=\"count\"></span>"
                + button("on", "›", "publish.html.on") + button("speak", "N", "publish.html.notes")
                + button("keys", "?", "publish.html.keys") + "</nav>\n<div id=\"cover\"></div>\n<div id=\"help\">"
                + escaped(messages.text("publish.html.help")) + "</div>\n<script>\n" + resource("briefing.js")
                + "</script>\n</body>\n</html>\n");
        html.flush();
    }

    private String heading(Scene scene) {
        String title = scene.words().title().in(deck.language());
        return title.isBlank() ? messages.text("briefing.untitled") : title;
    }

    private static void section(Writer html, String heading, String description, byte[] png) throws IOException {
        html.write("<section aria-label=\"" + escaped(heading) + "\"><img alt=\"" + escaped(description)
                + "\" src=\"data:image/png;base64,");
        html.write(Base64.getEncoder().encodeToString(png));
        html.write("\"></section>\n");
    }

    private void notes(Writer html, Scene scene) throws IOException {
        html.write("<aside><h2>" + escaped(heading(scene)) + "</h2>\n");
        html.write(Notes.html(scene.words().notes().in(deck.language())));
        List<String> facts = deck.factsOf(scene);
        if (!facts.isEmpty()) {
            html.write("<h2>" + escaped(deck.factsHeading()) + "</h2>\n<ul class=\"facts\">\n");
            for (String fact : facts) {
                html.write("<li>" + escaped(fact) + "</li>\n");
            }
            html.write("</ul>\n");
        }
        html.write("</aside>\n");
    }

    private static String words(SourcePage page) {
        StringBuilder words = new StringBuilder(page.heading());
        page.left().forEach(line -> words.append(' ').append(line.text()));
        page.right().forEach(line -> words.append(' ').append(line.text()));
        return words.toString();
    }

    private String button(String id, String sign, String key) {
        String name = escaped(messages.text(key));
        return "<button id=\"" + id + "\" title=\"" + name + "\" aria-label=\"" + name + "\">" + sign + "</button>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = BriefingHtml.class.getResourceAsStream("/publish/" + name)) {
            if (in == null) {
                throw new IllegalStateException("/publish/" + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
