package org.gossan.ui.pictures;

import org.gossan.model.Coded;

/// What a picture is saved as; the code is the ending of the file's name.
enum PictureFormat implements Coded {
    PNG("png"),
    PDF("pdf");

    private final String code;

    PictureFormat(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
