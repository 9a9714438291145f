package org.gossan.cli;

import org.gossan.model.Values;
import picocli.CommandLine.Option;

/// Whose values are shown: with the corrections of this atlas, or as published.
final class ValuesOption {

    @Option(names = "--published")
    private boolean published;

    Values values() {
        return published ? Values.PUBLISHED : Values.OURS;
    }
}
