package org.gossan.store;

import java.sql.SQLException;
import org.gossan.model.SupplyFigure;

/// The table `supply`.
final class SupplyTable implements Table<SupplyFigure> {

    @Override
    public String select() {
        return """
            SELECT id, topic, commodity, stage, area, metric, figure, figure_unit, figure_text, true_in, qualifier,
            cited_publisher, cited_title, cited_year, cited_status, confidence, note
            FROM supply
            """;
    }

    @Override
    public String insert() {
        return """
            INSERT INTO supply (id, topic, commodity, stage, area, metric, figure, figure_unit, figure_text, true_in, qualifier,
            cited_publisher, cited_title, cited_year, cited_status, confidence, note, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    }

    @Override
    public String deleteShipped() {
        return """
            DELETE FROM supply WHERE origin = 'shipped'
            """;
    }

    @Override
    public String keys() {
        return "SELECT id, origin FROM supply";
    }

    @Override
    public String key(SupplyFigure row) {
        return row.id();
    }

    @Override
    public SupplyFigure read(Cells.Reader cells) throws SQLException {
        return new SupplyFigure(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.quantity(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.citation());
    }

    @Override
    public void bind(Cells.Writer cells, SupplyFigure row) throws SQLException {
        cells.text(row.id())
                .text(row.topic())
                .text(row.commodity())
                .text(row.stage())
                .text(row.area())
                .text(row.metric())
                .quantity(row.value())
                .text(row.valueText())
                .text(row.year())
                .text(row.qualifier())
                .citation(row.citation());
    }
}
