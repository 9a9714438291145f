package org.gossan.edits;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes UUIDs of version 7: 48 bits of Unix time in milliseconds, then chance, so that they rise with time and rows
/// made one after the other stand beside each other in the store. Source: RFC 9562, section 5.7. Thread-safe.
final class EditIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private EditIds() {}

    /// Returns an id.
    ///
    /// @param millis Unix time
    static UUID next(long millis) {
        long high = (millis << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
