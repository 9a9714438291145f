package org.gossan.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gossan.model.Attributed;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.SitePosition;
import org.jspecify.annotations.Nullable;

/// The table `sites`; records, estimates and all that users do refer to it.
final class SiteTable implements Table<Site> {

    @Override
    public String select() {
        return """
            SELECT id, name, aliases, lon, lat, point_basis, point_source, error_m, error_basis, potential_area,
            country, admin1, admin1_codes, primary_commodities, secondary_commodities, tertiary_commodities,
            deposit_type, deposit_type_published, status, status_year, status_source, stage, stage_year,
            stage_source, operator, operator_year, operator_source, confidence, status_note, note
            FROM sites
            """;
    }

    @Override
    public String insert() {
        return """
            INSERT INTO sites (id, name, aliases, lon, lat, point_basis, point_source, error_m, error_basis, potential_area,
            country, admin1, admin1_codes, primary_commodities, secondary_commodities, tertiary_commodities,
            deposit_type, deposit_type_published, status, status_year, status_source, stage, stage_year,
            stage_source, operator, operator_year, operator_source, confidence, status_note, note, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    }

    @Override
    public String update() {
        return """
            UPDATE sites SET
            id = ?, name = ?, aliases = ?, lon = ?, lat = ?, point_basis = ?, point_source = ?, error_m = ?,
            error_basis = ?, potential_area = ?, country = ?, admin1 = ?, admin1_codes = ?, primary_commodities
            = ?, secondary_commodities = ?, tertiary_commodities = ?, deposit_type = ?, deposit_type_published =
            ?, status = ?, status_year = ?, status_source = ?, stage = ?, stage_year = ?, stage_source = ?,
            operator = ?, operator_year = ?, operator_source = ?, confidence = ?, status_note = ?, note = ?,
            origin = ?
            WHERE id = ?
            """;
    }

    @Override
    public String deleteShipped() {
        return """
            DELETE FROM sites
            WHERE origin = 'shipped'
            AND NOT EXISTS (SELECT 1 FROM records WHERE records.site_id = sites.id)
            AND NOT EXISTS (SELECT 1 FROM estimates WHERE estimates.site_id = sites.id)
            AND NOT EXISTS (SELECT 1 FROM corrections WHERE corrections.site_id = sites.id)
            AND NOT EXISTS (SELECT 1 FROM annotation_sites WHERE annotation_sites.site_id = sites.id)
            AND NOT EXISTS (SELECT 1 FROM attachments WHERE attachments.site_id = sites.id)
            AND NOT EXISTS (SELECT 1 FROM edit_sites WHERE edit_sites.site_id = sites.id)
            """;
    }

    @Override
    public String keys() {
        return "SELECT id, origin FROM sites";
    }

    @Override
    public String key(Site row) {
        return row.id();
    }

    @Override
    public Site read(Cells.Reader cells) throws SQLException {
        return new Site(
                cells.text(),
                cells.text(),
                cells.list(),
                new SitePosition(cells.point(), cells.text(), cells.text(), cells.numberOrNull(), cells.text()),
                cells.flag(),
                new Place(cells.text(), cells.text(), cells.list()),
                commodities(cells),
                cells.text(),
                cells.text(),
                new Attributed<>(cells.word(DevelopmentStatus.class), cells.wholeOrNull(), cells.text()),
                stage(cells),
                operator(cells),
                cells.word(Confidence.class),
                cells.text(),
                cells.text());
    }

    @Override
    public void bind(Cells.Writer cells, Site row) throws SQLException {
        SitePosition position = row.position();
        Attributed<DevelopmentStatus> status = row.status();
        Attributed<ProjectStage> stage = row.stage();
        Attributed<String> operator = row.operator();
        cells.text(row.id())
                .text(row.name())
                .list(row.aliases())
                .point(position.point())
                .text(position.basis())
                .text(position.source())
                .number(position.errorM())
                .text(position.errorBasis())
                .flag(row.potentialArea())
                .text(row.place().country())
                .text(row.place().admin1())
                .list(row.place().codes());
        for (Importance importance : Importance.values()) {
            cells.list(row.commodities().stream()
                    .filter(commodity -> commodity.importance() == importance)
                    .map(SiteCommodity::code)
                    .toList());
        }
        cells.text(row.depositType())
                .text(row.depositTypePublished())
                .text(status.value().code())
                .whole(status.year())
                .text(status.source())
                .text(stage == null ? null : stage.value().code())
                .whole(stage == null ? null : stage.year())
                .text(stage == null ? null : stage.source())
                .text(operator == null ? null : operator.value())
                .whole(operator == null ? null : operator.year())
                .text(operator == null ? null : operator.source())
                .text(row.confidence().code())
                .text(row.statusNote())
                .text(row.note());
    }

    private static List<SiteCommodity> commodities(Cells.Reader cells) throws SQLException {
        List<SiteCommodity> commodities = new ArrayList<>();
        for (Importance importance : Importance.values()) {
            for (String code : cells.list()) {
                commodities.add(new SiteCommodity(code, importance));
            }
        }
        return commodities;
    }

    private static @Nullable Attributed<ProjectStage> stage(Cells.Reader cells) throws SQLException {
        String code = cells.textOrNull();
        Integer year = cells.wholeOrNull();
        String source = cells.textOrNull();
        return code == null
                ? null
                : new Attributed<>(cells.word(ProjectStage.class, code), year, source == null ? "" : source);
    }

    private static @Nullable Attributed<String> operator(Cells.Reader cells) throws SQLException {
        String name = cells.textOrNull();
        Integer year = cells.wholeOrNull();
        String source = cells.textOrNull();
        return name == null ? null : new Attributed<>(name, year, source == null ? "" : source);
    }

    /// Returns the ids of the sites that users added and did not throw away.
    static Set<String> ownIds(Connection open) throws SQLException {
        Set<String> ids = new TreeSet<>();
        try (Statement statement = open.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT id FROM sites WHERE origin = 'user' AND deleted_at IS NULL")) {
            while (result.next()) {
                ids.add(result.getString(1));
            }
        }
        return ids;
    }
}
