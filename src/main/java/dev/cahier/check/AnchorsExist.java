package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.LinkUse;
import dev.cahier.site.Addresses;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.ShownLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Whatever a link names in a note, {@code other.md#proof}, is there. */
final class AnchorsExist implements NoteRule {

    /** For how many anchors a near one is looked for: each search compares with all anchors. */
    private static final int MOST_HINTS = 100;

    /** The whole page, by the rules of HTML. */
    private static final Set<String> EVERYWHERE = Set.of("", "top");

    @Override
    public List<String> codes() {
        return List.of("anchor-missing");
    }

    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> report) {
        List<Diagnostic> found = new ArrayList<>();
        for (CheckedNote note : site.notes()) {
            for (LinkUse link : note.rendered().body().links()) {
                Optional<Diagnostic> missing =
                        check(link, note.rendered(), site.byUrl(), found.size() < MOST_HINTS);
                missing.ifPresent(found::add);
            }
        }
        List<RenderedNote> notes = site.notes().stream().map(CheckedNote::rendered).toList();
        new ShownLines(notes).addedTo(found).forEach(report);
    }

    private static Optional<Diagnostic> check(
            LinkUse link, RenderedNote from, NotesByUrl site, boolean searched) {
        int hash = link.url().indexOf('#');
        if (hash < 0) {
            return Optional.empty();
        }
        String page = link.url().substring(0, hash).replaceFirst("\\?.*", "");
        String anchor = link.url().substring(hash + 1).replaceFirst(":~:.*", "");
        Optional<RenderedNote> target = page.isEmpty() ? Optional.of(from) : site.at(page);
        return target.filter(note -> !exists(anchor, site.anchors(note)))
                .map(note -> missing(decoded(anchor), note, link.from(), site, searched));
    }

    private static boolean exists(String anchor, Anchors anchors) {
        String decoded = decoded(anchor);
        return EVERYWHERE.contains(decoded)
                || anchors.all().contains(anchor)
                || anchors.all().contains(decoded);
    }

    private static Diagnostic missing(
            String anchor,
            RenderedNote target,
            SourceLocation place,
            NotesByUrl site,
            boolean searched) {
        String hint =
                DidYouMean.among(searched ? site.anchors(target).all() : Set.of(), anchor)
                        .map(near -> "did you mean '#" + near + "'?")
                        .orElse("a heading gets an anchor of its own with {#" + anchor + "}");
        return Diagnostic.warning(
                        "anchor-missing",
                        place,
                        "there is no '#" + anchor + "' in " + target.note().path())
                .withHint(hint);
    }

    private static String decoded(String anchor) {
        return Addresses.decode(anchor).orElse(anchor);
    }
}
