package org.gossan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gossan.model.WrongWay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the line of ARCHITECTURE.md: a package imports only packages on lines below its own.
class ArchitectureTest {

    /// Top to bottom; packages of one line never import each other.
    private static final List<List<String>> LINES = List.of(
            List.of(
                    "cli",
                    "ui.sites",
                    "ui.context",
                    "ui.measure",
                    "ui.pictures",
                    "ui.edits",
                    "ui.annotations",
                    "ui.notes",
                    "ui.exchange",
                    "ui.history",
                    "ui.attachments",
                    "ui.briefings"),
            List.of("ui.present"),
            List.of("ui.map"),
            List.of("ui.window"),
            List.of("ui.files", "ui.drafts"),
            List.of("ui"),
            List.of("ui.opening", "ui.text"),
            List.of("ui.pixels"),
            List.of("bench"),
            List.of("atlas"),
            List.of("atlas.drawings"),
            List.of("publish.briefing"),
            List.of("edits.files", "edits.exchange"),
            List.of("publish", "edits"),
            List.of("render.slide"),
            List.of("render.chart"),
            List.of("render"),
            List.of("render.drawing"),
            List.of("store", "format", "basemap", "sites"),
            List.of("store.log", "store.backup"),
            List.of("model.edits", "model.briefing"),
            List.of("model.evidence"),
            List.of("transfer"),
            List.of("model"),
            List.of("geo", "packed"));

    /// These import no other package of ours.
    private static final Set<String> IMPORT_NOTHING = Set.of("geo", "packed", "ui.files", "ui.text", "ui.pixels");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gossan");

    /// What breaks every rule but those of the lines; see [org.gossan.model.WrongWay].
    private static final JavaClasses WRONG =
            new ClassFileImporter().importClasses(WrongWay.class, org.gossan.stray.Stray.class);

    @TestFactory
    List<DynamicTest> packagesImportOnlyPackagesBelow() {
        List<DynamicTest> tests = new ArrayList<>();
        rules(LINES).forEach((name, rule) -> tests.add(DynamicTest.dynamicTest(name, () -> rule.check(CLASSES))));
        return tests;
    }

    /// With the lines upside down every package that imports another breaks its rule, so the rules do find it.
    @Test
    void aPackageThatImportsOneAboveIsFound() {
        Set<String> found = new TreeSet<>();
        rules(LINES.reversed()).forEach((name, rule) -> {
            if (rule.evaluate(CLASSES).hasViolation()) {
                found.add(name);
            }
        });
        Set<String> expected =
                new TreeSet<>(LINES.stream().flatMap(List::stream).toList());
        expected.removeAll(IMPORT_NOTHING);
        assertEquals(expected, found);
    }

    @Test
    void everyPackageHasALine() {
        assertHolds(classes()
                .should()
                .resideInAnyPackage(LINES.stream()
                        .flatMap(List::stream)
                        .map(ArchitectureTest::packageOf)
                        .toArray(String[]::new))
                .orShould()
                .resideInAPackage("org.gossan"));
    }

    @Test
    void javaFxStartsAtUi() {
        assertHolds(noClasses()
                .that()
                .resideOutsideOfPackages("org.gossan.ui..", "org.gossan")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "com.gluonhq.."));
    }

    @Test
    void onlyTheMapPaneNamesGluonMaps() {
        assertHolds(noClasses()
                .that()
                .resideOutsideOfPackage("org.gossan.ui.map..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.gluonhq.."));
    }

    @Test
    void geoToolsStaysBehindGeoAndFilters() {
        assertHolds(noClasses()
                .that()
                .resideOutsideOfPackages("org.gossan.geo..", "org.gossan.sites..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.opengis.."));
    }

    /// A rule that nothing can break is none.
    private static void assertHolds(ArchRule rule) {
        rule.check(CLASSES);
        assertTrue(rule.evaluate(WRONG).hasViolation(), rule + " finds nothing wrong with what is wrong");
    }

    private static Map<String, ArchRule> rules(List<List<String>> lines) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (int line = 0; line < lines.size(); line++) {
            for (String name : lines.get(line)) {
                List<String> forbidden = new ArrayList<>();
                forbidden.add("org.gossan");
                for (int above = 0; above <= line; above++) {
                    lines.get(above).stream()
                            .filter(other -> !other.equals(name))
                            .map(ArchitectureTest::packageOf)
                            .forEach(forbidden::add);
                }
                if (name.equals("cli")) {
                    forbidden.add("org.gossan.ui..");
                }
                rules.put(
                        name,
                        noClasses()
                                .that()
                                .resideInAPackage(packageOf(name))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(forbidden.toArray(String[]::new))
                                .allowEmptyShould(true));
            }
        }
        return rules;
    }

    private static String packageOf(String name) {
        return "org.gossan." + name;
    }
}
