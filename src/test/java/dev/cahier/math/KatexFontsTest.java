package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KatexFontsTest {

    /** Classes that only unset what another class has set. */
    private static final Set<String> WITHOUT_FONTS = Set.of("katex", "mathrm", "textrm", "mainrm");

    private final KatexRenderer math = new KatexRenderer(MathOutput.HTML_AND_MATHML);

    @AfterAll
    void close() {
        math.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 1 | Main-Regular",
                "x | Main-Regular Math-Italic",
                "\\mathbf w | Main-Bold Main-Regular",
                "\\boldsymbol\\theta | Main-Regular Math-BoldItalic",
                "\\mathbb R | AMS-Regular Main-Regular",
                "\\mathcal L | Caligraphic-Regular Main-Regular",
                "\\sum 1 | Main-Regular Size1-Regular",
                "\\displaystyle\\sum 1 | Main-Regular Size2-Regular",
                "\\big( \\Big( \\bigg( \\Bigg("
                        + " | Main-Regular Size1-Regular Size2-Regular Size3-Regular Size4-Regular",
                "1^2 | Main-Regular",
                "\\textbf{a \\textit{b}}" + " | Main-Bold Main-BoldItalic Main-Italic Main-Regular"
            })
    void tellsWhichFontsAFormulaUses(String tex, String fonts) {
        assertThat(KatexFonts.usedIn(html(tex)))
                .containsExactly(
                        List.of(fonts.split(" ")).stream()
                                .map(name -> "fonts/KaTeX_" + name + ".woff2")
                                .toArray(String[]::new));
    }

    @Test
    void needsNoneWithoutFormulas() {
        assertThat(KatexFonts.usedIn("<p class=\"mathbf\">x</p>")).isEmpty();
        assertThat(KatexFonts.mainOnesIn("<p>x</p>")).isEmpty();
    }

    @Test
    void knowsEveryClassThatChoosesAFont() {
        Set<String> classes = new TreeSet<>();
        Pattern.compile("([^{}]+)\\{[^{}]*(?:font-family|font-weight|font-style)[^{}]*}")
                .matcher(styleSheet(KatexAssets.all()))
                .results()
                .map((MatchResult rule) -> rule.group(1))
                .filter(selector -> !selector.contains("@font-face"))
                .flatMap(selector -> List.of(selector.split("[^A-Za-z0-9-]+")).stream())
                .filter(word -> !word.isEmpty())
                .forEach(classes::add);
        classes.removeAll(WITHOUT_FONTS);
        classes.removeAll(Set.of("delimsizing", "mult", "span", "op-symbol"));

        assertThat(classes).isNotEmpty().isSubsetOf(KatexFonts.knownClasses());
    }

    @Test
    void shipsOnlyFontsThatAreUsedAndNamesNoOther() {
        List<KatexAsset> assets = KatexAssets.withFonts(KatexFonts.usedIn(html("x")));

        assertThat(assets)
                .extracting(KatexAsset::name)
                .containsExactly(
                        KatexAssets.STYLE_SHEET,
                        "fonts/KaTeX_Main-Regular.woff2",
                        "fonts/KaTeX_Math-Italic.woff2");
        assertThat(styleSheet(assets))
                .contains(".katex .mathbb", "KaTeX_Math-Italic.woff2")
                .doesNotContain("KaTeX_AMS-Regular.woff2");
        assertThat(styleSheet(assets).split("@font-face", -1)).hasSize(3);
    }

    @Test
    void knowsAllFontsThatItNames() {
        Set<String> shipped = new TreeSet<>();
        KatexAssets.all().forEach(asset -> shipped.add(asset.name()));

        assertThat(shipped)
                .containsAll(
                        KatexFonts.usedIn(
                                html(
                                        "\\mathsf{x}\\textsf{\\textbf{a}\\textit{b}}"
                                                + "\\boldsymbol{\\mathcal L}\\mathfrak{g}")));
    }

    private String html(String tex) {
        return ((Typesetting.Typeset) math.render(new Formula(tex, false))).html();
    }

    private static String styleSheet(List<KatexAsset> assets) {
        return new String(assets.get(0).bytes(), StandardCharsets.UTF_8);
    }
}
