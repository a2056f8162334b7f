package dev.cahier.build;

import dev.cahier.config.LoadedConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteChart;
import dev.cahier.note.Publication;
import dev.cahier.script.EngineUnavailableException;
import dev.cahier.site.NoteSelection;
import dev.cahier.site.NoteSelection.Missing;
import dev.cahier.site.NoteSelection.OneNote;
import dev.cahier.site.NoteSelection.OneSeries;
import dev.cahier.site.NoteSelection.Selection;
import dev.cahier.site.NoteSelection.WholeSite;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.Site;
import dev.cahier.source.SiteFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The notes that are taken away from a site: rendered, their references linked as on the site.
 *
 * @param session the site
 * @param all all published notes
 * @param finder knows which notes belong together
 * @param selection which of them are taken away; never {@link Missing}
 * @param notes those notes
 */
record SelectedNotes(
        SiteSession session,
        List<RenderedNote> all,
        NoteSelection finder,
        Selection selection,
        List<RenderedNote> notes) {

    SelectedNotes {
        all = List.copyOf(all);
        notes = List.copyOf(notes);
    }

    /** Makes a file of notes; adds what is wrong to the diagnostics. */
    interface Maker extends BiFunction<SelectedNotes, List<Diagnostic>, ExportReport.Exported> {}

    /**
     * Opens a site, selects notes and makes a file of them.
     *
     * @param isDrawn whether the image of a chart is there, so that its note need not be rendered
     */
    static ExportReport export(
            ExportRequest request,
            BuildProgress progress,
            BiFunction<SessionTools, NoteChart, Boolean> isDrawn,
            BiFunction<SelectedNotes, SessionTools, Maker> maker) {
        LoadedConfig config = SiteConfigLoader.load(request.source()).withHtml(request.html());
        try (SessionTools tools =
                SessionTools.ofReader(request.source(), config.config(), progress)) {
            return Guard.work(
                    Optional.empty(),
                    () -> {
                        SiteSession session = SiteSession.open(subject(request, config), tools);
                        return run(
                                request,
                                session,
                                chart -> isDrawn.apply(tools, chart),
                                selected -> maker.apply(selected, tools));
                    },
                    ExportReport::stopped);
        } catch (EngineUnavailableException e) {
            return ExportReport.stopped(MathEngine.unavailable(e));
        }
    }

    private static SiteSession.Subject subject(ExportRequest request, LoadedConfig config) {
        return new SiteSession.Subject(
                SiteFolder.of(request.source()),
                config,
                request.baseUrl(),
                notes ->
                        Publication.decide(
                                notes, request.now(), request.drafts(), request.future()),
                BuildKey.programIfKnown(),
                Optional.empty());
    }

    private static ExportReport run(
            ExportRequest request,
            SiteSession session,
            Predicate<NoteChart> isDrawn,
            Function<SelectedNotes, Maker> maker) {
        Publication publication = session.site().publication();
        List<Diagnostic> found = new ArrayList<>(session.site().diagnostics());
        List<RenderedNote> rendered = session.render(publication.published(), isDrawn);
        rendered.forEach(note -> found.addAll(note.diagnostics()));
        LinkedNotes linked = session.link(rendered);
        found.addAll(linked.diagnostics());
        found.addAll(session.macroProblems());
        Site site = session.assemble(linked.notes(), linked, List.of());
        NoteSelection finder = new NoteSelection(site, linked.notes(), publication);
        Selection selection = request.subject().map(finder::named).orElseGet(finder::all);
        if (selection instanceof Missing missing) {
            String hint = missing.hint().map(h -> " (" + h + ")").orElse("");
            return new ExportReport(
                    Optional.empty(), Optional.of(missing.message() + hint), List.of());
        }
        SelectedNotes selected =
                new SelectedNotes(session, linked.notes(), finder, selection, notes(selection));
        List<Diagnostic> diagnostics = new ArrayList<>(selected.concerning(found));
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return new ExportReport(Optional.empty(), Optional.empty(), diagnostics);
        }
        ExportReport.Exported exported = maker.apply(selected).apply(selected, diagnostics);
        boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
        return new ExportReport(
                failed ? Optional.empty() : Optional.of(exported), Optional.empty(), diagnostics);
    }

    private static List<RenderedNote> notes(Selection selection) {
        if (selection instanceof OneNote one) {
            return List.of(one.note());
        }
        if (selection instanceof OneSeries series) {
            return series.notes();
        }
        return ((WholeSite) selection)
                .folders().stream().flatMap(folder -> folder.notes().stream()).toList();
    }

    /** Returns what is wrong with the site itself or with the selected notes. */
    private List<Diagnostic> concerning(List<Diagnostic> found) {
        Set<String> paths =
                notes.stream().map(note -> note.note().path()).collect(Collectors.toSet());
        return found.stream()
                .filter(
                        d ->
                                d.location()
                                        .filter(at -> at.path().startsWith("content/"))
                                        .filter(at -> !paths.contains(at.path()))
                                        .isEmpty())
                .toList();
    }
}
