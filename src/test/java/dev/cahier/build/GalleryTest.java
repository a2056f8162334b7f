package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gallery of activation functions in a Chinese site with two notes. */
final class GalleryTest {

    /** The names of the contract: those of the well-known page of 26, then the modern ones. */
    private static final String NAMES =
            """
            step identity relu sigmoid tanh leaky-relu prelu rrelu elu selu srelu hard-sigmoid
            hard-tanh lecun-tanh arctan softsign softplus signum bent-identity symmetrical-sigmoid
            log-log gaussian absolute sinusoid cosine sinc

            gelu gelu-tanh silu swish mish hard-swish celu relu6 log-sigmoid tanhshrink softshrink
            hardshrink threshold squared-relu elish hard-elish snake isru isrlu squareplus lisht
            normal-cdf
            """;

    @TempDir private static Path source;
    private static BuildReport report;

    @BeforeAll
    static void build() {
        write("cahier.yaml", "title: 笔记\nlanguage: zh\nactivations: true\n");
        write("content/a.md", "---\ntitle: 甲\n---\n比较ReLU与leaky ReLU。\n");
        write("content/b.md", "---\ntitle: 乙\n---\n![](activation:step)\n\nThe next step.\n");
        report = TrialSites.build(source, Optional.of("/base/"));
    }

    @Test
    void isBuiltWithoutAWordOfComplaint() {
        assertThat(report.diagnostics()).isEmpty();
        assertThat(
                        new LinkChecker(source.resolve("site"), "https://a.example", "/base/")
                                .problems())
                .isEmpty();
    }

    @Test
    void hasAPageForEachFunctionOfTheContract() {
        List<String> names = List.of(NAMES.strip().split("\\s+"));

        assertThat(names).hasSize(48).doesNotHaveDuplicates();
        assertThat(names)
                .allSatisfy(
                        name ->
                                assertThat(source.resolve("site/activations/" + name))
                                        .isDirectoryContaining("glob:**/index.html"));
        assertThat(Activations.standard().all())
                .extracting(Activation::name)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void showsEachFunctionOnceInTheGalleryAndOnceInTheTable() {
        String gallery = page("");

        assertThat(matches(gallery, "<li data-traits=")).hasSize(48);
        assertThat(matches(gallery, "<th scope=\"row\"")).hasSize(48);
        assertThat(gallery).contains("<title>激活函数", "阶跃函数", "神经元不死亡");
    }

    @Test
    void introducesEachFamilyAndShowsTheFormulaOfEachFunction() {
        String gallery = page("");

        assertThat(gallery).contains("48 个函数，分为 6 类").doesNotContain("filter-name\" hidden");
        assertThat(matches(gallery, "<h2 id=\"family-(\\w+)\">[^<]+</h2>\n<p>[^<]+。</p>"))
                .extracting(match -> match.group(1))
                .containsExactly("sigmoid", "rectifier", "gated", "linear", "wave", "other");
        assertThat(matches(gallery, "<div class=\"math-display\"><math")).hasSize(48);
    }

    @Test
    void namesSignsInTheTable() {
        assertThat(page(""))
                .contains("<span class=\"sign\" role=\"img\" aria-label=\"是\">●</span>")
                .contains("aria-label=\"否\">○</span>", "(0, 1/4]", "--l1:\"值域\";");
    }

    @Test
    void namesThePaperThatAFunctionComesFrom() {
        assertThat(page("log-log/"))
                .contains("G. S. da S. Gomes, T. B. Ludermir（2008） <cite lang=\"pt\">Redes Neurais")
                .contains(">doi:10.21528/LNLM-vol6-no2-art4</a>");
        assertThat(page("arctan/")).doesNotContain("class=\"reference\"");
    }

    @Test
    void writesSymbolsAsFormulasDo() {
        assertThat(page("srelu/"))
                .contains("<var>t</var><sub>l</sub> <code>tl</code>", "SReLU（tₗ = −1，aₗ = 0.7");
    }

    @Test
    void typesetsExactValues() {
        assertThat(page("sigmoid/"))
                .contains("<annotation encoding=\"application/x-tex\">(0, \\tfrac{1}{4}]<");
    }

    @Test
    void ranksTheFunctionsByEachColumnFromFirstToLast() {
        String gallery = page("");

        for (int column = 0; column <= 12; column++) {
            List<Integer> ranks =
                    matches(gallery, "--r" + column + ":(\\d+)").stream()
                            .map(match -> Integer.valueOf(match.group(1)))
                            .sorted()
                            .toList();
            assertThat(ranks).hasSize(48).doesNotHaveDuplicates().startsWith(1).endsWith(48);
        }
    }

    @Test
    void doesNotLoadTheFormulasStyleSheetForTheGalleryAlone() {
        assertThat(page("")).doesNotContain("katex.min.css");
        assertThat(page("relu/")).contains("katex.min.css");
    }

    @Test
    void saysWhatIsTrueOfAFunctionInTheSitesLanguage() {
        assertThat(page("relu/"))
                .contains("<h1 class=\"page-title\">ReLU</h1>", "不减", "左硬，右无")
                .contains("<annotation encoding=\"application/x-tex\">f(x) = ")
                .contains("![](activation:relu)");
    }

    @Test
    void showsHowAFunctionChangesWithItsParameter() {
        String page = page("prelu/");

        assertThat(page).contains("x 为负时学得的斜率", "α = −0.5", "单调性：不单调");
        assertThat(matches(page, "<li class=\"standard\">")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "leaky-relu"})
    void namesTheNotesThatNameAFunction(String function) {
        assertThat(page(function + "/")).contains("href=\"/base/a/\"").doesNotContain("/base/b/");
    }

    @Test
    void namesTheNotesThatChartAFunction() {
        assertThat(page("step/")).contains("href=\"/base/b/\"").doesNotContain("/base/a/");
        assertThat(page("selu/")).doesNotContain("/base/a/", "/base/b/");
    }

    @Test
    void isAbsentUnlessAskedFor(@TempDir Path other) {
        write(other.resolve("content/a.md"), "ReLU\n");

        TrialSites.build(other, Optional.empty());

        assertThat(other.resolve("site/activations")).doesNotExist();
        assertThat(other.resolve("site/charts")).doesNotExist();
    }

    @Test
    void tellsAboutNotesWhoseListItReplaces(@TempDir Path other) {
        write(other.resolve("cahier.yaml"), "activations: true\n");
        write(other.resolve("content/activations/_index.md"), "---\ntitle: Mine\n---\nMy words.\n");
        write(other.resolve("content/activations/mine.md"), "Text\n");

        BuildReport built = TrialSites.build(other, Optional.empty());

        assertThat(built.failed()).isFalse();
        assertThat(TrialSites.printed(built))
                .startsWith(
                        "content/activations/mine.md:1:1: warning[address-conflict]: the notes of"
                                + " this folder have no list: /activations/ is the gallery of"
                                + " functions\n");
        assertThat(other.resolve("site/activations/index.html"))
                .content()
                .contains("<h1 class=\"page-title\">Mine</h1>", "My words.");
        assertThat(other.resolve("site/activations/mine/index.html")).exists();
    }

    private static List<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static String page(String name) {
        try {
            return Files.readString(source.resolve("site/activations/" + name + "index.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String path, String text) {
        write(source.resolve(path), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
