package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.NoteEmbed;
import dev.cahier.markdown.PartMarks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts notes and parts of notes where other notes show them: when a page is composed, from the
 * markup that the notes were rendered to. How deep and how much a page shows is limited, and a note
 * does not show itself; a link stands in the place of what is left out. Safe for use by several
 * threads.
 */
final class Embeds {

    private static final int DEEPEST = 5;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST = 2_000_000;

    private final Map<String, RenderedNote> notes = new HashMap<>();
    private final LabelTable labels;
    private final SiteLinkTable links;
    private final EmbedFrame frame;
    private final Resolver resolver;

    /** Resolves the references in markup of a note for another page. */
    interface Resolver {

        String resolved(String html, RenderedNote note);
    }

    Embeds(
            Collection<RenderedNote> notes,
            LabelTable labels,
            SiteLinkTable links,
            String siteLanguage,
            Resolver resolver) {
        notes.forEach(note -> this.notes.put(note.note().path(), note));
        this.labels = labels;
        this.links = links;
        this.frame = new EmbedFrame(links, siteLanguage);
        this.resolver = resolver;
    }

    /** What becomes of an embed. */
    private enum Outcome {
        SHOWN,
        /** There is no such part in the note. */
        MISSING,
        /** It would show what it stands in. */
        CIRCULAR,
        TOO_DEEP,
        TOO_MUCH
    }

    /** A part that is being shown, and the embed in it that is looked at. */
    private static final class Open {

        private final EmbeddedPart part;
        private @Nullable NoteEmbed embed;

        Open(EmbeddedPart part) {
            this.part = part;
        }

        /** Returns whether some part holds the embed that is looked at, so that it has no end. */
        boolean isWithin(EmbeddedPart other) {
            return other.isOfSameNote(part) && embed != null && other.contains(embed);
        }
    }

    /** Visits the embeds of a page in their order, so that each visit has the same outcomes. */
    private final class Visit {

        private final Deque<Open> open = new ArrayDeque<>();
        private final Map<String, RenderedNote> reached = new TreeMap<>();
        private final EmbeddedPart page;
        private int parts;
        private int length;
        private boolean leadsBack;
        private boolean tooDeep;

        Visit(RenderedNote note) {
            page = EmbeddedPart.whole(note);
            open.push(new Open(page));
        }

        /** Decides about an embed that stands in the innermost of the open parts. */
        private Outcome decide(NoteEmbed embed, Optional<EmbeddedPart> part, RenderedNote source) {
            reached.put(source.note().path(), source);
            open.element().embed = embed;
            if (part.isEmpty()) {
                return Outcome.MISSING;
            }
            for (Open outer : open) {
                if (outer.isWithin(part.get())) {
                    leadsBack |= outer.part == page;
                    return Outcome.CIRCULAR;
                }
            }
            if (open.size() > DEEPEST) {
                tooDeep = true;
                return Outcome.TOO_DEEP;
            }
            if (parts == MOST_PARTS || length + part.get().length() > LONGEST) {
                return Outcome.TOO_MUCH;
            }
            parts++;
            length += part.get().length();
            return Outcome.SHOWN;
        }

        void visit(RenderedNote note, EmbeddedPart within) {
            for (NoteEmbed embed : note.body().facts().embeds()) {
                if (within.contains(embed)) {
                    visit(embed, note);
                }
            }
        }

        Outcome visit(NoteEmbed embed, RenderedNote from) {
            RenderedNote source = source(embed, from);
            Optional<EmbeddedPart> part = part(embed, source);
            Outcome outcome = decide(embed, part, source);
            if (outcome == Outcome.SHOWN) {
                open.push(new Open(part.get()));
                visit(source, part.get());
                open.pop();
            }
            return outcome;
        }

        /** Returns markup of a note with the parts that it shows. */
        String shown(String html, RenderedNote note) {
            List<NoteEmbed> all = note.body().facts().embeds();
            return PartMarks.withEmbeds(
                    html, index -> index < all.size() ? shown(all.get(index), note) : "");
        }

        private String shown(NoteEmbed embed, RenderedNote from) {
            RenderedNote source = source(embed, from);
            Optional<EmbeddedPart> part = part(embed, source);
            if (decide(embed, part, source) != Outcome.SHOWN) {
                return frame.link(source, part);
            }
            int number = parts;
            open.push(new Open(part.get()));
            String inner = shown(resolver.resolved(part.get().cutFrom(source), source), source);
            open.pop();
            return frame.of(source, from, part.get(), PartMarks.removed(inner), number);
        }
    }

