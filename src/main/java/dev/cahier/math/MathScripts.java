package dev.cahier.math;

import java.util.regex.Pattern;

/** Writes what stands above and below the line behind a part of a formula. */
final class MathScripts {

    /** Signs that stand above the line of themselves. */
    private static final Pattern RAISED = Pattern.compile("[′″‴⁗†‡°]+");

    private MathScripts() {}

    static String above(MathPiece script) {
        String text = script.text().replace("∗", "*");
        if (RAISED.matcher(text).matches() || text.equals("*")) {
            return text;
        }
        if (text.equals("∘")) {
            return "°";
        }
        return ScriptLetters.above(text).orElseGet(() -> "^" + grouped(text));
    }

    static String below(MathPiece script) {
        return ScriptLetters.below(script.text()).orElseGet(() -> "_" + grouped(script.text()));
    }

    private static String grouped(String text) {
        boolean single = text.codePointCount(0, text.length()) <= 1;
        return single ? text : "(" + text + ")";
    }
}
