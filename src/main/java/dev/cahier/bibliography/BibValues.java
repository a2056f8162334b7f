package dev.cahier.bibliography;

import dev.cahier.bibliography.BibCursor.Mistake;
import dev.cahier.diagnostic.DidYouMean;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the values of fields: texts in braces or quotes, numbers and the names of texts, joined by
 * {@code #}. Names may stand for texts that are made of names, so what they stand for is limited.
 */
final class BibValues {

    /** Characters of one value. */
    static final int LONGEST = 100_000;

    /** Characters of all values of a file that are joined from several parts. */
    private static final int MOST_JOINED = 20_000_000;

    /** Among more names none is looked for that is like another one: it takes too long. */
    private static final int MOST_COMPARED = 1_000;

    private static final Map<String, String> MONTHS = months();

    private final BibCursor in;
    private final Map<String, String> strings = new HashMap<>(MONTHS);
    private long joined;

    BibValues(BibCursor in) {
        this.in = in;
    }

    private static Map<String, String> months() {
        Map<String, String> months = new HashMap<>();
        List<String> names = List.of("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));
        names.forEach(name -> months.put(name, String.valueOf(names.indexOf(name) + 1)));
        return months;
    }

    /** Gives a text a name. */
    void name(String name, String value) {
        strings.put(name.toLowerCase(Locale.ROOT), value);
    }

    /** Reads a value. */
    String read() throws Mistake {
        in.skipBlanks();
        int start = in.index();
        String first = part();
        in.skipBlanks();
        if (in.peek() != '#') {
            return first;
        }
        StringBuilder value = new StringBuilder(first);
        while (in.skip('#')) {
            in.skipBlanks();
            value.append(part());
            in.skipBlanks();
            if (value.length() > LONGEST) {
                throw tooLong(start);
            }
        }
        joined += value.length();
        if (joined > MOST_JOINED) {
            throw in.excess(
                    start,
                    "the values of this file that are joined by '#' are longer than "
                            + MOST_JOINED
                            + " characters together",
                    "write them out");
        }
        return value.toString();
    }

    private Mistake tooLong(int start) {
        return in.excess(
                start,
                "this value is longer than " + LONGEST + " characters",
                "shorten it; if it is not so long, count its braces: a '}' is missing");
    }

    private String part() throws Mistake {
        int start = in.index();
        if (in.skip('{')) {
            return delimited(start, '}');
        }
        if (in.skip('"')) {
            return delimited(start, '"');
        }
        Optional<String> word = in.readName();
        if (word.isEmpty()) {
            throw in.mistake(start, "expected a value in braces or quotes" + in.found());
        }
        if (word.get().chars().allMatch(Character::isDigit)) {
            return word.get();
        }
        String known = strings.get(word.get().toLowerCase(Locale.ROOT));
        if (known == null) {
            throw in.mistake(
                    start,
                    "no @string is named '" + word.get() + "'",
                    near(word.get())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("put the value in braces: {" + word.get() + "}"));
        }
        return known;
    }

    private Optional<String> near(String name) {
        return strings.size() > MOST_COMPARED
                ? Optional.empty()
                : DidYouMean.among(strings.keySet(), name);
    }

    private String delimited(int start, char end) throws Mistake {
        String text = in.text();
        int depth = 0;
        for (int i = in.index(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (i - in.index() > LONGEST) {
                throw tooLong(start);
            }
            if (c == '\\') {
                i++;
            } else if (c == end && depth == 0) {
                String value = text.substring(in.index(), i);
                in.moveTo(i + 1);
                return value;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth < 0) {
                    throw in.mistake(i, "a '}' without a '{' before it");
                }
            }
        }
        throw in.mistake(
                start,
                "this value is never closed",
                end == '"' ? "add '\"' at its end" : "count its braces: a '}' is missing");
    }
}
