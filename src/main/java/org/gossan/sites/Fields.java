package org.gossan.sites;

/// The fields that share one `int` a row: where each begins and how wide it is, from the lowest bit up.
final class Fields {

    static final int METAL = 0;
    static final int METAL_BITS = 2;
    /// One bit for each metal group beside the leading one.
    static final int OTHERS = METAL + METAL_BITS;
    static final int OTHERS_BITS = 4;
    static final int STATUS = OTHERS + OTHERS_BITS;
    static final int STATUS_BITS = 3;
    static final int CONFIDENCE = STATUS + STATUS_BITS;
    static final int CONFIDENCE_BITS = 2;
    static final int SIZE = CONFIDENCE + CONFIDENCE_BITS;
    static final int SIZE_BITS = 3;
    /// Ordinal of the project stage plus 1; 0 = unknown.
    static final int STAGE = SIZE + SIZE_BITS;
    static final int STAGE_BITS = 4;
    static final int POTENTIAL = STAGE + STAGE_BITS;
    static final int CORRECTED = POTENTIAL + 1;
    /// 0 = unknown; the rest of the bits.
    static final int YEAR = CORRECTED + 1;

    static final int MAX_YEAR = (1 << (32 - YEAR)) - 1;

    private Fields() {}

    /// Returns the number of a vocabulary's word in a field; it lives in memory only, never in a file.
    @SuppressWarnings("EnumOrdinal")
    static int code(Enum<?> word) {
        return word.ordinal();
    }

    static int get(int fields, int start, int bits) {
        return fields >>> start & ((1 << bits) - 1);
    }

    static int with(int fields, int start, int bits, int value) {
        int mask = ((1 << bits) - 1) << start;
        return (fields & ~mask) | ((value << start) & mask);
    }
}
