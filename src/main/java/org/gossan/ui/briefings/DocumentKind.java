package org.gossan.ui.briefings;

import org.gossan.render.slide.SlideSize;

/// What a briefing is written as.
enum DocumentKind {
    SLIDES("pdf"),
    HANDOUT("pdf"),
    PPTX("pptx"),
    HTML("html"),
    PNG("png");

    /// Sizes of slides in px.
    enum Size {
        HD(1280, 720),
        FULL_HD(1920, 1080),
        ULTRA_HD(3840, 2160);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        SlideSize px() {
            return new SlideSize(width, height);
        }

        String words() {
            return width + " × " + height;
        }
    }

    private final String ending;

    DocumentKind(String ending) {
        this.ending = ending;
    }

    /// Returns whether a size can be chosen: the others have their own.
    boolean sized() {
        return this == PNG || this == SLIDES;
    }

    String ending() {
        return ending;
    }
}
