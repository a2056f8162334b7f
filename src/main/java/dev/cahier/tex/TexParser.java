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

    /** Parses the text of an identity that uses no macros but its own. */
    public StatementReading statement(String text) {
        return statement(text, TexMacros.NONE);
    }

    /**
     * Parses the text of an identity, with its {@code where} and {@code for} lines.
     *
     * @param macros what is defined before the text
     */
    public StatementReading statement(String text, TexMacros macros) {
        if (text.length() > TexLimits.LENGTH) {
            return new StatementReading.Refused(
                    List.of(
                            new TexProblem(
                                    "the text has more than " + TexLimits.LENGTH + " characters",
                                    Optional.of("split it into several"),
                                    new TexSpan(0, 0))));
        }
        return new StatementParser(text, macros, activations).parse();
    }

    /**
     * Parses the right sides of definitions that may use each other.
     *
     * @param macros what is defined before the text
     * @return a reading for each of the bodies that are TeX, in their order
     */
    public List<TexBody.Reading> bodies(String text, List<TexBody> bodies, TexMacros macros) {
        return new BodiesParser(text, bodies, macros, activations).parse();
    }

    /**
     * Returns a part of a text without macros; as it stands, if they cannot be expanded, which is
     * reported when it is parsed.
     */
    public static String expanded(String text, TexSpan part, TexMacros macros) {
        try {
            return ExpandedTex.of(text, part, macros).text();
        } catch (TexRefusal refusal) {
            return part.of(text);
        }
    }
}
