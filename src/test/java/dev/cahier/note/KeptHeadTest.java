package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.SourceText;
import dev.cahier.store.RecordCodec;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class KeptHeadTest {

    private static final String ALL_KEYS =
            """
            ---
            title: "All of $x^2$"
            date: 2020-11-20 14:13:42
            updated: 2021-01-02T03:04:05.678+05:30
            publishDate: 2020-11-21
            expiryDate: 2030-01-01T00:00:00Z
            authors: [{name: Ada}, Bob]
            tags: [矩阵, b]
            categories: [[Maths, Algebra]]
            series: A series
            summary: The *summary*
            images: [a.png, b.png]
            cover: {image: c.png}
            share: false
            math:
              default: true
              numbers: all
              double: kramdown
              macros:
                '\\R': '\\mathbb{R}'
                '\\norm': ['\\lVert #1 \\rVert', 1]
                '\\pow': ['#2^{#1}', 2, '2']
            bibliography: [a.bib, /b.bib]
            draft: true
            headless: true
            slug: a-slug
            url: /some/where.html
            aliases: [/old/, /older/]
            weight: -3
            toc: false
            typography: false
            termLinks: true
            lang: fr
            translationKey: all
            comments: true
            search: false
            check: {image-alt: off}
            params:
              text: "a\\tb \\U0001F600"
              long: 9007199254740993
              hex: 0x1F
              double: 1.5e-3
              large: 123456789012345678901234567890
              infinite: -.inf
              number: .nan
              flag: true
              date: 2020-01-01
              empty:
              list: [1, [2, [x]], {k: v, a: {}}]
            other-key: {z: 1, a: [true, false]}
            ---
            Body $x$
            """;

    static Stream<Arguments> notes() {
        return Stream.of(
                Arguments.of("content/posts/all.md", ALL_KEYS),
                Arguments.of(
                        "content/toml.md",
                        """
                        +++
                        title = 'T'
                        date = 1979-05-27T07:32:00-08:00
                        lastmod = 1979-05-27
                        tags = ["a", "b"]
                        [params]
                        when = 07:32:00
                        n = 1_000
                        [[params.rows]]
                        x = 0.5
                        [[params.rows]]
                        x = inf
                        +++
                        """),
                Arguments.of(
                        "content/json.md",
                        "{\"title\": \"J\", \"params\": {\"a\": [1, 2.0, null, \"\\ud83d\"]}}\nb\n"),
                Arguments.of("content/2020-10-25-dated.md", "no front matter\n"),
                Arguments.of("content/empty.md", ""),
                Arguments.of("content/posts/bundle/index.md", "---\ntitle: B\n---\n"),
                Arguments.of("content/posts/_index.md", "---\ntitle: S\n---\n"),
                Arguments.of("content/tags.md", "---\ntitle: Tags\ntype: tags\n---\n"),
                Arguments.of("content/about.md", "---\ntitle: About\nlayout: page\n---\n"),
                Arguments.of("content/zh.md", "---\r\ntitle: 题\r\n---\r\n正文是中文。\r\n"),
                Arguments.of("content/overlap.md", "---\ndate: 2020-10-25T02:30:00+01:00\n---\n"),
                Arguments.of(
                        "content/warned.md",
                        "---\ntitel: x\ntags: a, b\nmath: mathjax\ndate: 20201120\n---\n"),
                Arguments.of("content/wrong.md", "---\ndraft: maybe\nweight: x\n---\nbody\n"),
                Arguments.of("content/syntax.md", "---\ntitle: a: b\n---\nbody\n"),
                Arguments.of("content/unclosed.md", "---\ntitle: a\n"),
                Arguments.of("content/address.md", "---\nurl: https://example.org/\n---\n"),
                Arguments.of("content/mojibake.md", "Ã©tÃ© Ã  la plage, dÃ©jÃ  vu\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notes")
    void keepsAllOfANoteButItsText(String path, String text, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), text);
        ParsedNote parsed =
                Notes.parserIn("Europe/Berlin").parse(path, text.getBytes(StandardCharsets.UTF_8));

        ParsedNote kept = throughBytes(parsed).toParsed(file);

        assertThat(kept).isEqualTo(parsed);
        assertThat(kept).hasSameHashCodeAs(parsed);
        if (parsed.note().isPresent()) {
            Note note = parsed.note().get();
            Note other = kept.note().orElseThrow();
            assertThat(other.source()).isEqualTo(note.source());
            assertThat(other.body()).isEqualTo(note.body());
            assertThat(other.language("en")).isEqualTo(note.language("en"));
            assertThat(other.addressLocation()).isEqualTo(note.addressLocation());
            // Templates show maps in the order written.
            assertThat(other.frontMatter()).hasToString(note.frontMatter().toString());
        }
    }

    @Test
    void samplesHaveEveryComponent() throws ReflectiveOperationException {
        List<Note> notes = notes().flatMap(given -> note(given).stream()).toList();

        for (RecordComponent component : FrontMatter.class.getRecordComponents()) {
            assertThat(notes)
                    .as(component.getName())
                    .anyMatch(
                            note ->
                                    !value(component, note.frontMatter())
                                            .equals(absent(component)));
        }
        assertThat(notes().filter(given -> note(given).isEmpty())).hasSizeGreaterThan(2);
        assertThat(notes).extracting(Note::kind).contains(NoteKind.values());
    }

    private static Optional<Note> note(Arguments given) {
        return Notes.parser()
                .parse(new SourceText((String) given.get()[0], (String) given.get()[1]))
                .note();
    }

    private static Object absent(RecordComponent component) {
        return value(component, FrontMatter.empty());
    }

    private static Object value(RecordComponent component, FrontMatter frontMatter) {
        try {
            return component.getAccessor().invoke(frontMatter);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void damagedBytesAreRefusedOrAreSomeNote() {
        byte[] whole = RecordCodec.encode(KeptHead.class, KeptHead.of(Notes.parse(ALL_KEYS)));
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length - (i % 4 == 0 ? i % 300 : 0));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                KeptHead head = RecordCodec.decode(KeptHead.class, damaged);
                assertThat(head.toParsed(Path.of("a.md"))).isNotNull();
            } catch (IOException e) {
                refused++;
            }
        }

        assertThat(refused).isBetween(1_000, 4_900);
    }

    private static KeptHead throughBytes(ParsedNote parsed) throws IOException {
        return RecordCodec.decode(
                KeptHead.class, RecordCodec.encode(KeptHead.class, KeptHead.of(parsed)));
    }
}
