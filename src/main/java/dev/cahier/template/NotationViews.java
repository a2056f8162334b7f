package dev.cahier.template;

import dev.cahier.math.TypesetFormulas;
import dev.cahier.site.GlossaryEntry;
import dev.cahier.site.ListedSign;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the views of the pages that list signs and terms. */
final class NotationViews {

    /** A page with more signs and terms has links to its letters. */
    private static final int MANY = 60;

    private final SiteContext site;
    private final ListViews lists;
    private final StatementViews links;

    NotationViews(SiteContext site) {
        this.site = site;
        this.lists = new ListViews(site);
        this.links = new StatementViews(site);
    }

    NotationView of(Page.NotationPage page) {
        String introHtml = page.text().map(RenderedNote::bodyHtml).orElse("");
        boolean many = page.signs().size() + page.terms().size() > MANY;
        List<NotationView.Group> groups =
                Arrays.stream(ListedSign.Group.values())
                        .map(group -> group(group, page.signs(), many))
                        .filter(group -> !group.signs().isEmpty())
                        .toList();
        Comparator<String> order = site.labels(lists.language(page)).order();
        NotationLetters letters = new NotationLetters("term", many);
        List<NotationView.Term> terms =
                page.terms().stream()
                        .sorted(
                                Comparator.comparing(
                                                (GlossaryEntry e) -> e.term().names().get(0), order)
                                        .thenComparing(e -> e.term().place().path())
                                        .thenComparing(e -> e.term().place().line()))
                        .map(entry -> term(entry, letters.idOf(entry.term().names().get(0))))
                        .toList();
        return new NotationView(
                site.showing(
                        lists.head(page, lists.title(page), page.text()),
                        Stream.of(
                                        Stream.of(introHtml),
                                        groups.stream()
                                                .flatMap(group -> group.signs().stream())
                                                .flatMap(NotationViews::html),
                                        terms.stream().flatMap(NotationViews::html))
                                .flatMap(parts -> parts)),
                introHtml,
                groups,
                terms,
                letters.all());
    }

    private static Stream<String> html(NotationView.Sign sign) {
        return Stream.concat(
                Stream.of(sign.html()),
                Stream.concat(
                        sign.meanings().stream()
                                .flatMap(m -> Stream.of(m.html(), m.definition().note().html())),
                        sign.uses().stream()
                                .flatMap(p -> Stream.of(p.note().html(), p.placeHtml()))));
    }

    private static Stream<String> html(NotationView.Term term) {
        return Stream.concat(
                Stream.of(term.html(), term.meaningHtml(), term.definition().note().html()),
                term.mentions().stream().map(LinkView::html));
    }

    private NotationView.Group group(ListedSign.Group group, List<ListedSign> signs, boolean many) {
        String name = group.name().toLowerCase(Locale.ROOT);
        NotationLetters letters = new NotationLetters(name, many);
        List<NotationView.Sign> own =
                signs.stream()
                        .filter(sign -> sign.group() == group)
                        .map(sign -> sign(sign, letters.idOf(sign.initial())))
                        .toList();
        return new NotationView.Group(name, letters.all(), own);
    }

    private NotationView.Sign sign(ListedSign sign, String id) {
        return new NotationView.Sign(
                id,
                // It is alone in the head of a row, which needs a name.
                TypesetFormulas.named(sign.html()),
                sign.meanings().stream()
                        .map(
                                meaning ->
                                        new NotationView.Meaning(
                                                elsewhere(meaning.html()),
                                                meaning.definition()
                                                        .map(this::place)
                                                        .orElse(NotationView.Place.NONE)))
                        .toList(),
                sign.uses().stream().map(this::place).toList());
    }

    private NotationView.Place place(ListedSign.Place place) {
        return place(place.note(), place.anchor(), place.html());
    }

    private NotationView.Place place(RenderedNote note, String anchor, String html) {
        LinkView link = links.note(note);
        return new NotationView.Place(
                anchor.isEmpty() ? link.url() : links.url(note, anchor), link, html);
    }

    /** Names that stand in the title of the definition are not said twice. */
    private NotationView.Term term(GlossaryEntry entry, String id) {
        return new NotationView.Term(
                id,
                elsewhere(entry.term().html()),
                entry.term().names().stream()
                        .skip(1)
                        .filter(name -> !entry.term().html().contains(SiteContext.escape(name)))
                        .toList(),
                elsewhere(entry.term().meaningHtml()),
                place(entry.note(), entry.term().anchor(), SiteContext.escape(entry.term().name())),
                entry.mentions().stream().map(links::note).toList());
    }

    /** An anchor stands in the note itself. */
    private static String elsewhere(String html) {
        return SiteContext.withoutIds(html);
    }
}
