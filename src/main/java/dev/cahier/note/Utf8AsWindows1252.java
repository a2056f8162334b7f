package dev.cahier.note;

import java.util.Optional;

/**
 * UTF-8 that was read as Windows-1252.
 *
 * <p>At least {@value #COVERED} of the characters beyond ASCII must belong to sequences that are
 * UTF-8 when turned back into bytes, and these must stand in {@value #MIN_RUNS} places or number
 * {@value #MIN_SEQUENCES}. Characters that were lost on the way, as five bytes have no character in
 * Windows-1252, are why not all have to.
 */
final class Utf8AsWindows1252 implements Mojibake.Misreading {

    private static final double COVERED = 0.6;
    private static final int MIN_RUNS = 3;
    private static final int MIN_SEQUENCES = 12;

    @Override
    public String description() {
        return "UTF-8 that was read as Windows-1252";
    }

    @Override
    public Optional<Mojibake.Found> find(String text) {
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
                ? Optional.of(new Mojibake.Found(first, repaired(text, first)))
                : Optional.empty();
    }

    /** Returns the text from the first sequence on, up to the first character that was lost. */
    private static String repaired(String text, int first) {
        StringBuilder repaired = new StringBuilder();
        int i = first;
        while (i < text.length() && repaired.length() < Mojibake.SHOWN) {
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
