package dev.cahier.expression;

import dev.cahier.tex.GreekLetters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as TeX: Greek letters as such, indices below the line, words upright. */
final class TexName {

    private static final Pattern PARTS = Pattern.compile("(\\p{L}+)_?([A-Za-z0-9_]*)(['\u2032]*)");

    private TexName() {}

    static String of(String name) {
        Matcher parts = PARTS.matcher(name);
        if (!parts.matches()) {
            return "\\mathrm{" + name.replace("_", "\\_") + "}";
        }
        String primes = parts.group(3).replace('\u2032', '\'');
        String index = parts.group(2);
        return letters(parts.group(1))
                + primes
                + (index.isEmpty() ? "" : "_{" + index(index) + "}");
    }

    private static String letters(String word) {
        if (GreekLetters.isCommand("\\" + word)) {
            return "\\" + word;
        }
        return word.length() == 1 ? word : "\\mathrm{" + word + "}";
    }

    private static String index(String index) {
        boolean plain = index.length() == 1 || index.chars().allMatch(Character::isDigit);
        return plain ? index : "\\mathrm{" + index.replace("_", "\\_") + "}";
    }
}
