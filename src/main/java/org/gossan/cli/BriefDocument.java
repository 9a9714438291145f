package org.gossan.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Briefing;
import org.gossan.publish.briefing.BriefingExport;
import org.gossan.publish.briefing.BriefingOptions;
import org.gossan.render.MapPainter;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSettings;
import org.gossan.render.slide.SlideSize;
import org.jspecify.annotations.Nullable;

/// What `gossan brief export` writes; apart from the command, because commands that draw nothing load no AWT.
///
/// @param logo a picture in a file, or `null`
record BriefDocument(
        Arguments.Size size,
        Theme theme,
        Language language,
        boolean handout,
        BriefingOptions.Paper paper,
        String organisation,
        String classification,
        @Nullable Path logo) {

    /// Returns the files written.
    List<Path> write(Path out, Atlas atlas, Briefing briefing, CopyLine progress) throws IOException {
        SlideLook look = new SlideLook(new SlideSize(size.widthPx(), size.heightPx()), theme, language);
        SlideSettings settings =
                new SlideSettings(organisation, classification, picture(), LocalDate.now(ZoneId.systemDefault()));
        MapPainter painter = new MapPainter(atlas.content(Atlas.ground(AtlasFolders.shipped())));
        SlideContent content = new SlideContent(painter, atlas.book(), Atlas.wording(AtlasFolders.shipped()), settings);
        return BriefingExport.write(out, briefing, content, new BriefingOptions(look, handout, paper), progress::page);
    }

    private @Nullable BufferedImage picture() throws IOException {
        Path file = logo;
        if (file == null) {
            return null;
        }
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) {
            throw new UsageException("unknown_word", "--logo", file.toString(), "PNG, JPEG, GIF, BMP");
        }
        return picture;
    }
}
