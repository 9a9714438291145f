package org.gossan.format;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gossan.model.Coded;

/// What a column of a table of places can hold, and the headings by which it is known in English, Spanish and French.
///
/// Headings are compared without accents, case, units in brackets and anything that is no letter or digit; the names of
/// an earlier line win over those of a later one.
public enum Column implements Coded {
    ID(
            "id",
            "identifier depid siteid recordid mineid gid fid objectid clave folio codigo identificador identifiant code"),
    NAME(
            "name",
            "sitename minename depositname site mine deposit title nombre yacimiento mina sitio deposito titulo "
                    + "nom gisement gite titre"),
    LON(
            "lon",
            "longitude long lng londd longdd longitudedd longitud longituddd decimallongitude longitudedecimal "
                    + "longitudwgs84 lonwgs84 x"),
    LAT("lat", "latitude latdd latitudedd latitud latituddd decimallatitude latitudedecimal latitudwgs84 latwgs84 y"),
    POINT("point", "position coordinates coordinate coordenadas posicion ubicacion coordonnees latlon latlong"),
    COMMODITY(
            "commodity",
            "commodities commod1 commod mineral minerals metal metals sustancia sustancias elemento "
                    + "mineralprincipal producto substance substances minerai metaux commodityprimary primarycommodities "
                    + "commoditiesprimary"),
    COMMODITY2(
            "commodity2",
            "commod2 secondarycommodities commoditiessecondary sustanciassecundarias " + "substancessecondaires"),
    COMMODITY3("commodity3", "commod3 tertiarycommodities commoditiestertiary"),
    STATUS("status", "devstat developmentstatus estatus situacion statut etape"),
    STATUS_YEAR("status_year", "statusyear yearofstatus year ano anio annee anoestatus anneestatut"),
    COUNTRY("country", "pais pays nation countrycode"),
    STATE("state", "province admin1 stateprovince estado provincia entidad entidadfederativa etat region"),
    STATE_CODE("state_code", "statecode admin1code codigoestado codeprovince"),
    TYPE("type", "cmmitype tipocmmi"),
    TYPE_PUBLISHED(
            "type_published",
            "typepublished deposittype deptype model tipo tipodeposito tipodeyacimiento "
                    + "typedegisement typegisement modelo modele"),
    ALIASES("aliases", "othernames names alias otrosnombres autresnoms alternatenames"),
    OPERATOR("operator", "company owner operador empresa compania titular exploitant entreprise societe operateur"),
    OPERATOR_YEAR("operator_year", "operatoryear"),
    STAGE("stage", "projectstage etapaproyecto"),
    STAGE_YEAR("stage_year", "stageyear"),
    ERROR("error_m", "errorm accuracym uncertaintym erroremetros incertidumbrem precisionm incertitudem erreurm"),
    ERROR_BASIS("error_basis", "errorbasis"),
    POINT_BASIS("point_basis", "pointbasis coordbasis"),
    POTENTIAL("potential_area", "potentialarea"),
    CONFIDENCE("confidence", "confianza confiance"),
    DATUM("datum", "crs srs sistemadereferencia systemedereference"),
    STATUS_NOTE("status_note", "statusnote"),
    NOTE("note", "notes remarks comment comments nota notas observaciones remarque remarques commentaire");

    private static final int UNFIT = Integer.MAX_VALUE;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]");

    private final String code;
    private final String names;

    Column(String code, String names) {
        this.code = code;
        this.names = names;
    }

    /// Returns the name by which people say what a column holds: `--columns lon=Este`.
    @Override
    public String code() {
        return code;
    }

    /// Returns what a heading says; empty if it says nothing known.
    static Optional<Column> of(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.rank(heading) < UNFIT)
                .findFirst();
    }

    /// Returns how early in the list of names a heading stands: of two that fit, the lower one is meant.
    int rank(String heading) {
        String folded = fold(heading);
        if (fold(code).equals(folded)) {
            return 0;
        }
        int place = Arrays.asList(names.split(" ")).indexOf(folded);
        return place < 0 ? UNFIT : place + 1;
    }

    /// Returns letters and digits without accents, in lower case, units in brackets left out.
    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(BRACKETS.matcher(text).replaceAll(""), Normalizer.Form.NFD))
                .replaceAll("");
        return OTHERS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
