package org.gossan.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gossan.edits.FieldValues;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionFormat;
import org.gossan.model.Attributed;
import org.gossan.model.Estimate;
import org.gossan.model.Messages;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.SiteDetails;
import org.gossan.model.SitePosition;
import org.gossan.model.SiteRecord;
import org.gossan.model.Source;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.SiteField;
import org.gossan.transfer.OriginalRow;
import org.jspecify.annotations.Nullable;

/// Prints all that is known of a site for people. Wording of sources stays as published.
final class SiteSheet {

    private static final int LABEL_WIDTH = 22;

    private final PrintStream out;
    private final Messages messages;

    SiteSheet(PrintStream out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    /// Prints a site of which nothing is corrected.
    void print(SiteDetails details) {
        print(details, List.of(), details, null);
    }

    /// Prints a site.
    ///
    /// @param corrections those that hold; they are in `details`
    /// @param published   the same site without them
    /// @param original    the row that it was imported from; `null` = it was not
    void print(
            SiteDetails details, List<Correction> corrections, SiteDetails published, @Nullable OriginalRow original) {
        Site site = details.site();
        out.println(site.name() + "  [" + site.id() + "]");
        if (site.potentialArea()) {
            out.println(messages.text("cli.potential"));
            out.println(messages.text("cli.extent"));
        }
        out.println();
        corrections(corrections, published);
        identity(site);
        position(site.position());
        estimates(details.estimates());
        records(details.records());
        if (original != null) {
            original(original);
        }
        sources(details);
    }

    private void corrections(List<Correction> corrections, SiteDetails published) {
        if (corrections.isEmpty()) {
            return;
        }
        out.println(label("corrections"));
        for (Correction correction : corrections) {
            String value = correction.value().isEmpty() ? messages.text("cli.unknown") : correction.value();
            String before = before(correction, published);
            line(correction.field().code(), value);
            line("published", before.isEmpty() ? messages.text("cli.unknown") : before);
            line("reason", correction.reason());
            line("source", correction.citation());
            line(
                    "corrected_by",
                    correction.author() + ", " + LocalDate.ofInstant(correction.madeAt(), ZoneId.systemDefault()));
            out.println();
        }
    }

    private static String before(Correction correction, SiteDetails published) {
        SiteField field = correction.field().field();
        String estimateId = correction.field().estimateId();
        return estimateId == null
                ? FieldValues.of(published.site(), field)
                : published.estimates().stream()
                        .filter(estimate -> estimate.id().equals(estimateId))
                        .findFirst()
                        .map(estimate -> FieldValues.of(estimate, field))
                        .orElse("");
    }

    private void identity(Site site) {
        line("aliases", String.join("; ", site.aliases()));
        line("place", ListCommand.place(site));
        line(
                "commodities",
                site.commodities().stream()
                        .map(commodity -> messages.commodity(commodity.code()) + " (" + commodity.code() + ", "
                                + messages.word("importance", commodity.importance()) + ")")
                        .collect(Collectors.joining("; ")));
        line("type", site.depositType());
        line("type_published", site.depositTypePublished());
        attributed("status", messages.word("status", site.status().value()), site.status());
        if (site.stage() != null) {
            attributed("stage", messages.word("stage", site.stage().value()), site.stage());
        }
        if (site.operator() != null) {
            attributed("operator", site.operator().value(), site.operator());
        }
        line("confidence", messages.word("confidence", site.confidence()));
        line("status_note", site.statusNote());
        line("note", site.note());
    }

    private void position(SitePosition position) {
        heading("position");
        LonLat point = position.point();
        if (point == null) {
            out.println("  " + messages.text("cli.no_point"));
        } else {
            for (PositionFormat format : PositionFormat.values()) {
                line(format.name(), format.format(point, messages.language().locale()));
            }
            Double error = position.errorM();
            line(
                    "error",
                    error == null
                            ? messages.text("cli.error_unknown")
                            : Figures.plain(error) + " m (" + position.errorBasis() + ")");
        }
        line("basis", position.basis());
        line("given_by", position.source());
    }

    private void estimates(List<Estimate> estimates) {
        heading("estimates");
        if (estimates.isEmpty()) {
            out.println("  " + messages.text("cli.no_estimates"));
            return;
        }
        out.println("  " + messages.text("cli.estimates_caution"));
        for (Estimate estimate : estimates) {
            out.println();
            out.println("  " + title(estimate));
            line("tonnage", estimate.tonnageMt() == null ? "" : Figures.plain(estimate.tonnageMt()) + " Mt");
            quantity("grade", estimate.grade());
            line("cutoff", estimate.cutoff() == null ? "" : Figures.plain(estimate.cutoff()));
            quantity("contained", estimate.contained());
            line("code", estimate.code());
            line("date", estimate.effectiveDate() + " (" + estimate.dateBasis() + ")");
            line("reserves", estimate.includesReserves());
            line(
                    "source",
                    join(", ", estimate.sourceId(), estimate.recordId(), estimate.page())
                            + (estimate.unchecked() ? " (" + messages.text("cli.unchecked") + ")" : ""));
            line("checked", estimate.status());
            line("note", estimate.note());
        }
    }

    private String title(Estimate estimate) {
        return estimate.id() + "  " + messages.commodity(estimate.commodity()) + ", " + estimate.category()
                + (estimate.zone().isEmpty() ? "" : ", " + estimate.zone());
    }

    private void quantity(String label, @Nullable Quantity quantity) {
        if (quantity != null) {
            line(label, Figures.plain(quantity));
            for (String conversion : DetailColumns.conversions(quantity)) {
                line("converted", conversion);
            }
        }
    }

    private void records(List<SiteRecord> records) {
        heading("records");
        if (records.isEmpty()) {
            out.println("  " + messages.text("cli.no_records"));
            return;
        }
        List<String> names = List.of(
                label("source"), label("record"), label("name"), "lon", "lat", label("distance"), label("used_for"));
        TextTable.print(
                out,
                names,
                records.stream()
                        .map(record -> List.of(
                                record.sourceId(),
                                record.recordId(),
                                record.namePublished(),
                                coordinate(record, LonLat::lon),
                                coordinate(record, LonLat::lat),
                                record.distanceM() == null ? "" : Figures.plain(record.distanceM()) + " m",
                                record.usedFor()))
                        .toList());
    }

    /// What the file said, in its own words; columns that were empty there are left out.
    private void original(OriginalRow row) {
        out.println();
        out.println(messages.text("transfer.original"));
        out.println("  "
                + messages.text(
                        "transfer.original_from",
                        row.fileName(),
                        row.line(),
                        LocalDate.ofInstant(row.importedAt(), ZoneId.systemDefault())));
        for (int i = 0; i < row.values().size(); i++) {
            String heading = i < row.columns().size() ? row.columns().get(i) : "";
            if (!row.values().get(i).isBlank()) {
                text(heading, row.values().get(i));
            }
        }
    }

    private static String coordinate(SiteRecord record, java.util.function.ToDoubleFunction<LonLat> part) {
        LonLat point = record.position();
        return point == null ? "" : Figures.plain(part.applyAsDouble(point));
    }

    private void sources(SiteDetails details) {
        heading("sources");
        details.sources().values().stream()
                .sorted(Comparator.comparingInt(Source::trustRank).thenComparing(Source::id))
                .forEach(source -> out.println("  " + source.id() + ": "
                        + (source.citation().isEmpty() ? source.title() : source.citation()) + ". "
                        + Optional.of(source.licence())
                                .filter(licence -> !licence.isEmpty())
                                .map(licence -> "[" + licence + "]")
                                .orElse("")));
    }

    private void attributed(String label, String word, Attributed<?> attributed) {
        String source = attributed.source().isEmpty() || attributed.source().equals("general knowledge, unchecked")
                ? ""
                : "  <- " + attributed.source();
        line(label, ListCommand.dated(word, attributed, messages) + source);
    }

    private void heading(String key) {
        out.println();
        out.println(label(key));
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            text(label(key), value);
        }
    }

    private void text(String name, String value) {
        out.println("  " + name + " ".repeat(Math.max(1, LABEL_WIDTH - TextTable.width(name))) + value);
    }

    private String label(String key) {
        String full = "cli.column." + key.toLowerCase(java.util.Locale.ROOT);
        return messages.has(full) ? messages.text(full) : key;
    }

    private static String join(String separator, String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
