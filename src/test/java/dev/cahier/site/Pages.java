package dev.cahier.site;

import dev.cahier.site.Page.ArchivePage;
import dev.cahier.site.Page.ListPage;
import dev.cahier.site.Page.NotePage;
import dev.cahier.site.Page.RedirectPage;
import java.util.List;
import java.util.Optional;

/** Finds pages of an assembled site and says in short what is on them, for tests. */
final class Pages {

    private Pages() {}

    static Page page(Site site, String address) {
        return site.pages().stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    static ListPage list(Site site, String address) {
        return (ListPage) page(site, address);
    }

    static List<String> addresses(Site site) {
        return site.pages().stream().map(Page::address).toList();
    }

    static String title(ListSubject subject) {
        return subject.text().orElseThrow().title();
    }

    static String target(Site site, String alias) {
        return ((RedirectPage) page(site, alias)).target().note().address();
    }

    static Optional<String> cover(Site site, String address) {
        return ((NotePage) page(site, address)).cover().map(Cover::url);
    }

    static String neighbours(Site site, String address) {
        NotePage page = (NotePage) page(site, address);
        return page.older().map(Pages::name).orElse("-")
                + " < "
                + name(page.content())
                + " < "
                + page.newer().map(Pages::name).orElse("-");
    }

    static List<String> years(Site site) {
        return ((ArchivePage) page(site, "/archive/"))
                .years().stream()
                        .map(
                                y ->
                                        y.year().map(String::valueOf).orElse("-")
                                                + " "
                                                + names(y.notes()))
                        .toList();
    }

    static List<String> names(List<RenderedNote> notes) {
        return notes.stream().map(Pages::name).toList();
    }

    static String name(RenderedNote note) {
        return Addresses.nameOf(note.note().path());
    }

    static List<String> problems(Site site) {
        return site.diagnostics().stream()
                .sorted()
                .map(
                        d ->
                                d.location().orElseThrow().path()
                                        + ":"
                                        + d.location().orElseThrow().line()
                                        + " "
                                        + d.code()
                                        + " "
                                        + d.message())
                .toList();
    }
}
