package dev.cahier.template;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.Paper;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.chart.ChartDescription;
import dev.cahier.chart.ChartFiles;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartTheme;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.markdown.ValueTableHtml;
import dev.cahier.math.TypesetFormulas;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the views of the gallery of activation functions and of its pages. */
final class FunctionViews {

    private final SiteContext site;
    private final NoteCards cards;

    FunctionViews(SiteContext site) {
        this.site = site;
        this.cards = new NoteCards(site);
    }

    GalleryView of(Page.GalleryPage page) {
        Labels labels = labels();
        Optional<RenderedNote> text = page.text();
        String title = text.map(RenderedNote::title).orElseGet(() -> labels.text("activations"));
        List<FunctionEntry> entries = page.entries();
        List<List<Integer>> ranks = ranks(entries);
        List<GalleryView.Item> items =
                IntStream.range(0, entries.size())
                        .mapToObj(i -> item(entries.get(i), ranks.get(i)))
                        .toList();
        String introHtml = text.map(RenderedNote::bodyHtml).orElse("");
        PageView head =
                new PageView(
                        title,
                        text.map(RenderedNote::titleHtml)
                                .orElseGet(() -> SiteContext.escape(title)),
                        text.map(site::description)
                                .orElseGet(
                                        () ->
                                                labels.text(
                                                        "activations-description", entries.size())),
                        text.map(site::language).orElse(site.config().language()),
                        site.links().url(page.address()),
                        site.canonical(page.address()),
                        "",
                        false);
        return new GalleryView(
                site.showing(head, Stream.of(introHtml)),
                introHtml,
                picture(entries.get(0).compared().grid(), ""),
                PropertyColumn.ALL.stream().map(c -> column(c, labels)).toList(),
                families(entries, items),
                items,
                Arrays.stream(FunctionTrait.values()).map(t -> trait(t, entries)).toList());
    }

    private static GalleryView.Column column(PropertyColumn<?> column, Labels labels) {
        return new GalleryView.Column(
                column.label(labels), column.explanation(labels), column.ofDerivative());
    }

    private List<GalleryView.Family> families(
            List<FunctionEntry> entries, List<GalleryView.Item> items) {
        List<GalleryView.Family> families = new ArrayList<>();
        for (FunctionFamily family : FunctionFamily.values()) {
            List<GalleryView.Item> members =
                    IntStream.range(0, entries.size())
                            .filter(i -> FunctionFamily.of(entries.get(i).properties()) == family)
                            .mapToObj(items::get)
                            .toList();
            if (!members.isEmpty()) {
                String key = "family." + family.key();
                families.add(
                        new GalleryView.Family(
                                family.key(),
                                labels().text(key),
                                labels().text(key + ".text"),
                                members));
            }
        }
        return families;
    }

    private GalleryView.Item item(FunctionEntry entry, List<Integer> ranks) {
        ActivationDefinition definition = entry.definition();
        List<String> words = new ArrayList<>(definition.aliases());
        words.add(definition.name());
        words.add(definition.title());
        words.add(title(definition));
        return new GalleryView.Item(
                definition.name(),
                title(definition),
                String.join(" ", words).toLowerCase(Locale.ROOT),
                url(entry),
                picture(entry.thumbnail(), ""),
                url(entry.compared().function(), ChartTheme.LIGHT),
                url(entry.compared().derivative(), ChartTheme.LIGHT),
                TypesetFormulas.asMathml(entry.equations().function()),
                Arrays.stream(FunctionTrait.values())
                        .filter(trait -> trait.isOf(entry.properties()))
                        .map(FunctionTrait::key)
                        .toList(),
                PropertyColumn.ALL.stream()
                        .map(
                                column ->
                                        column.cell(
                                                entry.properties(),
                                                PropertyNotation.signs(labels())))
                        .toList(),
                ranks);
    }

    private GalleryView.Trait trait(FunctionTrait trait, List<FunctionEntry> entries) {
        return new GalleryView.Trait(
                trait.key(),
                labels().text("trait." + trait.key()),
                (int) entries.stream().filter(e -> trait.isOf(e.properties())).count());
    }

