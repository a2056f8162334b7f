package dev.cahier.math;

import java.util.Map;

/** Marks above and below letters. */
final class MathAccents {

    private static final Map<String, String> COMBINING =
            Map.ofEntries(
                    Map.entry("^", "\u0302"),
                    Map.entry("ˆ", "\u0302"),
                    Map.entry("~", "\u0303"),
                    Map.entry("˜", "\u0303"),
                    Map.entry("ˉ", "\u0304"),
                    Map.entry("‾", "\u0305"),
                    Map.entry("˘", "\u0306"),
                    Map.entry("˙", "\u0307"),
                    Map.entry("¨", "\u0308"),
                    Map.entry("˚", "\u030A"),
                    Map.entry("ˇ", "\u030C"),
                    Map.entry("ˊ", "\u0301"),
                    Map.entry("ˋ", "\u0300"),
                    Map.entry("⃗", "\u20D7"),
                    Map.entry("→", "\u20D7"),
                    Map.entry("←", "\u20D6"),
                    Map.entry("↔", "\u20E1"));

    private static final Map<String, String> NAMES = Map.of("^", "hat", "~", "tilde", "ˇ", "check");

    /** Braces and brackets that hold together what is named above or below them. */
    private static final String BRACES = "⏞⏟⏠⏡⎴⎵";

    private MathAccents() {}

    /** Returns whether a mark groups the formula at it without saying more. */
    static boolean isBrace(String mark) {
        return !mark.isEmpty() && BRACES.contains(mark);
    }

    /** Returns whether a mark can be written with {@link #over}. */
    static boolean isKnown(String mark) {
        return COMBINING.containsKey(mark);
    }

    /** Returns a text with a mark over it: {@code x̂}, {@code A̅B̅}, {@code hat(xy)}. */
    static String over(String text, String mark) {
        boolean single = text.codePointCount(0, text.length()) == 1;
        if (!single && NAMES.containsKey(mark)) {
            return NAMES.get(mark) + "(" + text + ")";
        }
        StringBuilder marked = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            marked.appendCodePoint(c);
            if (Character.isLetterOrDigit(c)) {
                marked.append(COMBINING.get(mark));
            }
        }
        return marked.toString();
    }

    /** Returns a text with a line below it. */
    static String underlined(String text) {
        StringBuilder marked = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            marked.appendCodePoint(c);
            if (Character.isLetterOrDigit(c)) {
                marked.append('\u0332');
            }
        }
        return marked.toString();
    }
}
