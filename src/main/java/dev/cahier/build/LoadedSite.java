package dev.cahier.build;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.check.RuleBook;
import dev.cahier.config.BaseUrl;
import dev.cahier.config.LoadedConfig;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.extension.Extensions;
import dev.cahier.markdown.MarkdownRenderer;
import dev.cahier.markdown.NoteEngines;
import dev.cahier.math.Formula;
import dev.cahier.math.MathRenderer;
import dev.cahier.math.Typesetting;
import dev.cahier.note.ContentFile;
import dev.cahier.note.KnownNotes;
import dev.cahier.note.Note;
import dev.cahier.note.NoteCollection;
import dev.cahier.note.NoteLoader;
import dev.cahier.note.Publication;
import dev.cahier.site.NoteReferences;
import dev.cahier.site.PageAddresses;
import dev.cahier.site.SiteBibliography;
import dev.cahier.site.SiteFiles;
import dev.cahier.site.SiteInventory;
import dev.cahier.site.SiteLinkTable;
import dev.cahier.site.TermAddresses;
import dev.cahier.source.FolderWalk;
import dev.cahier.source.PublishedPath;
import dev.cahier.source.SiteFolder;
import dev.cahier.template.Labels;
import dev.cahier.template.NoteShortcodes;
import dev.cahier.template.PropertyCards;
import dev.cahier.template.SiteContext;
import dev.cahier.template.SiteView;
import dev.cahier.template.SiteViews;
import dev.cahier.template.Theme;
import dev.cahier.template.ThemeAsset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A site's folder, read: all that is known before anything is rendered.
 *
 * @param config the configuration
 * @param publication which notes are published
 * @param attachments the files beside the notes that are published with them
 * @param statics the files that are copied as they are, by their path in the site
 * @param context what views are made with: the links and the theme
 * @param activations the functions that notes can chart
 * @param view what every template sees of the site
 * @param inventory what links can lead to
 * @param bibliography what notes can cite
 * @param configHash tells configurations of different text apart
 * @param read how many notes were read; the others were known
 * @param diagnostics what was found wrong
 */
