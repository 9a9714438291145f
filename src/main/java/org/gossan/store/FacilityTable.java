package org.gossan.store;

import java.sql.SQLException;
import org.gossan.model.Facility;

/// The table `facilities`.
final class FacilityTable implements Table<Facility> {

    @Override
    public String select() {
        return """
            SELECT id, name, kind, commodity, country, admin1, lon, lat, point_precision, point_source,
            operating_status, capacity, capacity_unit, capacity_basis, capacity_year, cited_publisher,
            cited_title, cited_year, cited_status, confidence, note
            FROM facilities
            """;
    }

    @Override
    public String insert() {
        return """
            INSERT INTO facilities (id, name, kind, commodity, country, admin1, lon, lat, point_precision, point_source,
            operating_status, capacity, capacity_unit, capacity_basis, capacity_year, cited_publisher,
            cited_title, cited_year, cited_status, confidence, note, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    }

    @Override
    public String deleteShipped() {
        return """
            DELETE FROM facilities WHERE origin = 'shipped'
            """;
    }

    @Override
    public String keys() {
        return "SELECT id, origin FROM facilities";
    }

    @Override
    public String key(Facility row) {
        return row.id();
    }

    @Override
    public Facility read(Cells.Reader cells) throws SQLException {
        return new Facility(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.point(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.quantity(),
                cells.text(),
                cells.text(),
                cells.citation());
    }

    @Override
    public void bind(Cells.Writer cells, Facility row) throws SQLException {
        cells.text(row.id())
                .text(row.name())
                .text(row.type())
                .text(row.commodity())
                .text(row.country())
                .text(row.admin1())
                .point(row.position())
                .text(row.coordPrecision())
                .text(row.coordSource())
                .text(row.operatingStatus())
                .quantity(row.capacity())
                .text(row.capacityBasis())
                .text(row.capacityYear())
                .citation(row.citation());
    }
}
