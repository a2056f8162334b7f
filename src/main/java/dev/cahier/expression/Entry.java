package dev.cahier.expression;

/**
 * A definition or a setting in the text of a plot.
 *
 * @param kind what it is
 * @param name the name of what it defines or sets
 * @param offset where that name stands
 * @param variable the variable of a function, otherwise empty
 * @param body what follows the equals sign or the colon, without blanks at its ends
 * @param head where the left side of a definition stands
 * @param tex whether the definition is TeX: it holds a backslash
 */
record Entry(
        Kind kind, String name, int offset, String variable, Span body, Span head, boolean tex) {

    /** The kinds of entries. */
    enum Kind {
        FUNCTION,
        PARAMETER,
        SETTING
    }
}
