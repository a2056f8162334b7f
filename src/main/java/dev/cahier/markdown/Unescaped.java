package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts with characters in the place of their character references. A reference to a character that
 * no text can contain ({@link ControlCharacters}) is left out: such characters are marks, and an
 * author could write one. Marks that are in the text already stay.
 */
final class Unescaped {

    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\\\)&#(?:0*(\\d{1,7})|[xX]0*(\\p{XDigit}{1,6}));");

    private Unescaped() {}

    /** Returns a text of Markdown, in which a backslash escapes a sign, too. */
    static String of(CharSequence markdown) {
        return Escaping.unescapeString(withoutForbidden(markdown));
    }

    /** Returns the text that some HTML stands for. */
    static String html(CharSequence html) {
        return Escaping.unescapeHtml(withoutForbidden(html));
    }

    /** Returns the first character that a reference names and that is left out. */
    static Optional<Character> forbidden(CharSequence text) {
        return NUMBER.matcher(text)
                .results()
                .map(Unescaped::code)
                .filter(Unescaped::isForbidden)
                .map(code -> (char) code.intValue())
                .findFirst();
    }

    private static String withoutForbidden(CharSequence text) {
        String whole = text.toString();
        return whole.contains("&#")
                ? NUMBER.matcher(whole).replaceAll(found -> isForbidden(code(found)) ? "" : "$0")
                : whole;
    }

    private static int code(MatchResult reference) {
        return reference.group(1) == null
                ? Integer.parseInt(reference.group(2), 16)
                : Integer.parseInt(reference.group(1));
    }

    /** A reference to 0 stands for the replacement character, as the specification has it. */
    private static boolean isForbidden(int code) {
        return code != 0 && ControlCharacters.isForbidden(code);
    }
}
