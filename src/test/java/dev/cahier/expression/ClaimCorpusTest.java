package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Interval;
import dev.cahier.analysis.ClaimFindings;
import dev.cahier.analysis.ClaimProblem;
import dev.cahier.analysis.Claims;
import dev.cahier.analysis.Evidence;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims about functions with bounded, unbounded, broken and periodic graphs. */
final class ClaimCorpusTest {

    @Test
    void refutesNothingTrueAndProvesMostOfIt() {
        List<String> lines = lines("true");
        List<String> refuted = new ArrayList<>();
        List<String> sampled = new ArrayList<>();
        for (String line : lines) {
            ClaimFindings findings = examined(line);
            findings.problems().forEach(p -> refuted.add(line + ": " + p.message()));
            boolean proved =
                    findings.held().stream()
                            .allMatch(h -> h.evidence().kind() == Evidence.Kind.PROVED);
            if (!proved) {
                sampled.add(line);
            }
        }

        assertThat(refuted).isEmpty();
        assertThat(sampled).as("not proved").hasSizeLessThan(lines.size() / 4);
    }

    @Test
    void refutesOrDoubtsWhatIsFalse() {
        List<String> held = new ArrayList<>();
        for (String line : lines("false")) {
            List<ClaimProblem> problems = examined(line).problems();
            boolean told =
                    problems.size() == 1
                            && problems.get(0).kind() != ClaimProblem.Kind.UNREADABLE
                            && problems.get(0).kind() != ClaimProblem.Kind.UNKNOWN_KEY;
            if (!told) {
                held.add(line);
            }
        }

        assertThat(held).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "(x^2-2x)/(x-2); range: R",
                "x/x; range: '[0, 1]'",
                "sqrt(-x^2); range: '[0, 1]'",
                "1/x; monotonic: non-increasing",
                "abs(x)/x; monotonic: strictly increasing",
                "tan(x); monotonic: strictly increasing",
                "x^2 + 1e-9 x; symmetry: even",
                "1/(1+exp(-x)); range: '[0, 1)'",
                "max(x, 0); derivative-range: '[0, 1]'",
            })
    void provesNothingThatAHoleOrAPoleMakesFalse(String function, String claim) {
        assertThat(examined(function + " | " + claim).held())
                .noneMatch(h -> h.evidence().kind() == Evidence.Kind.PROVED);
    }

    @ParameterizedTest(name = "{1}, {2}: {0}")
    @MethodSource("domains")
    void judgesFunctionsWithLimitedDomains(String verdict, String function, String claim) {
        assertThat(verdict(examined(function + " | " + claim))).isEqualTo(verdict);
    }

    private static Stream<Arguments> domains() {
        return lines("domains").stream().map(line -> Arguments.of((Object[]) line.split(" \\| ")));
    }

    private static String verdict(ClaimFindings findings) {
        if (findings.problems().isEmpty()) {
            Evidence.Kind kind = findings.held().get(0).evidence().kind();
            return kind == Evidence.Kind.PROVED ? "proved" : "sampled";
        }
        return switch (findings.problems().get(0).kind()) {
            case FALSE -> "refuted";
            case DOUBTFUL -> "doubtful";
            default -> "unreadable";
        };
    }

    @Test
    void readsTexAndParametersExactly() {
        String plot = "a = 0.1\nf(x) = \\frac{1}{1 + e^{-x/a}} + a";
        ClaimFindings findings =
                Claims.search(
                        Plots.function(plot).within(Interval.closed(-5, 5)),
                        Interval.closed(-5, 5),
                        claims("range: (0.1, 1.1)"));

        assertThat(findings.held())
                .singleElement()
                .satisfies(h -> assertThat(h.evidence().kind()).isEqualTo(Evidence.Kind.PROVED));
    }

    private static DataMap claims(String yaml) {
        SourceText source = new SourceText("claims", yaml);
        return new DataReader("claim-syntax")
                .readMap(DataFormat.YAML, source, 0, yaml.length())
                .map()
                .orElseThrow();
    }

    private static ClaimFindings examined(String line) {
        String[] parts = line.split(" \\| ");
        Interval view = Interval.closed(-5, 5);
        ExpressionFunction f = Plots.function("f(x) = " + parts[0]);
        return Claims.search(f.within(view), view, claims(parts[1]));
    }

    private static List<String> lines(String name) {
        try (InputStream in =
                ClaimCorpusTest.class.getResourceAsStream("/claims/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
