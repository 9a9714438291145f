package org.gossan.store;

import java.sql.SQLException;
import org.gossan.model.Jurisdiction;

/// The table `jurisdictions`.
final class JurisdictionTable implements Table<Jurisdiction> {

    @Override
    public String select() {
        return """
            SELECT id, jurisdiction, topic, indicator, figure_text, figure, figure_unit, true_in, cited_publisher,
            cited_title, cited_year, cited_status, confidence, note
            FROM jurisdictions
            """;
    }

    @Override
    public String insert() {
        return """
            INSERT INTO jurisdictions (id, jurisdiction, topic, indicator, figure_text, figure, figure_unit, true_in, cited_publisher,
            cited_title, cited_year, cited_status, confidence, note, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    }

    @Override
    public String deleteShipped() {
        return """
            DELETE FROM jurisdictions WHERE origin = 'shipped'
            """;
    }

    @Override
    public String keys() {
        return "SELECT id, origin FROM jurisdictions";
    }

    @Override
    public String key(Jurisdiction row) {
        return row.id();
    }

    @Override
    public Jurisdiction read(Cells.Reader cells) throws SQLException {
        return new Jurisdiction(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.quantity(),
                cells.text(),
                cells.citation());
    }

    @Override
    public void bind(Cells.Writer cells, Jurisdiction row) throws SQLException {
        cells.text(row.id())
                .text(row.jurisdiction())
                .text(row.group())
                .text(row.indicator())
                .text(row.valueText())
                .quantity(row.value())
                .text(row.year())
                .citation(row.citation());
    }
}
