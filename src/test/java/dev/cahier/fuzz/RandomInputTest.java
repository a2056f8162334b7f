package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.cahier.activation.Activations;
import dev.cahier.build.NoteRendering;
import dev.cahier.build.NoteRendering.RenderedFile;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataRead;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.expression.PlotParser;
import dev.cahier.expression.PlotReading;
import dev.cahier.markdown.HtmlNesting;
import dev.cahier.source.PublishedPath;
import dev.cahier.store.RecordCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Random input for whatever reads something that a stranger may have written. The property {@code
 * test.tries} says how much of it.
 */
final class RandomInputTest {

    private static final String SEED = "20261126";

    private static NoteRendering rendering;
    private static Path site;

    @BeforeContainer
    static void open() throws IOException {
        site = Files.createTempDirectory("cahier-fuzz-");
        rendering = NoteRendering.open(site, Optional.empty());
    }

    @AfterContainer
    static void close() throws IOException {
        rendering.close();
        Files.delete(site);
    }

    @Property(seed = SEED)
    void rendersNotes(@ForAll("notes") String note) {
        RenderedFile file = NoteOracle.check(rendering, note.getBytes(StandardCharsets.UTF_8));

        assertThat(HtmlNesting.problems(file.html())).isEmpty();
    }

    @Property(seed = SEED)
    void rendersBytes(@ForAll byte[] note) {
        NoteOracle.check(rendering, note);
    }

    @Property(seed = SEED)
    void showsMarkupInTextsAsText(@ForAll("texts") String text) {
        String note = "```\n" + text + "<x-y>\n```\n\n![a](b.png 'c')\n\n# `<x-y>`\n\n    <x-y>\n";

        String html = NoteOracle.check(rendering, note.getBytes(StandardCharsets.UTF_8)).html();

        assertThat(html).doesNotContain("<x-y");
    }

    @Property(seed = SEED)
    void readsData(@ForAll("data") String text, @ForAll DataFormat format) {
        SourceText source = new SourceText("content/a.md", text);
        DataRead read = new DataReader("syntax").read(format, source, 0, text.length());

        assertAreInside(read.diagnostics(), text);
        assertThat(read.root())
                .isEqualTo(new DataReader("syntax").read(format, source, 0, text.length()).root());
    }

    @Property(seed = SEED)
    void readsConfigurations(@ForAll("configurations") String text) {
        SourceText source = new SourceText("cahier.yaml", text);

        assertAreInside(SiteConfigLoader.read(source).diagnostics(), text);
    }

