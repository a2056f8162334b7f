package dev.cahier.build;

import dev.cahier.config.LoadedConfig;
import dev.cahier.config.RawHtml;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticLimit;
import dev.cahier.markdown.NoteLabel;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;
import dev.cahier.note.ParsedNote;
import dev.cahier.note.Publication;
import dev.cahier.site.CrossReferences;
import dev.cahier.site.RenderedNote;
import dev.cahier.source.SiteFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders single notes, of a site or from anywhere, without building the site. */
public final class NoteRendering implements AutoCloseable {

    private final SiteSession session;
    private final SessionTools tools;

    private NoteRendering(SiteSession session, SessionTools tools) {
        this.session = session;
        this.tools = tools;
    }

    /**
     * Reads the site that the notes belong to.
     *
     * @param source the site's folder; one without {@code content} will do
     * @param html what happens to the HTML in notes, in place of what the configuration says
     */
    public static NoteRendering open(Path source, Optional<RawHtml> html) {
        return open(source, html, BuildProgress.SILENT);
    }

    /**
     * Reads the site that the notes belong to.
     *
     * @param source the site's folder; one without {@code content} will do
     * @param html what happens to the HTML in notes, in place of what the configuration says
     * @param progress receives how many other notes have been rendered for those that show them
     */
    public static NoteRendering open(Path source, Optional<RawHtml> html, BuildProgress progress) {
        LoadedConfig config = SiteConfigLoader.load(source).withHtml(html);
        SessionTools tools = SessionTools.ofReader(source, config.config(), progress);
        try {
            return new NoteRendering(
                    SiteSession.open(
                            SiteSession.Subject.ofReader(
                                    SiteFolder.of(source), config, NoteRendering::all),
                            tools),
                    tools);
        } catch (RuntimeException | Error e) {
            tools.close();
            throw e;
        }
    }

    /** A note is rendered alike whether it and those it links to are drafts or not. */
    private static Publication all(List<Note> notes) {
        return new Publication(notes, List.of(), List.of());
    }

    /** Returns what is wrong with the site's configuration and templates, not with its notes. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> problems = new ArrayList<>(session.macroProblems());
        session.site().diagnostics().stream()
                .filter(d -> d.location().stream().noneMatch(at -> at.path().startsWith("content")))
                .forEach(problems::add);
        return problems;
    }

    /**
     * Renders a note.
     *
     * @param path what diagnostics call it: for a note of the site, its path in the site's folder
     */
    public RenderedFile render(String path, byte[] bytes) {
        ParsedNote parsed =
                Guard.work(
                        Optional.of(path),
                        () -> new NoteParser(session.site().config()).parse(path, bytes),
                        defect -> new ParsedNote(Optional.empty(), List.of(defect)));
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        if (parsed.note().isEmpty()) {
            return new RenderedFile(path, "", diagnostics);
        }
        Note note = parsed.note().get();
        RenderedNote rendered = session.stage(List.of(note)).render(note);
        diagnostics.addAll(rendered.diagnostics());
        CrossReferences.Resolved resolved =
                new CrossReferences(
                                reach(rendered),
                                session.site().context().links(),
                                session.site().config().language())
                        .resolve(List.of(rendered));
        diagnostics.addAll(resolved.diagnostics());
        return new RenderedFile(path, resolved.notes().get(0).body().html(), diagnostics);
    }

    /** Returns the notes that a note's references may lead to; others are rendered if need be. */
    private List<RenderedNote> reach(RenderedNote note) {
        List<RenderedNote> known = new ArrayList<>(List.of(note));
        Set<String> own =
                note.body().labels().stream().map(NoteLabel::name).collect(Collectors.toSet());
        boolean staysWithin =
                note.body().references().stream()
                        .allMatch(r -> own.contains(r.label()) || r.label().startsWith("#"));
        boolean shows =
                note.body().facts().embeds().stream()
                        .anyMatch(embed -> !embed.note().equals(note.note().path()));
        if (!staysWithin || shows) {
            List<Note> others = new ArrayList<>(session.site().publication().published());
            others.removeIf(other -> other.path().equals(note.note().path()));
            known.addAll(session.render(others, chart -> true));
        }
        return known;
    }

    @Override
    public void close() {
        tools.close();
    }

    /**
     * A note that was rendered.
     *
     * @param path what diagnostics call it
     * @param html its body; empty when it could not be read
     * @param diagnostics what is wrong with it, sorted
     */
    public record RenderedFile(String path, String html, List<Diagnostic> diagnostics) {

        public RenderedFile {
            diagnostics = DiagnosticLimit.apply(diagnostics.stream().distinct().sorted().toList());
        }
    }
}
