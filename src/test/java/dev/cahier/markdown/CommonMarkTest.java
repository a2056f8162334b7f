package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders the examples of CommonMark's specification, version 0.31.2, as notes with formulas.
 *
 * <p>{@code src/test/resources/commonmark/differences.txt} lists, by number and with a reason,
 * those whose HTML is not the specification's. One that is listed and does not differ fails, too.
 */
final class CommonMarkTest {

    private static final Path DIFFERENCES =
            Path.of("src/test/resources/commonmark/differences.txt");
    private static final int EXAMPLES = 652;

    /** What headings and images have besides: anchors, and when they are loaded. */
    private static final Pattern BESIDES =
            Pattern.compile(
                    "(<h[1-6]) id=\"[^\"]*\"|<a class=\"anchor\"[^>]*>#</a>| loading=\"lazy\" decoding=\"async\"");

    private static final Map<Integer, String> REASONS = reasons();

    private static Map<Integer, String> reasons() {
        Map<Integer, String> reasons = new HashMap<>();
        try {
            for (String line : Files.readAllLines(DIFFERENCES)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int colon = line.indexOf(": ");
                for (String number : line.substring(0, colon).split(" ")) {
                    String earlier =
                            reasons.put(Integer.valueOf(number), line.substring(colon + 2));
                    assertThat(earlier).as("example " + number + " is listed twice").isNull();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }

    /** An example with its number in the specification. */
    record Numbered(int number, Example example) {

        @Override
        public String toString() {
            return "example " + number;
        }
    }

    static List<Numbered> examples() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        return IntStream.range(0, examples.size())
                .mapToObj(index -> new Numbered(index + 1, examples.get(index)))
                .toList();
    }

    @Test
    void readsTheWholeSpecification() {
        assertThat(examples()).hasSize(EXAMPLES);
        assertThat(REASONS.keySet()).allMatch(number -> number >= 1 && number <= EXAMPLES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void rendersAsTheSpecificationSaysOrAsListed(Numbered numbered) {
        Example example = numbered.example();
        String html =
                MarkdownTrial.renderWithoutTypography(example.getSource(), new PlainMath()).html();

        if (REASONS.containsKey(numbered.number())) {
            assertThat(comparable(html))
                    .as("listed as different: " + REASONS.get(numbered.number()))
                    .isNotEqualTo(comparable(example.getHtml().replace('→', '\t')));
        } else {
            assertThat(comparable(html))
                    .isEqualTo(comparable(example.getHtml().replace('→', '\t')));
        }
    }

    /** Returns HTML without what differs in writing only: how tags end and where lines do. */
    private static String comparable(String html) {
        return Stream.of(BESIDES.matcher(html).replaceAll("$1"))
                .map(text -> text.replace(" />", ">").replace("\"/>", "\">"))
                .map(text -> text.replaceAll("\n?(</?(?:li|blockquote|ul|ol)[^>]*>)\n?", "$1"))
                .map(String::strip)
                .findFirst()
                .orElseThrow();
    }
}
