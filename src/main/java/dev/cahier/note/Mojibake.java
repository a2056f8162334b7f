package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Recognises text that was read in another encoding than it was written in, and saved again: {@code
 * Ã©} for {@code é}, {@code 浣犲ソ} for {@code 你好}, {@code ÄãºÃ} for {@code 你好}.
 *
 * <p>Real text has such sequences too, by chance ({@code à »} in French) or on purpose (a note that
 * quotes one). So each {@link Misreading} judges the note as a whole.
 */
final class Mojibake {

    /** How many characters of the repaired text the hint shows. */
    static final int SHOWN = 24;

    /** What comes of characters that were replaced by U+FFFD, saved, and read as GBK. */
    private static final String LOST = "锟斤拷锟斤拷";

    private static final List<Misreading> MISREADINGS =
            List.of(new Utf8AsWindows1252(), new Utf8AsGbk(), new GbkAsWindows1252());

    private Mojibake() {}

    /** A way to read bytes in another encoding than that of their text. */
    interface Misreading {

        /** Returns what happened to the text: {@code UTF-8 that was read as GBK}. */
        String description();

        /** Returns what is wrong with a text, when the text as a whole is misread. */
        Optional<Found> find(String text);
    }

    /**
     * Misread text.
     *
     * @param start the offset of the first character that is misread
     * @param repaired the beginning of the text as it was meant
     */
    record Found(int start, String repaired) {

        Found {
            Objects.requireNonNull(repaired, "repaired");
        }
    }

    /** Returns a warning at the first sequence, when the text as a whole is mojibake. */
    static Optional<Diagnostic> find(SourceText source) {
        String text = source.text();
        if (text.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        for (Misreading misreading : MISREADINGS) {
            Optional<Found> found = misreading.find(text);
            if (found.isPresent()) {
                return found.map(there -> warning(source, misreading, there));
            }
        }
        int lost = text.indexOf(LOST);
        return lost < 0 ? Optional.empty() : Optional.of(lost(source, lost));
    }

    private static Diagnostic warning(SourceText source, Misreading misreading, Found found) {
        return Diagnostic.warning(
                        "encoding-mojibake",
                        source.at(found.start()),
                        "this note looks like " + misreading.description())
                .withHint(
                        "these words were probably \""
                                + found.repaired()
                                + "\"; save the note again from an undamaged copy");
    }

    private static Diagnostic lost(SourceText source, int start) {
        return Diagnostic.warning(
                        "encoding-mojibake",
                        source.at(start),
                        "these characters replace others that were lost when the note was read in"
                                + " a wrong encoding")
                .withHint("take the text from an undamaged copy");
    }
}
