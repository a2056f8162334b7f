package dev.cahier.build;

import dev.cahier.activation.Activation;
import dev.cahier.config.BaseUrl;
import dev.cahier.config.LoadedConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.feed.KeptFeedContents;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.gallery.GalleryMaker;
import dev.cahier.markdown.NoteChart;
import dev.cahier.note.Note;
import dev.cahier.note.Publication;
import dev.cahier.site.LinkMap;
import dev.cahier.site.MachineFile;
import dev.cahier.site.MachineFiles;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.Site;
import dev.cahier.site.SiteAssembler;
import dev.cahier.source.SiteFolder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The work on a site that all commands share: its folder is read, its notes are rendered or taken
 * from what builds have kept, references are linked, and pages are planned. Each command takes the
 * steps that it needs.
 */
final class SiteSession {

    private final SessionTools tools;
    private final LoadedSite site;
    private final KeptHeads heads;
    private final SeenFiles seen;
    private final SiteKeys keys;
    private final KeptNotes kept;
    private final KeptFeedContents feedContents;

    /**
     * What is read.
     *
     * @param folder the site's folder
     * @param config its configuration
     * @param baseUrl replaces what the configuration says
     * @param decision decides which notes are published
     * @param program the hash of the program; empty if unknown
     * @param sources what the files of the folder look like; empty if that is not known
     */
    record Subject(
            SiteFolder folder,
            LoadedConfig config,
            Optional<BaseUrl> baseUrl,
            Function<List<Note>, Publication> decision,
            String program,
            Optional<FileStamps> sources) {

        /** Returns a site that is only read. */
        static Subject ofReader(
                SiteFolder folder,
                LoadedConfig config,
                Function<List<Note>, Publication> decision) {
            return new Subject(
                    folder,
                    config,
                    Optional.empty(),
                    decision,
                    BuildKey.programIfKnown(),
                    Optional.empty());
        }
    }

    private SiteSession(
            SessionTools tools,
            LoadedSite site,
            KeptHeads heads,
            SeenFiles seen,
            SiteKeys keys,
            KeptNotes kept,
            KeptFeedContents feedContents) {
        this.tools = tools;
        this.site = site;
        this.heads = heads;
        this.seen = seen;
        this.keys = keys;
        this.kept = kept;
        this.feedContents = feedContents;
    }

    /** Reads a site's folder. */
    static SiteSession open(Subject subject, SessionTools tools) {
        BuildCache cache = tools.cache();
        KeptHeads heads =
                cache.heads(
                        subject.program() + subject.config().hash(),
                        subject.sources(),
                        tools.warm().map(WarmBuild::notes));
        LoadedSite site =
                LoadedSite.load(
                        subject.folder(),
                        subject.config(),
                        subject.baseUrl(),
                        subject.decision(),
                        new LoadedSite.Known(
                                tools.withEarlyEngine(
                                        heads, subject.config().config().math().byDefault()),
                                warmSources(subject, tools),
                                heads),
                        tools.watch(),
                        tools.math());
        SeenFiles seen = cache.seen(site.files(), subject.sources());
        SiteKeys keys =
                tools.watch().time("keys", () -> SiteKeys.of(subject.program(), site, seen.id()));
        KeptNotes kept =
                KeptNotes.open(
                        cache,
                        subject.program(),
                        keys,
                        site.context().links(),
                        tools.warm().map(WarmBuild::notes));
        KeptFeedContents feedContents =
                new KeptFeedContents(() -> cache.feeds(subject.program()), cache.spool());
        return new SiteSession(tools, site, heads, seen, keys, kept, feedContents);
    }

    private static WarmSources warmSources(Subject subject, SessionTools tools) {
        tools.warm()
                .map(WarmBuild::sources)
                .ifPresent(warm -> warm.look(subject.folder().root(), subject.sources()));
        return tools.warm().map(WarmBuild::sources).orElseGet(WarmSources::new);
    }

    /** Returns what was read. */
    LoadedSite site() {
        return site;
    }

    SiteKeys keys() {
        return keys;
    }

    /** Returns the notes that earlier builds have rendered. */
    KeptNotes kept() {
        return kept;
    }

    /** Returns what feeds show of notes. */
    KeptFeedContents feedContents() {
        return feedContents;
    }

    /** Returns the renderer of notes, whose templates see the given ones. */
    NoteStage stage(Collection<Note> notes) {
        return site.noteStage(notes, tools.engines().forNotes());
    }

    /**
     * Renders notes, except for those that would come out as they are kept.
     *
     * @param isDrawn whether the images of a chart are there, so that it need not be drawn
     */
    List<RenderedNote> render(List<Note> notes, Predicate<NoteChart> isDrawn) {
        NoteStage stage = stage(notes);
        return tools.parallel().map("notes", notes, note -> render(note, isDrawn, stage));
    }

    /** Whatever fails on the way, memory for what is kept among it, is told of the note. */
    private RenderedNote render(Note note, Predicate<NoteChart> isDrawn, NoteStage stage) {
        return Guard.work(
                Optional.of(note.path()),
                () ->
                        kept.find(note, isDrawn, () -> stage.render(note))
                                .orElseGet(() -> finished(stage.compile(note))),
                problem -> NoteStage.failed(note, problem));
    }

    private RenderedNote finished(CompiledNote compiled) {
        return tools.keeps() ? kept.keep(compiled) : kept.spooled(compiled);
    }

    /** Finds out where the references of notes lead. */
    LinkedNotes link(List<RenderedNote> rendered) {
        return LinkedNotes.of(
                rendered,
                site.context().links(),
                site.config(),
                SiteSigns.of(site.config(), tools.math()));
    }

    /** Makes the gallery of functions in the order of the site's language, if it has one. */
    List<FunctionEntry> functions() {
        List<Activation> all =
                site.gallery().stream()
                        .sorted(
                                Comparator.comparing(
                                        Activation::definition, site.context().functionOrder()))
                        .toList();
        return tools.parallel()
                .map("functions", all, new GalleryMaker(tools.math(), site.words())::entry);
    }

    /**
     * Plans the pages.
     *
     * @param notes those of the linked notes that have pages
     */
    Site assemble(List<RenderedNote> notes, LinkedNotes linked, List<FunctionEntry> functions) {
        return new SiteAssembler(
                        site.context().links(),
                        site.config(),
                        new LinkMap(notes, site.context().links(), linked.references()),
                        linked.statements(),
                        linked.notation())
                .assemble(notes, functions);
    }

    /** Plans the files that programs read. */
    List<MachineFile> machineFiles(Site planned) {
        return new MachineFiles(site.config()).of(planned.pages());
    }

    /** Returns what is wrong with the macros of the site's configuration. */
    List<Diagnostic> macroProblems() {
        return MacroCheck.ofSite(site.config().math().macros(), tools.math());
    }

    /**
     * Keeps what was read and rendered for the next build.
     *
     * @return why something could not be kept, if so
     */
    Optional<Diagnostic> save() {
        return tools.cache().save(heads, seen, kept, feedContents);
    }

    /** Saves the notes that were published last, if this build does not replace them. */
    void rescue() {
        kept.rescue();
    }
}
