package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.control.DatePicker;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.sites.SiteIndex;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Looks at the atlas as it was on a day, in the whole window.
class AsOfTest extends InWindow {

    private static final String SITE = "mx-azulitas";

    private String name() {
        var content = open.workspace().contentProperty().get();
        assertNotNull(content);
        SiteIndex sites = content.sites();
        return sites.name(sites.row(SITE));
    }

    @Test
    void aDayIsChosenInTheHistoryAndLeftAgain(FxRobot robot) {
        robot.interact(() -> {
            open.workspace()
                    .editing()
                    .change(
                            edits -> edits.corrections()
                                    .correct(SITE, FieldRef.of(SiteField.NAME), "Renamed today", "why", ""),
                            entry -> {},
                            cause -> {
                                throw new AssertionError(cause);
                            });
            open.desk().window().open("history");
        });
        WaitForAsyncUtils.waitForFxEvents();
        DatePicker day = robot.lookup("#history-day").queryAs(DatePicker.class);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        robot.interact(() -> day.setValue(today.minusDays(1)));
        assertEquals("La Azulita", name(), "nobody had renamed it yesterday");
        assertTrue(robot.lookup("#moment-banner").tryQuery().isPresent());
        assertFalse(open.workspace().editing().active());
        robot.interact(() -> day.setValue(today));
        assertEquals("Renamed today", name());
        robot.interact(() -> OpenWindow.button(robot, "back-to-now").fire());
        assertTrue(open.workspace().editing().active());
        assertNull(day.getValue());
        assertEquals("Renamed today", name());
    }
}
