package org.gossan.publish.briefing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gossan.publish.SafeFile;

/// A picture of every page: `NAME-01.png`, `NAME-02.png`, ...
record BriefingPictures(Deck deck, Path out) {

    /// Writes them all; if one cannot be written, or it is given up, those already written are removed again.
    List<Path> write() throws IOException {
        List<Path> written = new ArrayList<>();
        boolean complete = false;
        try {
            int scenes = deck.scenes().size();
            for (int page = 0; page < deck.pages(); page++) {
                BufferedImage picture = page < scenes
                        ? deck.picture(deck.layout(page), 1)
                        : deck.picture(deck.sources().get(page - scenes), page + 1, 1);
                byte[] bytes = Deck.png(picture);
                Path file = file(page);
                SafeFile.write(file, deck.messages(), stream -> stream.write(bytes));
                written.add(file);
                deck.finished(page + 1);
            }
            complete = true;
            return List.copyOf(written);
        } finally {
            if (!complete) {
                for (Path file : written) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(int page) {
        String name = String.valueOf(out.getFileName());
        String digits = deck.pages() > 99 ? "%03d" : "%02d";
        String number = String.format(Locale.ROOT, digits, page + 1);
        return out.resolveSibling(name.substring(0, name.length() - ".png".length()) + "-" + number + ".png");
    }
}
