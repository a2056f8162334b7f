package dev.cahier.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.tex.Relation;
import dev.cahier.tex.Statement;
import dev.cahier.tex.StatementReading;
import dev.cahier.tex.TexParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements from calculus, linear algebra, probability and back-propagation. */
final class IdentityCorpusTest {

    private static final Path FOLDER = Path.of("src/test/resources/identities");

    private static final Map<String, List<Verdict>> VERDICTS = new ConcurrentHashMap<>();

    private static final StatementDecider DECIDER = new StatementDecider(Activations.standard());

    @ParameterizedTest
    @MethodSource
    void acceptsWhatIsTrue(String text) {
        assertThat(verdicts(text))
                .as(text)
                .allMatch(v -> v instanceof Verdict.Proved || v instanceof Verdict.Sampled);
    }

    static Stream<String> acceptsWhatIsTrue() throws IOException {
        return all("true").stream();
    }

    @ParameterizedTest
    @MethodSource
    void refutesWhatIsFalse(String text) {
        assertThat(verdicts(text)).as(text).anyMatch(v -> v instanceof Verdict.False);
    }

    static Stream<String> refutesWhatIsFalse() throws IOException {
        return all("false").stream();
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatCanBeReadInTwoWays(String text) {
        assertThat(new TexParser(Activations.standard()).statement(text))
                .as(text)
                .isInstanceOf(StatementReading.Refused.class);
    }

    static Stream<String> refusesWhatCanBeReadInTwoWays() throws IOException {
        return entries("authors-unclear.txt").stream();
    }

    @Test
    void provesAtLeastHalfOfWhatIsTrue() throws IOException {
        List<Verdict> all = all("true").stream().flatMap(text -> verdicts(text).stream()).toList();

        assertThat(all.stream().filter(v -> v instanceof Verdict.Proved).count())
                .isGreaterThan(all.size() / 2);
    }

    @Test
    void provesMostInequalitiesAndRangesThatAreTrue() throws IOException {
        int all = 0;
        int proved = 0;
        for (String text : all("true")) {
            List<Relation> relations = statement(text).relations();
            List<Verdict> verdicts = verdicts(text);
            for (int i = 0; i < relations.size(); i++) {
                if (relations.get(i).sign() != Relation.Sign.EQUAL) {
                    all++;
                    proved += verdicts.get(i) instanceof Verdict.Proved ? 1 : 0;
                }
            }
        }

        assertThat(all).isGreaterThan(50);
        assertThat(proved).isGreaterThan(all * 3 / 4);
    }

    @Test
    void hasSixtyOfEach() throws IOException {
        for (String file :
                List.of("true.txt", "false.txt", "further-true.txt", "further-false.txt")) {
            assertThat(entries(file)).as(file).hasSizeGreaterThanOrEqualTo(60);
        }
    }

    private static List<Verdict> verdicts(String text) {
        return VERDICTS.computeIfAbsent(text, t -> DECIDER.decide(statement(t)));
    }

    private static Statement statement(String text) {
        StatementReading reading = new TexParser(Activations.standard()).statement(text);
        assertThat(reading).as(text).isInstanceOf(StatementReading.Understood.class);
        return ((StatementReading.Understood) reading).statement();
    }

    private static List<String> all(String kind) throws IOException {
        List<String> all = new ArrayList<>(entries(kind + ".txt"));
        all.addAll(entries("further-" + kind + ".txt"));
        all.addAll(entries("textbook-" + kind + ".txt"));
        all.addAll(entries("authors-" + kind + ".txt"));
        return all;
    }

    private static List<String> entries(String file) throws IOException {
        String text = Files.readString(FOLDER.resolve(file)).replaceAll("(?m)^#.*\n", "");
        return Arrays.stream(text.split("(?m)^---$")).map(String::strip).toList();
    }
}
