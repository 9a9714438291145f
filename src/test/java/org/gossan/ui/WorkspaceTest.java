package org.gossan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gossan.geo.Camera;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.SiteFilter;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private final Workspace workspace = new Workspace(Tasks.immediate(), MapState.opening(900, 600));

    @Test
    void textsAndFilterHearNothingOfAMovingCamera() {
        AtomicInteger heard = new AtomicInteger();
        var text = workspace.text("ui.home");
        text.subscribe(heard::incrementAndGet);
        workspace.languageProperty().subscribe(heard::incrementAndGet);
        workspace.filterProperty().subscribe(heard::incrementAndGet);
        for (int i = 0; i < 10; i++) {
            Camera camera = new Camera(-100 + i, 40, 5);
            workspace.update(state -> state.withCamera(camera));
            text.getValue();
        }
        assertEquals(0, heard.get());
    }

    @Test
    void textsFollowTheLanguageAndPanesTheFilter() {
        List<Object> heard = new ArrayList<>();
        workspace.update(state -> state.withLanguage(Language.EN));
        workspace.languageProperty().subscribe((before, now) -> heard.add(now));
        workspace.filterProperty().subscribe((before, now) -> heard.add(now));
        var text = workspace.text("ui.home");
        String english = text.getValue();
        SiteFilter filter = new SiteFilter(
                "cobre", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
        workspace.update(state -> state.withLanguage(Language.ES).withFilter(filter));
        assertEquals(List.of(Language.ES, filter), heard);
        assertEquals(workspace.messages().text("ui.home"), text.getValue());
        assertEquals(false, english.equals(text.getValue()));
    }
}
