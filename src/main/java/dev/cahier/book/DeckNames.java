package dev.cahier.book;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of decks as Anki stores them. Anki looks for a deck by the name in the file before it
 * normalizes that name, so a name that it changes would make a new deck for each card. One object
 * for each file.
 */
public final class DeckNames {

    private static final String BETWEEN = "::";
    private static final Pattern REMOVED = Pattern.compile("[\\p{Cntrl}\"]");
    private static final Pattern SPACE_AROUND =
            Pattern.compile("^[\\s\\p{Z}\\x85]+|[\\s\\p{Z}\\x85]+$");

    /** Anki reads such a name as the id of a deck, and skips the cards if there is none. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

    /** Spellings by their lower case: Anki does not tell names apart by case. */
    private final Map<String, String> spellings = new HashMap<>();

    /** Returns the name of a deck, in the spelling in which this object first met it. */
    public String of(String name) {
        String path = "";
        for (String part : name.split(BETWEEN, -1)) {
            String whole = path.isEmpty() ? normal(part) : path + BETWEEN + normal(part);
            path = spellings.computeIfAbsent(whole.toLowerCase(Locale.ROOT), key -> whole);
        }
        return NUMBER.matcher(path).matches() ? "Deck " + path : path;
    }

    /** Returns the name of a deck that is in another one. */
    public String of(String outer, String inner) {
        return of(onePart(outer) + BETWEEN + onePart(inner));
    }

    /** Returns a name in which nothing is between a deck and a deck in it. */
    public static String onePart(String name) {
        return name.replaceAll("::+", ":");
    }

    private static String normal(String part) {
        String composed = Normalizer.normalize(part, Normalizer.Form.NFC);
        String shown =
                SPACE_AROUND.matcher(REMOVED.matcher(composed).replaceAll("")).replaceAll("");
        // As Anki names it.
        return shown.isEmpty() ? "blank" : shown;
    }
}