record LoadedSite(
        SiteConfig config,
        Publication publication,
        List<ContentFile> attachments,
        SortedMap<String, Path> statics,
        SiteContext context,
        Activations activations,
        SiteView view,
        SiteInventory inventory,
        SiteBibliography bibliography,
        String configHash,
        int read,
        List<Diagnostic> diagnostics) {

    /**
     * What is known from earlier builds.
     *
     * @param notes remembers notes that were read before
     * @param warm remembers theme and functions
     * @param heads remembers the addresses of pages
     */
    record Known(KnownNotes notes, WarmSources warm, KeptHeads heads) {

        private SortedSet<String> addresses(
                SiteConfig config,
                List<Note> published,
                List<Activation> gallery,
                Supplier<SortedSet<String>> find) {
            // Dates, on which feeds depend, may change without any note.
            return config.reading().gitDates().isPresent()
                    ? find.get()
                    : heads.addresses(KeptAddresses.others(config, published, gallery), find);
        }
    }

    /**
     * Reads a site's folder.
     *
     * @param folder the site's folder
     * @param loaded the configuration in that folder
     * @param baseUrl replaces what the configuration says
     * @param decision decides which notes are published
     * @param known what is known from earlier builds
     * @param math typesets the formulas of functions that the site brings along
     */
    static LoadedSite load(
            SiteFolder folder,
            LoadedConfig loaded,
            Optional<BaseUrl> baseUrl,
            Function<List<Note>, Publication> decision,
            Known known,
            Stopwatch watch,
            MathRenderer math) {
        SiteConfig config = baseUrl.map(loaded.config()::withBaseUrl).orElse(loaded.config());
        NoteCollection loadedNotes =
                watch.time("load", () -> NoteLoader.load(folder, config, known.notes()));
        NoteCollection content =
                watch.time("git", () -> GitDates.dated(loadedNotes, folder.root(), config));
        WarmSources warm = known.warm();
        Theme theme =
                watch.time(
                        "theme",
                        () -> warm.theme(() -> Theme.load(folder.root().resolve("templates"))));
        Extensions extensions =
                watch.time(
                        "extensions",
                        () ->
                                warm.extensions(
                                        () ->
                                                Extensions.load(
                                                        folder.root(),
                                                        config.trust(),
                                                        tex -> flaw(tex, math))));
        Publication publication = decision.apply(content.notes()).with(content.leftOut());
        List<ContentFile> beside = Attachments.of(publication, content.others());
        List<ContentFile> attachments =
                beside.stream().filter(file -> unpublishable(file).isEmpty()).toList();
        StaticFiles statics = StaticFiles.in(folder);
        SiteInventory inventory =
                new SiteInventory(
                        content.notes(),
                        publication,
                        attachments,
                        copied(statics, theme, config),
                        watch.time(
                                "addresses", () -> pages(config, publication, extensions, known)));
        BibliographyFiles.Loaded bibliography =
                watch.time(
                        "bibliography",
                        () -> BibliographyFiles.load(folder, config.bibliography(), content));
        SiteLinkTable links =
                new SiteLinkTable(
                        config,
                        inventory,
                        new SiteFiles(attachments, statics.files()),
                        bibliography.bibliography());
        SiteContext context =
                new SiteContext(
                        config,
                        links,
                        TermAddresses.of(listed(publication), config.addresses()),
                        theme);
        SiteView view =
                SiteViews.of(
                        context,
                        publication.published(),
                        inventory.pages(),
                        MathFiles.styleSheet(config, links),
                        "Cahier " + Version.current());
        List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
        diagnostics.addAll(RuleBook.problems(loaded.config()));
        diagnostics.addAll(content.diagnostics());
        diagnostics.addAll(publication.diagnostics());
        diagnostics.addAll(bibliography.diagnostics());
        diagnostics.addAll(theme.diagnostics());
        diagnostics.addAll(extensions.diagnostics());
        diagnostics.addAll(statics.diagnostics());
        beside.forEach(file -> unpublishable(file).ifPresent(diagnostics::add));
        return new LoadedSite(
                config,
                publication,
                attachments,
                statics.files(),
                context,
                extensions.activations(),
                view,
                inventory,
                bibliography.bibliography(),
                loaded.hash(),
                content.read(),
                diagnostics);
    }

    private static SortedSet<String> pages(
            SiteConfig config, Publication publication, Extensions extensions, Known known) {
        List<Note> published = publication.published();
        List<Activation> gallery = gallery(config, extensions.activations());
        return known.warm()
                .pages(
                        published,
                        () ->
                                known.addresses(
                                        config,
                                        published,
                                        gallery,
                                        () -> PageAddresses.of(config, published, gallery)));
    }

    private static List<Note> listed(Publication publication) {
        return publication.published().stream().filter(note -> note.kind().isOwnPage()).toList();
    }

    private static Optional<Diagnostic> unpublishable(ContentFile file) {
        return PublishedPath.objection(file.address().substring(1))
                .map(why -> StaticFiles.unpublishable(file.path(), why));
    }

    private static Set<String> copied(StaticFiles statics, Theme theme, SiteConfig config) {
        return Stream.concat(
                        statics.files().keySet().stream(),
                        theme.assets().ofSite(config.search()).stream().map(ThemeAsset::publicPath))
                .map(path -> "/" + path)
                .collect(Collectors.toSet());
    }

    private static List<Activation> gallery(SiteConfig config, Activations activations) {
        return config.activations() ? activations.all() : List.of();
    }

    /** Returns the files that are published as they are, those beside the notes included. */
    List<Path> files() {
        return Stream.concat(statics.values().stream(), attachments.stream().map(ContentFile::file))
                .toList();
    }

    /** Returns the same files with their paths in the site's folder. */
    List<FolderWalk.Found> copied() {
        return Stream.concat(
                        statics.entrySet().stream()
                                .map(
                                        e ->
                                                new FolderWalk.Found(
                                                        "static/" + e.getKey(), e.getValue())),
                        attachments.stream().map(f -> new FolderWalk.Found(f.path(), f.file())))
                .toList();
    }

    /** Returns the functions of the gallery; none when the site has no gallery. */
    List<Activation> gallery() {
        return gallery(config, activations);
    }

    private static Optional<String> flaw(String tex, MathRenderer math) {
        return math.render(new Formula(tex, true)) instanceof Typesetting.Failed failed
                ? Optional.of(failed.message())
                : Optional.empty();
    }

    /** Returns the words of the site's language. */
    Labels words() {
        return context.theme().labels(config.language());
    }

    /** Returns the renderer of notes' bodies. */
    NoteStage noteStage(Collection<Note> notes, NoteEngines engines) {
        MarkdownRenderer markdown =
                new MarkdownRenderer(
                        engines,
                        activations,
                        shortcodes(notes),
                        new PropertyCards(context, view),
                        context.theme()::labels);
        return new NoteStage(markdown, context, engines.math());
    }

    private NoteShortcodes shortcodes(Collection<Note> notes) {
        return new NoteShortcodes(
                context,
                view,
                notes,
                new SiteFiles(attachments, statics),
                new NoteReferences(publication, context.links(), config.language()));
    }
}
