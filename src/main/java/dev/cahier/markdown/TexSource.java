package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The TeX of a formula as it is rendered: without blanks around it, and with the characters that
 * HTML entities such as {@code &lt;} stand for, its lines ended by line feeds alone. Knows where in
 * the note each piece was written.
 */
final class TexSource {

    private static final Pattern ENTITY =
            Pattern.compile(
                    "&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6});|\\r\\n?");

    /** From {@code texStart} on, an index into the TeX is {@code ahead} behind one in the note. */
    private record Shift(int texStart, int ahead) {}

    private final BasedSequence written;
    private final List<Shift> shifts = new ArrayList<>();
    private final String tex;

    TexSource(BasedSequence written) {
        this.written = written;
        String all = written.toString();
        int leading = all.length() - all.stripLeading().length();
        shifts.add(new Shift(0, leading));
        tex = decode(all.substring(leading, Math.max(leading, endOf(all))), leading);
    }

    /**
     * Returns the index behind the last character of TeX, without the spaces behind it. The space
     * of a control space belongs to the TeX.
     */
    static int endOf(String written) {
        int end = written.stripTrailing().length();
        return endsInControlSpace(written) ? end + 1 : end;
    }

    /** Returns whether a text ends in a backslash and spaces, of which the first is TeX. */
    static boolean endsInControlSpace(String written) {
        int end = written.stripTrailing().length();
        int slashes = 0;
        while (slashes < end && written.charAt(end - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1 && end < written.length();
    }

    private String decode(String text, int leading) {
        StringBuilder decoded = new StringBuilder();
        Matcher entity = ENTITY.matcher(text);
        int done = 0;
        while (entity.find()) {
            boolean lineEnd = entity.group().startsWith("\r");
            String character = lineEnd ? "\n" : Unescaped.html(entity.group());
            if (character.equals(entity.group())) {
                continue; // An alignment mark before a word that ends in a semicolon.
            }
            decoded.append(text, done, entity.start()).append(character);
            done = entity.end();
            shifts.add(new Shift(decoded.length(), leading + done - decoded.length()));
        }
        return decoded.append(text, done, text.length()).toString();
    }

    String tex() {
        return tex;
    }

    BasedSequence written() {
        return written;
    }

    /** Returns the index into {@link #written} of a character of the TeX. */
    int writtenIndex(int texIndex) {
        int ahead = 0;
        for (Shift shift : shifts) {
            if (shift.texStart() <= texIndex) {
                ahead = shift.ahead();
            }
        }
        return texIndex + ahead;
    }
}
