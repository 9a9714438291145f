package org.gossan.packed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A column of texts in UTF-8, in pages of some thousand rows. Immutable; a splice shares the pages that stay as they
/// are.
///
/// A page is one Latin-1 string of UTF-8 bytes, each text followed by [#END]: the virtual machine searches such
/// strings with vector instructions.
public final class Texts {

    /// Ends a text within a page; texts do not contain it.
    public static final char END = '\0';

    private static final int PAGE_ROWS = 8192;
    private static final int MARK_BITS = 4;

    private final Page[] pages;
    /// First row of each page, and the number of rows at the end.
    private final int[] starts;

    /// Texts of consecutive rows.
    ///
    /// @param bytes Latin-1 string of the texts' UTF-8 bytes
    /// @param marks start of every 16th text
    @SuppressWarnings("ArrayRecordComponent") // read only here
    private record Page(String bytes, int[] marks, int rows) {}

    private Texts(List<Page> pages) {
        this.pages = pages.toArray(Page[]::new);
        this.starts = new int[pages.size() + 1];
        for (int i = 0; i < this.pages.length; i++) {
            starts[i + 1] = starts[i] + this.pages[i].rows;
        }
    }

    /// Returns the bytes of a text as they stand in a page.
    public static String encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length == text.length() ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Returns the text of bytes as they stand in a page.
    public static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /// Returns the number of rows.
    public int size() {
        return starts[pages.length];
    }

    /// Returns the text of a row.
    public String get(int row) {
        return decoded(bytes(row));
    }

    /// Returns the text of a row as it stands in its page.
    public String bytes(int row) {
        int p = pageOf(row);
        String bytes = pages[p].bytes;
        int start = start(p, row);
        return bytes.substring(start, bytes.indexOf(END, start));
    }

    /// Returns the number of pages.
    public int pages() {
        return pages.length;
    }

    /// Returns the first row of a page; for the number of pages, the number of rows.
    public int firstRow(int page) {
        return starts[page];
    }

    /// Returns a page: its texts one after the other, each with its [#END].
    public String page(int page) {
        return pages[page].bytes;
    }

    /// Returns the page of a row.
    public int pageOf(int row) {
        int p = Arrays.binarySearch(starts, 0, pages.length, row);
        return p < 0 ? -p - 2 : p;
    }

    /// Returns where the text of a row starts in its page.
    public int start(int page, int row) {
        Page p = pages[page];
        int local = row - starts[page];
        int at = p.marks[local >>> MARK_BITS];
        for (int skip = local & ((1 << MARK_BITS) - 1); skip > 0; skip--) {
            at = p.bytes.indexOf(END, at) + 1;
        }
        return at;
    }

    /// Returns the row whose text, with its [#END], covers a position of a page.
    public int rowAt(int page, int position) {
        Page p = pages[page];
        int mark = Arrays.binarySearch(p.marks, position);
        mark = mark < 0 ? -mark - 2 : mark;
        int row = starts[page] + (mark << MARK_BITS);
        for (int end = p.bytes.indexOf(END, p.marks[mark]); end < position; row++) {
            end = p.bytes.indexOf(END, end + 1);
        }
        return row;
    }

    /// Returns how many bytes the column takes.
    public long bytesUsed() {
        long sum = 4L * starts.length;
        for (Page page : pages) {
            sum += page.bytes.length() + 4L * page.marks.length + 80;
        }
        return sum;
    }

    /// Returns the column put together from this one and added rows; whole pages are shared.
    public Texts splice(Splice splice, Texts added) {
        List<Page> result = new ArrayList<>(pages.length + 1);
        // Pages may grow to twice their usual length, so that repeated edits of one place do not break them up.
        PageWriter writer = new PageWriter(result, 2 * PAGE_ROWS);
        for (int i = 0; i < splice.size(); i++) {
            Texts from = splice.added(i) ? added : this;
            int row = splice.from(i);
            while (row < splice.to(i)) {
                int p = from.pageOf(row);
                int end = Math.min(from.starts[p + 1], splice.to(i));
                if (row == from.starts[p] && end == from.starts[p + 1] && !splice.added(i)) {
                    writer.finish();
                    result.add(from.pages[p]);
                } else {
                    writer.copy(from, p, row, end);
                }
                row = end;
            }
        }
        writer.finish();
        return new Texts(result);
    }

