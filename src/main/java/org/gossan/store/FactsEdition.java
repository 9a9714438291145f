package org.gossan.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.gossan.model.Facts;

/// Puts an edition of the facts in the place of the one before. Stateless.
final class FactsEdition {

    private static final SiteTable SITES = new SiteTable();
    private static final SourceTable SOURCES = new SourceTable();
    private static final RecordTable RECORDS = new RecordTable();
    private static final EstimateTable ESTIMATES = new EstimateTable();

    private FactsEdition() {}

    /// Replaces the shipped rows; those of users, and what they refer to, stay.
    ///
    /// @return ids of rows of the edition that gave way to a row of the user
    static Set<String> replace(Connection open, Facts facts) throws SQLException {
        Set<String> kept = new TreeSet<>();
        try (Statement statement = open.createStatement()) {
            statement.execute(ESTIMATES.deleteShipped());
            statement.execute(RECORDS.deleteShipped());
        }
        kept.addAll(SOURCES.replaceShipped(open, facts.sources()));
        kept.addAll(SITES.replaceShipped(open, facts.sites()));
        kept.addAll(RECORDS.replaceShipped(open, facts.records()));
        kept.addAll(ESTIMATES.replaceShipped(open, facts.estimates()));
        kept.addAll(CitedTable.FACILITIES.replaceShipped(open, facts.facilities()));
        kept.addAll(CitedTable.EVENTS.replaceShipped(open, facts.events()));
        kept.addAll(CitedTable.JURISDICTIONS.replaceShipped(open, facts.jurisdictions()));
        kept.addAll(CitedTable.SUPPLY.replaceShipped(open, facts.supply()));
        MetaTable.putEdition(open, facts.version());
        return kept;
    }
}
