package org.gossan.model.edits;

import java.util.Optional;
import org.gossan.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A field of a site, or of one of its estimates. Immutable.
///
/// @param estimateId id of the estimate whose field it is; `null` for a field of the site itself
public record FieldRef(SiteField field, @Nullable String estimateId) {

    /// @throws IllegalArgumentException if a field of estimates has no id, or one of sites has one
    public FieldRef {
        if (field.ofEstimate() != (estimateId != null && !estimateId.isEmpty())) {
            throw new IllegalArgumentException("a field of an estimate, and no other, names it: " + field.code());
        }
    }

    /// Returns a field of the site itself.
    public static FieldRef of(SiteField field) {
        return new FieldRef(field, null);
    }

    /// Returns the field with a spelling such as `status` or `grade@EST-0001`; empty if there is none.
    public static Optional<FieldRef> find(String code) {
        int at = code.indexOf('@');
        String name = at < 0 ? code : code.substring(0, at);
        String estimate = at < 0 ? null : code.substring(at + 1).strip();
        return Vocabulary.find(SiteField.class, name)
                .filter(field -> field.ofEstimate() == (estimate != null && !estimate.isEmpty()))
                .map(field -> new FieldRef(field, estimate));
    }

    /// Returns the stable spelling.
    public String code() {
        return estimateId == null ? field.code() : field.code() + "@" + estimateId;
    }
}
