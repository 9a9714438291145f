package org.gossan.store;

import java.sql.SQLException;
import org.gossan.model.Event;

/// The table `events`.
final class EventTable implements Table<Event> {

    @Override
    public String select() {
        return """
            SELECT id, happened, date_precision, actor, category, title, detail, figure, figure_unit, figure_text,
            article_claim, cited_publisher, cited_title, cited_year, cited_status, confidence, note
            FROM events
            """;
    }

    @Override
    public String insert() {
        return """
            INSERT INTO events (id, happened, date_precision, actor, category, title, detail, figure, figure_unit, figure_text,
            article_claim, cited_publisher, cited_title, cited_year, cited_status, confidence, note, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    }

    @Override
    public String deleteShipped() {
        return """
            DELETE FROM events WHERE origin = 'shipped'
            """;
    }

    @Override
    public String keys() {
        return "SELECT id, origin FROM events";
    }

    @Override
    public String key(Event row) {
        return row.id();
    }

    @Override
    public Event read(Cells.Reader cells) throws SQLException {
        return new Event(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.quantity(),
                cells.text(),
                cells.text(),
                cells.citation());
    }

    @Override
    public void bind(Cells.Writer cells, Event row) throws SQLException {
        cells.text(row.id())
                .text(row.date())
                .text(row.datePrecision())
                .text(row.actor())
                .text(row.category())
                .text(row.title())
                .text(row.detail())
                .quantity(row.value())
                .text(row.valueText())
                .text(row.articleClaim())
                .citation(row.citation());
    }
}
