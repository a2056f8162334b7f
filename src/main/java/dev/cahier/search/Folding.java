package dev.cahier.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds characters that readers do not tell apart when they search: upper and lower case, letters
 * with and without accents, the forms that Unicode calls compatible, such as {@code ℝ} and {@code
 * R}, and traditional and simplified Chinese characters. {@code search/client.js} folds alike.
 */
public final class Folding {

    private static final String TABLE = "traditional.txt";
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");
    private static final char LAST_ASCII = '\u007F';
    private static final Map<Character, Character> SIMPLIFIED = table();

    private Folding() {}

    /** Returns a text in which each character is folded by itself. */
    public static String fold(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length());
        int c;
        for (int i = 0; i < composed.length(); i += Character.charCount(c)) {
            c = composed.codePointAt(i);
            append(c, folded);
        }
        return folded.toString();
    }

    private static void append(int c, StringBuilder folded) {
        if (c <= LAST_ASCII) {
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : (char) c);
        } else if (c >= 0x4E00 && c <= 0x9FFF) {
            folded.append(SIMPLIFIED.getOrDefault((char) c, (char) c).charValue());
        } else {
            String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
            String lower = parts.toLowerCase(Locale.ROOT);
            String plain = ACCENTS.matcher(lower).replaceAll("");
            String whole = Normalizer.normalize(plain, Normalizer.Form.NFC).replace('ς', 'σ');
            for (int i = 0; i < whole.length(); i++) {
                folded.append(
                        SIMPLIFIED.getOrDefault(whole.charAt(i), whole.charAt(i)).charValue());
            }
        }
    }

    /**
     * Returns the pairs of the table that a text needs: each of its traditional characters,
     * followed by the simplified one.
     */
    static String pairsIn(String text) {
        StringBuilder pairs = new StringBuilder();
        text.chars()
                .distinct()
                .sorted()
                .forEach(
                        c -> {
                            Character simplified = SIMPLIFIED.get((char) c);
                            if (simplified != null) {
                                pairs.append((char) c).append(simplified.charValue());
                            }
                        });
        return pairs.toString();
    }

    /** Returns the table: traditional characters, each followed by the simplified one. */
    static byte[] tableFile() {
        try (InputStream in = Folding.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + TABLE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    private static Map<Character, Character> table() {
        String pairs = new String(tableFile(), UTF_8).strip();
        Map<Character, Character> table = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            table.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return Map.copyOf(table);
    }
}
