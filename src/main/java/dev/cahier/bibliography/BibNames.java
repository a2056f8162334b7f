package dev.cahier.bibliography;

import de.undercouch.citeproc.bibtex.NameParser;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of names as BibTeX has them. A name in braces, such as that of an institution, stays
 * whole; so does a Chinese, Japanese or Korean one, whose parts are written without a space.
 */
final class BibNames {

    private static final Pattern EAST_ASIAN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}·・\\s,]+");

    private BibNames() {}

    /** Returns the names; null if there are none, as items have it. */
    static CSLName @Nullable [] of(String names, Marks marks) {
        CSLName[] all =
                split(names).stream().map(name -> name(name, marks)).toArray(CSLName[]::new);
        return all.length == 0 ? null : all;
    }

    /** Splits at each {@code and} that is not in braces. */
    private static List<String> split(String names) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        int start = 0;
        String text = names.replaceAll("\\s+", " ").strip();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && text.regionMatches(true, i, " and ", 0, 5)) {
                all.add(text.substring(start, i));
                start = i + 5;
                i = start - 1;
            }
        }
        all.add(text.substring(start));
        all.removeIf(String::isBlank);
        return all;
    }

    private static CSLName name(String name, Marks marks) {
        String text = LatexText.of(name, marks);
        if (text.equalsIgnoreCase("others")) {
            return literal(String.valueOf(Marks.OTHERS));
        }
        if (isWhole(name.strip())) {
            return literal(text);
        }
        if (EAST_ASIAN.matcher(text).matches()) {
            return literal(text.replaceAll("[\\s,]", ""));
        }
        CSLName[] parsed = NameParser.parse(text);
        return parsed.length == 1 ? parsed[0] : literal(text);
    }

    /** Returns whether the first brace is closed by the last character. */
    private static boolean isWhole(String name) {
        if (!name.startsWith("{")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            depth += name.charAt(i) == '{' ? 1 : name.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i == name.length() - 1;
            }
        }
        return false;
    }

    /** The styles shorten only names with a family name, which a whole name therefore is. */
    private static CSLName literal(String name) {
        return new CSLNameBuilder().family(name).build();
    }
}
