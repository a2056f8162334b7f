package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.html.SafeHtml;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out ids and classes that strangers may not give to elements, wherever a note names one
 * outside of HTML: in attribute lists, anchors and parameters of shortcodes. Changes nothing unless
 * the note has {@code html: safe}.
 */
final class SafeAttributes {

    private SafeAttributes() {}

    /** Returns a list without the id and classes that are not allowed; reports what is left out. */
    static AttributeList of(AttributeList list, SourceLocation place, NoteContext note) {
        if (!note.source().isSafe()) {
            return list;
        }
        boolean free = list.id().isEmpty() || isFreeId(list.id(), place, note);
        Set<String> classes = new LinkedHashSet<>(list.classes());
        classes.removeIf(name -> !isFreeClass(name, place, note));
        return new AttributeList(
                free ? list.id() : "",
                classes,
                list.width(),
                list.height(),
                list.names(),
                list.unknown(),
                list.length());
    }

    /** Returns an author's own anchor if it is allowed; reports one that is not. */
    static Optional<BasedSequence> anchor(BasedSequence anchor, NoteContext note) {
        return note.source().isSafe() && !isFreeId(anchor.toString(), note.at(anchor, 0), note)
                ? Optional.empty()
                : Optional.of(anchor);
    }

    /** Returns the named parameters of a shortcode, whose template writes them as they are. */
    static Map<String, String> parameters(
            Map<String, String> named, SourceLocation place, NoteContext note) {
        if (!note.source().isSafe()) {
            return named;
        }
        Map<String, String> kept = new LinkedHashMap<>(named);
        kept.computeIfPresent("id", (key, id) -> isFreeId(id, place, note) ? id : null);
        kept.computeIfPresent(
                "class",
                (key, classes) -> {
                    Set<String> names = new LinkedHashSet<>(List.of(classes.strip().split("\\s+")));
                    names.removeIf(name -> !isFreeClass(name, place, note));
                    return String.join(" ", names);
                });
        return kept;
    }

    private static boolean isFreeId(String id, SourceLocation place, NoteContext note) {
        return SafeHtml.isFreeId(id) || reported("id", id, place, note);
    }

    private static boolean isFreeClass(String name, SourceLocation place, NoteContext note) {
        return SafeHtml.isFreeClass(name) || reported("class", name, place, note);
    }

    private static boolean reported(
            String what, String name, SourceLocation place, NoteContext note) {
        note.report(
                Diagnostic.warning(
                                SafeTags.CODE,
                                place,
                                "the "
                                        + what
                                        + " '"
                                        + name
                                        + "' is left out, because of 'html: safe'")
                        .withHint("choose another name: the page or a script uses this one"));
        return false;
    }
}
