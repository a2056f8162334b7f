package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.ReferenceMarkup;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Finds out where the wiki-links of a note lead. A heading is named by its words, and another
 * note's headings are not known yet: such an address is left to {@link
 * dev.cahier.site.CrossReferences}.
 */
final class WikiLinks {

    private WikiLinks() {}

    /** Resolves a link; brackets that were only taken for one become text again. */
    static void resolve(WikiLink link, NoteContext note) {
        SourceLocation from = note.at(link.target(), 0);
        BasedSequence place = link.place();
        if (link.name().isEmpty()) {
            lead(link, "", true, note);
            return;
        }
        SiteLinks.Named found = note.links().named(link.name().toString(), from);
        if (found.target().problem().isPresent() && link.isDoubtful()) {
            link.insertBefore(new Text(link.getChars()));
            link.unlink();
            return;
        }
        found.target().problem().ifPresent(note::report);
        if (!found.target().url().isEmpty()) {
            lead(link, found.target().url(), found.note().isPresent() || place.isEmpty(), note);
        }
    }

    private static void lead(WikiLink link, String page, boolean isNote, NoteContext note) {
        String place = link.place().toString();
        String part = part(place);
        SourceLocation from = note.at(link.target(), 0);
        if (place.isEmpty()) {
            use(link, page, note);
        } else if (!isNote) {
            use(link, page + "#" + place.replace(" ", "%20"), note);
        } else if (part.startsWith("^")) {
            use(link, page + "#" + part, note);
        } else {
            String label = page + "#" + part;
            note.link(new LinkUse(label, LinkUse.Kind.HEADING, from));
            note.numbers().add(new NoteReference(label, NoteReference.Kind.HEADING, from));
            link.leadTo(ReferenceMarkup.address(ReferenceMarkup.Kind.PLACE, label));
        }
    }

    private static void use(WikiLink link, String url, NoteContext note) {
        note.link(new LinkUse(url, LinkUse.Kind.WIKI, note.at(link.target(), 0)));
        link.leadTo(Escaping.escapeHtml(url, true));
    }

    /**
     * Returns what a link names in a note: {@code ^block}, wherever it stands among headings, else
     * the words of the headings, separated by {@code #}.
     */
    static String part(String place) {
        String last = place.substring(place.lastIndexOf('#') + 1).strip();
        return last.startsWith("^") && last.length() > 1
                ? last
                : Arrays.stream(place.split("#"))
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("#"));
    }
}
