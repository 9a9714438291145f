package org.gossan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
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
            List.of("ui.opening"),
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

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gossan");

    @TestFactory
    List<DynamicTest> packagesImportOnlyPackagesBelow() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int line = 0; line < LINES.size(); line++) {
            for (String name : LINES.get(line)) {
                List<String> forbidden = new ArrayList<>();
                forbidden.add("org.gossan");
                for (int above = 0; above <= line; above++) {
                    LINES.get(above).stream()
                            .filter(other -> !other.equals(name))
                            .map(ArchitectureTest::packageOf)
                            .forEach(forbidden::add);
                }
                if (name.equals("cli")) {
                    forbidden.add("org.gossan.ui..");
                }
                tests.add(DynamicTest.dynamicTest(name, () -> noClasses()
                        .that()
                        .resideInAPackage(packageOf(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden.toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(CLASSES)));
            }
        }
        return tests;
    }

    @Test
    void everyPackageHasALine() {
        classes()
                .should()
                .resideInAnyPackage(LINES.stream()
                        .flatMap(List::stream)
                        .map(ArchitectureTest::packageOf)
                        .toArray(String[]::new))
                .orShould()
                .resideInAPackage("org.gossan")
                .check(CLASSES);
    }

    @Test
    void javaFxStartsAtUi() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gossan.ui..", "org.gossan")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "com.gluonhq..")
                .check(CLASSES);
    }

    @Test
    void onlyTheMapPaneNamesGluonMaps() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gossan.ui.map..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.gluonhq..")
                .check(CLASSES);
    }

    @Test
    void geoToolsStaysBehindGeoAndFilters() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gossan.geo..", "org.gossan.sites..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.opengis..")
                .check(CLASSES);
    }

    private static String packageOf(String name) {
        return "org.gossan." + name;
    }
}
