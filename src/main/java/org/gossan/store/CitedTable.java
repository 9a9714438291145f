package org.gossan.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.function.Function;
import org.gossan.model.Event;
import org.gossan.model.Facility;
import org.gossan.model.Jurisdiction;
import org.gossan.model.SupplyFigure;

/// A table of facts that nothing of a user refers to: `id`, columns of its own, a citation, `origin`.
///
/// @param name    of the table
/// @param columns its own, after `id` and before the citation, in the order of `read` and `bind`
/// @param id      of a row
/// @param <T>     word of the model that a row holds
record CitedTable<T>(String name, String columns, Function<T, String> id, Reading<T> reading, Binding<T> binding)
        implements Table<T> {

    static final CitedTable<Facility> FACILITIES = new CitedTable<>(
            "facilities",
            "name, kind, commodity, country, admin1, lon, lat, point_precision, point_source, operating_status, capacity, "
                    + "capacity_unit, capacity_basis, capacity_year",
            Facility::id,
            cells -> new Facility(
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
                    cells.citation()),
            (cells, row) -> cells.text(row.id())
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
                    .citation(row.citation()));

    static final CitedTable<Event> EVENTS = new CitedTable<>(
            "events",
            "happened, date_precision, actor, category, title, detail, figure, figure_unit, figure_text, article_claim",
            Event::id,
            cells -> new Event(
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
                    cells.citation()),
            (cells, row) -> cells.text(row.id())
                    .text(row.date())
                    .text(row.datePrecision())
                    .text(row.actor())
                    .text(row.category())
                    .text(row.title())
                    .text(row.detail())
                    .quantity(row.value())
                    .text(row.valueText())
                    .text(row.articleClaim())
                    .citation(row.citation()));

    static final CitedTable<Jurisdiction> JURISDICTIONS = new CitedTable<>(
            "jurisdictions",
            "jurisdiction, topic, indicator, figure_text, figure, figure_unit, true_in",
            Jurisdiction::id,
            cells -> new Jurisdiction(
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.quantity(),
                    cells.text(),
                    cells.citation()),
            (cells, row) -> cells.text(row.id())
                    .text(row.jurisdiction())
                    .text(row.group())
                    .text(row.indicator())
                    .text(row.valueText())
                    .quantity(row.value())
                    .text(row.year())
                    .citation(row.citation()));

    static final CitedTable<SupplyFigure> SUPPLY = new CitedTable<>(
            "supply",
            "topic, commodity, stage, area, metric, figure, figure_unit, figure_text, true_in, qualifier",
            SupplyFigure::id,
            cells -> new SupplyFigure(
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
                    cells.citation()),
            (cells, row) -> cells.text(row.id())
                    .text(row.topic())
                    .text(row.commodity())
                    .text(row.stage())
                    .text(row.area())
                    .text(row.metric())
                    .quantity(row.value())
                    .text(row.valueText())
                    .text(row.year())
                    .text(row.qualifier())
                    .citation(row.citation()));

    private static final String CITATION = "cited_publisher, cited_title, cited_year, cited_status, confidence, note";

    /// Makes a word of the model from the columns of a row.
    interface Reading<T> {
        T from(Cells.Reader cells) throws SQLException;
    }

    /// Binds the columns of a row.
    interface Binding<T> {
        Cells.Writer to(Cells.Writer cells, T row) throws SQLException;
    }

    @Override
    public String select() {
        return "SELECT " + all() + " FROM " + name + " ";
    }

    @Override
    public String insert() {
        String places = String.join(", ", Collections.nCopies(all().split(",", -1).length + 1, "?"));
        return "INSERT INTO " + name + " (" + all() + ", origin) VALUES (" + places + ")";
    }

    @Override
    public String deleteShipped() {
        return "DELETE FROM " + name + " WHERE origin = '" + SHIPPED + "'";
    }

    @Override
    public String keys() {
        return "SELECT id, origin FROM " + name;
    }

    @Override
    public String key(T row) {
        return id.apply(row);
    }

    @Override
    public T read(Cells.Reader cells) throws SQLException {
        return reading.from(cells);
    }

    @Override
    public void bind(Cells.Writer cells, T row) throws SQLException {
        binding.to(cells, row);
    }

    private String all() {
        return "id, " + columns + ", " + CITATION;
    }
}
