package org.gossan.cli;

import java.math.BigDecimal;
import org.gossan.model.Quantity;
import org.jspecify.annotations.Nullable;

/// Numbers as text, with a point as decimal mark and nothing rounded: the same in every language, for people and
/// programs.
final class Figures {

    private Figures() {}

    /// Returns a number without exponent and without needless zeros.
    static String plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    /// Returns a number, or nothing for `null`.
    static String plain(@Nullable Number value) {
        return value == null ? "" : plain(value.doubleValue());
    }

    static String plain(Quantity quantity) {
        return plain(quantity.value()) + (quantity.unit().isEmpty() ? "" : " " + quantity.unit());
    }

    /// Returns a converted number with four significant digits: it cannot be more exact than what it was made from.
    static String rounded(Quantity quantity) {
        BigDecimal four = BigDecimal.valueOf(quantity.value()).round(new java.math.MathContext(4));
        return plain(four.doubleValue()) + " " + quantity.unit();
    }
}
