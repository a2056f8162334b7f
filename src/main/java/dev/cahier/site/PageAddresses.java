package dev.cahier.site;

import dev.cahier.activation.Activation;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.RenderedBody;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.Note;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds out which pages a site will have before any note is rendered, so that links to them can be
 * checked while notes are rendered: it assembles the outline of the site from notes without text.
 */
public final class PageAddresses {

    private static final RenderedBody NO_TEXT = RenderedBody.empty(List.of());

    private PageAddresses() {}

    /**
     * Returns the addresses of all pages.
     *
     * @param published the notes of the site
     * @param gallery the functions that have a page each; empty for a site without gallery
     */
    public static SortedSet<String> of(
            SiteConfig config, List<Note> published, Collection<Activation> gallery) {
        List<RenderedNote> notes =
                published.stream().map(note -> new RenderedNote(note, NO_TEXT)).toList();
        SortedSet<String> addresses = new TreeSet<>();
        List<Page> pages =
                SiteAssembler.ofOutline(new NoLinks(), config).assemble(notes, List.of()).pages();
        pages.forEach(page -> addresses.add(page.address()));
        new MachineFiles(config).of(pages).forEach(file -> addresses.add(file.address()));
        if (!gallery.isEmpty()) {
            addresses.add(Page.GalleryPage.ADDRESS);
        }
        gallery.forEach(
                function -> addresses.add(Page.FunctionPage.addressOf(function.definition())));
        return addresses;
    }

    /** Leaves every target as it is: nothing of these pages is shown. */
    private static final class NoLinks implements SiteLinks {

        @Override
        public Target link(String target, SourceLocation from) {
            return Target.of(target);
        }

        @Override
        public Named named(String name, SourceLocation from) {
            return new Named(link(name, from), Optional.empty());
        }

        @Override
        public Target image(String target, SourceLocation from) {
            return link(target, from);
        }

        @Override
        public boolean has(String target, SourceLocation from) {
            return false;
        }

        @Override
        public String generated(String path) {
            return path;
        }
    }
}