    /** Returns the places of each function, one for each column. */
    private static List<List<Integer>> ranks(List<FunctionEntry> entries) {
        List<List<Integer>> ranks = new ArrayList<>();
        entries.forEach(entry -> ranks.add(new ArrayList<>()));
        for (PropertyColumn<?> column : PropertyColumn.ALL) {
            Comparator<FunctionProperties> order = column.comparator();
            // Stable, so that functions that are alike stay in the order of their names.
            List<Integer> sorted =
                    IntStream.range(0, entries.size())
                            .boxed()
                            .sorted(Comparator.comparing(i -> entries.get(i).properties(), order))
                            .toList();
            for (int rank = 1; rank <= sorted.size(); rank++) {
                ranks.get(sorted.get(rank - 1)).add(rank);
            }
        }
        return ranks;
    }

    FunctionView of(Page.FunctionPage page) {
        FunctionEntry entry = page.entry();
        ActivationDefinition definition = entry.definition();
        Labels labels = labels();
        String language = site.config().language();
        PictureView chart = picture(entry.chart(), ChartDescription.of(entry.chart(), labels));
        String title = title(definition);
        List<String> equations =
                List.of(entry.equations().function(), entry.equations().derivative());
        List<NoteCardView> mentions =
                page.mentions().stream()
                        .map(note -> cards.of(note, site.config().language()))
                        .toList();
        List<FunctionView.ParameterView> parameters =
                new ParameterViews(labels, this::picture, site.links()::generated).of(entry);
        PageView head =
                new PageView(
                                title,
                                SiteContext.escape(title),
                                labels.text("activation-description", title),
                                language,
                                site.links().url(page.address()),
                                site.canonical(page.address()),
                                site.social(Optional.of(chart.lightUrl())),
                                false)
                        .withValues();
        return new FunctionView(
                site.showing(
                        head,
                        Stream.of(
                                        equations.stream(),
                                        parameters.stream()
                                                .map(FunctionView.ParameterView::sliderHtml),
                                        mentions.stream().map(NoteCardView::titleHtml))
                                .flatMap(parts -> parts)),
                site.links().url(Page.GalleryPage.ADDRESS),
                definition.name(),
                definition.aliases(),
                chart,
                equations,
                ValueTableHtml.of(entry.chart(), labels),
                parameters,
                PropertyCards.groups(
                        List.of(entry.properties()),
                        PropertyNotation.typeset(
                                labels, tex -> Optional.of(entry.inline().apply(tex)))),
                definition
                        .reference()
                        .map(FunctionViews::reference)
                        .orElse(FunctionView.ReferenceView.NONE),
                mentions,
                page.previous().map(this::link).orElse(LinkView.NONE),
                page.next().map(this::link).orElse(LinkView.NONE));
    }

    private static FunctionView.ReferenceView reference(Paper source) {
        return new FunctionView.ReferenceView(
                source.authors(),
                source.title(),
                source.year() == 0 ? "" : String.valueOf(source.year()),
                source.language(),
                source.url().toString(),
                source.shortAddress());
    }

    private LinkView link(FunctionEntry entry) {
        return new LinkView(title(entry.definition()), url(entry));
    }

    private String url(FunctionEntry entry) {
        return site.links().url(Page.FunctionPage.addressOf(entry.definition()));
    }

    private String title(ActivationDefinition definition) {
        return labels().titleOf(definition);
    }

    private PictureView picture(ChartSpec chart, String alt) {
        return new PictureView(
                url(chart, ChartTheme.LIGHT),
                url(chart, ChartTheme.DARK),
                alt,
                chart.size().widthPx(),
                chart.heightPx(),
                chart.forPages().stream()
                        .filter(other -> !other.equals(chart))
                        .map(
                                other ->
                                        new PictureView.Narrow(
                                                url(other, ChartTheme.LIGHT),
                                                url(other, ChartTheme.DARK),
                                                other.size().widthPx(),
                                                other.heightPx()))
                        .findFirst()
                        .orElse(PictureView.Narrow.NONE));
    }

    private String url(ChartSpec chart, ChartTheme theme) {
        return site.links().generated(ChartFiles.path(chart, theme));
    }

    private Labels labels() {
        return site.labels(site.config().language());
    }
}
