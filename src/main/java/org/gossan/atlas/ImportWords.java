package org.gossan.atlas;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.gossan.model.Messages;
import org.gossan.transfer.RowProblem;

/// Says what is wrong with the rows of a file, for terminal and window alike.
///
/// @param messages of the language
public record ImportWords(Messages messages) {

    /// Returns where a row is wrong and why.
    public String sentence(RowProblem problem) {
        return messages.text(
                problem.column().isEmpty() ? "transfer.row" : "transfer.cell",
                problem.file(),
                Long.toString(problem.line()),
                problem.column(),
                reason(problem.reason()),
                problem.value());
    }

    /// Returns why rows are left out, or are kept with a warning.
    public String reason(RowProblem.Reason reason) {
        return messages.text("transfer.reason." + reason.name().toLowerCase(Locale.ROOT));
    }

    /// Returns how many rows have which reason.
    public List<String> counts(SiteImport.Report report) {
        return new TreeMap<>(report.counts())
                .entrySet().stream()
                        .map(entry -> messages.text("transfer.count", entry.getValue(), reason(entry.getKey())))
                        .toList();
    }
}
