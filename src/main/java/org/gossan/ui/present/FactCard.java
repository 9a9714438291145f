package org.gossan.ui.present;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Messages;
import org.gossan.model.briefing.Scene;
import org.gossan.model.evidence.Fact;
import org.gossan.model.evidence.FactText;
import org.gossan.render.slide.SlideContent;
import org.gossan.ui.Workspace;

/// One fact in letters that are read from the last row: what it is about, its value, year, publisher, and whether it is
/// unchecked. FX thread only.
final class FactCard extends VBox {

    /// Of the height of the screen: a letter of 4 cm on a wall of a metre and a half is read from 10 m.
    private static final double VALUE = 0.085;

    private static final double LABEL = 0.042;
    private static final double META = 0.03;
    private static final double PLACE = 0.022;
    private static final List<String> FIELDS = List.of("status", "stage", "operator", "type", "position", "note");

    private final Workspace workspace;
    private final SlideContent content;
    private final Label label = label("fact-card-label");
    private final Label value = label("fact-card-value");
    private final Label meta = label("fact-card-meta");
    private final Label place = label("fact-card-place");
    private int at = -1;

    FactCard(Workspace workspace, SlideContent content) {
        this.workspace = workspace;
        this.content = content;
        setId("fact-card");
        getStyleClass().add("fact-card");
        setMouseTransparent(true);
        setManaged(false); // stands where and as wide as it is put
        setAccessibleRole(AccessibleRole.TEXT);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(label, value, meta, place);
        hide();
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /// Shows the next fact: of the selected site, or else of the scene; after the last one it goes away.
    ///
    /// @param width  of the screen, px
    /// @param height of the screen, px
    void next(Scene scene, double width, double height) {
        List<Fact> facts = facts(scene);
        at++;
        if (at >= facts.size()) {
            hide();
            return;
        }
        Messages messages = workspace.messages();
        FactText words = new FactText(content.wording(), messages.language());
        Fact fact = facts.get(at);
        label.setText(words.label(fact));
        value.setText(words.value(fact));
        String said = words.meta(fact);
        meta.setText(fact.origin().unchecked() ? said + "   \u26a0 " + messages.text("briefing.unchecked") : said);
        label.setStyle("-fx-font-size: " + height * LABEL + "px;");
        double fitting = value.getText().length() > 40 ? VALUE * 0.55 : VALUE;
        value.setStyle("-fx-font-size: " + height * fitting + "px;");
        meta.setStyle("-fx-font-size: " + height * META + "px;");
        place.setText(messages.text("briefing.page", at + 1, facts.size()));
        place.setStyle("-fx-font-size: " + height * PLACE + "px;");
        setAccessibleText(String.join(". ", label.getText(), value.getText(), meta.getText()));
        setVisible(true);
        double wide = width * 0.78;
        applyCss();
        double tall = Math.min(height * 0.8, prefHeight(wide));
        resizeRelocate((width - wide) / 2, (height - tall) / 2, wide, tall);
        layout();
    }

    private List<Fact> facts(Scene scene) {
        String selected = workspace.map().selection();
        if (selected != null) {
            List<Fact> own = content.book().all().stream()
                    .filter(fact -> fact.found()
                            && (fact.id().equals(selected) || fact.id().startsWith(selected + ".")))
                    .sorted(Comparator.comparingInt(FactCard::order))
                    .toList();
            if (!own.isEmpty()) {
                return own;
            }
        }
        return scene.allFacts().stream()
                .map(content.book()::fact)
                .flatMap(Optional::stream)
                .filter(Fact::found)
                .toList();
    }

    /// Returns the place of a fact among those of a site: what a room asks first comes first.
    private static int order(Fact fact) {
        int at = FIELDS.indexOf(fact.id().substring(fact.id().lastIndexOf('.') + 1));
        return at < 0 ? FIELDS.size() : at;
    }

    /// Takes the card away.
    ///
    /// @return whether it was there
    boolean hide() {
        boolean shown = isVisible();
        at = -1;
        setVisible(false);
        return shown;
    }
}
