package org.gossan.model;

import java.util.List;
import java.util.Set;

/// The commodity groups that the atlas colours.
public enum Metal implements Coded {
    LITHIUM("LI"),
    RARE_EARTHS("REE"),
    COPPER("CU"),
    OTHER("OTHER");

    /// MRDS codes of single rare-earth elements with yttrium and scandium (IUPAC 2005, IR-3.5).
    private static final Set<String> RARE_EARTH_CODES = Set.of(
            "REE", "Y", "SC", "LA", "CE", "PR", "ND", "PM", "SM", "EU", "GD", "TB", "DY", "HO", "ER", "TM", "YB", "LU");

    private final String code;

    Metal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Returns the group of an MRDS commodity code such as `LI`, `REE`, `ND`, `CU`.
    public static Metal of(String commodityCode) {
        if (commodityCode.equals("LI")) {
            return LITHIUM;
        }
        if (commodityCode.equals("CU")) {
            return COPPER;
        }
        return RARE_EARTH_CODES.contains(commodityCode) ? RARE_EARTHS : OTHER;
    }

    /// Returns the group that colours a site: lithium, rare earths or copper, whichever the most important commodity
    /// that
    /// belongs to one of them says; [#OTHER] if none does.
    public static Metal leading(List<SiteCommodity> commodities) {
        for (Importance importance : Importance.values()) {
            for (SiteCommodity commodity : commodities) {
                Metal metal = of(commodity.code());
                if (commodity.importance() == importance && metal != OTHER) {
                    return metal;
                }
            }
        }
        return OTHER;
    }
}
