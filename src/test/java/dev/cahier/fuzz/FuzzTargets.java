package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.cahier.activation.Activations;
import dev.cahier.build.NoteRendering;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.expression.PlotParser;
import dev.cahier.expression.PlotReading;
import dev.cahier.math.EscapedReadings;
import dev.cahier.note.AddressSpelling;
import dev.cahier.serve.AnyRequest;
import dev.cahier.source.PublishedPath;
import dev.cahier.store.RecordCodec;
import dev.cahier.tex.StatementReading;
import dev.cahier.tex.TexParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Whatever reads something that a stranger may have written, as functions that fail for bytes that
 * it does not read as it should.
 */
public final class FuzzTargets implements AutoCloseable {

    private static final String HEAD = "---\ntitle: T\n---\n";

    private final SortedMap<String, Consumer<byte[]>> targets = new TreeMap<>();
    private final Path site;
    private Optional<NoteRendering> rendering = Optional.empty();

    private FuzzTargets(Path site) {
        this.site = site;
        targets.put("address", bytes -> readAddress(text(bytes)));
        AnyBibliography bibliography = new AnyBibliography();
        targets.put("bibliography", bytes -> bibliography.check(text(bytes)));
        targets.put("citation-style", bytes -> bibliography.checkStyle(text(bytes)));
        targets.put("configuration", bytes -> readConfiguration(text(bytes)));
        targets.put("data", FuzzTargets::readData);
        targets.put("escaped-tex", bytes -> EscapedReadings.check(text(bytes)));
        targets.put("formula", bytes -> render(HEAD + "$" + text(bytes) + "$\n"));
        targets.put("front-matter", bytes -> render("---\n" + text(bytes) + "\n---\na\n"));
        targets.put("import", bytes -> AnyForeignSite.check(text(bytes)));
        targets.put("note", bytes -> NoteOracle.check(rendering(), bytes));
        targets.put("plot", bytes -> readPlot(text(bytes)));
        targets.put("record", FuzzTargets::readRecord);
        targets.put("request", bytes -> AnyRequest.check(text(bytes)));
        targets.put("shortcode", bytes -> render(HEAD + "{{< " + text(bytes) + " >}}\n"));
        targets.put("statement", bytes -> readStatement(text(bytes)));
        targets.put("tex-plot", bytes -> readPlot("f(x) = \\frac{1}{x} " + text(bytes)));
    }

    /** Makes the functions, with an empty site in which they render notes. */
    public static FuzzTargets open() {
        try {
            return new FuzzTargets(Files.createTempDirectory("cahier-fuzz-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the functions by their names. */
    public SortedMap<String, Consumer<byte[]>> byName() {
        return new TreeMap<>(targets);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void render(String note) {
        NoteOracle.check(rendering(), note.getBytes(StandardCharsets.UTF_8));
    }

    /** Most targets render nothing and begin sooner without. */
    private NoteRendering rendering() {
        if (rendering.isEmpty()) {
            rendering = Optional.of(NoteRendering.open(site, Optional.empty()));
        }
        return rendering.get();
    }

    private static void readAddress(String text) {
        AddressSpelling.ofName(text)
                .ifPresent(name -> assertThat(PublishedPath.objection(name)).isEmpty());
        AddressSpelling.url(text)
                .filter(a -> PublishedPath.pageObjection(AddressSpelling.outputPath(a)).isEmpty())
                .ifPresent(
                        address -> {
                            assertThat(address).startsWith("/").doesNotContain("//", "/../");
                            Path root = Path.of("/site");
                            String output = AddressSpelling.outputPath(address);
                            Path file = root.resolve(output).normalize();
                            assertThat(file.startsWith(root)).as(output).isTrue();
                        });
    }

    private static void readConfiguration(String text) {
        SourceText source = new SourceText("cahier.yaml", text);

        assertAreInside(SiteConfigLoader.read(source).diagnostics(), text);
    }

    /** The first byte says which format it is. */
    private static void readData(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        DataFormat format = DataFormat.values()[(bytes[0] & 0xFF) % DataFormat.values().length];
        String text = text(bytes).substring(1);
        SourceText source = new SourceText("content/a.md", text);
        var read = new DataReader("syntax").read(format, source, 0, text.length());

        assertAreInside(read.diagnostics(), text);
        assertThat(new DataReader("syntax").read(format, source, 0, text.length()).root())
                .isEqualTo(read.root());
    }

    private static void readPlot(String text) {
        PlotReading reading = new PlotParser(Activations.standard()).parse(text);

        if (reading instanceof PlotReading.Refused refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.problems())
                    .allSatisfy(p -> assertThat(p.offset()).isBetween(0, text.length()));
        }
    }

    private static void readStatement(String text) {
        StatementReading reading = new TexParser(Activations.standard()).statement(text);

        if (reading instanceof StatementReading.Refused refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.problems())
                    .allSatisfy(p -> assertThat(p.span().end()).isBetween(0, text.length()));
        }
    }

    /** What is kept between builds, with a component of each kind. */
    record Kept(
            String text,
            int number,
            double real,
            boolean truth,
            List<Integer> numbers,
            Map<String, Optional<Long>> map,
            DataFormat constant,
            Branch branch) {}

    /** A choice of records. */
    sealed interface Branch {}

    record Leaf(String name) implements Branch {}

    record Fork(List<Branch> branches) implements Branch {}

    /** Returns a record with something of each kind, as it is kept. */
    static byte[] record() {
        Branch branch = new Fork(List.of(new Leaf("é"), new Fork(List.of()), new Leaf("中")));
        return RecordCodec.encode(
                Kept.class,
                new Kept(
                        "text",
                        -7,
                        0.5,
                        true,
                        List.of(1, 300, -70_000),
                        Map.of("k", Optional.of(3L)),
                        DataFormat.TOML,
                        branch));
    }

    private static void readRecord(byte[] bytes) {
        try {
            Kept kept = RecordCodec.decode(Kept.class, bytes);
            byte[] again = RecordCodec.encode(Kept.class, kept);
            assertThat(RecordCodec.decode(Kept.class, again)).isEqualTo(kept);
        } catch (IOException e) {
            assertThat(e).isNotNull();
        } catch (RuntimeException e) {
            fail("only an IOException says that a record is damaged", e);
        }
    }

    static void assertAreInside(Collection<Diagnostic> diagnostics, String text) {
        String[] lines = text.split("\n", -1);
        for (Diagnostic diagnostic : diagnostics) {
            Optional<SourceLocation> place = diagnostic.location();
            assertThat(place).isPresent();
            int line = place.get().line();
            assertThat(line).isBetween(1, lines.length);
            assertThat(place.get().column()).isBetween(1, lines[line - 1].length() + 1);
        }
    }

    @Override
    public void close() {
        rendering.ifPresent(NoteRendering::close);
        try {
            Files.delete(site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
