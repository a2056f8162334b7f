package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.math.EquationParts;
import dev.cahier.math.Formula;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import dev.cahier.math.MathRenderer;
import dev.cahier.math.MathStatistics;
import dev.cahier.math.RowEnds;
import dev.cahier.math.Typesetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the Markdown of {@code src/test/resources/math-corpus} and asks which formulas are in it.
 */
final class MathCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/math-corpus");
    private static final Pattern MARK = Pattern.compile("⟦(\\d+)⟧");
    private static final KatexRenderer KATEX = new KatexRenderer(MathOutput.MATHML);

    @AfterAll
    static void stopEngines() {
        KATEX.close();
    }

    static Stream<CorpusCase> cases() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList().stream()
                    .map(MathCorpusTest::read)
                    .flatMap(CorpusCase::in);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    @Test
    void namesEachCaseOnce() throws IOException {
        assertThat(cases().map(CorpusCase::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheFormulasAndNothingElse(CorpusCase expected) {
        Recorder recorder = new Recorder();
        RenderedBody body = MarkdownTrial.renderWithoutTypography(expected.markdown(), recorder);

        List<String> formulas = new ArrayList<>();
        Matcher mark = MARK.matcher(body.html());
        while (mark.find()) {
            formulas.add(recorder.shown.get(Integer.parseInt(mark.group(1))));
        }
        SoftAssertions soft = new SoftAssertions();
        soft.assertThat(formulas).as("formulas").isEqualTo(expected.formulas());
        soft.assertThat(recorder.text(body.html())).as("text").isEqualTo(expected.text());
        expected.html().forEach(piece -> soft.assertThat(body.html()).as("html").contains(piece));
        soft.assertThat(body.diagnostics().stream().map(MarkdownTrial::brief))
                .as("reports")
                .containsExactlyElementsOf(expected.reports());
        soft.assertAll();
    }

    /** Typesets formulas and puts a mark with a number in the place of each. */
    private static final class Recorder implements MathRenderer {

        private final List<String> shown = new ArrayList<>();

        @Override
        public Typesetting render(Formula formula, RowEnds rowEnds) {
            Typesetting outcome = KATEX.render(formula, rowEnds);
            if (!(outcome instanceof Typesetting.Typeset typeset) || typeset.html().isEmpty()) {
                return outcome;
            }
            shown.add((formula.display() ? "display: " : "inline: ") + typeset.tex());
            String mark = "⟦" + (shown.size() - 1) + "⟧";
            return new Typesetting.Typeset(
                    mark,
                    typeset.tex(),
                    typeset.tex(),
                    typeset.repaired(),
                    List.of(),
                    EquationParts.NONE,
                    typeset.definitions());
        }

        /** Returns a page's text, with signs in the place of formulas. */
        String text(String html) {
            String marked =
                    MARK.matcher(html)
                            .replaceAll(
                                    m ->
                                            shown.get(Integer.parseInt(m.group(1))).startsWith("i")
                                                    ? "□"
                                                    : "■");
            String bare =
                    marked.replaceAll("</t[dh]>", " ")
                            .replaceAll("(?s)<a class=\"anchor\".*?</a>|<!--.*?-->|<[^<>]*>", "");
            return bare.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&nbsp;", " ")
                    .replace("&amp;", "&")
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        @Override
        public MathStatistics statistics() {
            return KATEX.statistics();
        }

        @Override
        public void close() {}
    }
}
