package dev.cahier.markdown;

import java.util.function.ToIntFunction;

/**
 * What ends one display formula; used for its lines in order.
 *
 * @param indexIn finds the end in the next line, -1 where the formula goes on
 * @param length the closing delimiter's length; 0 when it is part of the TeX
 * @param mark text that a line with the end cannot do without
 * @param spelling how the opening delimiter was written
 */
record DisplayMathCloser(
        ToIntFunction<CharSequence> indexIn,
        int length,
        String mark,
        MathScanner.Spelling spelling) {

    static DisplayMathCloser delimiter(String closer) {
        MathScanner.Spelling spelling =
                closer.startsWith("\\\\")
                        ? MathScanner.Spelling.DOUBLED
                        : MathScanner.Spelling.USUAL;
        return new DisplayMathCloser(
                line -> ClosingDelimiter.indexIn(line, closer, 0),
                closer.length(),
                closer,
                spelling);
    }

    static DisplayMathCloser environment(String name) {
        return new DisplayMathCloser(
                new EnvironmentBounds(name)::endIn,
                0,
                "\\end{" + name + "}",
                MathScanner.Spelling.USUAL);
    }
}
