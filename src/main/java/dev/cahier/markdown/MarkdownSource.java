package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceText;
import java.util.Objects;

/**
 * The Markdown of one note.
 *
 * @param text the note's whole file, so that positions are those of the file
 * @param bodyOffset index in the text at which the Markdown starts, behind the front matter
 * @param math whether dollars and the like delimit formulas
 * @param language the note's language as a BCP 47 tag, used for generated text
 */
public record MarkdownSource(SourceText text, int bodyOffset, boolean math, String language) {

    public MarkdownSource {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(language, "language");
        Objects.checkIndex(bodyOffset, text.text().length() + 1);
    }
}
