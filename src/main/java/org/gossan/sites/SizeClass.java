package org.gossan.sites;

import java.util.Optional;
import org.gossan.model.Coded;
import org.gossan.model.Metal;

/// How much metal a coded resource holds, in powers of ten of the metal's share in the Earth's crust, so that one
/// scale serves all metals.
///
/// Source: P. Laznicka, "Quantitative relationships among giant deposits of metals", Economic Geology 94 (1999): a
/// *giant* holds more than 1e11, a *supergiant* more than 1e12 tonnes times the crustal share. *Large*, from 1e10 on,
/// continues the scale downwards; it is the atlas's own word.
public enum SizeClass implements Coded {
    SMALL("small"),
    LARGE("large"),
    GIANT("giant"),
    SUPERGIANT("supergiant");

    private final String code;

    SizeClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Returns the class of contained metal: lithium as Li, rare earths as the sum of oxides, copper as Cu; empty for
    /// other metals, for which the atlas has no scale.
    ///
    /// Crustal shares, rounded: copper 25 ppm, lithium 18 ppm, rare earths with yttrium 200 ppm as oxides
    /// (continental crust after K. H. Wedepohl, Geochim. Cosmochim. Acta 59 (1995), 1217-1232; not compared with the
    /// printed table). They only choose the size of a symbol.
    ///
    /// @param tonnes metal contained, not negative
    public static Optional<SizeClass> of(Metal metal, double tonnes) {
        double share = Double.NaN;
        if (metal == Metal.COPPER) {
            share = 25e-6;
        } else if (metal == Metal.LITHIUM) {
            share = 18e-6;
        } else if (metal == Metal.RARE_EARTHS) {
            share = 200e-6;
        }
        double index = tonnes / share;
        if (Double.isNaN(index)) {
            return Optional.empty();
        }
        return Optional.of(index >= 1e12 ? SUPERGIANT : index >= 1e11 ? GIANT : index >= 1e10 ? LARGE : SMALL);
    }
}
