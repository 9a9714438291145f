package org.gossan.ui;

import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gossan.publish.briefing.Notes;
import org.gossan.render.chart.Weight;
import org.gossan.ui.text.WrappedText;

/// Shows Markdown. Nothing in it does anything: HTML and addresses are text like any other. FX thread only.
public final class MarkdownText extends VBox {

    private static final double INDENT_PX = 14;
    /// A text of a megabyte would hold up the window; the editor has all of it.
    private static final int MOST_BLOCKS = 200;

    public MarkdownText(String markdown) {
        super(5);
        getStyleClass().add("markdown");
        String shown = WrappedText.excerptInPieces(markdown);
        Notes.blocks(shown).stream().limit(MOST_BLOCKS).forEach(block -> {
            TextFlow flow = new TextFlow();
            if (!block.mark().isEmpty()) {
                flow.getChildren().add(new Text(block.mark() + "\u00a0"));
            }
            block.runs().forEach(run -> WrappedText.pieces(run.text())
                    .forEach(piece -> flow.getChildren().add(words(piece, run.weight()))));
            VBox.setMargin(flow, new Insets(0, 0, 0, INDENT_PX * Math.max(0, block.depth())));
            getChildren().add(flow);
        });
    }

    private static Text words(String piece, Weight weight) {
        Text text = new Text(piece);
        if (weight == Weight.BOLD || weight == Weight.SEMI_BOLD) {
            text.getStyleClass().add("markdown-bold");
        } else if (weight == Weight.ITALIC) {
            text.getStyleClass().add("markdown-italic");
        }
        return text;
    }
}
