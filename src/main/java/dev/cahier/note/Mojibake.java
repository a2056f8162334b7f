package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.Optional;

/**
 * Recognises text that is UTF-8 read as Windows-1252 and saved again, such as {@code Ã©} for {@code
 * é}.
 *
 * <p>Real text has such sequences too, by chance ({@code à »} in French) or on purpose (a note that
 * quotes one). So the whole note is judged: at least {@value #COVERED} of its characters beyond
 * ASCII must belong to sequences that are UTF-8 when turned back into bytes, and these must stand
 * in {@value #MIN_RUNS} places or number {@value #MIN_SEQUENCES}. Characters that were lost on the
 * way, as five bytes have no character in Windows-1252, are why not all have to.
 */
final class Mojibake {

    private static final double COVERED = 0.6;
    private static final int MIN_RUNS = 3;
    private static final int MIN_SEQUENCES = 12;

    /** How many characters of the repaired text the hint shows. */
    private static final int SHOWN = 24;

    private Mojibake() {}

    /** Returns a warning at the first sequence, when the text as a whole is mojibake. */
    static Optional<Diagnostic> find(SourceText source) {
        String text = source.text();
        int first = -1;
        int beyondAscii = 0;
        int covered = 0;
        int sequences = 0;
        int runs = 0;
        int lastEnd = -1;
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) < 128) {
                i++;
                continue;
            }
            int length = Windows1252.sequenceLength(text, i);
            if (length > 0) {
                first = first < 0 ? i : first;
                covered += length;
                sequences++;
                runs += lastEnd == i ? 0 : 1;
                lastEnd = i + length;
            }
            int step = Math.max(length, 1);
            beyondAscii += step;
            i += step;
        }
        boolean enough = runs >= MIN_RUNS || sequences >= MIN_SEQUENCES;
        return enough && covered >= COVERED * beyondAscii
                ? Optional.of(warning(source, first))
                : Optional.empty();
    }

    private static Diagnostic warning(SourceText source, int first) {
        return Diagnostic.warning(
                        "encoding-mojibake",
                        source.at(first),
                        "this note looks like UTF-8 that was read as Windows-1252")
                .withHint(
                        "these words were probably \""
                                + repaired(source.text(), first)
                                + "\"; save the note again from an undamaged copy");
    }

    /** Returns the text from the first sequence on, up to the first character that was lost. */
    private static String repaired(String text, int first) {
        StringBuilder repaired = new StringBuilder();
        int i = first;
        while (i < text.length() && repaired.length() < SHOWN) {
            int length = Windows1252.sequenceLength(text, i);
            char c = text.charAt(i);
            if (length == 0 && (c >= 128 || c == '\n')) {
                break;
            }
            repaired.append(length == 0 ? String.valueOf(c) : Windows1252.decode(text, i, length));
            i += Math.max(length, 1);
        }
        return repaired.toString().strip();
    }
}
