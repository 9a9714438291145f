package org.gossan.ui.pictures;

import org.gossan.model.Coded;

/// What a picture is saved as; the code is the ending of the file's name.
enum PictureFormat implements Coded {
    PNG("png"),
    PDF("pdf"),
    SVG("svg");

    private final String code;

    PictureFormat(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Returns whether it is made of shapes, so that it has a size on paper and no pixels.
    boolean hasShapes() {
        return this != PNG;
    }
}
