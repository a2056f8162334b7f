package dev.cahier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar contains of others comes with its licence, and releases say where it is. */
final class LicencesTest {

    private static final Path CLASSES = Path.of("target/classes");

    private static String list() throws IOException {
        return Files.readString(Path.of("src/dist/licences/INSIDE-CAHIER.txt"));
    }

    @Test
    void eachLicenceInTheJarIsListed() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("dev/cahier"))) {
            List<String> licences =
                    files.filter(Files::isRegularFile)
                            .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.matches("(?i).*licen[cs]e(?:\\.txt)?"))
                            .sorted()
                            .toList();

            assertThat(licences).hasSizeGreaterThanOrEqualTo(5);
            assertThat(licences).allMatch(list()::contains);
        }
    }

    @Test
    void eachListedLicenceIsInTheJar() throws IOException {
        List<String> listed =
                Stream.of(list().split("\\s+")).filter(w -> w.startsWith("dev/cahier/")).toList();

        assertThat(listed).hasSizeGreaterThanOrEqualTo(5);
        assertThat(listed).allSatisfy(name -> assertThat(CLASSES.resolve(name)).isNotEmptyFile());
    }

    /** The front-end parts, each with the words that its licence has to have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/cahier/code/mermaid/LICENSE|The MIT License",
                "dev/cahier/diagram/graphviz/LICENSE|Eclipse Public License - v 1.0",
                "dev/cahier/diagram/graphviz/LICENSE|7. GENERAL",
                "dev/cahier/diagram/graphviz/LICENSE|Expat maintainers",
                "dev/cahier/chart/inter-license.txt|SIL OPEN FONT LICENSE",
                "dev/cahier/chart/noto-license.txt|SIL OPEN FONT LICENSE",
                "dev/cahier/bibliography/styles-license.txt|Attribution-ShareAlike 3.0",
                "dev/cahier/search/traditional-license.txt|Apache License"
            })
    void textsAreThoseOfTheLicences(String expected) throws IOException {
        String[] parts = expected.split("\\|");

        assertThat(Files.readString(CLASSES.resolve(parts[0]))).containsIgnoringCase(parts[1]);
    }

    /** Of libraries whose jars have no text of their licence. Whole ones have a last sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "flexmark|Copyright (c) 2016, Vladimir Schneider|SUCH DAMAGE.",
                "autolink|Robin Stocker|THE SOFTWARE.",
                "big-math|Eric Obermühlner|THE SOFTWARE.",
                "pngencoder|Olof Larsson and Johan Tidén|THE SOFTWARE.",
                "slf4j-api|QOS.ch|THE SOFTWARE.",
                "highlightjs|Ivan Sagalaev|SUCH DAMAGE.",
                "antlr4-runtime|The ANTLR Project|SUCH DAMAGE.",
                "jbibtex|University of Tartu|SUCH DAMAGE.",
                "xmpcore|Adobe Systems Incorporated|SUCH DAMAGE.",
                "icu4j|UNICODE LICENSE V3|SOFTWARE.",
                "locales|Attribution-ShareAlike 3.0 Unported|creativecommons.org/."
            })
    void librariesHaveTheirTexts(String expected) throws IOException {
        String[] parts = expected.split("\\|");
        String all = Files.readString(Path.of("src/dist/licences/LIBRARIES.txt"));
        int start = all.indexOf("\n" + parts[0] + ": ");
        int end = all.indexOf("\n====", all.indexOf("====", start) + 100);

        String text = all.substring(start, end < 0 ? all.length() : end);

        assertThat(text).contains(parts[1]);
        assertThat(text.strip()).endsWith(parts[2]);
    }
}