    /// Writes the column for [#read].
    public void write(ColumnWriter out) throws IOException {
        out.number(pages.length);
        for (Page page : pages) {
            out.number(page.rows);
            out.ints(page.marks);
            out.bytes(page.bytes.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /// Reads a column that [#write] wrote.
    public static Texts read(ColumnReader in) throws IOException {
        int count = (int) in.number();
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int rows = (int) in.number();
            int[] marks = in.ints();
            pages.add(new Page(new String(in.bytes(), StandardCharsets.ISO_8859_1), marks, rows));
        }
        return new Texts(pages);
    }

    /// Collects texts in any order, then packs them. Not thread-safe.
    public static final class Builder {

        private byte[] bytes = new byte[256];
        private int[] ends = new int[16];
        private int used;
        private int size;

        /// Appends a text; [#END] in it becomes a space.
        public void add(String text) {
            byte[] utf8 = (text.indexOf(END) < 0 ? text : text.replace(END, ' ')).getBytes(StandardCharsets.UTF_8);
            if (used + utf8.length + 1 > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(used + utf8.length + 1, bytes.length + (bytes.length >> 1)));
            }
            System.arraycopy(utf8, 0, bytes, used, utf8.length);
            used += utf8.length;
            bytes[used++] = END;
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size + (size >> 1));
            }
            ends[size++] = used;
        }

        /// Returns text number `i`.
        public String get(int i) {
            int start = i == 0 ? 0 : ends[i - 1];
            return new String(bytes, start, ends[i] - 1 - start, StandardCharsets.UTF_8);
        }

        /// Returns whether text number `i` is the given one.
        public boolean is(int i, String text) {
            int start = i == 0 ? 0 : ends[i - 1];
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(bytes, start, ends[i] - 1, utf8, 0, utf8.length);
        }

        /// Returns the texts `order[0]`, `order[1]`, ... as a column.
        public Texts build(int[] order) {
            List<Page> pages = new ArrayList<>(order.length / PAGE_ROWS + 1);
            PageWriter writer = new PageWriter(pages, PAGE_ROWS);
            for (int text : order) {
                int start = text == 0 ? 0 : ends[text - 1];
                writer.append(bytes, start, ends[text]);
            }
            writer.finish();
            return new Texts(pages);
        }
    }

    /// Fills one page after the other.
    private static final class PageWriter {

        private final List<Page> pages;
        private final int pageRows;
        private byte[] bytes = new byte[1024];
        private int used;
        private final int[] marks;
        private int rows;

        PageWriter(List<Page> pages, int pageRows) {
            this.pages = pages;
            this.pageRows = pageRows;
            this.marks = new int[pageRows >>> MARK_BITS];
        }

        void append(byte[] source, int from, int to) {
            begin(to - from);
            System.arraycopy(source, from, bytes, used, to - from);
            used += to - from;
        }

        void copy(Texts source, int page, int firstRow, int endRow) {
            String text = source.pages[page].bytes;
            int at = source.start(page, firstRow);
            for (int row = firstRow; row < endRow; row++) {
                int end = text.indexOf(END, at) + 1;
                begin(end - at);
                for (; at < end; at++) {
                    bytes[used++] = (byte) text.charAt(at);
                }
            }
        }

        private void begin(int length) {
            if (rows == pageRows) {
                finish();
            }
            if (used + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(used + length, 2 * bytes.length));
            }
            if ((rows & ((1 << MARK_BITS) - 1)) == 0) {
                marks[rows >>> MARK_BITS] = used;
            }
            rows++;
        }

        void finish() {
            if (rows > 0) {
                int markCount = (rows + (1 << MARK_BITS) - 1) >>> MARK_BITS;
                String text = new String(bytes, 0, used, StandardCharsets.ISO_8859_1);
                pages.add(new Page(text, Arrays.copyOf(marks, markCount), rows));
                used = 0;
                rows = 0;
            }
        }
    }
}
