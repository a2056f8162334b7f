package dev.cahier.build;

import dev.cahier.card.CardFont;
import dev.cahier.card.CardRenderer;
import dev.cahier.card.CardSpec;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.output.OutputFile;
import dev.cahier.site.Page;
import dev.cahier.site.Site;
import dev.cahier.store.Sha256;
import dev.cahier.store.Spool;
import dev.cahier.template.SiteCards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws the social cards of a site, each once, except those that are there already. */
final class CardStage {

    private final LoadedSite loaded;
    private final BuildRequest request;
    private final ChartCache cache;
    private final MadeFiles made;
    private final Spool spool;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Optional<CardRenderer> renderer = Optional.empty();

    CardStage(
            LoadedSite loaded,
            BuildRequest request,
            ChartCache cache,
            MadeFiles made,
            Spool spool) {
        this.loaded = loaded;
        this.request = request;
        this.cache = cache;
        this.made = made;
        this.spool = spool;
    }

    /**
     * The images of cards.
     *
     * @param diagnostics which characters the typeface of the cards lacks
     */
    record Drawn(List<OutputFile> images, List<Diagnostic> diagnostics) {

        Drawn {
            images = List.copyOf(images);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Draws the cards.
     *
     * @param program the hash of the program that draws; empty if unknown
     * @param charts the images of the site's charts
     */
    Drawn draw(Site site, String program, List<OutputFile> charts, ParallelSteps parallel) {
        Map<String, CardSpec> cards = new LinkedHashMap<>();
        Map<CardSpec, Page> pages = new LinkedHashMap<>();
        SiteCards all = new SiteCards(loaded.config());
        for (Page page : site.pages()) {
            Optional<CardSpec> card = all.of(page);
            card.ifPresent(spec -> cards.putIfAbsent(spec.path(), spec));
            card.ifPresent(spec -> pages.putIfAbsent(spec, page));
        }
        Optional<CardTypeface> typeface = cards.isEmpty() ? Optional.empty() : typeface();
        if (typeface.isEmpty()) {
            return new Drawn(List.of(), diagnostics);
        }
        pages.forEach((card, page) -> warn(card, page, typeface.get().font()));
        Map<String, OutputFile> images =
                charts.stream().collect(Collectors.toMap(OutputFile::path, image -> image));
        String key = program.isEmpty() ? "" : Sha256.of(program + typeface.get().hash());
        List<OutputFile> files =
                parallel.map(
                        "cards",
                        List.copyOf(cards.values()),
                        card -> file(card, key, typeface.get(), images));
        return new Drawn(files, diagnostics);
    }

    private OutputFile file(
            CardSpec card, String key, CardTypeface typeface, Map<String, OutputFile> charts) {
        String path = card.path();
        Optional<PublishedFile> same = made.find(path, key);
        if (same.isPresent()) {
            return MadeFiles.inPlace(path, same.get());
        }
        byte[] png =
                cache.file(
                        path + typeface.hash(),
                        () ->
                                renderer(typeface.font())
                                        .render(
                                                card,
                                                card.chart().map(charts::get).map(this::content)));
        made.add(path, key, List.of());
        return OutputFile.spooled(path, png, spool);
    }

    /** Most builds find all cards: only then are the outlines of letters read. */
    private synchronized CardRenderer renderer(CardFont font) {
        CardRenderer drawing = renderer.orElseGet(() -> new CardRenderer(font));
        renderer = Optional.of(drawing);
        return drawing;
    }

    private byte[] content(OutputFile image) {
        try {
            if (image.content() instanceof OutputFile.Spooled spooled) {
                return spooled.bytes().read();
            }
            return Files.readAllBytes(request.output().resolve(image.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + image.path(), e);
        }
    }

    private Optional<CardTypeface> typeface() {
        CardTypeface read = CardTypeface.of(loaded.config().cards(), request.source());
        read.problem().ifPresent(diagnostics::add);
        return read.problem().isEmpty() ? Optional.of(read) : Optional.empty();
    }

    private void warn(CardSpec card, Page page, CardFont font) {
        int[] missing = font.missing(card.text());
        if (missing.length == 0) {
            return;
        }
        String characters =
                Arrays.stream(missing).mapToObj(CardStage::named).collect(Collectors.joining(", "));
        diagnostics.add(
                Diagnostic.warning(
                                "card-glyph",
                                page instanceof Page.NotePage note
                                        ? SourceLocation.startOf(note.content().note().path())
                                        : SourceLocation.startOf("cahier.yaml"),
                                "the typeface of social cards lacks " + characters)
                        .withHint(
                                "set 'cards: {font: templates/fonts/NAME.ttf}' in cahier.yaml to a"
                                        + " font that has it"));
    }

    private static String named(int codePoint) {
        return String.format(
                Locale.ROOT, "'%s' (U+%04X)", Character.toString(codePoint), codePoint);
    }
}
