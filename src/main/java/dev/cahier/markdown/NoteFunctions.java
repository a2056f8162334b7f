package dev.cahier.markdown;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a shortcode can ask of the note that it is in. What is wrong with an argument is reported in
 * the note, at the argument if it is written there in the same way, else at the shortcode.
 */
public interface NoteFunctions {

    /**
     * Renders Markdown with all that a note can contain.
     *
     * @param block whether a single paragraph keeps its {@code <p>}
     */
    String markdown(String text, boolean block);

    /** Returns HTML that an author wrote, with the addresses in its tags resolved. */
    String html(String text);

    /** Returns Markdown as plain text, with formulas as people read them. */
    String plainText(String text);

    /** Renders a formula; empty if it cannot be rendered. */
    String formula(String tex, boolean display);

    /**
     * Renders code like a fence of the note.
     *
     * @param options what may follow the language of a fence, such as {@code hl_lines=2-3}
     */
    String code(String language, String options, String text);

    /** Returns the address that the target of a link leads to, as it is written in HTML. */
    String link(String target);

    /** Returns the address of an image, as it is written in HTML. */
    String image(String target);

    /**
     * Defines a term.
     *
     * @param names the term as plain text, then its other names
     * @param shown the term as markup
     * @param meaning what it means, as Markdown; empty if that is not said
     * @return the term as it is shown
     */
    String term(List<String> names, String shown, String meaning);

    /** Keeps an address that the shortcode links to, so that its anchor is checked. */
    void linked(String url);

    /** Reports what is wrong with the call. */
    void report(Diagnostic diagnostic);
}
