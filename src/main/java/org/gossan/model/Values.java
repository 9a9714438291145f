package org.gossan.model;

/// Whose values a map or list shows.
public enum Values implements Coded {
    /// What sources published, with the corrections of the users of this atlas on top, and the sites they added.
    OURS("ours"),
    /// Only what sources published.
    PUBLISHED("published");

    private final String code;

    Values(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
