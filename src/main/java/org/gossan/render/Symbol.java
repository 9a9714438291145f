package org.gossan.render;

import java.time.Year;
import java.util.List;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Metal;

/// What decides how one site is drawn. Immutable.
///
/// Shape says the development status, colour the metal, hollow that the site is closed or its status unknown, size the
/// contained metal of a coded resource, paleness the age of the status, pips the other metals.
///
/// @param metal       group that colours the site
/// @param status      decides the shape
/// @param hollow      closed, past or unknown: only the rim has the metal's colour
/// @param sizeClass   0 = no coded resource, 1..4 = class of contained metal
/// @param age         [#FRESH] to [#OLD]
/// @param otherMetals bits `1 << place in Metal` of further metals; the leading one is ignored
/// @param corrected   an editor's correction lies on top of the published value
public record Symbol(
        Metal metal,
        DevelopmentStatus status,
        boolean hollow,
        int sizeClass,
        int age,
        int otherMetals,
        boolean corrected) {

    /// Status year at most 5 years ago.
    public static final int FRESH = 0;

    /// Status year more than 25 years ago, or not known.
    public static final int OLD = 3;

    /// Number of different keys.
    static final int KEYS = 4 * 8 * 2 * 5 * 4 * 8 * 2;

    /// In the order of their codes in a site index.
    static final List<Metal> METALS = List.of(Metal.values());

    static final List<DevelopmentStatus> STATUSES = List.of(DevelopmentStatus.values());

    /// @throws IllegalArgumentException if a class is outside its range
    public Symbol {
        if (sizeClass < 0 || sizeClass > 4 || age < FRESH || age > OLD) {
            throw new IllegalArgumentException("size class " + sizeClass + ", age " + age);
        }
    }

    /// Returns the plain symbol of a status, as the legend shows it.
    public static Symbol of(Metal metal, DevelopmentStatus status) {
        return new Symbol(metal, status, hollow(status, false), 0, FRESH, 0, false);
    }

    /// Returns whether a symbol is drawn hollow.
    static boolean hollow(DevelopmentStatus status, boolean closed) {
        return closed || status == DevelopmentStatus.PAST_PRODUCER || status == DevelopmentStatus.UNKNOWN;
    }

    /// Returns the age class of a fact: 0 up to 5 years, 1 up to 12, 2 up to 25, 3 older or unknown.
    ///
    /// @param statusYear year of the fact; 0 or less = not known
    /// @param today      the present year
    public static int age(int statusYear, Year today) {
        int years = statusYear <= 0 ? Integer.MAX_VALUE : today.getValue() - statusYear;
        if (years <= 5) {
            return FRESH;
        }
        if (years <= 12) {
            return 1;
        }
        return years <= 25 ? 2 : OLD;
    }

    /// Returns the number of this symbol among all that look different, 0..[#KEYS].
    int key() {
        return key(METALS.indexOf(metal), STATUSES.indexOf(status), hollow, sizeClass, age, otherMetals, corrected);
    }

    static int key(int metal, int status, boolean hollow, int sizeClass, int age, int otherMetals, boolean corrected) {
        int coloured = otherMetals & 7 & ~(1 << metal);
        int key = metal * 8 + status;
        key = key * 2 + (hollow ? 1 : 0);
        key = key * 5 + sizeClass;
        key = key * 4 + age;
        key = key * 8 + coloured;
        return key * 2 + (corrected ? 1 : 0);
    }

    /// Returns whether another metal than the leading one is present.
    boolean hasOther(Metal other) {
        return other != metal && (otherMetals >> METALS.indexOf(other) & 1) == 1;
    }

    static Symbol ofKey(int key) {
        boolean corrected = (key & 1) == 1;
        int rest = key >> 1;
        int others = rest & 7;
        rest >>= 3;
        int age = rest & 3;
        rest >>= 2;
        int sizeClass = rest % 5;
        rest /= 5;
        boolean hollow = (rest & 1) == 1;
        rest >>= 1;
        return new Symbol(METALS.get(rest >> 3), STATUSES.get(rest & 7), hollow, sizeClass, age, others, corrected);
    }

    /// Returns the radius in logical pixels; grows from a continent to a district, then stays.
    public double radiusPx(double zoom) {
        return radiusPx(zoom, sizeClass);
    }

    static double radiusPx(double zoom, int sizeClass) {
        double step = Math.rint(zoom * 2) / 2;
        double base = 4.5 + 4.5 * Math.clamp((step - 3.5) / 4.5, 0.0, 1.0);
        return base * SIZE_FACTOR[sizeClass];
    }

    private static final double[] SIZE_FACTOR = {0.95, 1.05, 1.25, 1.5, 1.8};
}
