package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: T\n---\nbody\n",
                "---\r\ntitle: T\r\n---\r\nbody\r\n",
                "---\rtitle: T\r---\rbody\r",
                "\uFEFF---\ntitle: T\n---\nbody\n",
                "\n \n---  \ntitle: T\n---\t \nbody\n",
                "---\ntitle: T\n...\nbody\n",
                "---\n\ntitle: T\n\n---\nbody\n",
                "+++\ntitle = 'T'\n+++\nbody\n",
                "{\n\"title\": \"T\"\n}\nbody\n",
                "{\"title\": \"T\", \"x\": \"}{\\\"\"}\nbody\n",
            })
    void separatesFrontMatterFromBody(String text) {
        Note note = Notes.given(text);

        assertThat(note.frontMatter().title().map(Located::value)).contains("T");
        assertThat(note.body()).isEqualTo("body\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Just text",
                "# Heading\n\n---\n\ntext\n",
                "---\n\nA thematic break: that is what it is.\n",
                "---\n\nProse between breaks\n\n---\n\nmore\n",
                "---\n",
                "---",
                "----\nName: T\n----\n",
                "----\ntext\n",
                "Note: a remark\n\ntext\n\n---\nmore\n",
                "Note: a remark\n---\nmore\n",
                "Theorem: x\ntitle: T\n---\n",
                "Title: T\n---\n",
                "Summary: in one line\n\n---\n\ntext\n",
                "title: T\n\ntext that goes on\n\n---\n",
                "title: T\nand more text\n---\n",
                "tags: a\n\n# Heading\n\n---\n",
                "title: T\n\ntext\n",
                "Draft: a first one\n",
                "```yaml\ndraft: true\n```\n",
                "The key\n\n    draft: true\n",
                ";;;\ntext\n;;;\n",
                "---foo\ntitle: T\n",
                "--- title: T\n",
                "{{< activation \"sigmoid\" >}}\n",
                "{% raw %}\n",
                "{x} = {y}\n",
                "{\n}x\n",
                " \n \n",
            })
    void takesTextWithoutFrontMatterForBody(String text) {
        Note note = Notes.given(text);

        assertThat(note.body()).isEqualTo(text);
        assertThat(note.frontMatter()).isEqualTo(FrontMatter.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n---\nbody",
                "---\n\n---\nbody",
                "---\n# x\n---\nbody",
                "+++\n+++\nbody",
                "{}\nbody"
            })
    void allowsEmptyFrontMatter(String text) {
        Note note = Notes.given(text);

        assertThat(note.frontMatter()).isEqualTo(FrontMatter.empty());
        assertThat(note.body()).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: T\n---", "---\ntitle: T\n---\n", "{\"title\": \"T\"}"})
    void allowsANoteWithoutBody(String text) {
        assertThat(Notes.given(text).body()).isEmpty();
        assertThat(Notes.given(text).frontMatter().title().map(Located::value)).contains("T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: T\npublished: false\n---\nbody\n",
                "\uFEFF\n\ntitle: T\r\ndraft: true\r\n---\r\nbody\n",
                "title: T\ndraft: yes\n;;;\nbody\n",
                "title: T\ntags:\n- a\n  - b\n# comment\n\ndraft: true\n----\nbody\n",
                "Title: T\nDraft: true\n---\nbody\n",
                "\"title\": \"T\",\n\"draft\": true\n;;;\nbody\n",
                "title = 'T'\ndraft = true\n+++\nbody\n",
                "----\ntitle: T\ndraft: true\n----\nbody\n",
                "-----\ntitle: T\ndraft: true\n---\nbody\n",
                "---\ntitle: T\ndraft: true\n-----\nbody\n",
                "++++\ntitle = 'T'\ndraft = true\n++++\nbody\n",
                "---toml\ntitle = 'T'\ndraft = true\n---\nbody\n",
                "+++toml\ntitle = 'T'\ndraft = true\n+++\nbody\n",
                "---yaml\ntitle: T\ndraft: true\n---\nbody\n",
                "--- YAML \ntitle: T\ndraft: true\n---\nbody\n",
                "---json\n{\"title\": \"T\", \"draft\": true}\n---\nbody\n",
                ";;;\n\"title\": \"T\",\n\"draft\": true\n;;;\nbody\n",
                ";;;\n{\"title\": \"T\", \"draft\": true}\n;;;\nbody\n",
                ";;;\ntitle: T\ndraft: true\n;;;\nbody\n",
                "\uFEFF\uFEFF---\ntitle: T\ndraft: true\n---\nbody\n",
                "\n\uFEFF---\ntitle: T\ndraft: true\n---\nbody\n",
                "\n\n---\ntitle: T\ndraft: true\n---\nbody\n",
            })
    void findsTheFrontMatterOfOtherTools(String text) {
        ParsedNote parsed = Notes.parse(text);
        Note note = parsed.note().orElseThrow();

        assertThat(parsed.diagnostics().stream().filter(Diagnostic::isError)).isEmpty();
        assertThat(note.frontMatter().title().map(Located::value)).contains("T");
        assertThat(note.frontMatter().draft()).isTrue();
        assertThat(note.body().strip()).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: T\ndraft: true\n\nbody\n",
                "draft: true\n",
                "# Heading\n\npublished: false\n",
                "text\n---\ntitle: T\ndraft: \"yes\"\n---\nbody\n",
                "<!-- comment -->\n---\nDraft: True # still\n---\n",
                "title: T\nsome text\npublished: no\n---\n",
                "---\n\ntext\n\ndraft: true\n",
                "\"title\": \"T\",\n\"draft\": true,\n\nbody\n",
                "title = 'T'\ndraft = true\n\nbody\n",
                "title：T\ndraft：true\n---\nbody\n",
                "draft：true\n\nbody\n",
                "publish: false\n\nbody\n",
            })
    void neverPublishesANoteWhoseFirstLinesSayDraft(String text) {
        ParsedNote parsed = Notes.parse(text);

        assertThat(parsed.note()).isEmpty();
        assertThat(parsed.diagnostics()).hasSize(1);
        assertThat(parsed.diagnostics().get(0).isError()).isTrue();
        assertThat(parsed.diagnostics().get(0).code()).startsWith("front-matter-");
    }

    @Test
    void knowsPlacesInJsonWithoutBraces() {
        assertThat(Notes.problems(";;;\n\"title\": \"T\",\n\"weight\": \"x\"\n;;;\n"))
                .containsExactly("3:11 error front-matter-type");
        assertThat(Notes.problems(";;;\n\"title\": \"T\"\n\"weight\": 2\n;;;\n"))
                .containsExactly("3:1 error front-matter-syntax");
    }

    @Test
    void refusesFrontMatterThatIsAProgram() {
        assertThat(Notes.problems("---js\n{ title: 'T' }\n---\nbody\n"))
                .containsExactly("1:1 error front-matter-format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: T\n\nbody\n",
                "---\r\ntitle: T",
                "---\nmy-key: x\n",
                "---\n\ntags: [a]\ntext\n",
                "---\ntitle: T\n --- \nbody\n",
                "+++\ntitle = 'T'\n---\n",
                "{\"title\": \"T\"\n\nbody",
            })
    void reportsFrontMatterThatDoesNotEnd(String text) {
        ParsedNote parsed = Notes.parse(text);

        assertThat(parsed.note()).isEmpty();
        assertThat(Notes.summary(parsed)).containsExactly("1:1 error front-matter-unclosed");
        assertThat(parsed.diagnostics().get(0).hint().orElseThrow()).startsWith("close it with ");
    }

    @Test
    void countsLinesFromTheStartOfTheFile() {
        assertThat(Notes.problems("\n---\ntags: x\ntitle: a: b\n---\n"))
                .containsExactly("4:9 error front-matter-syntax");
        assertThat(Notes.problems("+++\r\ntitle = x\r\n+++\r\n"))
                .containsExactly("2:9 error front-matter-syntax");
        assertThat(Notes.problems("{\n\"title\": x\n}\n"))
                .containsExactly("2:10 error front-matter-syntax");
        assertThat(Notes.problems("{\"a\": 1} text\n"))
                .containsExactly("1:9 error front-matter-syntax");
    }

    @Test
    void suspectsAMissingEndBehindABlankLine() {
        ParsedNote parsed = Notes.parse("---\ntitle: T\n\nText\n- item\n\n---\nmore\n");

        assertThat(Notes.summary(parsed)).containsExactly("4:1 error front-matter-syntax");
        assertThat(parsed.diagnostics().get(0).hint().orElseThrow())
                .endsWith(
                        "if this line is the note's text, end the front matter before it with ---");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle foo\n---\n", "---\n- a\n---\n", "---\n\"x\"\n---\n"})
    void asksForKeysInFrontMatter(String text) {
        assertThat(Notes.problems(text)).containsExactly("2:1 error front-matter-syntax");
    }

    @Test
    void reportsTheFirstByteThatIsNotUtf8() {
        byte[] gbk = "---\ntitle: x\n---\n正文在这里".getBytes(Charset.forName("GBK"));
        ParsedNote parsed = Notes.parser().parse("content/a.md", gbk);

        assertThat(Notes.summary(parsed)).containsExactly("4:1 error encoding");
        assertThat(parsed.note()).isEmpty();
    }

    @Test
    void knowsWhereTheBodyBegins() {
        byte[] bytes = "\uFEFF---\r\ntitle: T\r\n---\r\nbody".getBytes(StandardCharsets.UTF_8);
        Note note = Notes.parser().parse("content/a.md", bytes).note().orElseThrow();

        assertThat(note.source().at(note.bodyOffset()).line()).isEqualTo(4);
        assertThat(note.path()).isEqualTo("content/a.md");
        assertThat(note.folder()).isEqualTo("content");
    }

    @Test
    void keepsANoteWithAWrongValueAndReportsAllOfThem() {
        ParsedNote parsed =
                Notes.parse("---\ndraft: maybe\nTitle: T\nweight: x\ndate: soon\n---\nbody\n");

        assertThat(Notes.summary(parsed))
                .containsExactly(
                        "2:8 error front-matter-type",
                        "3:1 warning front-matter-key",
                        "4:9 error front-matter-type",
                        "5:7 error date-invalid");
        assertThat(parsed.note().orElseThrow().frontMatter().title().map(Located::value))
                .contains("T");
    }

    @Test
    void survivesHugeAndHostileInput() {
        for (String text :
                new String[] {
                    "\n".repeat(200_000) + "---\n",
                    "{".repeat(200_000),
                    "{\"" + "\\".repeat(200_001),
                    "---\n" + "a: ".repeat(10_000) + "\n---\n",
                    "---\na: " + "[".repeat(100_000) + "\n---\n",
                    "---\nurl: \"" + "%e4".repeat(50_000) + "\"\n---\n",
                    "---\nslug: " + "-. ".repeat(50_000) + "\n---\n",
                    "+++\na = " + "{a=".repeat(10_000) + "\n+++\n",
                    "\u0000---\n\u0000",
                    "Ã".repeat(100_000),
                }) {
            ParsedNote parsed = Notes.parse(text);
            assertThat(
                            parsed.note().isPresent()
                                    || parsed.diagnostics().stream().anyMatch(Diagnostic::isError))
                    .isTrue();
        }
    }
}
