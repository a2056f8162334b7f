package dev.cahier.code;

import java.util.Optional;

/** Highlights code. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface CodeHighlighter {

    /** Highlights nothing. */
    CodeHighlighter NONE = (code, language) -> Optional.empty();

    /**
     * Returns code as HTML, in which elements {@code <span class="hljs-keyword">} and the like say
     * what a part of the code is. Without its tags, the HTML is the code.
     *
     * @param language a language with an entry in {@link CodeLanguage}
     * @return absent if the code cannot be highlighted; it is shown as plain text then
     */
    Optional<String> highlight(String code, CodeLanguage language);
}
