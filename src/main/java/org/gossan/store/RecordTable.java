package org.gossan.store;

import java.sql.SQLException;
import org.gossan.model.SiteRecord;

/// The table `records`.
final class RecordTable implements Table<SiteRecord> {

    @Override
    public String select() {
        return """
            SELECT site_id, source_id, record_id, name, lon, lat, distance_m, used_for
            FROM records
            """;
    }

    @Override
    public String insert() {
        return """
            INSERT INTO records (site_id, source_id, record_id, name, lon, lat, distance_m, used_for, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    }

    @Override
    public String deleteShipped() {
        return """
            DELETE FROM records WHERE origin = 'shipped'
            """;
    }

    @Override
    public String keys() {
        return "SELECT site_id || ' ' || source_id || ' ' || record_id, origin FROM records";
    }

    @Override
    public String key(SiteRecord row) {
        return String.join(" ", row.siteId(), row.sourceId(), row.recordId());
    }

    @Override
    public SiteRecord read(Cells.Reader cells) throws SQLException {
        return new SiteRecord(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.point(),
                cells.numberOrNull(),
                cells.text());
    }

    @Override
    public void bind(Cells.Writer cells, SiteRecord row) throws SQLException {
        cells.text(row.siteId())
                .text(row.sourceId())
                .text(row.recordId())
                .text(row.namePublished())
                .point(row.position())
                .number(row.distanceM())
                .text(row.usedFor());
    }
}
