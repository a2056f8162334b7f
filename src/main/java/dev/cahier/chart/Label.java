package dev.cahier.chart;

/**
 * A line of text.
 *
 * @param text the text
 * @param sizePx the size of its letters in CSS pixels
 * @param formula whether its Latin letters are variables, which are slanted
 */
public record Label(String text, double sizePx, boolean formula) {

    /** Returns a line of upright letters. */
    public static Label text(String text, double sizePx) {
        return new Label(text, sizePx, false);
    }

    static Label formula(String text, double sizePx) {
        return new Label(text, sizePx, true);
    }

    boolean isVariable(int codePoint) {
        return formula
                && (codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z');
    }
}
