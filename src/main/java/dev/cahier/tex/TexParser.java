package dev.cahier.tex;

import dev.cahier.activation.Activations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Parses the mathematical subset of TeX.
 *
 * <p>What TeX shows is read as a mathematician reads it; what can be read in two ways is refused.
 * Immutable. The work is bounded by {@link TexLimits} and linear in the length of the text.
 */
public final class TexParser {

    private final Activations activations;

    /**
     * Makes a parser.
     *
     * @param activations the functions that can be used by name
     */
    public TexParser(Activations activations) {
        this.activations = Objects.requireNonNull(activations, "activations");
    }

    /** Parses the text of an identity, with its {@code where} and {@code for} lines. */
    public StatementReading statement(String text) {
        if (text.length() > TexLimits.LENGTH) {
            return new StatementReading.Refused(
                    List.of(
                            new TexProblem(
                                    "the text has more than " + TexLimits.LENGTH + " characters",
                                    Optional.of("split it into several"),
                                    new TexSpan(0, 0))));
        }
        return new StatementParser(text, activations).parse();
    }

    /**
     * Parses the right sides of definitions that may use each other.
     *
     * @return a reading for each of the bodies that are TeX, in their order
     */
    public List<TexBody.Reading> bodies(String text, List<TexBody> bodies) {
        return new BodiesParser(text, bodies, activations).parse();
    }
}
