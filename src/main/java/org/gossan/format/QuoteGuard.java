package org.gossan.format;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.LongConsumer;

/// Passes the text of a CSV file on, but for lines on which a quote opens that does not close: they become blank lines,
/// so that one forgotten quote does not swallow the rest of the file and line numbers stay right.
///
/// A quote opens only at the beginning of a value (RFC 4180, 2.5 and 2.6). A value may go on over [#MAX_LINES] lines.
final class QuoteGuard extends Reader {

    private static final int MAX_LINES = 50;
    private static final int MAX_CHARS = 1 << 18;

    private final Reader in;
    private final char separator;
    private final LongConsumer broken;
    private char[] text = new char[1 << 17];
    /// What is read: `text[start..end)`; what may be passed on: `text[start..safe)`.
    private int start;

    private int safe;
    private int end;
    private boolean atEnd;
    private long line = 1;

    /// @param broken told the line, 1 = first
    QuoteGuard(Reader in, char separator, LongConsumer broken) {
        this.in = in;
        this.separator = separator;
        this.broken = broken;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (start == safe) {
            if (atEnd && safe == end) {
                return -1;
            }
            fill();
            check();
        }
        int count = Math.min(length, safe - start);
        System.arraycopy(text, start, target, offset, count);
        start += count;
        return count;
    }

    private void fill() throws IOException {
        if (atEnd) {
            return;
        }
        if (start > 0) {
            System.arraycopy(text, start, text, 0, end - start);
            safe -= start;
            end -= start;
            start = 0;
        }
        if (end == text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        int got = in.read(text, end, text.length - end);
        if (got < 0) {
            atEnd = true;
        } else {
            end += got;
        }
    }

    /// Moves `safe` over all records that are whole.
    private void check() {
        while (safe < end) {
            int lineEnd = lineEnd(safe);
            if (lineEnd < 0) {
                return;
            }
            if (!opens(safe, lineEnd, false)) {
                safe = lineEnd;
                line++;
                continue;
            }
            int lines = 1;
            int last = lineEnd;
            boolean open = true;
            while (open && lines < MAX_LINES && last - safe < MAX_CHARS) {
                int next = last == end && atEnd ? last : lineEnd(last);
                if (next < 0) {
                    return;
                }
                if (next == last) {
                    break;
                }
                open = opens(last, next, true);
                last = next;
                lines++;
            }
            if (open) {
                broken.accept(line);
                blank(safe, lineEnd);
                safe = lineEnd;
                line++;
            } else {
                safe = last;
                line += lines;
            }
        }
    }

    /// Returns where the line that begins at `from` ends, behind its line feed; -1 = not read yet.
    private int lineEnd(int from) {
        for (int i = from; i < end; i++) {
            if (text[i] == '\n') {
                return i + 1;
            }
        }
        // A line without end would fill the memory: it is cut, and will be rejected for its length.
        return atEnd || end - from > MAX_CHARS * 4 ? end : -1;
    }

    /// Returns whether a value goes on behind the line.
    ///
    /// @param inside whether the line begins inside a value
    private boolean opens(int from, int to, boolean inside) {
        boolean quoted = inside;
        boolean first = true;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (quoted) {
                if (c == '"') {
                    if (i + 1 < to && text[i + 1] == '"') {
                        i++;
                    } else {
                        quoted = false;
                        first = false;
                    }
                }
            } else if (c == separator) {
                first = true;
            } else if (c == '"' && first) {
                quoted = true;
            } else {
                first = false;
            }
        }
        return quoted;
    }

    private void blank(int from, int to) {
        // Readers skip blank lines; the separators and quotes of the line must not be seen again.
        for (int i = from; i < to; i++) {
            if (text[i] != '\n') {
                text[i] = ' ';
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
