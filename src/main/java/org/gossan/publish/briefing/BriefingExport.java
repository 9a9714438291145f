package org.gossan.publish.briefing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gossan.model.Messages;
import org.gossan.model.briefing.Briefing;
import org.gossan.publish.SafeFile;
import org.gossan.publish.SnapshotException;
import org.gossan.render.slide.SlideContent;

/// Writes a briefing as a document: its scenes that are not hidden, then the sources of the facts they use.
public final class BriefingExport {

    private BriefingExport() {}

    /// Writes a briefing. The ending of the name chooses what is written:
    ///
    /// - `.pdf`: maps as shapes, text as text, fonts embedded;
    /// - `.pptx`: 16:9 slides with text boxes and speaker notes, maps and charts as pictures of twice the slide's size;
    /// - `.html`: one file that asks for nothing else;
    /// - `.png`: a picture of each slide, `NAME-01.png` and so on.
    ///
    /// A file that stands there is replaced only when the new one is complete. Takes about half a second a scene.
    ///
    /// @return the files written
    /// @throws SnapshotException if the ending is another one, nothing can be shown, it was given up or a file cannot
    ///     be
    ///     written; the message is in the language of the slides
    public static List<Path> write(
            Path out, Briefing briefing, SlideContent content, BriefingOptions options, Progress progress)
            throws IOException {
        Messages messages = Messages.of(options.look().language());
        if (briefing.shown().isEmpty()) {
            throw new SnapshotException(messages.text("publish.no_scenes"));
        }
        String name = out.toString().toLowerCase(Locale.ROOT);
        BriefingOptions.Paper paper = options.handout() && name.endsWith(".pdf") ? options.paper() : null;
        Deck deck = new Deck(briefing, content, options.look(), progress, paper);
        if (name.endsWith(".pdf")) {
            SafeFile.write(out, messages, new BriefingPdf(deck, options)::writeTo);
        } else if (name.endsWith(".pptx")) {
            SafeFile.write(out, messages, new BriefingPptx(deck)::writeTo);
        } else if (name.endsWith(".html") || name.endsWith(".htm")) {
            SafeFile.write(out, messages, new BriefingHtml(deck)::writeTo);
        } else if (name.endsWith(".png")) {
            return new BriefingPictures(deck, out).write();
        } else {
            throw new SnapshotException(messages.text("publish.briefing_format", out));
        }
        return List.of(out);
    }
}
