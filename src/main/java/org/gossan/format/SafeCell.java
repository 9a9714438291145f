package org.gossan.format;

import java.util.List;

/// Texts that a spreadsheet would run as a formula, and how they are written so that it does not.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab, a line end or an apostrophe gets an apostrophe in front. Numbers
/// are left alone. Source: OWASP, CSV Injection. Files with this heading are read back the other way.
public final class SafeCell {

    /// A column that only files of this program have: what they write is guarded.
    public static final String MARK = "gossan_export";

    private SafeCell() {}

    /// Returns a text that no spreadsheet takes for a formula.
    public static String guarded(String text) {
        return risky(text) ? "'" + text : text;
    }

    /// Returns the text that [#guarded(String)] was given.
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && risky(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /// Returns whether the texts of a file with these headings are guarded.
    static boolean guarded(List<String> headings) {
        return headings.contains(MARK);
    }

    private static boolean risky(String text) {
        return !text.isEmpty() && "=+-@\t\r\n'".indexOf(text.charAt(0)) >= 0;
    }
}
