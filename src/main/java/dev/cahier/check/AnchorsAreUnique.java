package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.site.RenderedNote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No anchor stands twice in a note: a link to it leads to the first one.
 *
 * <p>Cahier numbers the anchors of headings that would be alike, so it is an author's own that is
 * in the way: one in HTML, or one that two headings were given.
 */
final class AnchorsAreUnique implements EachNoteRule {

    private static final Pattern OWN =
            Pattern.compile("\\{#([^\\s{}\"'<>&]+)}[ \\t]*$", Pattern.MULTILINE);

    @Override
    public List<String> codes() {
        return List.of("anchor-duplicate");
    }

    @Override
    public void check(CheckedNote checked, CheckedSite site, Consumer<Diagnostic> report) {
        RenderedNote note = checked.rendered();
        site.byUrl()
                .anchors(note)
                .repeated()
                .forEach(anchor -> report.accept(repeated(anchor, note)));
        numbered(note, site.byUrl()).forEach(report);
    }

    private static Diagnostic repeated(String anchor, RenderedNote note) {
        SourceText source = note.note().source();
        Matcher html =
                Pattern.compile("(?:id|name)\\s*=\\s*[\"']?" + Pattern.quote(anchor))
                        .matcher(source.text());
        SourceLocation place =
                html.find(note.note().bodyOffset())
                        ? source.at(html.start())
                        : source.at(note.note().bodyOffset());
        return Diagnostic.warning(
                "anchor-duplicate",
                place,
                "the anchor '" + anchor + "' is used twice in this note");
    }

    /** Finds headings that were given one anchor by hand, of which the later ones got a number. */
    private static Stream<Diagnostic> numbered(RenderedNote note, NotesByUrl site) {
        SourceText source = note.note().source();
        Stream.Builder<Diagnostic> found = Stream.builder();
        Set<String> seen = new HashSet<>();
        Matcher own = OWN.matcher(source.text());
        own.region(note.note().bodyOffset(), source.text().length());
        while (own.find()) {
            boolean again = !seen.add(own.group(1));
            if (again && site.anchors(note).all().contains(own.group(1) + "-1")) {
                found.add(
                        Diagnostic.warning(
                                "anchor-duplicate",
                                source.at(own.start()),
                                "the anchor '" + own.group(1) + "' is given twice in this note"));
            }
        }
        return found.build();
    }
}
