package org.gossan.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionFormat;
import org.gossan.model.Messages;
import org.gossan.model.Quantity;
import org.gossan.ui.text.WrappedText;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Builds what cards are made of, in the language at the time: a card is built anew when the language changes. FX
/// thread only.
public final class CardParts {

    /// How facts mark the part of a text that nobody checked.
    private static final Pattern UNCHECKED = Pattern.compile("\\s*[\\[(]unchecked[\\])]|,?\\s*\\bunchecked\\b");

    private static final Pattern FORMULA_DIGIT = Pattern.compile("(?<=Li|Nb|[OBY])([235])(?=[A-Z\\s]|$)");
    private static final int CONVERTED_DIGITS = 3;
    private static final int SHORT_UNIT = 12;
    private static final char NO_BREAK = '\u00a0';

    private final Workspace workspace;
    private final Messages messages;

    public CardParts(Workspace workspace) {
        this.workspace = workspace;
        this.messages = workspace.messages();
    }

    public Messages messages() {
        return messages;
    }

    /// Returns a text of the present language.
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /// Returns the translation of a word of the facts: the text of `<prefix>_<word>`, or the word itself if it has
    /// none.
    public String word(String prefix, String word) {
        String slug =
                word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        String key = prefix + "_" + slug;
        return messages.has(key) ? messages.text(key) : word;
    }

