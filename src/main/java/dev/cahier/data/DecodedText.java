package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.Optional;

/**
 * The outcome of decoding a file; exactly one of the two is there.
 *
 * @param source the text
 * @param problem why the bytes are not text
 */
public record DecodedText(Optional<SourceText> source, Optional<Diagnostic> problem) {

    public DecodedText {
        if (source.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("a text or a problem");
        }
    }

    static DecodedText of(SourceText source) {
        return new DecodedText(Optional.of(source), Optional.empty());
    }

    static DecodedText failed(Diagnostic problem) {
        return new DecodedText(Optional.empty(), Optional.of(problem));
    }
}
