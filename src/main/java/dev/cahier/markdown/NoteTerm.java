package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A term that a note defines.
 *
 * @param names the term as plain text, then its other names
 * @param html the term as markup without links
 * @param meaningHtml what it means, as markup without links; empty if that is not known
 * @param name what the definition is called, such as {@code Definition 2}; empty for a term within
 *     a line
 * @param anchor where it is defined; empty if nothing can lead there
 * @param place where it is defined
 */
public record NoteTerm(
        List<String> names,
        String html,
        String meaningHtml,
        String name,
        String anchor,
        SourceLocation place) {

    public NoteTerm {
        names = List.copyOf(names);
        place = place.withoutLine();
    }

    /** Returns this term with more names. */
    public NoteTerm withNames(List<String> more) {
        List<String> all = new ArrayList<>(names);
        more.stream()
                .filter(name -> all.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(all::add);
        return new NoteTerm(all, html, meaningHtml, name, anchor, place);
    }

    NoteTerm changed(UnaryOperator<String> ofText, UnaryOperator<String> ofHtml) {
        return new NoteTerm(
                names.stream().map(ofText).toList(),
                ofHtml.apply(html),
                ofHtml.apply(meaningHtml),
                name,
                anchor,
                place);
    }
}
