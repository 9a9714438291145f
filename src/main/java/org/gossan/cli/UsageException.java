package org.gossan.cli;

import java.io.Serial;
import org.gossan.model.Messages;

/// The command line asks for something that is not possible; said in one sentence, exit code 2.
final class UsageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] details;

    /// @param key key of the sentence after `cli.error.`
    UsageException(String key, String... details) {
        super(key + " " + String.join(" ", details));
        this.key = key;
        this.details = details.clone();
    }

    String text(Messages messages) {
        return messages.text("cli.error." + key, (Object[]) details);
    }
}
