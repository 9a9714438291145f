package org.gossan.sites;

import java.io.Serial;
import java.util.Locale;
import org.gossan.model.Messages;
import org.jspecify.annotations.Nullable;

/// The expression of a filter cannot be used. The message is one English sentence with what the parser said; [#text]
/// says it in the language of the user.
public final class ExpressionException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    /// What is wrong with an expression.
    enum Kind {
        UNREADABLE,
        UNKNOWN_COLUMN,
        NOT_APPLICABLE
    }

    private final Kind kind;
    private final String expression;
    private final String detail;

    /// @param detail the unknown column with those there are, else empty
    ExpressionException(Kind kind, String expression, String detail, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.expression = expression;
        this.detail = detail;
    }

    /// Returns the sentence in the language of the messages.
    public String text(Messages messages) {
        return messages.text("where." + kind.name().toLowerCase(Locale.ROOT), expression, detail);
    }
}
