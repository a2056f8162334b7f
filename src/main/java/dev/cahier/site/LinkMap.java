package dev.cahier.site;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.LinkUse;
import dev.cahier.markdown.NoteReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which notes of a site lead to which, forward and back: by links, wiki-links, embeds and
 * references. Links of a note to itself are left out. Immutable.
 */
public final class LinkMap {

    /** A site without links. */
    static final LinkMap NONE = new LinkMap();

    private final Map<String, SortedMap<String, Uses>> back = new HashMap<>();
    private final Map<String, SortedSet<String>> forward = new HashMap<>();

    /** Links from one note to another one. */
    private record Uses(RenderedNote source, List<SourceLocation> places, List<Integer> numbers) {}

    private LinkMap() {}

    /**
     * Finds the links between notes.
     *
     * @param notes the notes, their links being resolved; their order does not matter
     * @param references knows what the references of the notes lead to
     */
    public LinkMap(
            Collection<RenderedNote> notes, SiteLinkTable links, CrossReferences references) {
        Map<String, RenderedNote> byUrl = new HashMap<>();
        notes.forEach(note -> byUrl.put(links.url(note.note().address()), note));
        for (RenderedNote note : notes) {
            int number = 0;
            for (LinkUse link : note.body().links()) {
                String url = withoutPart(links.withoutHost(link.url()));
                add(note, Optional.ofNullable(byUrl.get(url)), link.from(), number++);
            }
            for (NoteReference reference : note.body().references()) {
                if (reference.kind() != NoteReference.Kind.HEADING) {
                    Optional<RenderedNote> target = references.targetOf(reference, note);
                    add(note, target, reference.location(), number);
                }
                number++;
            }
        }
    }

    private static String withoutPart(String url) {
        int end = 0;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        return url.substring(0, end);
    }

    private void add(
            RenderedNote from, Optional<RenderedNote> to, SourceLocation place, int number) {
        String source = from.note().path();
        String target = to.map(note -> note.note().path()).orElse(source);
        if (!target.equals(source)) {
            Uses uses =
                    back.computeIfAbsent(target, path -> new TreeMap<>())
                            .computeIfAbsent(
                                    source,
                                    path -> new Uses(from, new ArrayList<>(), new ArrayList<>()));
            uses.places().add(place);
            uses.numbers().add(number);
            forward.computeIfAbsent(source, path -> new TreeSet<>()).add(target);
        }
    }

    /** Returns the links to a note, those of the newest notes first. */
    public List<Backlink> to(RenderedNote note) {
        return back.getOrDefault(note.note().path(), Collections.emptySortedMap()).values().stream()
                .map(uses -> new Backlink(uses.source(), uses.places(), uses.numbers()))
                .sorted(Comparator.comparing(Backlink::source, NoteOrder.BY_TIME))
                .toList();
    }

    /** Returns the paths of the notes that a note leads to or that lead to it. */
    public Set<String> neighboursOf(RenderedNote note) {
        String path = note.note().path();
        SortedSet<String> all = new TreeSet<>(forward.getOrDefault(path, new TreeSet<>()));
        all.addAll(back.getOrDefault(path, new TreeMap<>()).keySet());
        return all;
    }
}
