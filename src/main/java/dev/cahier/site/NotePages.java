package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the pages of notes, each with its cover and the notes beside it in time. */
final class NotePages {

    private final SiteLinks links;
    private final List<Diagnostic> diagnostics;
    private final SurroundingsFinder surroundings;

    /**
     * Creates a maker of pages.
     *
     * @param diagnostics receives what is wrong with covers
     */
    NotePages(SiteLinks links, SurroundingsFinder surroundings, List<Diagnostic> diagnostics) {
        this.links = links;
        this.surroundings = surroundings;
        this.diagnostics = diagnostics;
    }

    List<Page> of(List<RenderedNote> notes) {
        List<RenderedNote> byTime = notes.stream().sorted(NoteOrder.BY_TIME).toList();
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < byTime.size(); i++) {
            RenderedNote note = byTime.get(i);
            pages.add(
                    new Page.NotePage(
                            note,
                            cover(note.note().frontMatter()),
                            at(byTime, i + 1),
                            at(byTime, i - 1),
                            surroundings.of(note)));
        }
        return pages;
    }

    private static Optional<RenderedNote> at(List<RenderedNote> notes, int index) {
        return index < 0 || index >= notes.size()
                ? Optional.empty()
                : Optional.of(notes.get(index));
    }

    /** The cover is the key of that name, else the first image; all images must be there. */
    private Optional<String> cover(FrontMatter frontMatter) {
        Set<Located<String>> images = new LinkedHashSet<>();
        frontMatter.cover().ifPresent(images::add);
        images.addAll(frontMatter.images());
        Optional<String> cover = Optional.empty();
        for (Located<String> image : images) {
            SiteLinks.Target target = links.cover(image.value(), image.location());
            target.problem().ifPresent(diagnostics::add);
            if (cover.isEmpty() && target.problem().isEmpty()) {
                cover = Optional.of(target.url());
            }
        }
        return cover;
    }
}
