package dev.cahier.build;

import dev.cahier.config.LoadedConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.math.FormulaId;
import dev.cahier.math.MathStatistics;
import dev.cahier.math.RowEnds;
import dev.cahier.note.Note;
import dev.cahier.note.Publication;
import dev.cahier.output.OutputFile;
import dev.cahier.output.PublishPlan;
import dev.cahier.output.SiteWriter;
import dev.cahier.script.EngineUnavailableException;
import dev.cahier.site.PageKeys;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.Site;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds a site: notes in, files out.
 *
 * <p>Every step runs even when an earlier one found mistakes, so that one build reports them all;
 * but only a site without errors is written, and until then the old one stands.
 */
public final class SiteBuild {

    static final String CACHE = ".cahier";

    private final BuildRequest request;
    private final BuildProgress progress;
    private final Stopwatch watch = new Stopwatch();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final BuildMemory memory;
    private Instant until = Instant.MAX;

    public SiteBuild(BuildRequest request, BuildProgress progress) {
        this.request = request;
        this.progress = progress;
        this.memory = BuildMemory.of(request);
    }

    /** Builds the site; what is wrong with it is in the report. */
    public BuildReport run() {
        return watch.time("unchanged", memory::unchanged)
                .map(last -> last.withMillis(watch.millis()))
                .orElseGet(this::build);
    }

    private BuildReport build() {
        LoadedConfig config = watch.time("config", () -> SiteConfigLoader.load(request.source()));
        try (SessionTools tools = SessionTools.ofBuild(request, config.config(), progress, watch)) {
            tools.cache().problem().ifPresent(diagnostics::add);
            return Guard.work(Optional.empty(), () -> run(config, tools), this::stopped);
        } catch (EngineUnavailableException e) {
            return stopped(MathEngine.unavailable(e));
        }
    }

    /** Reports what stopped the build, with what was found before. */
    private BuildReport stopped(Diagnostic problem) {
        diagnostics.add(problem);
        return report(Outcome.NONE, new MathStatistics(0, 0, 0, 0), Work.NONE);
    }

    private BuildReport run(LoadedConfig config, SessionTools tools) {
        SiteSession session =
                SiteSession.open(
                        new SiteSession.Subject(
                                new SiteFolder(request.source(), request.output()),
                                config,
                                request.baseUrl(),
                                this::publication,
                                memory.program(),
                                memory.sources()),
                        tools);
        LoadedSite loaded = session.site();
        diagnostics.addAll(loaded.diagnostics());
        BuildCache cache = tools.cache();
        MadeFiles made = new MadeFiles(watch.time("last", memory::lastSite), memory.sources());
        ChartStage charts = new ChartStage(cache.charts(), made, memory.program(), cache.spool());
        List<RenderedNote> rendered =
                watch.time(
                        "notes",
                        () -> session.render(loaded.publication().published(), charts::isDrawn));
        rendered.forEach(note -> diagnostics.addAll(note.diagnostics()));
        LinkedNotes linked = watch.time("references", () -> session.link(rendered));
        diagnostics.addAll(linked.diagnostics());
        List<RenderedNote> notes = linked.notes();
        List<FunctionEntry> functions = watch.time("functions", session::functions);
        diagnostics.addAll(session.macroProblems());
        charts.add(notes, functions);
        ChartStage.Drawn drawn = watch.time("charts", () -> charts.draw(tools.parallel()));
        diagnostics.addAll(drawn.diagnostics());
        Site site =
                watch.time(
                        "assemble", () -> session.assemble(notes, linked.references(), functions));
        diagnostics.addAll(site.diagnostics());
        PageKeys pageKeys =
                new PageKeys(
                        session.keys().pages(),
                        loaded.config().language(),
                        loaded.context().terms(),
                        linked.references());
        PageStage pageStage = new PageStage(loaded, site, pageKeys, made, cache.spool());
        RenderedPages pages = watch.time("pages", () -> pageStage.render(tools.parallel()));
        diagnostics.addAll(pages.diagnostics());
        MachineStage machineStage = new MachineStage(loaded, pageKeys, made, cache.spool());
        MachineStage.Rendered machines =
                watch.time("feeds", () -> machineStage.render(site, tools.parallel()));
        diagnostics.addAll(machines.diagnostics());
        SearchStage search =
                new SearchStage(loaded, made, cache.searchIndex(), memory.program(), cache.spool());
        CardStage.Drawn cards =
                watch.time(
                        "cards",
                        () ->
                                new CardStage(loaded, request, cache.charts(), made, cache.spool())
                                        .draw(
                                                site,
                                                memory.program(),
                                                drawn.images(),
                                                tools.parallel()));
        diagnostics.addAll(cards.diagnostics());
        List<OutputFile> all = new ArrayList<>(pages.files());
        all.addAll(cards.images());
        all.addAll(machines.files());
        all.addAll(watch.time("search", () -> search.files(notes, tools.parallel())));
        all.addAll(drawn.images());
        all.addAll(MathFiles.neededFor(loaded.config(), pages.mathFonts()));
        OutputFiles files = collect(loaded, all, site);
        diagnostics.addAll(files.conflicts());
        List<OutputFile> sorted = made.withoutCopies(files.sorted());
        Outcome outcome =
                new Outcome(
                        site.pages().size(),
                        site.notes(),
                        charts.charts(),
                        cache.charts().drawn(),
                        SiteWeight.of(sorted),
                        loaded.publication().unpublished());
        watch.time("cache", session::save).ifPresent(diagnostics::add);
        int compiled = notes.size() - session.kept().taken();
        Work work = new Work(loaded.read(), compiled, pages.composed(), 0);
        boolean lasting = !loaded.context().theme().readsClock();
        MathStatistics formulas =
                tools.math()
                        .statistics(distinct(session.kept(), functions))
                        .withTotal(formulas(notes, functions));
        return finish(report(outcome, formulas, work), sorted, made, lasting);
    }