    /** Returns a note; one that is not a file of the site can show parts of itself only. */
    private RenderedNote source(NoteEmbed embed, RenderedNote from) {
        return embed.note().equals(from.note().path())
                ? from
                : notes.getOrDefault(embed.note(), from);
    }

    private Optional<EmbeddedPart> part(NoteEmbed embed, RenderedNote source) {
        if (embed.place().isEmpty()) {
            return Optional.of(EmbeddedPart.whole(source));
        }
        if (embed.isBlock()) {
            return source.body().facts().blocks().contains(embed.place())
                    ? Optional.of(new EmbeddedPart(source, Optional.empty(), embed.place()))
                    : Optional.empty();
        }
        String page = links.url(source.note().address());
        return labels.heading(page, List.of(embed.place().split("#")))
                .filter(HeadingEntry::outermost)
                .map(heading -> new EmbeddedPart(source, Optional.of(heading), ""));
    }

    /** Returns the markup of a note's body with what it shows of other notes. */
    String shownIn(String html, RenderedNote note) {
        return new Visit(note).shown(html, note);
    }

    /** Returns markup of a note with links in the places of other notes. */
    String linkedIn(String html, RenderedNote note) {
        List<NoteEmbed> all = note.body().facts().embeds();
        return PartMarks.withEmbeds(
                html,
                index -> {
                    if (index >= all.size()) {
                        return "";
                    }
                    RenderedNote source = source(all.get(index), note);
                    return frame.link(source, part(all.get(index), source));
                });
    }

    /** Returns the notes of which a note shows a part, directly or within others, by path. */
    List<RenderedNote> reachedFrom(RenderedNote note) {
        if (note.body().facts().embeds().isEmpty()) {
            return List.of();
        }
        Visit visit = new Visit(note);
        visit.visit(note, visit.page);
        return List.copyOf(visit.reached.values());
    }

    /** Returns what is wrong with the embeds that a note itself has. */
    List<Diagnostic> problems(RenderedNote note) {
        List<Diagnostic> problems = new ArrayList<>();
        Visit visit = new Visit(note);
        for (NoteEmbed embed : note.body().facts().embeds()) {
            visit.leadsBack = false;
            visit.tooDeep = false;
            Outcome outcome = visit.visit(embed, note);
            if (outcome == Outcome.SHOWN && !visit.leadsBack && !visit.tooDeep) {
                continue;
            }
            SourceLocation place = embed.from();
            if (outcome == Outcome.MISSING) {
                problems.add(missing(embed, place, source(embed, note)));
            } else if (visit.leadsBack) {
                problems.add(circular(place, outcome == Outcome.CIRCULAR));
            } else if (visit.tooDeep) {
                problems.add(tooDeep(place));
            } else if (outcome == Outcome.TOO_MUCH) {
                problems.add(tooMuch(place));
            }
        }
        return problems;
    }

    private static Diagnostic missing(NoteEmbed embed, SourceLocation place, RenderedNote source) {
        String what = embed.isBlock() ? "block '" : "outermost heading '";
        return Diagnostic.warning(
                        "embed-missing",
                        place,
                        "there is no " + what + embed.place() + "' in " + source.note().path())
                .withHint("there is a link to the note instead");
    }

    private static Diagnostic circular(SourceLocation place, boolean direct) {
        return Diagnostic.warning(
                        "embed-circular",
                        place,
                        direct
                                ? "this embed would show itself; there is a link instead"
                                : "the embedded note shows this note in turn, where there is a link instead")
                .withHint("remove one of the embeds, or write a link, [[...]]");
    }

    private static Diagnostic tooDeep(SourceLocation place) {
        return Diagnostic.warning(
                        "embed-limit",
                        place,
                        "embeds within embeds are shown "
                                + DEEPEST
                                + " levels deep; deeper ones"
                                + " are links")
                .withHint("embed the innermost note directly");
    }

    private static Diagnostic tooMuch(SourceLocation place) {
        return Diagnostic.warning(
                        "embed-limit",
                        place,
                        "a page shows at most "
                                + MOST_PARTS
                                + " embeds with "
                                + LONGEST
                                + " characters of HTML; there is a link instead")
                .withHint("write a link, [[...]]");
    }
}