    @Property(seed = SEED)
    void readsPlots(@ForAll("plots") String text) {
        PlotReading reading = new PlotParser(Activations.standard()).parse(text);

        if (reading instanceof PlotReading.Refused refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.problems())
                    .allSatisfy(p -> assertThat(p.offset()).isBetween(0, text.length()));
        }
    }

    @Property(seed = SEED)
    void publishesWithinTheSite(@ForAll("paths") String path) {
        if (PublishedPath.objection(path).isPresent() || path.isEmpty()) {
            return;
        }
        Path root = Path.of("/site");
        Path file = root.resolve(path.replaceFirst("^/+", "")).normalize();

        assertThat(file.startsWith(root)).isTrue();
        assertThat(root.relativize(file).toString().replace('\\', '/'))
                .doesNotContain("/.", "\u0000")
                .satisfies(
                        p ->
                                assertThat(p.startsWith(".") && !p.startsWith(".well-known"))
                                        .isFalse());
    }

    /** What is kept between builds, as it is encoded. */
    record Kept(String text, List<Integer> numbers, Map<String, Optional<Long>> map) {}

    @Property(seed = SEED)
    void decodesDamagedRecords(
            @ForAll byte[] bytes, @ForAll List<Integer> numbers, @ForAll int place) {
        byte[] whole =
                RecordCodec.encode(
                        Kept.class, new Kept("é", numbers, Map.of("k", Optional.of(3L))));
        byte[] damaged = whole.clone();
        for (int i = 0; i < bytes.length; i++) {
            damaged[Math.floorMod(place + i, damaged.length)] ^= bytes[i];
        }
        decode(bytes);
        decode(damaged);
    }

    private static void decode(byte[] bytes) {
        try {
            RecordCodec.decode(Kept.class, bytes);
        } catch (IOException e) {
            assertThat(e).isNotNull();
        } catch (RuntimeException e) {
            fail("only an IOException says that a record is damaged", e);
        }
    }

    private static void assertAreInside(Collection<Diagnostic> diagnostics, String text) {
        List<String> lines = List.of(text.split("\n", -1));
        for (Diagnostic diagnostic : diagnostics) {
            SourceLocation place = diagnostic.location().orElseThrow();
            assertThat(place.line()).isBetween(1, lines.size());
            assertThat(place.column()).isBetween(1, lines.get(place.line() - 1).length() + 1);
        }
    }

    @Provide
    Arbitrary<String> notes() {
        return RandomNotes.withoutHtml();
    }

    @Provide
    Arbitrary<String> texts() {
        return pieces("\"", "'", ">", "\n", "*", "$x$", "[", "]", "(", ")", "\\", "&lt;", "中", " ");
    }

    @Provide
    Arbitrary<String> data() {
        return pieces(
                "a: ",
                "b = ",
                "\"",
                "'",
                "[",
                "]",
                "{",
                "}",
                ",",
                "\n",
                "\n  ",
                "- ",
                "#",
                "&a ",
                "*a",
                "|",
                ">",
                "!t ",
                "\\",
                "\\u00",
                "\\n",
                "1",
                "-1.5e3",
                "true",
                "null",
                "~",
                "2026-01-01",
                "T10:00",
                "中",
                "😀",
                "\t",
                "\u0000",
                "[a]\n",
                "[[a]]\n",
                ": ",
                "? ",
                "<<: ",
                "---\n",
                "...\n",
                "\"\"\"",
                "'''",
                ".",
                "\u2028",
                "\uFEFF",
                "%");
    }

    @Provide
    Arbitrary<String> configurations() {
        return pieces(
                "title: ",
                "baseUrl: ",
                "https://a.b/",
                "language: ",
                "zh",
                "math:\n  ",
                "macros: ",
                "{\\RR: \\mathbb{R}}",
                "permalinks:\n  ",
                "posts: /:year/:slug/\n",
                "timeZone: ",
                "UTC",
                "menu:\n  - ",
                "name: a\n",
                "url: ../..\n",
                "\n",
                "  ",
                "[",
                "]",
                "3",
                "-1",
                "true",
                "feeds: ",
                "params:\n",
                "taxonomies: ",
                "sections: ",
                "\"",
                "*a",
                "&a ",
                "languages:\n",
                "en:\n",
                "javascript:x");
    }

    @Provide
    Arbitrary<String> plots() {
        return pieces(
                "f(x) = ",
                "g(t) = ",
                "x",
                "^",
                "2",
                "1e9",
                "0.1",
                "+",
                "-",
                "*",
                "/",
                "(",
                ")",
                "sin",
                "exp",
                "relu(",
                "if ",
                " else ",
                "|",
                "\n",
                "domain: ",
                "[-1, 1]",
                "[0, inf]",
                "caption: ",
                "a\n",
                "claims: {range: ",
                "\"(0, 1)\"}",
                ",",
                "<",
                "=",
                "pi",
                "e",
                "中",
                "\\frac{1}{x}",
                "\\sin",
                "sqrt(",
                "log(",
                "max(",
                "#",
                "'",
                "a = 3\n",
                "derivative: ");
    }

    @Provide
    Arbitrary<String> paths() {
        return pieces(
                "a",
                "b.html",
                "/",
                "//",
                "..",
                ".",
                ".git",
                ".GIT",
                ".well-known",
                "\\",
                "con",
                "aux.txt",
                "NUL",
                "\u200B",
                "\u0000",
                " ",
                "git~1",
                "%2e",
                "é",
                "x".repeat(90),
                ":");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(25).map(list -> String.join("", list));
    }
}
