package dev.cahier.build;

import dev.cahier.config.MathMacro;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.RenderedBody;
import dev.cahier.math.FormulaCache;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;
import dev.cahier.note.ParsedNote;
import dev.cahier.note.Publication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders single notes, of a site or from anywhere, without building the site. */
public final class NoteRendering implements AutoCloseable {

    private final LoadedSite site;
    private final KatexRenderer math;

    private NoteRendering(LoadedSite site, KatexRenderer math) {
        this.site = site;
        this.math = math;
    }

    /**
     * Reads the site that the notes belong to.
     *
     * @param source the site's folder; one without {@code content} will do
     */
    public static NoteRendering open(Path source) {
        // What a build has kept is used, but the notes need not be the site's: nothing is added.
        FormulaCache formulas =
                FormulaCache.in(source.resolve(".cahier"), MathOutput.HTML_AND_MATHML, false);
        KatexRenderer math = new KatexRenderer(MathOutput.HTML_AND_MATHML, formulas);
        if (formulas.isNew()) {
            math.warmUp();
        }
        LoadedSite site =
                LoadedSite.load(
                        source, Optional.empty(), NoteRendering::all, new Stopwatch(), math);
        return new NoteRendering(site, math);
    }

    /** A note is rendered alike whether it and those it links to are drafts or not. */
    private static Publication all(List<Note> notes) {
        return new Publication(notes, List.of(), List.of());
    }

    /** Returns what is wrong with the site's configuration and templates, not with its notes. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> problems = new ArrayList<>(MacroCheck.ofSite(siteMacros(), math));
        site.diagnostics().stream()
                .filter(d -> d.location().stream().noneMatch(at -> at.path().startsWith("content")))
                .forEach(problems::add);
        return problems;
    }

    private List<MathMacro> siteMacros() {
        return site.config().math().macros();
    }

    /**
     * Renders a note.
     *
     * @param path what diagnostics call it: for a note of the site, its path in the site's folder
     */
    public RenderedFile render(String path, byte[] bytes) {
        ParsedNote parsed = new NoteParser(site.config()).parse(path, bytes);
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        Optional<RenderedBody> body =
                parsed.note().map(note -> site.noteStage(List.of(note), math).render(note).body());
        parsed.note()
                .ifPresent(note -> diagnostics.addAll(MacroCheck.ofNote(note, siteMacros(), math)));
        body.ifPresent(rendered -> diagnostics.addAll(rendered.diagnostics()));
        return new RenderedFile(path, body.map(RenderedBody::html).orElse(""), diagnostics);
    }

    @Override
    public void close() {
        math.close();
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
            diagnostics = diagnostics.stream().distinct().sorted().toList();
        }
    }
}
