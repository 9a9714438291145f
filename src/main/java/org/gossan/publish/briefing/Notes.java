package org.gossan.publish.briefing;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.gossan.render.chart.Weight;

/// Markdown as paragraphs of words with a weight. HTML in it is text like any other, pictures are their description.
public final class Notes {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Notes() {}

    /// A stretch of words of one weight.
    public record Run(String text, Weight weight) {}

    /// A paragraph.
    ///
    /// @param mark  bullet or number before it; empty for none
    /// @param depth of lists around it
    public record Block(List<Run> runs, String mark, int depth) {

        public Block {
            runs = List.copyOf(runs);
        }

        /// Returns the paragraph as one text, the mark first.
        public String text() {
            StringBuilder text = new StringBuilder(mark.isEmpty() ? "" : mark + " ");
            runs.forEach(run -> text.append(run.text()));
            return text.toString();
        }
    }

    /// Returns the paragraphs.
    public static List<Block> blocks(String markdown) {
        Collector collector = new Collector();
        PARSER.parse(markdown).accept(collector);
        return List.copyOf(collector.blocks);
    }

    /// Returns HTML without any reference to another file.
    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                visitChildren(image);
                while (image.getFirstChild() != null) {
                    image.insertBefore(image.getFirstChild());
                }
                image.unlink();
            }
        });
        return HTML.render(document);
    }

    private static final class Collector extends AbstractVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private List<Run> runs = new ArrayList<>();
        private Weight weight = Weight.REGULAR;
        private String mark = "";
        private int depth;

        private void add(String text) {
            runs.add(new Run(text, weight));
        }

        private void close() {
            if (!runs.isEmpty()) {
                blocks.add(new Block(runs, mark, depth));
                runs = new ArrayList<>();
                mark = "";
            }
        }

        private void styled(Node node, Weight other) {
            Weight before = weight;
            weight = other;
            visitChildren(node);
            weight = before;
        }

        private void verbatim(String text) {
            text.lines().forEach(line -> {
                add(line);
                close();
            });
        }

        private void items(Node list, String bullet, int first) {
            depth++;
            int number = first;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                mark = bullet.isEmpty() ? number++ + "." : bullet;
                item.accept(this);
                close();
            }
            depth--;
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            close();
        }

        @Override
        public void visit(Heading heading) {
            styled(heading, Weight.BOLD);
            close();
        }

        @Override
        public void visit(BulletList list) {
            items(list, "•", 0);
        }

        @Override
        public void visit(OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            items(list, "", start == null ? 1 : start);
        }

        @Override
        public void visit(ListItem item) {
            visitChildren(item);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            styled(emphasis, Weight.BOLD);
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled(emphasis, Weight.ITALIC);
        }

        @Override
        public void visit(Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            add(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            add(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            verbatim(html.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            verbatim(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            verbatim(code.getLiteral());
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
            close();
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            add(" ");
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            close();
        }
    }
}
