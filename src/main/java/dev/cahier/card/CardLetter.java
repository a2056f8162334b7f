package dev.cahier.card;

import java.text.Normalizer;

/**
 * A character as a card draws it.
 *
 * @param text the letters that are drawn, empty for what cannot be seen
 */
record CardLetter(String text, Place place) {

    /** How the letters are drawn. */
    enum Place {
        PLAIN,
        RAISED,
        LOWERED,
        DOUBLE_STRUCK
    }

    static CardLetter of(int codePoint) {
        if (isInvisible(codePoint)) {
            return new CardLetter("", Place.PLAIN);
        }
        String written = Character.toString(codePoint);
        Place place = place(codePoint);
        return place == Place.PLAIN
                ? new CardLetter(written, place)
                : new CardLetter(Normalizer.normalize(written, Normalizer.Form.NFKC), place);
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    private static Place place(int codePoint) {
        String name = String.valueOf(Character.getName(codePoint));
        if (name.startsWith("SUPERSCRIPT ") || name.startsWith("MODIFIER LETTER SMALL ")) {
            return Place.RAISED;
        }
        if (name.contains("SUBSCRIPT ")) {
            return Place.LOWERED;
        }
        return name.startsWith("DOUBLE-STRUCK ") || name.startsWith("MATHEMATICAL DOUBLE-STRUCK ")
                ? Place.DOUBLE_STRUCK
                : Place.PLAIN;
    }
}
