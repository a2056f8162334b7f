package dev.cahier.chart;

import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with the author's wish for a chart.
 *
 * @param code the code of the diagnostic: {@code activation-unknown}, {@code activation-parameter},
 *     {@code activation-domain} or {@code activation-syntax}
 * @param message what is wrong, in one line
 * @param hint what to do about it
 * @param piece which piece of the wish is wrong
 * @param subject that piece as the author wrote it: the function, the name of the parameter; empty
 *     where the piece alone says it
 * @param offset index into the URI at which it is wrong, 0-based; 0 if the wish was no URI
 */
public record ChartProblem(
        String code,
        String message,
        Optional<String> hint,
        Piece piece,
        String subject,
        int offset) {

    /** A piece of the author's wish. */
    public enum Piece {
        /** The wish as a whole. */
        WHOLE,
        /** The name of a function. */
        FUNCTION,
        /** The name of a parameter. */
        PARAMETER_NAME,
        /** The value of a parameter. */
        PARAMETER_VALUE,
        /** The left end of the domain. */
        FROM,
        /** The right end of the domain. */
        TO
    }

    public ChartProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(piece, "piece");
        Objects.requireNonNull(subject, "subject");
    }

    static ChartProblem of(String code, String message, Piece piece, String subject) {
        return new ChartProblem(code, message, Optional.empty(), piece, subject, 0);
    }

    static ChartProblem syntax(String message, int offset) {
        return new ChartProblem(
                "activation-syntax", message, Optional.empty(), Piece.WHOLE, "", offset);
    }

    ChartProblem hinting(Optional<String> text) {
        return new ChartProblem(code, message, text, piece, subject, offset);
    }

    ChartProblem at(int index) {
        return new ChartProblem(code, message, hint, piece, subject, index);
    }
}
