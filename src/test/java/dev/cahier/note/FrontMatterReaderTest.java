package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.MathMacro;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterReaderTest {

    @Test
    void readsEveryKey() {
        FrontMatter read =
                Notes.yaml(
                        """
                        title: "[读书笔记]《西瓜书》"
                        author: [ "Ada" ]
                        tags: [a, b]
                        categories: c
                        series: s
                        summary: In short
                        images: [ "x.jpg", ]
                        cover: y.jpg
                        share: true
                        math: false
                        draft: true
                        slug: my-slug
                        url: /u/
                        aliases: [/old/]
                        weight: 3
                        toc: true
                        lang: zh
                        comments: false
                        search: false
                        params: {p: 1}
                        """);

        assertThat(read.title().map(Located::value)).contains("[读书笔记]《西瓜书》");
        assertThat(read.authors()).containsExactly("Ada");
        assertThat(read.tags()).containsExactly("a", "b");
        assertThat(read.categories()).containsExactly("c");
        assertThat(read.series()).containsExactly("s");
        assertThat(read.summary().map(Located::value)).contains("In short");
        assertThat(read.images()).extracting(Located::value).containsExactly("x.jpg");
        assertThat(read.cover().orElseThrow().value()).isEqualTo("y.jpg");
        assertThat(read.share()).contains(true);
        assertThat(read.math()).contains(false);
        assertThat(read.draft()).isTrue();
        assertThat(read.slug().orElseThrow().value()).isEqualTo("my-slug");
        assertThat(read.url().orElseThrow().value()).isEqualTo("/u/");
        assertThat(read.aliases()).extracting(Located::value).containsExactly("/old/");
        assertThat(read.weight()).contains(3);
        assertThat(read.toc()).contains(true);
        assertThat(read.lang()).contains("zh");
        assertThat(read.comments()).contains(false);
        assertThat(read.search()).isFalse();
        assertThat(read.params()).isEqualTo(Map.of("p", 1L));
        assertThat(read.other()).isEmpty();
    }

    @Test
    void readsTheSpellingsOfOtherTools() {
        FrontMatter read =
                Notes.yaml(
                        """
                        image: x.jpg
                        published: false
                        updated: 2024-05-06
                        excerpt: In short
                        permalink: /p/
                        redirect_from: [/a/, /b/]
                        """);

        assertThat(read.cover().map(Located::value)).contains("x.jpg");
        assertThat(read.draft()).isTrue();
        assertThat(read.lastmod().orElseThrow().toLocalDate()).hasToString("2024-05-06");
        assertThat(read.summary().map(Located::value)).contains("In short");
        assertThat(read.url().map(Located::value)).contains("/p/");
        assertThat(read.aliases()).extracting(Located::value).containsExactly("/a/", "/b/");
        assertThat(read.other()).isEmpty();
    }

    @Test
    void refusesThePlaceholdersOfPermalinks() {
        ParsedNote parsed = Notes.parse("---\npermalink: /:categories/:title/\n---\n");

        assertThat(Notes.summary(parsed)).containsExactly("2:12 error address-invalid");
        assertThat(parsed.diagnostics().get(0).message())
                .isEqualTo(
                        "'permalink' has the placeholder :categories, which Cahier does not fill in");
    }

    @Test
    void prefersItsOwnSpellingsInAnyOrder() {
        FrontMatter read =
                Notes.yaml(
                        "image: i.jpg\ncover: c.jpg\nexcerpt: e\ndescription: d\nsummary: s\n"
                                + "permalink: /p/\nurl: /u/\nupdated: 2024-01-01\nlastmod: 2024-01-02");

        assertThat(read.cover().map(Located::value)).contains("c.jpg");
        assertThat(read.summary().map(Located::value)).contains("s");
        assertThat(read.url().map(Located::value)).contains("/u/");
        assertThat(read.lastmod().orElseThrow().getDayOfMonth()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: x.jpg",
                "image: {path: x.jpg, alt: y}",
                "image: {feature: x.jpg}",
                "cover: {src: x.jpg}",
                "cover: {image: x.jpg}",
                "image: x.jpg\ncover: false"
            })
    void readsTheCoversOfThemes(String yaml) {
        assertThat(Notes.yaml(yaml).cover().map(Located::value)).contains("x.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "math: mathjax",
                "math: katex",
                "math: KaTeX",
                "math: 'MathJax 3'",
                "math: enabled",
                "math: {enable: katex}",
                "math: {default: mathjax}"
            })
    void readsTheNameOfAnyRendererAsTrue(String yaml) {
        ParsedNote parsed = Notes.parse("---\n" + yaml + "\n---\n");

        assertThat(parsed.note().orElseThrow().frontMatter().math()).contains(true);
        assertThat(parsed.diagnostics())
                .extracting(d -> d.severity().word() + " " + d.code())
                .containsExactly("note front-matter-math");
    }

    @Test
    void refusesNumbersAndListsAsAFlagForFormulas() {
        assertThat(Notes.problems("---\nmath: 3\n---\n"))
                .containsExactly("2:7 error front-matter-type");
        assertThat(Notes.problems("---\nmath: [katex]\n---\n"))
                .containsExactly("2:7 error front-matter-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Python, numpy | Python | numpy",
                "Python,numpy | Python | numpy",
                "分析、代数 | 分析 | 代数",
                "分析，代数 | 分析 | 代数",
                "linear algebra, f(x, y) | linear algebra | f(x, y)",
                "'$f(x,y)$, $[0,1]$' | '$f(x,y)$' | '$[0,1]$'",
                "10,000 things, b | 10,000 things | b"
            })
    void splitsOneTextWithCommasIntoTerms(String written, String first, String second) {
        for (String key : List.of("tags", "tag", "categories", "category")) {
            ParsedNote parsed = Notes.parse("---\n" + key + ": \"" + written + "\"\n---\n");
            FrontMatter read = parsed.note().orElseThrow().frontMatter();

            assertThat(key.startsWith("tag") ? read.tags() : read.categories())
                    .containsExactly(first, second);
            assertThat(Notes.summary(parsed)).hasSize(1);
            assertThat(Notes.summary(parsed).get(0)).endsWith("note front-matter-list");
            assertThat(parsed.diagnostics().get(0).hint().orElseThrow())
                    .isEqualTo("write [\"" + first + "\", \"" + second + "\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"machine learning", "'10,000'", "f(x, y)", "[\"a, b\"]", "7", "'$f(x, y)$'"})
    void keepsOneTermWhole(String written) {
        assertThat(Notes.yaml("tags: " + written).tags()).hasSize(1);
    }

    @Test
    void dropsACommaAtTheEnd() {
        assertThat(Notes.parse("---\ntags: a,\n---\n").note().orElseThrow().frontMatter().tags())
                .containsExactly("a");
    }

    @Test
    void readsTheSameFromTomlAndJson() {
        FrontMatter toml =
                Notes.given(
                                "+++\ntitle = 'T'\ntags = ['a', 2]\nweight = 3\nmath = true\n"
                                        + "layout = 'x'\n[params]\np = [1.5]\n+++\n")
                        .frontMatter();
        FrontMatter json =
                Notes.given(
                                "{\"title\": \"T\", \"tags\": [\"a\", 2], \"weight\": 3, \"math\": true,"
                                        + "\"layout\": \"x\", \"params\": {\"p\": [1.5]}}\n")
                        .frontMatter();

        assertThat(toml)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(SourceLocation.class)
                .isEqualTo(json);
        assertThat(toml.tags()).containsExactly("a", "2");
        assertThat(toml.params()).isEqualTo(Map.of("p", List.of(1.5)));
        assertThat(toml.other()).isEqualTo(Map.of("layout", "x"));
    }

    @Test
    void readsTextsAsTheyAreWritten() {
        assertThat(Notes.yaml("title: 2020-01-01").title().map(Located::value))
                .contains("2020-01-01");
        assertThat(Notes.yaml("title: 007").title().map(Located::value)).contains("007");
        assertThat(Notes.yaml("title: true").title().map(Located::value)).contains("true");
        assertThat(Notes.yaml("tags: [2020, true, 1.0]").tags())
                .containsExactly("2020", "true", "1.0");
    }

    @Test
    void cleansLists() {
        assertThat(Notes.yaml("tags: [' b ', a, '', ~, b, \"\\t\"]").tags())
                .containsExactly("b", "a");
        assertThat(Notes.yaml("images: [x, x, y]").images())
                .extracting(Located::value)
                .containsExactly("x", "y");
    }

    @Test
    void understandsTheWaysOfOtherGenerators() {
        assertThat(Notes.yaml("tags: foo bar").tags()).containsExactly("foo bar");
        assertThat(Notes.yaml("tags: [a, [b]]").tags()).containsExactly("a", "b");
        assertThat(Notes.yaml("categories:\n- [a, b]\n- [a, c]").categories())
                .containsExactly("a", "b", "c");
        assertThat(Notes.yaml("tag: x\ncategory: y").tags()).containsExactly("x");
        assertThat(Notes.yaml("tag: x\ncategory: y").categories()).containsExactly("y");
        assertThat(Notes.yaml("alias: /old/").aliases()).hasSize(1);
        assertThat(Notes.yaml("author: {name: Ada}").authors()).containsExactly("Ada");
        assertThat(Notes.yaml("authors: [{name: Ada}, Grace]\nauthor: Ada").authors())
                .containsExactly("Ada", "Grace");
        assertThat(Notes.yaml("images: x.jpg").images()).hasSize(1);
        assertThat(Notes.yaml("cover: {image: x.jpg, alt: X}").cover().orElseThrow().value())
                .isEqualTo("x.jpg");
        assertThat(Notes.yaml("draft: \"true\"").draft()).isTrue();
        assertThat(Notes.yaml("published: false").draft()).isTrue();
        assertThat(Notes.yaml("published: true").draft()).isFalse();
        assertThat(Notes.yaml("description: D").summary().map(Located::value)).contains("D");
        assertThat(Notes.yaml("description: D\nsummary: S").summary().map(Located::value))
                .contains("S");
    }

    @Test
    void takesEmptyValuesForAbsentOnes() {
        String keys =
                FrontMatterSchema.KEYS.keys().stream()
                        .map(key -> key + ":\n")
                        .reduce("other:\n", String::concat);

        assertThat(Notes.yaml(keys)).isEqualTo(FrontMatter.empty());
    }

    @Test
    void readsWhatTwoDollarsWithinALineAre() {
        assertThat(Notes.yaml("math: {double: Kramdown}").doubleDollars())
                .contains(DoubleDollars.KRAMDOWN);
        assertThat(Notes.yaml("math: {double: display}").doubleDollars())
                .contains(DoubleDollars.DISPLAY);
        assertThat(Notes.yaml("math: true").doubleDollars()).isEmpty();
        assertThat(Notes.problems("---\nmath: {double: kramdwon}\n---\n"))
                .containsExactly("2:16 error front-matter-type");
    }

    @Test
    void readsWhichRowsAreNumbered() {
        FrontMatter all = Notes.yaml("math: {numbers: All}");

        assertThat(all.numbers()).contains(EquationNumbers.ALL);
        assertThat(all.math()).contains(true);
        assertThat(Notes.yaml("math: true").numbers()).isEmpty();
        assertThat(Notes.problems("---\nmath: {numbers: yes}\n---\n"))
                .containsExactly("2:17 error front-matter-type");
    }

    @Test
    void readsMacrosBesideOrUnderMath() {
        FrontMatter under = Notes.yaml("math: {macros: {R: '\\mathbb{R}', nrm: ['|#1|', 1]}}");
        FrontMatter beside = Notes.yaml("math: false\nmacros: {R: '\\mathbb{R}'}");

        assertThat(under.math()).contains(true);
        assertThat(under.macros()).extracting(MathMacro::name).containsExactly("\\R", "\\nrm");
        assertThat(beside.math()).contains(false);
        assertThat(beside.macros()).extracting(MathMacro::body).containsExactly("\\mathbb{R}");
        assertThat(Notes.yaml("math: {enable: false, macros: {}}").math()).contains(false);
        assertThat(Notes.problems("---\nmath: {macro: {}}\nmacros: {a: '#2'}\n---\n"))
                .containsExactly("2:8 error front-matter-key", "3:13 error math-macro");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tags: [3, {a: b}] | 2:11",
                "tags: {a: b} | 2:7",
                "title: [a] | 2:8",
                "draft: maybe | 2:8",
                "math: [true] | 2:7",
                "weight: heavy | 2:9",
                "params: [a] | 2:9",
                "author: {email: x} | 2:9",
                "cover: [a] | 2:8",
                "aliases: {a: b} | 2:10",
                "lang: zh_CN | 2:7",
                "lang: '<b>' | 2:7",
                "lang: 中文 | 2:7",
                "lang: a | 2:7",
            })
    void reportsWrongTypesAtTheValue(String yaml, String place) {
        assertThat(Notes.problems("---\n" + yaml + "\n---\n"))
                .containsExactly(place + " error front-matter-type");
    }

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "Title, title",
        "TAGS, tags",
        "catagories, categories",
        "imge, image",
        "lastMod, lastmod",
        "publishdate, publishDate",
        "drfat, draft",
    })
    void warnsOfKeysThatLookMistyped(String key, String meant) {
        ParsedNote parsed = Notes.parse("---\n" + key + ":\n---\n");

        assertThat(Notes.summary(parsed)).containsExactly("2:1 warning front-matter-key");
        assertThat(parsed.diagnostics().get(0).hint()).contains("did you mean '" + meant + "'?");
    }

    @Test
    void readsAKeyInTheWrongCaseUnlessTheRightOneIsThere() {
        assertThat(
                        Notes.parse("---\nDraft: true\n---\n")
                                .note()
                                .orElseThrow()
                                .frontMatter()
                                .draft())
                .isTrue();
        FrontMatter both =
                Notes.parse("---\ntitle: a\nTitle: b\n---\n").note().orElseThrow().frontMatter();
        assertThat(both.title().map(Located::value)).contains("a");
        assertThat(both.other()).isEqualTo(Map.of("Title", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layout",
                "type",
                "top",
                "update",
                "path",
                "keywords",
                "mathjax",
                "katex",
                "subtitle",
                "thumbnail",
                "id",
                "linkTitle",
                "mermaid",
                "menu",
                "cascade",
                "outputs",
                "hidden",
                "sticky",
                "language",
                "x",
                "data",
                "password"
            })
    void keepsForeignKeysWithoutAWord(String key) {
        assertThat(Notes.yaml(key + ": {a: [1, b]}").other())
                .isEqualTo(Map.of(key, Map.of("a", List.of(1L, "b"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: abc",
                "private: true",
                "hidden: yes",
                "status: Draft",
                "visibility: private"
            })
    void warnsOfKeysThatHideANoteElsewhere(String line) {
        assertThat(Notes.problems("---\n" + line + "\n---\n"))
                .containsExactly("2:1 warning front-matter-hidden");
        assertThat(Notes.problems("---\ndraft: true\n" + line + "\n---\n")).isEmpty();
        assertThat(Notes.problems("---\n" + line + "\npublish: false\n---\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password:",
                "private: false",
                "hidden: no",
                "status: evergreen",
                "status: 3"
            })
    void keepsKeysThatHideNothing(String line) {
        assertThat(Notes.problems("---\n" + line + "\n---\n")).isEmpty();
    }

    @Test
    void readsObsidiansPublish() {
        assertThat(Notes.yaml("publish: false").draft()).isTrue();
        assertThat(Notes.yaml("publish: true").draft()).isFalse();
        assertThat(Notes.yaml("published: false\npublish: true").draft()).isTrue();
    }

    @Test
    void knowsWhereLocatedValuesStand() {
        FrontMatter read = Notes.yaml("images: [\n  \"x.jpg\",\n  y.jpg\n]\naliases: /old/");

        assertThat(read.images().get(1).location().line()).isEqualTo(4);
        assertThat(read.images().get(1).location().column()).isEqualTo(3);
        assertThat(read.aliases().get(0).location().line()).isEqualTo(6);
        assertThat(read.aliases().get(0).location().column()).isEqualTo(10);
    }

    @Test
    void saysWhatWasExpectedAndFound() {
        Diagnostic wrong = Notes.parse("---\ndraft: maybe\n---\n").diagnostics().get(0);

        assertThat(wrong.message())
                .isEqualTo("'draft' must be true or false, not the text \"maybe\"");
    }
}
