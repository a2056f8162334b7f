package dev.cahier.math;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files without which a browser cannot show typeset formulas: a style sheet and its fonts. */
public final class KatexAssets {

    /** Where they stand in a site. */
    public static final String FOLDER = "assets/katex/";

    /** The name of the style sheet; the fonts that it names are relative to it. */
    public static final String STYLE_SHEET = "katex.min.css";

    private static final Pattern FONT = Pattern.compile("url\\((fonts/[A-Za-z0-9_-]+\\.woff2)\\)");
    private static final Pattern FONT_FACE =
            Pattern.compile("@font-face\\{[^}]*url\\((fonts/[A-Za-z0-9_-]+\\.woff2)\\)[^}]*\\}");
    private static final Pattern OLDER_FORMATS =
            Pattern.compile(",url\\([^)]*\\) format\\(\"(?:woff|truetype)\"\\)");

    /** Numbers of equations are written into the page, not counted by the style sheet. */
    private static final Pattern COUNTERS =
            Pattern.compile(
                    "\\.katex \\.(?:mml-)?eqn-num::?before\\{[^}]*\\}|body\\{counter-reset:[^}]*\\}");

    private KatexAssets() {}

    /** Returns the style sheet, followed by all its fonts in the order of their names. */
    public static List<KatexAsset> all() {
        return with(name -> true);
    }

    /** Returns the style sheet, followed by some of its fonts, of which alone it knows. */
    public static List<KatexAsset> withFonts(Set<String> fonts) {
        return with(fonts::contains);
    }

    /**
     * Returns the style sheet, followed by its fonts in the order of their names.
     *
     * <p>Fonts are in WOFF2 only, which every browser reads that knows MathML Core. Text is shown
     * while they load (KaTeX calls this variant {@code swap}).
     */
    private static List<KatexAsset> with(Predicate<String> wanted) {
        KatexWebJar katex = KatexWebJar.onClassPath();
        String original = katex.text("dist/katex-swap.min.css");
        String rules =
                FONT_FACE
                        .matcher(withoutCounters(OLDER_FORMATS.matcher(original).replaceAll("")))
                        .replaceAll(face -> wanted.test(face.group(1)) ? "$0" : "");
        String css =
                "/*!\nKaTeX\n" + katex.text("LICENSE").strip() + "\n*/\n" + rules.strip() + "\n";
        List<KatexAsset> assets = new ArrayList<>();
        assets.add(new KatexAsset(STYLE_SHEET, css.getBytes(StandardCharsets.UTF_8)));
        for (String font : fonts(rules)) {
            assets.add(new KatexAsset(font, katex.bytes("dist/" + font)));
        }
        return List.copyOf(assets);
    }

    private static TreeSet<String> fonts(String css) {
        TreeSet<String> names = new TreeSet<>();
        Matcher font = FONT.matcher(css);
        font.results().map((MatchResult found) -> found.group(1)).forEach(names::add);
        return names;
    }

    private static String withoutCounters(String css) {
        return COUNTERS.matcher(css).replaceAll("");
    }
}
