package org.gossan.store;

import java.sql.SQLException;
import org.gossan.model.Source;

/// The table `sources`; records and estimates refer to it, also those that undo could bring back.
final class SourceTable implements Table<Source> {

    @Override
    public String select() {
        return """
            SELECT id, title, publisher, published, licence, url, citation, trust_rank, note
            FROM sources
            """;
    }

    @Override
    public String insert() {
        return """
            INSERT INTO sources (id, title, publisher, published, licence, url, citation, trust_rank, note, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    }

    @Override
    public String update() {
        return """
            UPDATE sources SET
            id = ?, title = ?, publisher = ?, published = ?, licence = ?, url = ?, citation = ?, trust_rank = ?,
            note = ?, origin = ?
            WHERE id = ?
            """;
    }

    @Override
    public String deleteShipped() {
        return """
            DELETE FROM sources
            WHERE origin = 'shipped'
            AND NOT EXISTS (SELECT 1 FROM records WHERE records.source_id = sources.id)
            AND NOT EXISTS (SELECT 1 FROM estimates WHERE estimates.source_id = sources.id)
            AND NOT EXISTS (
            SELECT 1 FROM edit_changes
            WHERE target IN ('estimates', 'records')
            AND LOCATE('"source_id":"' || sources.id || '"', COALESCE(was, '') || COALESCE(became, '')) > 0)
            AND NOT EXISTS (SELECT 1 FROM imports WHERE imports.source_id = sources.id)
            """;
    }

    @Override
    public String keys() {
        return "SELECT id, origin FROM sources";
    }

    @Override
    public String key(Source row) {
        return row.id();
    }

    @Override
    public Source read(Cells.Reader cells) throws SQLException {
        return new Source(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.whole(),
                cells.text());
    }

    @Override
    public void bind(Cells.Writer cells, Source row) throws SQLException {
        cells.text(row.id())
                .text(row.title())
                .text(row.publisher())
                .text(row.year())
                .text(row.licence())
                .text(row.url())
                .text(row.citation())
                .whole(row.trustRank())
                .text(row.note());
    }
}
