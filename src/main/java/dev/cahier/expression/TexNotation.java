package dev.cahier.expression;

import dev.cahier.tex.GreekLetters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of plots in TeX and in the notation without backslashes: {@code \alpha} is {@code alpha},
 * {@code w_{12}} is {@code w_12}.
 */
final class TexNotation {

    private static final String SYMBOL =
            "(?:\\\\[A-Za-z]+\\s*\\{\\s*\\\\?[A-Za-z]+\\s*\\}|\\\\[A-Za-z]+|[A-Za-z\u0370-\u03ff])"
                    + "(?:\\s*_\\s*(?:[A-Za-z0-9]|\\\\[A-Za-z]+|\\{[A-Za-z0-9]+\\}))?'*";

    /** The left side of a definition in TeX: the name, then the variable if there is one. */
    static final Pattern HEAD =
            Pattern.compile(
                    "[ \\t]*("
                            + SYMBOL
                            + ")\\s*(?:(?:\\\\left)?\\(\\s*("
                            + SYMBOL
                            + ")\\s*(?:\\\\right)?\\)\\s*)?:?=");

    private static final Pattern PARTS =
            Pattern.compile("(\\p{L}+?)(?:_([A-Za-z0-9_]+)|([0-9]+))?('*)");
    private static final Pattern FONT = Pattern.compile("\\\\([A-Za-z]+)\\{(\\\\?)([A-Za-z]+)\\}");
    private static final String UPRIGHT = "operatorname|mathrm|text|mathbf|mathit|mathsf";

    private TexNotation() {}

    /** Returns a name in TeX as the name that the rest of a plot uses. */
    static String toName(String tex) {
        String name = tex.replaceAll("\\s", "");
        Matcher font = FONT.matcher(name);
        if (font.lookingAt()) {
            String inner = font.group(3);
            String mark = font.group(1).matches(UPRIGHT) ? "" : "_" + font.group(1);
            name = inner + name.substring(font.end()) + mark;
        }
        return name.replaceAll("[\\\\{}]", "");
    }

    /** Returns a name of a plot in TeX. */
    static String ofName(String name) {
        Matcher parts = PARTS.matcher(name.replace('\u2032', '\''));
        if (!parts.matches()) {
            return name;
        }
        String index = parts.group(2) == null ? parts.group(3) : parts.group(2);
        String sub = index == null ? "" : index.length() == 1 ? "_" + index : "_{" + index + "}";
        return letters(parts.group(1)) + sub + parts.group(4);
    }

    private static String letters(String word) {
        String typeset = TexName.of(word);
        if (word.length() == 1 && word.charAt(0) > 127) {
            return GreekLetters.command(word).orElse(word);
        }
        return typeset.startsWith("\\mathrm")
                ? typeset.replace("\\mathrm", "\\operatorname")
                : typeset;
    }
}
