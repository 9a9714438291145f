package org.gossan.ui.briefings;

/// What a briefing is written as.
enum DocumentKind {
    SLIDES("pdf"),
    HANDOUT("pdf"),
    PPTX("pptx"),
    HTML("html"),
    PNG("png");

    private final String ending;

    DocumentKind(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
