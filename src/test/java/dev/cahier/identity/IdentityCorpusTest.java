package dev.cahier.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.tex.Statement;
import dev.cahier.tex.StatementReading;
import dev.cahier.tex.TexParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements from calculus, linear algebra, probability and back-propagation. */
final class IdentityCorpusTest {

    private static final Path FOLDER = Path.of("src/test/resources/identities");

    private static final StatementDecider DECIDER = new StatementDecider(Activations.standard());

    @ParameterizedTest
    @MethodSource
    void acceptsWhatIsTrue(String text) {
        assertThat(verdicts(text))
                .as(text)
                .allMatch(v -> v instanceof Verdict.Proved || v instanceof Verdict.Sampled);
    }

    static Stream<String> acceptsWhatIsTrue() throws IOException {
        return entries("true.txt").stream();
    }

    @ParameterizedTest
    @MethodSource
    void refutesWhatIsFalse(String text) {
        assertThat(verdicts(text)).as(text).anyMatch(v -> v instanceof Verdict.False);
    }

    static Stream<String> refutesWhatIsFalse() throws IOException {
        return entries("false.txt").stream();
    }

    @Test
    void provesAtLeastHalfOfWhatIsTrue() throws IOException {
        List<Verdict> all =
                entries("true.txt").stream().flatMap(text -> verdicts(text).stream()).toList();

        assertThat(all.stream().filter(v -> v instanceof Verdict.Proved).count())
                .isGreaterThan(all.size() / 2);
    }

    @Test
    void hasSixtyOfEach() throws IOException {
        assertThat(entries("true.txt")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(entries("false.txt")).hasSizeGreaterThanOrEqualTo(60);
    }

    private static List<Verdict> verdicts(String text) {
        StatementReading reading = new TexParser(Activations.standard()).statement(text);
        assertThat(reading).as(text).isInstanceOf(StatementReading.Understood.class);
        Statement statement = ((StatementReading.Understood) reading).statement();
        return DECIDER.decide(statement);
    }

    private static List<String> entries(String file) throws IOException {
        String text = Files.readString(FOLDER.resolve(file)).replaceAll("(?m)^#.*\n", "");
        return Arrays.stream(text.split("(?m)^---$")).map(String::strip).toList();
    }
}
