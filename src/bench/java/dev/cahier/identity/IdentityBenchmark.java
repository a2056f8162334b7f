package dev.cahier.identity;

import dev.cahier.AverageTime;
import dev.cahier.activation.Activations;
import dev.cahier.tex.Statement;
import dev.cahier.tex.StatementReading;
import dev.cahier.tex.TexParser;

import org.openjdk.jmh.annotations.Benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** One checked formula, from its text to its verdicts; nothing is remembered between two. */
public class IdentityBenchmark extends AverageTime {

    private static final Path FOLDER = Path.of("src/test/resources/identities");

    private final TexParser parser = new TexParser(Activations.standard());
    private final StatementDecider decider = new StatementDecider(Activations.standard());
    private final List<String> usual = texts("true.txt");
    private final List<String> hard = texts("further-true.txt");
    private int next;

    @Benchmark
    public List<Verdict> usual() {
        return decided(usual);
    }

    @Benchmark
    public List<Verdict> hard() {
        return decided(hard);
    }

    private List<Verdict> decided(List<String> texts) {
        StatementReading reading = parser.statement(texts.get(next++ % texts.size()));
        Statement statement = ((StatementReading.Understood) reading).statement();
        return decider.decide(statement);
    }

    private static List<String> texts(String file) {
        try {
            String text = Files.readString(FOLDER.resolve(file)).replaceAll("(?m)^#.*\n", "");
            return Arrays.stream(text.split("(?m)^---$")).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
