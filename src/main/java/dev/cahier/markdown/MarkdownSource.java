package dev.cahier.markdown;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.NotationConfig;
import dev.cahier.config.RawHtml;
import dev.cahier.config.TheoremConfig;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.math.Macro;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The Markdown of one note.
 *
 * @param text the note's whole file, so that positions are those of the file
 * @param bodyOffset index in the text at which the Markdown starts, behind the front matter
 * @param math whether dollars and the like delimit formulas
 * @param doubleDollars what {@code $$x$$} within a line is
 * @param language the note's language as a BCP 47 tag, used for generated text
 * @param macros what the formulas may use: the macros of the site, then those of the note's front
 *     matter
 * @param numbers which rows of displays are numbered
 * @param theorems how theorems and the like are counted and named
 * @param notation how signs and terms are gathered
 * @param termLinks whether mentions of terms become links, so that the text is needed
 * @param emoji whether codes such as {@code :smile:} are emoji
 * @param wiki whether <code>[[Note]]</code> is a link
 * @param searched whether readers can search the note, so that its text is needed
 * @param typography whether straight quotes and the like are shown as typographic ones; absent: in
 *     a Chinese, Japanese or Korean note, only those of paragraphs in Latin letters are
 * @param html what happens to the HTML in the note
 */
public record MarkdownSource(
        SourceText text,
        int bodyOffset,
        boolean math,
        DoubleDollars doubleDollars,
        String language,
        List<Macro> macros,
        EquationNumbers numbers,
        TheoremConfig theorems,
        NotationConfig notation,
        boolean termLinks,
        boolean emoji,
        boolean wiki,
        boolean searched,
        Optional<Boolean> typography,
        RawHtml html) {

    /**
     * Creates the source of a note without macros, in which {@code $$x$$} is a display and rows are
     * numbered where they are referred to.
     */
    public MarkdownSource(SourceText text, int bodyOffset, boolean math, String language) {
        this(
                text,
                bodyOffset,
                math,
                DoubleDollars.DISPLAY,
                language,
                List.of(),
                EquationNumbers.REFERENCED,
                TheoremConfig.DEFAULT,
                NotationConfig.DEFAULT,
                false,
                true,
                true,
                true,
                Optional.of(true),
                RawHtml.ALLOW);
    }

    public MarkdownSource {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(doubleDollars, "doubleDollars");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(theorems, "theorems");
        Objects.requireNonNull(notation, "notation");
        macros = List.copyOf(macros);
        Objects.requireNonNull(html, "html");
        Objects.checkIndex(bodyOffset, text.text().length() + 1);
    }

    /** Returns whether the note shows only HTML that cannot harm readers. */
    boolean isSafe() {
        return html == RawHtml.SAFE;
    }
}
