package org.gossan.ui.context;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gossan.model.FacilityKind;

/// The badge by which the map shows a kind of facility; its shapes stand in `card.css`.
final class FacilitySign extends StackPane {

    FacilitySign(FacilityKind kind) {
        Region pictogram = new Region();
        pictogram.getStyleClass().add("pictogram");
        pictogram.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().addAll("facility-sign", "facility-" + kind.name().toLowerCase(Locale.ROOT));
        getChildren().add(pictogram);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
