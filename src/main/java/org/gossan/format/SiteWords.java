package org.gossan.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.SiteCommodity;

/// What words in files mean: the only place where foreign words become words of the atlas. Not thread-safe.
///
/// The atlas's own names of commodities, statuses and countries are known in all its languages; here stand only those
/// that others use. A word that is not known is kept as it was published.
final class SiteWords {

    /// MRDS names of commodities. Source: U.S. Geological Survey, Mineral Resources Data System, commodity codes.
    private static final String MRDS_COMMODITIES =
            """
            barium-barite=BA;barite=BA;boron-borates=B;borates=B;fluorine-fluorite=F;fluorite=F;fluorspar=F;
            phosphorus-phosphates=P;phosphate=P;gypsum-anhydrite=GYP;gypsum=GYP;gemstone=GEM;mica=MIC;garnet=ABR_G;
            niobium (columbium)=NB;columbium=NB;rare earths=REE;rare earth elements=REE;rare earth=REE;lanthanum=LA;
            sand and gravel=SDG;sand and gravel, construction=SDG;stone=STN;stone, crushed/broken=STN_C;quartz=QTZ;
            clay=CLY;coal=COA;limestone=LST;dolomite=DOL;silica=SIL;feldspar=FLD;graphite=GRF;mercury=HG;
            antimony=SB;chromium=CR;sulfur=S;sulfur-pyrite=S_P;iron-pyrite=FE_PYR;pyrite=PYR;tungsten=W;aluminum=AL;
            aluminium=AL;asbestos=ASB;germanium=GE;indium=IN;thallium=TL;hafnium=HF;magnesite=MG;rhodium=PGE_RH;
            iridium=PGE_IR;osmium=PGE_OS;ruthenium=PGE_RU;platinum-group elements=PGE;platinum group=PGE;talc-soapstone=TLC;
            kyanite=KYN;vermiculite=VRM;wollastonite=WOL;zeolites=ZEO;pumice=PUM;perlite=PER;salt=NA_S;potash=K;
            praseodymium=PR;samarium=SM;europium=EU;gadolinium=GD;terbium=TB;dysprosium=DY;holmium=HO;erbium=ER;
            thulium=TM;ytterbium=YB;lutetium=LU;copper oxide=CU_O;copper sulfide=CU_S;
            mercurio=HG;antimonio=SB;azufre=S;cromo=CR;aluminio=AL;yeso=GYP;barita=BA;fluorita=F;carbon=COA;grafito=GRF;
            tungsteno=W;arena y grava=SDG;mercure=HG;antimoine=SB;soufre=S;chrome=CR;gypse=GYP;barytine=BA;charbon=COA;
            terres rares=REE;tierras raras=REE;
            """;

    private static final String STATUSES =
            """
            raw prospect=prospect;showing=occurrence;mineral occurrence=occurrence;active mine=producer;operating=producer;
            in production=producer;producing=producer;former producer=past producer;past-producing=past producer;
            closed mine=past producer;processing plant=plant;not known=unknown;
            productora=producer;en produccion=producer;en operacion=producer;exproductor=past producer;
            ex productor=past producer;antiguo productor=past producer;mina cerrada=past producer;ocurrencia=occurrence;
            manifestacion mineral=occurrence;recursos=resource;reservas=reserve;planta de beneficio=plant;
            producteur=producer;en exploitation=producer;ancien producteur=past producer;mine fermee=past producer;
            ancienne mine=past producer;prospection=prospect;ressources=resource;reserves=reserve;usine=plant;
            """;

    private static final String COUNTRIES =
            """
            usa=US;u.s.a.=US;u.s.=US;united states of america=US;eua=US;ee.uu.=US;estados unidos de america=US;mex=MX;
            estados unidos mexicanos=MX;can=CA;
            """;

    private static final String MRDS_CODES =
            " AS B BA BE BI BR CE CO CS CU F FE GA K LA LI MN MO NA NB ND NI P PB PD PT RB RE "
                    + "REE PGE SC SE SN SR TA TE TH TI U V W Y ZN ZR AU AG CD MG ";
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;|]\\s*|\\s*,\\s+|,(?=\\S)");

    private final Map<String, String> commodities = new HashMap<>();
    private final Map<String, DevelopmentStatus> statuses = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();

    SiteWords() {
        for (String code : MRDS_CODES.strip().split(" ")) {
            commodities.put(plain(code), code);
            for (Language language : Language.values()) {
                commodities.putIfAbsent(plain(Messages.of(language).commodity(code)), code);
            }
        }
        pairs(MRDS_COMMODITIES).forEach((word, code) -> {
            commodities.put(word, code);
            commodities.putIfAbsent(plain(code), code);
        });
        for (DevelopmentStatus status : DevelopmentStatus.values()) {
            statuses.put(plain(status.code()), status);
            for (Language language : Language.values()) {
                statuses.putIfAbsent(plain(Messages.of(language).word("status", status)), status);
            }
        }
        Map<String, DevelopmentStatus> byCode = Map.copyOf(statuses);
        pairs(STATUSES)
                .forEach((word, code) -> statuses.put(word, byCode.getOrDefault(code, DevelopmentStatus.UNKNOWN)));
        for (String code : List.of("US", "MX", "CA")) {
            countries.put(plain(code), code);
            for (Language language : Language.values()) {
                countries.put(plain(Messages.of(language).country(code)), code);
            }
        }
        countries.putAll(pairs(COUNTRIES));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        Arrays.stream(text.replace("\n", "").split(";"))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> {
                    int equals = pair.lastIndexOf('=');
                    pairs.put(plain(pair.substring(0, equals)), pair.substring(equals + 1));
                });
        return pairs;
    }

    /// Returns the code of a commodity, or the word itself if it is not known.
    String commodity(String word) {
        return commodities.getOrDefault(plain(word), word);
    }

    /// Returns the commodities of one cell; a cell may name several.
    ///
    /// @param cells by importance: primary, secondary, tertiary
    List<SiteCommodity> commodities(List<String> cells) {
        Map<String, Importance> found = new LinkedHashMap<>();
        for (Importance importance : Importance.values()) {
            String cell = cells.get(importance.ordinal()).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (commodities.containsKey(plain(cell))) {
                found.putIfAbsent(commodity(cell), importance);
                continue;
            }
            // The atlas's own lists are codes with spaces between them.
            String listed = codes(cell) ? cell.replace(' ', ';') : cell;
            for (String word : BETWEEN.split(listed)) {
                if (!word.isBlank()) {
                    found.putIfAbsent(commodity(word.strip()), importance);
                }
            }
        }
        List<SiteCommodity> all = new ArrayList<>();
        found.forEach((code, importance) -> all.add(new SiteCommodity(code, importance)));
        return List.copyOf(all);
    }

    private boolean codes(String cell) {
        return cell.indexOf(' ') > 0
                && Arrays.stream(cell.split(" "))
                        .allMatch(word ->
                                word.equals(word.toUpperCase(Locale.ROOT)) && commodities.containsKey(plain(word)));
    }

    /// Returns the status that a word means; [DevelopmentStatus#UNKNOWN] if it is not known.
    DevelopmentStatus status(String word) {
        return statuses.getOrDefault(plain(word), DevelopmentStatus.UNKNOWN);
    }

    /// Returns whether a word is known as a status.
    boolean knowsStatus(String word) {
        return statuses.containsKey(plain(word));
    }

    /// Returns the ISO 3166-1 code of a country, or the word itself if it is not known.
    String country(String word) {
        return countries.getOrDefault(plain(word), word);
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return folded.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
