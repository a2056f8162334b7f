package dev.cahier.math;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells from the classes in typeset formulas which fonts a browser will ask for. */
public final class KatexFonts {

    private static final String REGULAR = font("Main-Regular");
    private static final String ITALIC = font("Math-Italic");

    /** The fonts of classes; where several could be meant, all of them. */
    private static final Map<String, List<String>> BY_CLASS =
            Map.ofEntries(
                    Map.entry("mathnormal", List.of(ITALIC)),
                    Map.entry("textit", fonts("Main-Italic")),
                    Map.entry("mathit", fonts("Main-Italic")),
                    Map.entry("textbf", fonts("Main-Bold")),
                    Map.entry("mathbf", fonts("Main-Bold")),
                    Map.entry("boldsymbol", fonts("Math-BoldItalic")),
                    Map.entry("amsrm", fonts("AMS-Regular")),
                    Map.entry("mathbb", fonts("AMS-Regular")),
                    Map.entry("textbb", fonts("AMS-Regular")),
                    Map.entry("mathcal", fonts("Caligraphic-Regular")),
                    Map.entry("mathfrak", fonts("Fraktur-Regular")),
                    Map.entry("textfrak", fonts("Fraktur-Regular")),
                    Map.entry("mathboldfrak", fonts("Fraktur-Bold")),
                    Map.entry("textboldfrak", fonts("Fraktur-Bold")),
                    Map.entry("mathtt", fonts("Typewriter-Regular")),
                    Map.entry("texttt", fonts("Typewriter-Regular")),
                    Map.entry("mathscr", fonts("Script-Regular")),
                    Map.entry("textscr", fonts("Script-Regular")),
                    Map.entry("mathsf", fonts("SansSerif-Regular")),
                    Map.entry("textsf", fonts("SansSerif-Regular")),
                    Map.entry("mathboldsf", fonts("SansSerif-Bold")),
                    Map.entry("textboldsf", fonts("SansSerif-Bold")),
                    Map.entry("mathitsf", fonts("SansSerif-Italic")),
                    Map.entry("mathsfit", fonts("SansSerif-Italic")),
                    Map.entry("textitsf", fonts("SansSerif-Italic")),
                    Map.entry("small-op", fonts("Size1-Regular")),
                    Map.entry("large-op", fonts("Size2-Regular")),
                    Map.entry("delim-size1", fonts("Size1-Regular")),
                    Map.entry("delim-size4", fonts("Size4-Regular")));

    /** Large brackets: these classes mean something else elsewhere. */
    private static final Map<String, List<String>> BY_SIZE_OF_DELIMITER =
            Map.of(
                    "size1", fonts("Size1-Regular"),
                    "size2", fonts("Size2-Regular"),
                    "size3", fonts("Size3-Regular"),
                    "size4", fonts("Size4-Regular"));

    /** Fonts of which no class tells alone: they come of one of these and one of those. */
    private static final List<Combination> COMBINATIONS =
            List.of(
                    new Combination(
                            "Main-BoldItalic", Set.of("textbf", "mathbf"), Set.of("textit")),
                    new Combination("SansSerif-Bold", Set.of("textsf"), Set.of("textbf")),
                    new Combination("SansSerif-Italic", Set.of("textsf"), Set.of("textit")),
                    new Combination(
                            "Caligraphic-Bold",
                            Set.of("mathcal"),
                            Set.of("boldsymbol", "mathbf", "textbf")));

    private record Combination(String font, Set<String> one, Set<String> other) {

        boolean isIn(Set<String> classes) {
            return !Collections.disjoint(one, classes) && !Collections.disjoint(other, classes);
        }
    }

    private KatexFonts() {}

    private static String font(String name) {
        return "fonts/KaTeX_" + name + ".woff2";
    }

    private static List<String> fonts(String name) {
        return List.of(font(name));
    }

    /**
     * Returns the fonts that the formulas of some HTML may use, sorted: names of {@link
     * KatexAssets}; none when there are no formulas.
     */
    public static SortedSet<String> usedIn(String html) {
        SortedSet<String> fonts = new TreeSet<>();
        if (!TypesetFormulas.isIn(html)) {
            return fonts;
        }
        fonts.add(REGULAR);
        Set<String> classes = new HashSet<>();
        for (String value : values(html)) {
            List<String> names = List.of(value.split(" "));
            classes.addAll(names);
            if (names.contains("delimsizing")) {
                names.forEach(n -> fonts.addAll(BY_SIZE_OF_DELIMITER.getOrDefault(n, List.of())));
            }
        }
        classes.forEach(name -> fonts.addAll(BY_CLASS.getOrDefault(name, List.of())));
        COMBINATIONS.stream().filter(c -> c.isIn(classes)).forEach(c -> fonts.add(font(c.font())));
        return fonts;
    }

    /** Returns those fonts of some HTML that nearly every formula needs, most needed first. */
    public static List<String> mainOnesIn(String html) {
        if (!TypesetFormulas.isIn(html)) {
            return List.of();
        }
        return html.contains("mathnormal") ? List.of(REGULAR, ITALIC) : List.of(REGULAR);
    }

    /** Returns the classes that tell of a font. */
    static Set<String> knownClasses() {
        Set<String> known = new TreeSet<>(BY_CLASS.keySet());
        known.addAll(BY_SIZE_OF_DELIMITER.keySet());
        return known;
    }

    /** Returns the values of all attributes {@code class}. */
    private static Set<String> values(String html) {
        Set<String> values = new HashSet<>();
        String attribute = "class=\"";
        int start = html.indexOf(attribute);
        while (start >= 0) {
            int end = html.indexOf('"', start + attribute.length());
            if (end < 0) {
                break;
            }
            values.add(html.substring(start + attribute.length(), end));
            start = html.indexOf(attribute, end);
        }
        return values;
    }
}
