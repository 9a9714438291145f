package org.gossan.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gossan.geo.LonLat;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.SiteCommodity;
import org.gossan.transfer.Progress;
import org.gossan.transfer.RowProblem;
import org.gossan.transfer.RowProblem.Reason;
import org.gossan.transfer.RowSink;
import org.gossan.transfer.RowText;
import org.gossan.transfer.SiteRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSitesTest {

    private static final String HEADING = "id,name,lon,lat,commodity,status\n";

    @TempDir
    private Path folder;

    /// What a reader handed over.
    private static final class Kept implements RowSink {

        private final List<SiteRow> rows = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();

        @Override
        public void row(SiteRow row) {
            rows.add(row);
        }

        @Override
        public void problem(RowProblem problem) {
            problems.add(problem);
        }

        private List<String> ids() {
            return rows.stream().map(SiteRow::recordId).toList();
        }

        private List<String> told() {
            return problems.stream()
                    .map(problem -> problem.line() + " " + problem.reason())
                    .toList();
        }
    }

    private Kept read(byte[] bytes) throws IOException, FormatException {
        Path file = Files.write(folder.resolve("sites.csv"), bytes);
        Kept kept = new Kept();
        SiteReader.open(file, Map.of()).read(kept, Progress.NONE);
        return kept;
    }

    private Kept read(String text) throws IOException, FormatException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            estado, Productor,           Prospecto, PRODUCER, ''
            état,   Ancien producteur,   Indice,    PAST_PRODUCER, ''
            estado, Sonora,              Oaxaca,    UNKNOWN,  Sonora
            """)
    void aHeadingThatMeansStateAndStatusMeansWhatTheRowsSay(
            String heading, String first, String second, DevelopmentStatus status, String state) throws Exception {
        Kept kept = read("id;lon;lat;" + heading + "\n1;-110;29;" + first + "\n2;-109;28;" + second + "\n");
        assertEquals(status, kept.rows.get(0).traits().status());
        assertEquals(state, kept.rows.get(0).traits().place().admin1());
    }

    @Test
    void aRowBecomesASiteWithItsOriginal() throws IOException, FormatException {
        SiteRow row = read(HEADING + "7,\"La Ventana, \"\"norte\"\"\",-109.10250,29.8,Lithium,Prospect\n")
                .rows
                .getFirst();
        assertEquals("La Ventana, \"norte\"", row.name());
        assertEquals(new LonLat(-109.1025, 29.8), row.point());
        assertEquals(
                List.of(new SiteCommodity("LI", Importance.PRIMARY)),
                row.traits().commodities());
        assertEquals(DevelopmentStatus.PROSPECT, row.traits().status());
        assertEquals(null, row.traits().statusYear());
        assertEquals("-109.10250 29.8", row.publishedPoint());
        assertEquals(
                List.of("7", "La Ventana, \"norte\"", "-109.10250", "29.8", "Lithium", "Prospect"),
                RowText.split(row.original()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clave;Nombre;Longitud (°);Latitud (°);Sustancia;Situación",
                "Identifiant\tNom\tLongitude\tLatitude\tSubstance\tStatut",
                "ID|Site Name|LONG_DD|LAT_DD|Commodities|Dev_Stat"
            })
    void headingsAreKnownInThreeLanguages(String heading) throws IOException, FormatException {
        String separator = heading.replaceAll("[^;\t|]", "").substring(0, 1);
        String row = String.join(separator, "a1", "Mina Ñ", "-110,5", "29,25", "Cobre", "Productor");
        Kept kept = read((heading + "\r\n" + row + "\r\n").getBytes(Charset.forName("windows-1252")));
        assertEquals(List.of("Mina Ñ"), kept.rows.stream().map(SiteRow::name).toList());
        assertEquals(new LonLat(-110.5, 29.25), kept.rows.getFirst().point());
        assertEquals(
                List.of(new SiteCommodity("CU", Importance.PRIMARY)),
                kept.rows.getFirst().traits().commodities());
        assertEquals(DevelopmentStatus.PRODUCER, kept.rows.getFirst().traits().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void encodingsAreFoundOutWithAndWithoutAMark(String name) throws IOException, FormatException {
        Charset charset = Charset.forName(name);
        String text = HEADING + "1,Nácori Chico,-109,29.7,Litio,Prospecto\n";
        assertEquals(
                "Nácori Chico", read(text.getBytes(charset)).rows.getFirst().name());
        if (name.startsWith("UTF")) {
            assertEquals(
                    "Nácori Chico",
                    read(("\uFEFF" + text).getBytes(charset)).rows.getFirst().name());
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '-110.5', '29.25',     -110.5, 29.25
                    '110.5 W', '29.25 N',  -110.5, 29.25
                    '110,5° O', '29,25°',  -110.5, 29.25
                    '−110.5', '+29.25',    -110.5, 29.25
                    '110°30''00" W', '29°15''00" N', -110.5, 29.25
                    '180', '90', 180, 90
                    '-180', '-90', -180, -90
                    '-110.123456789012345', '29', -110.123456789012345, 29
                    """)
    void degreesAreReadAsFilesWriteThem(String lon, String lat, double wantedLon, double wantedLat)
            throws IOException, FormatException {
        String row = "1;a;\"" + lon.replace("\"", "\"\"") + "\";\"" + lat.replace("\"", "\"\"") + "\";Cu;\n";
        LonLat point =
                read("id;name;lon;lat;commodity;status\n" + row).rows.getFirst().point();
        assertEquals(wantedLon, point == null ? Double.NaN : point.lon(), 1e-12);
        assertEquals(wantedLat, point == null ? Double.NaN : point.lat(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '1,a,-110,96.2,Cu,', LAT_RANGE
                    '1,a,-190,29,Cu,',   LON_RANGE
                    '1,a,29,-110,Cu,',   SWAPPED
                    '1,a,0,0,Cu,',       ZERO_ZERO
                    '1,a,0.00,0.0,Cu,',  ZERO_ZERO
                    '1,a,west,29,Cu,',   NOT_A_NUMBER
                    '1,a,NaN,29,Cu,',    NOT_A_NUMBER
                    '1,a,-1e400,29,Cu,', NOT_A_NUMBER
                    '1,a,-110,,Cu,',     HALF_A_POINT
                    '1,a,-110,29,Cu',    COLUMN_COUNT
                    '1,a,-110,29,Cu,,',  COLUMN_COUNT
                    """)
    void wrongRowsAreLeftOutAndTheRestIsKept(String row, Reason reason) throws IOException, FormatException {
        Kept kept = read(HEADING + "0,ok,-110,29,Cu,\n" + row + "\n2,ok,-110,29,Cu,\n");
        assertEquals(List.of("3 " + reason), kept.told());
        assertEquals(List.of("0", "2"), kept.ids());
    }

    @Test
    void strangePositionsAreKeptWithAWarning() throws IOException, FormatException {
        Kept kept = read(HEADING + "1,east,110.5,29,Cu,\n2,polar,45,-80,Cu,\n3,nowhere,,,Cu,\n4,,-110,29,Cu,\n");
        assertEquals(List.of("2 MISSING_MINUS", "3 LOOKS_SWAPPED", "4 NO_POINT", "5 NO_NAME"), kept.told());
        assertEquals(List.of("1", "2", "3", "4"), kept.ids());
        assertEquals(110.5, kept.rows.getFirst().lon());
        assertEquals("4", kept.rows.getLast().name());
    }

    @Test
    void aSecondRowWithAnIdIsLeftOut() throws IOException, FormatException {
        Kept kept = read(HEADING + "1,a,-110,29,Cu,\n1,b,-111,29,Cu,\n");
        assertEquals(List.of("3 DUPLICATE_ID"), kept.told());
        assertEquals("a", kept.rows.getFirst().name());
    }

    @Test
    void aForgottenQuoteCostsOneRow() throws IOException, FormatException {
        StringBuilder text = new StringBuilder(HEADING + "1,\"broken,-110,29,Cu,\n");
        for (int i = 2; i < 200; i++) {
            text.append(i).append(",fine,-110,29,Cu,\n");
        }
        Kept kept = read(text.toString());
        assertEquals(List.of("2 BROKEN_QUOTES"), kept.told());
        assertEquals(198, kept.rows.size());
        assertEquals(3, kept.rows.getFirst().line());
    }

    @Test
    void valuesMayGoOnOverLinesAndQuotesMayStandInside() throws IOException, FormatException {
        Kept kept = read(HEADING + "1,\"two\nlines\",-110,29,Cu,\n2,5\" hole,-110,29,Cu,\n");
        assertEquals(
                List.of("two\nlines", "5\" hole"),
                kept.rows.stream().map(SiteRow::name).toList());
        assertEquals(4, kept.rows.getLast().line());
        assertEquals(List.of(), kept.told());
    }

    @Test
    void zeroBytesAndEndlessValuesAreLeftOut() throws IOException, FormatException {
        String longName = "x".repeat(2000);
        String longId = "9".repeat(60);
        Kept kept = read(HEADING + "1,a\0b,-110,29,Cu,\n2," + longName + ",-110,29,Cu,\n" + longId
                + ",n,-110,29,Cu,\n4,ok,-110,29,Cu,\n");
        assertEquals(List.of("2 NUL", "3 TOO_LONG", "4 TOO_LONG"), kept.told());
        assertEquals(List.of("4"), kept.ids());
    }

    @Test
    void aRowWithoutAnIdGetsOneThatStaysWhenOthersGo() throws IOException, FormatException {
        String rows = "Mina Ñoño,-110,29\nOther,-111,30\n";
        String before = read("name,lon,lat\n" + rows).ids().getLast();
        String after = read("name,lon,lat\nOther,-111,30\n").ids().getFirst();
        assertEquals(before, after);
        assertTrue(before.startsWith("other-"), before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "id,name,x1,y1\n1,a,2,3\n", "no table at all"})
    void aFileWithoutPlacesIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("none.csv"), text);
        assertThrows(FormatException.class, () -> SiteReader.open(file, Map.of()));
    }

    @Test
    void columnsCanBeNamed() throws IOException, FormatException {
        Path file = Files.writeString(folder.resolve("named.csv"), "k,Este,Norte\n1,-110,29\n");
        Kept kept = new Kept();
        SiteReader.open(file, Map.of(Column.LON, "Este", Column.LAT, "Norte", Column.ID, "k"))
                .read(kept, Progress.NONE);
        assertEquals(List.of("1"), kept.ids());
        FormatException wrong =
                assertThrows(FormatException.class, () -> SiteReader.open(file, Map.of(Column.LON, "East")));
        assertTrue(String.valueOf(wrong.getMessage()).contains("Este, Norte"), wrong.getMessage());
    }

    @Test
    void columnsCanBeNamedByNumberAndSaidToHoldNothing() throws IOException, FormatException {
        Path file = Files.writeString(folder.resolve("twice.csv"), "id,name,,x,x\n1,a,29,5,-110\n");
        Kept kept = new Kept();
        SiteReader reader = SiteReader.open(file, Map.of(Column.LON, "#5", Column.LAT, "#3", Column.NAME, ""));
        reader.read(kept, Progress.NONE);
        assertEquals(-110, kept.rows.getFirst().lon());
        assertEquals(29, kept.rows.getFirst().lat());
        assertEquals("1", kept.rows.getFirst().name(), "no name, so its id");
        for (String none : List.of("#0", "#6", "#99999", "#")) {
            SitesException wrong =
                    assertThrows(SitesException.class, () -> SiteReader.open(file, Map.of(Column.LON, none)));
            assertEquals(SitesException.Reason.NO_SUCH_COLUMN, wrong.reason());
            assertEquals(none, wrong.detail());
        }
    }

    @Test
    void aTableWithoutKnownPositionsTellsItsColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "Este,Norte,nombre\n1,2,a\n");
        SitesException odd = assertThrows(SitesException.class, () -> SiteReader.open(file, Map.of()));
        assertEquals(SitesException.Reason.NO_POSITION, odd.reason());
        assertEquals(List.of("Este", "Norte", "nombre"), odd.headings());
        assertEquals(Map.of(Column.NAME, "nombre"), odd.known());
    }

    @Test
    void unknownWordsAreKeptAsPublished() throws IOException, FormatException {
        SiteRow row = read(HEADING + "1,a,-110,29,\"Unobtainium, Copper\",Sleeping\n")
                .rows
                .getFirst();
        assertEquals(
                List.of(
                        new SiteCommodity("Unobtainium", Importance.PRIMARY),
                        new SiteCommodity("CU", Importance.PRIMARY)),
                row.traits().commodities());
        assertEquals(DevelopmentStatus.UNKNOWN, row.traits().status());
        assertEquals("published as: Sleeping", row.traits().statusNote());
    }

    @Test
    void rubbishNeverThrowsAnythingElse() throws IOException {
        long seed = 7;
        Random random = new Random(seed);
        String alphabet = "1,;\"\n\r\t-.é\0'=ab";
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(HEADING);
            for (int c = random.nextInt(400); c > 0; c--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Kept kept = read(text.toString());
                assertTrue(kept.rows.size() + kept.problems.size() <= 401);
            } catch (FormatException e) {
                assertTrue(String.valueOf(e.getMessage()).contains("sites.csv"), "seed " + seed + ", file " + i);
            }
        }
    }

    @Test
    void formulasAreGuardedAndComeBack() {
        for (String text : List.of("=1+1", "+52 1", "-", "@a", "'=x", "'", "\tq", "plain", "")) {
            String guarded = SafeCell.guarded(text);
            assertTrue(guarded.isEmpty() || "=+-@\t".indexOf(guarded.charAt(0)) < 0, guarded);
            assertEquals(text, SafeCell.plain(guarded));
        }
    }
}