    private Path folder() {
        return request.source().resolve(CACHE);
    }

    private Publication publication(List<Note> notes) {
        until = Publication.nextChange(notes, request.now());
        return Publication.decide(notes, request.now(), request.drafts(), request.future());
    }

    /** Counts the formulas that are shown: the renderer is asked for those in summaries again. */
    private static int formulas(List<RenderedNote> notes, List<FunctionEntry> functions) {
        return notes.stream().mapToInt(RenderedNote::formulas).sum()
                + functions.stream().mapToInt(entry -> entry.formulas().size()).sum();
    }

    /**
     * Returns the formulas that are shown although nobody may have asked for them in this build.
     */
    private static Set<Long> distinct(KeptNotes kept, List<FunctionEntry> functions) {
        Set<Long> all = new HashSet<>(kept.formulas());
        functions.stream()
                .flatMap(entry -> entry.formulas().stream())
                .forEach(formula -> all.add(FormulaId.of(formula, RowEnds.UNKNOWN)));
        return all;
    }

    private static OutputFiles collect(LoadedSite loaded, List<OutputFile> made, Site site) {
        OutputFiles files = new OutputFiles(made, site.pages());
        files.addTheme(loaded.context().theme(), loaded.config().search());
        files.addContent(loaded.attachments());
        files.addStatic(loaded.statics());
        return files;
    }

    /**
     * Writes the site unless something is wrong with it.
     *
     * @param lasting whether the same sources give the same site tomorrow
     */
    private BuildReport finish(
            BuildReport report, List<OutputFile> files, MadeFiles made, boolean lasting) {
        if (report.failed()) {
            return report;
        }
        try (SiteWriter writer = SiteWriter.open(request.output(), folder())) {
            PublishPlan plan = watch.time("compare", () -> writer.plan(files, made));
            diagnostics.addAll(PublishProblems.of(plan, request.output()));
            BuildReport compared = report(report.outcome(), report.formulas(), report.work());
            if (compared.failed()) {
                return compared;
            }
            int written = watch.time("write", () -> writer.write(plan));
            BuildReport done =
                    report(report.outcome(), report.formulas(), report.work().withWritten(written));
            if (lasting) {
                memory.keep(done, until, made.published(plan));
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a file of the site", e);
        }
    }

    private BuildReport report(Outcome outcome, MathStatistics formulas, Work work) {
        return new BuildReport(
                outcome,
                formulas,
                diagnostics,
                work,
                watch.millis(),
                request.output(),
                request.strict());
    }
}
