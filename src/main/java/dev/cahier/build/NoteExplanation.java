package dev.cahier.build;

import dev.cahier.build.ExplainedNote.AddressSource;
import dev.cahier.build.ExplainedNote.Decision;
import dev.cahier.build.ExplainedNote.Inbound;
import dev.cahier.build.ExplainedNote.Moment;
import dev.cahier.build.ExplainedNote.PageOf;
import dev.cahier.config.AddressConfig;
import dev.cahier.config.LoadedConfig;
import dev.cahier.config.RawHtml;
import dev.cahier.config.SiteConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.FrontMatterTrace;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;
import dev.cahier.note.ParsedNote;
import dev.cahier.note.Publication;
import dev.cahier.note.Unpublished;
import dev.cahier.site.LinkMap;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import dev.cahier.source.SiteFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains how one note of a site was read and what becomes of it; makes no pages. */
public final class NoteExplanation {

    private static final String CONTENT = "content/";

    private final Path source;
    private final Instant now;
    private final Optional<RawHtml> html;
    private final BuildProgress progress;

    /**
     * Creates an explanation.
     *
     * @param source the site's folder
     * @param now the time, which decides what is published
     * @param html what happens to the HTML in notes, in place of what the configuration says
     * @param progress receives how many notes of the site have been rendered
     */
    public NoteExplanation(
            Path source, Instant now, Optional<RawHtml> html, BuildProgress progress) {
        this.source = source;
        this.now = now;
        this.html = html;
        this.progress = progress;
    }

    /**
     * Explains a note.
     *
     * @param path the file, relative to the site's folder, or any other name outside of it
     * @param bytes the file
     */
    public ExplainedNote explain(String path, byte[] bytes) {
        LoadedConfig config = SiteConfigLoader.load(source).withHtml(html);
        try (SessionTools tools = SessionTools.ofReader(source, config.config(), progress)) {
            SiteSession session =
                    SiteSession.open(
                            SiteSession.Subject.ofReader(
                                    SiteFolder.of(source), config, NoteExplanation::all),
                            tools);
            return explain(path, bytes, session);
        }
    }

    /** All notes are rendered, so that links between drafts are found. */
    private static Publication all(List<Note> notes) {
        return new Publication(notes, List.of(), List.of());
    }

    private ExplainedNote explain(String path, byte[] bytes, SiteSession session) {
        SiteConfig config = session.site().config();
        ParsedNote parsed =
                Guard.work(
                        Optional.of(path),
                        () -> new NoteParser(config).parse(path, bytes),
                        defect -> new ParsedNote(Optional.empty(), List.of(defect)));
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        Optional<PageOf> page = parsed.note().map(note -> page(note, session, diagnostics));
        return new ExplainedNote(
                path,
                FrontMatterTrace.of(path, bytes, config),
                page,
                decision(path, parsed, session.site().publication().unpublished()),
                only(diagnostics, true),
                only(diagnostics, false));
    }

    private PageOf page(Note note, SiteSession session, List<Diagnostic> diagnostics) {
        List<Note> notes = new ArrayList<>(session.site().publication().published());
        if (notes.stream().noneMatch(other -> other.path().equals(note.path()))) {
            notes.add(note);
        }
        LinkedNotes linked = session.link(session.render(notes, chart -> true));
        RenderedNote rendered =
                linked.notes().stream()
                        .filter(other -> other.note().path().equals(note.path()))
                        .findFirst()
                        .orElseThrow();
        diagnostics.addAll(rendered.diagnostics());
        linked.diagnostics().stream().filter(d -> isIn(d, note)).forEach(diagnostics::add);
        LoadedSite site = session.site();
        String language = site.config().language();
        Optional<AddressConfig.Permalink> permalink = new NoteParser(site.config()).permalink(note);
        return new PageOf(
                note.kind(),
                rendered.title(),
                note.address(),
                site.config().baseUrl().origin() + site.context().links().url(note.address()),
                note.outputPath(),
                addressSource(note, permalink),
                permalink.map(p -> "permalinks." + p.folder() + ": " + p.pattern().text()),
                note.language(language),
                note.languageSource(language),
                aliases(note, linked, session, diagnostics),
                NoteDefaults.of(rendered, site.config()),
                linkedFrom(rendered, linked, site));
    }

    private static boolean isIn(Diagnostic diagnostic, Note note) {
        return diagnostic.location().filter(at -> at.path().equals(note.path())).isPresent();
    }

    private static List<String> aliases(
            Note note, LinkedNotes linked, SiteSession session, List<Diagnostic> diagnostics) {
        var site = session.assemble(linked.notes(), linked, List.of());
        site.diagnostics().stream().filter(d -> isIn(d, note)).forEach(diagnostics::add);
        return site.pages().stream()
                .filter(Page.RedirectPage.class::isInstance)
                .map(Page.RedirectPage.class::cast)
                .filter(page -> page.target().note().path().equals(note.path()))
                .map(Page.RedirectPage::address)
                .sorted()
                .toList();
    }

    private List<Inbound> linkedFrom(RenderedNote note, LinkedNotes linked, LoadedSite site) {
        return new LinkMap(linked.notes(), site.context().links(), linked.references())
                .to(note).stream()
                        .map(
                                link ->
                                        new Inbound(
                                                link.source().note().path(),
                                                link.source().title(),
                                                Publication.reasonsAgainst(
                                                                link.source().note(), now)
                                                        .isEmpty(),
                                                link.places()))
                        .toList();
    }

    private static AddressSource addressSource(
            Note note, Optional<AddressConfig.Permalink> permalink) {
        FrontMatter frontMatter = note.frontMatter();
        if (permalink.isPresent()) {
            return AddressSource.PERMALINK;
        }
        if (frontMatter.url().isPresent()) {
            return AddressSource.URL;
        }
        return frontMatter.slug().isPresent() ? AddressSource.SLUG : AddressSource.PATH;
    }

    private Decision decision(String path, ParsedNote parsed, List<Unpublished> leftOut) {
        List<String> reasons = new ArrayList<>();
        if (!path.startsWith(CONTENT)) {
            reasons.add("the file is not in the folder 'content' of a site");
        }
        leftOut.stream()
                .filter(file -> file.path().equals(path))
                .forEach(f -> reasons.add(f.reason()));
        if (parsed.note().isEmpty()) {
            reasons.add("the note cannot be read, which keeps the whole site from being built");
        }
        parsed.note().ifPresent(note -> reasons.addAll(Publication.reasonsAgainst(note, now)));
        return new Decision(
                List.copyOf(reasons),
                now,
                parsed.note()
                        .map(Note::frontMatter)
                        .map(NoteExplanation::moments)
                        .orElse(List.of()));
    }

    private static List<Moment> moments(FrontMatter frontMatter) {
        List<Moment> moments = new ArrayList<>();
        add("date", frontMatter.date(), moments);
        add("publishDate", frontMatter.publishDate(), moments);
        add("expiryDate", frontMatter.expiryDate(), moments);
        return List.copyOf(moments);
    }

    private static void add(String key, Optional<ZonedDateTime> date, List<Moment> moments) {
        date.ifPresent(there -> moments.add(new Moment(key, there)));
    }

    private static List<Diagnostic> only(List<Diagnostic> diagnostics, boolean notes) {
        return diagnostics.stream()
                .filter(d -> (d.severity() == Severity.NOTE) == notes)
                .distinct()
                .sorted()
                .toList();
    }
}
