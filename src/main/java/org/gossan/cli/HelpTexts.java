package org.gossan.cli;

import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.ResourceBundle;
import java.util.Set;
import org.gossan.model.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What picocli asks for when it prints help, answered from the messages: the key `list.usage.description` is the text
/// `cli.help.list.usage.description`.
final class HelpTexts extends ResourceBundle {

    private static final String PREFIX = "cli.help.";

    private final Messages messages;
    private final Set<String> keys = new LinkedHashSet<>();

    /// @param line the command with all its subcommands
    HelpTexts(Messages messages, CommandLine line) {
        this.messages = messages;
        collect(line);
    }

    private void collect(CommandLine line) {
        String command = line.getCommandSpec().qualifiedName(".");
        keep(command + ".usage.description");
        keep(command + ".usage.footer");
        keep("usage.synopsisHeading");
        keep("usage.commandListHeading");
        keep("usage.optionListHeading");
        for (OptionSpec option : line.getCommandSpec().options()) {
            keep(option.longestName().replaceFirst("^-+", ""));
            if (option.descriptionKey() != null) {
                keep(option.descriptionKey());
            }
        }
        line.getCommandSpec().positionalParameters().forEach(parameter -> keep(parameter.paramLabel()));
        line.getSubcommands().values().forEach(this::collect);
    }

    private void keep(String key) {
        if (messages.has(PREFIX + key)) {
            keys.add(key);
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return keys.contains(key) ? messages.text(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return java.util.Collections.enumeration(keys);
    }
}
