package org.gossan.model.briefing;

import java.time.Instant;
import java.util.Map;

/// That someone agreed to a scene, and what its facts said then. Immutable.
///
/// @param facts what [org.gossan.model.evidence.Fact#statement] said, by id
public record Approval(Instant at, Map<String, String> facts) {

    public Approval {
        facts = Map.copyOf(facts);
    }
}
