package org.gossan.store;

import java.sql.SQLException;
import org.gossan.model.Estimate;

/// The table `estimates`; numbers stay as reported.
final class EstimateTable implements Table<Estimate> {

    @Override
    public String select() {
        return """
            SELECT id, site_id, zone, commodity, category, tonnage_mt, grade, grade_unit, cutoff, cutoff_unit,
            contained, contained_unit, code, effective_date, date_basis, includes_reserves, source_id,
            record_id, page, status, note
            FROM estimates
            """;
    }

    @Override
    public String insert() {
        return """
            INSERT INTO estimates (id, site_id, zone, commodity, category, tonnage_mt, grade, grade_unit, cutoff, cutoff_unit,
            contained, contained_unit, code, effective_date, date_basis, includes_reserves, source_id,
            record_id, page, status, note, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    }

    @Override
    public String deleteShipped() {
        return """
            DELETE FROM estimates WHERE origin = 'shipped'
            """;
    }

    @Override
    public String keys() {
        return "SELECT id, origin FROM estimates";
    }

    @Override
    public String key(Estimate row) {
        return row.id();
    }

    @Override
    public Estimate read(Cells.Reader cells) throws SQLException {
        return new Estimate(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.numberOrNull(),
                cells.quantity(),
                cells.quantity(),
                cells.quantity(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text());
    }

    @Override
    public void bind(Cells.Writer cells, Estimate row) throws SQLException {
        cells.text(row.id())
                .text(row.siteId())
                .text(row.zone())
                .text(row.commodity())
                .text(row.category())
                .number(row.tonnageMt())
                .quantity(row.grade())
                .quantity(row.cutoff())
                .quantity(row.contained())
                .text(row.code())
                .text(row.effectiveDate())
                .text(row.dateBasis())
                .text(row.includesReserves())
                .text(row.sourceId())
                .text(row.recordId())
                .text(row.page())
                .text(row.status())
                .text(row.note());
    }
}