    /// Returns a number as published: every digit that was, none that was not.
    public String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMaximumFractionDigits(10);
        return format.format(value);
    }

    /// Returns a calculated number with three digits that count: `1.60`.
    public String rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(CONVERTED_DIGITS));
        NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMinimumFractionDigits(Math.max(0, rounded.scale()));
        format.setMaximumFractionDigits(Math.max(0, rounded.scale()));
        return format.format(rounded);
    }

    /// Returns a quantity as published.
    public String quantity(Quantity quantity) {
        return quantity(number(quantity.value()), quantity.unit());
    }

    /// Returns a number that stays on one line with its unit; the digits of formulas are set low: `1.2 % Li₂O`.
    public String quantity(String number, String unit) {
        Matcher digit = FORMULA_DIGIT.matcher(unit);
        String formula = digit.replaceAll(
                found -> String.valueOf((char) ('₀' + found.group(1).charAt(0) - '0')));
        return number + NO_BREAK + (formula.length() <= SHORT_UNIT ? formula.replace(' ', NO_BREAK) : formula);
    }

    /// Returns an ISO date, year-month or year in words; other text as it is.
    public String date(String iso) {
        Locale locale = messages.language().locale();
        try {
            if (iso.length() == 7) {
                return YearMonth.parse(iso)
                        .format(DateTimeFormatter.ofPattern(
                                locale.getLanguage().equals("es") ? "MMMM 'de' yyyy" : "MMMM yyyy", locale));
            }
            if (iso.length() == 10) {
                return LocalDate.parse(iso)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale));
            }
        } catch (DateTimeException e) {
            return iso;
        }
        return iso;
    }

    /// Returns a text that wraps; of one without end the beginning.
    public Label label(String text, String... styles) {
        return wrapping(WrappedText.excerpt(text), styles);
    }

    private static Label wrapping(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Returns a text for the middle of a line.
    public Text inline(String text, String style) {
        Text inline = new Text(WrappedText.excerpt(text));
        inline.getStyleClass().add(style);
        return inline;
    }

    /// Returns a small outlined word; its tip explains it, if there is one.
    public Label badge(String text, String style, String tip) {
        Label badge = new Label(WrappedText.excerpt(text));
        badge.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        badge.getStyleClass().addAll("badge", style);
        if (!tip.isEmpty()) {
            tip(badge, tip);
            badge.setAccessibleText(text + ": " + tip);
        }
        return badge;
    }

    /// Returns the mark of a value that nobody has checked.
    ///
    /// @param wording what the facts say of its origin
    public Label unchecked(String wording) {
        return badge(text("card.unchecked"), "badge-unchecked", text("card.unchecked_tip", wording));
    }

    /// Returns a text of the facts that wraps, in which what nobody checked is marked. The end of a very long one
    /// is left out; its editor has all of it.
    public Region marked(String whole, String... styles) {
        String text = WrappedText.excerptInPieces(whole);
        Matcher mark = UNCHECKED.matcher(text);
        boolean marked = mark.find();
        if (!marked && WrappedText.pieces(text).size() == 1) {
            return wrapping(text, styles);
        }
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll(styles);
        flow.getStyleClass().add("marked");
        int from = 0;
        for (; marked; marked = mark.find()) {
            addText(flow, text.substring(from, mark.start()) + " ");
            flow.getChildren().add(unchecked(text));
            from = mark.end();
        }
        addText(flow, text.substring(from));
        flow.setAccessibleText(text);
        return flow;
    }

    /// Returns parts side by side that flow onto further lines.
    public TextFlow flow(Node... parts) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("card-flow");
        for (Node part : parts) {
            if (!flow.getChildren().isEmpty()) {
                flow.getChildren().add(new Text(" "));
            }
            flow.getChildren().add(part);
        }
        return flow;
    }

    /// Returns parts one below the other.
    public VBox stack(String style, Node... parts) {
        VBox stack = new VBox(parts);
        stack.getStyleClass().add(style);
        return stack;
    }

    /// Returns a statement that must not be overlooked.
    ///
    /// @param style `callout-warning` or `callout-note`
    public Region callout(String style, Feather sign, String title, String text) {
        Label heading = label(title, "callout-title");
        VBox words = text.isEmpty() ? new VBox(heading) : new VBox(heading, label(text));
        words.getStyleClass().add("callout-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox callout = new HBox(new FontIcon(sign), words);
        callout.getStyleClass().addAll("callout", style);
        return callout;
    }

    /// Returns a text with a button that copies it.
    ///
    /// @param id   of the button
    /// @param what what is copied, for tip and screen reader
    public HBox copyable(String id, Label shown, String copied, String what) {
        Button copy = new Button();
        copy.setId(id);
        copy.setGraphic(new FontIcon(Feather.COPY));
        copy.getStyleClass().addAll("button-icon", "flat", "card-copy");
        String name = text("card.copy", what);
        copy.setAccessibleText(name);
        copy.setTooltip(new Tooltip(name));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(copied);
            Clipboard.getSystemClipboard().setContent(content);
            workspace.say(text("card.copied", copied));
        });
        copy.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(shown, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card-copyable");
        return row;
    }

    /// Returns a position in the usual forms, each with a button that copies it: `<prefix>-copy-dd`, `-dms`, `-utm`.
    public CardFields positions(String prefix, LonLat position) {
        CardFields fields = new CardFields(this);
        Locale locale = messages.language().locale();
        for (PositionFormat format : new PositionFormat[] {PositionFormat.DD, PositionFormat.DMS, PositionFormat.UTM}) {
            String written = format.format(position, locale);
            String name = text("card.format_" + format.name().toLowerCase(Locale.ROOT));
            String id = prefix + "-copy-" + format.name().toLowerCase(Locale.ROOT);
            fields.add(format.name(), copyable(id, label(unbroken(written), "card-figure"), written, name));
        }
        return fields;
    }

    /// Explains a node to who points at it.
    public static void tip(Node node, String text) {
        Tooltip tip = new Tooltip(WrappedText.excerpt(text));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        tip.setShowDelay(Duration.millis(300));
        Tooltip.install(node, tip);
    }

    /// Returns a position that may break only between latitude and longitude.
    public static String unbroken(String position) {
        return position.replace(' ', NO_BREAK).replace("," + NO_BREAK, ", ");
    }

    private static void addText(TextFlow flow, String text) {
        if (!text.isEmpty()) {
            WrappedText.pieces(text).forEach(piece -> flow.getChildren().add(new Text(piece)));
        }
    }
}
