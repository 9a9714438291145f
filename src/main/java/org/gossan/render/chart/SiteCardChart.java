package org.gossan.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.briefing.Panel;
import org.gossan.model.evidence.Fact;

/// A site as a card: name, place, status and stage with their years, then facts about it. The site is the place of the
/// first item that names one. Pure.
final class SiteCardChart {

    private SiteCardChart() {}

    static double draw(ChartInput input, Pen pen, double top, double width) {
        ChartStyle style = input.style();
        double y = top;
        List<ChartInput.Row> facts = new ArrayList<>();
        String shown = "";
        for (ChartInput.Row row : input.items()) {
            String place = row.item().place();
            if (place != null && !place.equals(shown)) {
                y = head(input, pen, place, y, width);
                shown = place;
            }
            if (!row.item().fact().isEmpty()) {
                facts.add(row);
            }
        }
        for (ChartInput.Row row : facts) {
            pen.line(0, y, width, y, style.line(), 1);
            y += pen.text * 0.3;
            y += FactRows.row(input, pen, row, y, width) + pen.text * 0.3;
        }
        return y;
    }

    private static double head(ChartInput input, Pen pen, String id, double top, double width) {
        ChartStyle style = input.style();
        Messages messages = input.messages();
        double y = top + pen.write(input.placeName(id), Weight.BOLD, pen.text * 1.2, style.ink(), 0, top, width);
        Site site = input.book().site(id).orElse(null);
        if (site == null) {
            return y + pen.text * 0.3;
        }
        List<String> words = new ArrayList<>();
        words.add(messages.word("metal", site.metal()));
        words.add(site.place().admin1());
        words.add(messages.country(site.place().country()));
        y += pen.write(String.join(" · ", words), Weight.REGULAR, pen.text * 0.94, style.quiet(), 0, y, width);
        for (String field : Panel.CARD) {
            Fact fact = input.book().fact(id + "." + field).orElse(null);
            if (fact != null) {
                String said = messages.text("briefing.site." + field) + ": "
                        + input.text().value(fact);
                y += pen.text * 0.25;
                y += pen.write(said, Weight.SEMI_BOLD, pen.text, style.ink(), 0, y, width);
                y += pen.meta(fact, input.text(), 0, y, width);
            }
        }
        return y + pen.text * 0.4;
    }
}
