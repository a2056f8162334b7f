package dev.cahier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that keep the packages a pipeline: imports run one way and libraries stay at home. */
final class ArchitectureTest {

    /** The stages of a build; each may import those before it. */
    private static final List<String> STAGES =
            List.of(
                    "store",
                    "diagnostic",
                    "source",
                    "data",
                    "config",
                    "html",
                    "note",
                    "migrate",
                    "activation",
                    "proof",
                    "analysis",
                    "extension",
                    "tex",
                    "expression",
                    "identity",
                    "script",
                    "math",
                    "code",
                    "diagram",
                    "chart",
                    "card",
                    "gallery",
                    "bibliography",
                    "markdown",
                    "site",
                    "search",
                    "template",
                    "feed",
                    "book",
                    "output",
                    "check",
                    "build",
                    "serve",
                    "cli");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.cahier");

    @Test
    void everyClassBelongsToAStage() {
        classes()
                .that()
                .haveNameNotMatching(".*\\.package-info")
                .should()
                .resideInAnyPackage(packages(STAGES))
                .check(CLASSES);
    }

    @Test
    void noTwoTypesShareAName() {
        assertThat(CLASSES.stream().filter(type -> !type.isNestedClass()))
                .extracting(JavaClass::getSimpleName)
                .filteredOn(name -> !name.equals("package-info"))
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> stagesWithLaterOnes() {
        return IntStream.range(0, STAGES.size() - 1)
                .mapToObj(i -> Arguments.of(STAGES.get(i), STAGES.subList(i + 1, STAGES.size())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stagesWithLaterOnes")
    void stageImportsOnlyEarlierOnes(String stage, List<String> later) {
        noImports(stage, later).check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.cahier.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @MethodSource
    void libraryStaysAtHome(String library, List<String> homes) {
        onlyAtHome(library, homes).check(CLASSES);
    }

    static Stream<Arguments> libraryStaysAtHome() {
        return Stream.of(
                Arguments.of("org.snakeyaml..", List.of("data")),
                Arguments.of("org.tomlj..", List.of("data")),
                // template writes JSON-LD, feed feeds, serve events, cli reports
                Arguments.of(
                        "tools.jackson..", List.of("data", "template", "feed", "serve", "cli")),
                Arguments.of("org.jsoup..", List.of("feed", "book")),
                Arguments.of("org.owasp..", List.of("html")),
                Arguments.of("org.apache.commons.numbers..", List.of("activation", "proof")),
                Arguments.of("ch.obermuhlner..", List.of("proof")),
                Arguments.of("de.undercouch..", List.of("bibliography")),
                Arguments.of("com.caoccao..", List.of("script")),
                Arguments.of("org.knowm..", List.of("chart")),
                Arguments.of("com.pngencoder..", List.of("chart")),
                Arguments.of("java.awt..", List.of("chart", "card")),
                Arguments.of("javax.imageio..", List.of("chart", "card")),
                Arguments.of("com.drew..", List.of("chart")),
                Arguments.of("com.vladsch.flexmark..", List.of("markdown")),
                Arguments.of("freemarker..", List.of("template")),
                Arguments.of("com.ibm.icu..", List.of("template")),
                Arguments.of("io.methvin..", List.of("serve")),
                Arguments.of("com.sun.net.httpserver..", List.of("serve")),
                Arguments.of("picocli..", List.of("cli")));
    }

    @Test
    void importOfALaterStageIsFound() {
        JavaClasses wrong = new ClassFileImporter().importPackages("dev.cahier.architecture");

        assertThat(violations(noImports("architecture.early", List.of("architecture.late")), wrong))
                .isTrue();
        assertThat(violations(noImports("architecture.late", List.of("architecture.early")), wrong))
                .isFalse();
    }

    @Test
    void libraryAwayFromHomeIsFound() {
        JavaClasses wrong = new ClassFileImporter().importPackages("dev.cahier.architecture");

        assertThat(violations(onlyAtHome("java.awt..", List.of("architecture.early")), wrong))
                .isTrue();
        assertThat(violations(onlyAtHome("java.awt..", List.of("architecture.late")), wrong))
                .isFalse();
    }

    private static ArchRule noImports(String stage, List<String> others) {
        return noClasses()
                .that()
                .resideInAPackage(ours(stage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(others));
    }

    private static ArchRule onlyAtHome(String library, List<String> homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(homes))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static boolean violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).hasViolation();
    }

    private static String[] packages(List<String> stages) {
        return stages.stream().map(ArchitectureTest::ours).toArray(String[]::new);
    }

    private static String ours(String stage) {
        return "dev.cahier." + stage + "..";
    }
}
