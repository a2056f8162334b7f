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
    private final Optional<Rebuild> rebuild;
    private Optional<String> basePath = Optional.empty();
    private Instant until = Instant.MAX;
    private Optional<PublishedChanges> published = Optional.empty();

    /** Whether another process has published while this one built. */
    private boolean overtaken;

    public SiteBuild(BuildRequest request, BuildProgress progress) {
        this(request, progress, Optional.empty());
    }

    /** Creates a build by a process that builds the site again and again. */
    public SiteBuild(BuildRequest request, BuildProgress progress, Rebuild rebuild) {
        this(request, progress, Optional.of(rebuild));
    }

    private SiteBuild(BuildRequest request, BuildProgress progress, Optional<Rebuild> rebuild) {
        this.rebuild = rebuild;
        this.request = request;
        this.progress = progress;
        this.memory = watch.time("look", () -> BuildMemory.of(request, warm()));
    }

    private Optional<WarmBuild> warm() {
        return rebuild.map(Rebuild::warm);
    }

    /** Builds the site; what is wrong with it is in the report. */
    public BuildReport run() {
        BuildReport report =
                watch.time("unchanged", memory::unchanged).map(this::again).orElseGet(this::build);
        return overtaken ? new SiteBuild(request, progress).run() : report;
    }

    /** Returns what was written; empty if the site could not be written or is outdated. */
    public Optional<PublishedChanges> published() {
        return published;
    }

    /**
     * Returns when the site changes without any change of a file; {@link Instant#MAX} for never.
     */
    public Instant until() {
        return until;
    }

    /**
     * Returns the path that all addresses of the site begin with, percent-encoded; empty if the
     * configuration was not read, because nothing has changed.
     */
    public Optional<String> basePath() {
        return basePath;
    }

    private BuildReport again(LastBuild last) {
        until = last.until();
        published = Optional.of(PublishedChanges.NONE);
        return last.report().again(watch.millis());
    }

    private BuildReport build() {
        LoadedConfig config =
                watch.time(
                        "config",
                        () -> SiteConfigLoader.load(request.source()).withHtml(request.html()));
        basePath = Optional.of(config.config().baseUrl().path());
        try (SessionTools tools =
                watch.time(
                        "tools",
                        () ->
                                SessionTools.ofBuild(
                                        request, config.config(), progress, watch, warm()))) {
            tools.cache().problem().ifPresent(diagnostics::add);
            warm().flatMap(WarmBuild::problem).ifPresent(diagnostics::add);
            return Guard.work(Optional.empty(), () -> run(config, tools), this::stopped);
        } catch (EngineUnavailableException e) {
            return stopped(MathEngine.unavailable(e));
        }
    }

    /** Reports what stopped the build, with what was found before. */
    public BuildReport stopped(Diagnostic problem) {
        diagnostics.add(problem);
        return report(Outcome.NONE, new MathStatistics(0, 0, 0, 0), Work.NONE);
    }

    private BuildReport run(LoadedConfig config, SessionTools tools) {
        SiteSession session = SiteSession.open(subject(config), tools);
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
        diagnostics.addAll(loaded.bibliography().unusedOfNotes(rendered));
        LinkedNotes linked = watch.time("references", () -> session.link(rendered));
        diagnostics.addAll(linked.diagnostics());
        List<FunctionEntry> functions = watch.time("functions", session::functions);
        diagnostics.addAll(session.macroProblems());
        charts.add(linked.notes(), functions);
        ChartStage.Drawn drawn = watch.time("charts", () -> charts.draw(tools.parallel()));
        diagnostics.addAll(drawn.diagnostics());
        Optional<WarmPlan> plans = warm().map(WarmBuild::plan);
        WarmPlan.Input input = new WarmPlan.Input(session.keys(), rendered, linked, functions);
        WarmPlan.Planned plan = watch.time("assemble", () -> WarmPlan.plan(plans, input, session));
        Site site = plan.site();
        diagnostics.addAll(site.diagnostics());
        ComposeStage.Composed composed =
                new ComposeStage(session, tools, request, memory.program(), made)
                        .compose(plan, linked, drawn.files());
        diagnostics.addAll(composed.diagnostics());
        plans.ifPresent(p -> p.keep(plan));
        if (rebuild.isEmpty()) {
            watch.time("cache", session::save).ifPresent(diagnostics::add);
        }
        Outcome outcome =
                new Outcome(
                        site.pages().size(),
                        site.notes(),
                        charts.charts(),
                        cache.charts().drawn(),
                        SiteWeight.of(composed.files()),
                        loaded.publication().unpublished());
        int compiled = rendered.size() - session.kept().taken();
        Work work = new Work(loaded.read(), compiled, composed.pages(), 0);
        MathStatistics formulas =
                tools.math()
                        .statistics()
                        .ofShown(
                                formulas(linked.notes(), functions),
                                distinct(session.kept(), functions));
        boolean lasting = !loaded.context().theme().readsClock();
        boolean dated = loaded.config().reading().gitDates().isPresent();
        BuildReport report =
                finish(report(outcome, formulas, work), composed.files(), made, lasting, dated);
        rebuild.ifPresent(with -> keep(session, report, with));
        return report;
    }

    /** Keeps what only later builds need, after the site can be seen. */
    private void keep(SiteSession session, BuildReport report, Rebuild with) {
        if (published.isPresent()) {
            with.written().accept(report);
        } else {
            session.rescue();
        }
        session.save().ifPresent(with.warm()::tellNext);
        if (published.isPresent()) {
            with.warm().notes().published();
        }
    }

    private SiteSession.Subject subject(LoadedConfig config) {
        return new SiteSession.Subject(
                new SiteFolder(request.source(), request.output()),
                config,
                request.baseUrl(),
                this::publication,
                memory.program(),
                memory.sources());
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

    private static int distinct(KeptNotes kept, List<FunctionEntry> functions) {
        Set<Long> all = new HashSet<>(kept.formulas());
        functions.stream()
                .flatMap(entry -> entry.formulas().stream())
                .forEach(formula -> all.add(FormulaId.of(formula, RowEnds.UNKNOWN)));
        return all.size();
    }

    /**
     * Writes the site unless something is wrong with it.
     *
     * @param lasting whether the same sources give the same site tomorrow
     * @param dated whether the site shows times of commits, which no file of it holds
     */
    private BuildReport finish(
            BuildReport report,
            List<OutputFile> files,
            MadeFiles made,
            boolean lasting,
            boolean dated) {
        if (report.failed()) {
            return report;
        }
        try (SiteWriter writer =
                watch.time("lock", () -> SiteWriter.open(request.output(), folder()))) {
            PublishPlan plan = watch.time("compare", () -> writer.plan(files, made));
            diagnostics.addAll(PublishProblems.of(plan, request.output()));
            BuildReport compared = report(report.outcome(), report.formulas(), report.work());
            overtaken = rebuild.isEmpty() && plan.isOvertaken();
            if (compared.failed() || isOutdated() || overtaken) {
                return compared;
            }
            // Until it is kept, what is in the folder is not known.
            warm().ifPresent(WarmBuild::forget);
            int written = watch.time("write", () -> writer.write(plan));
            published = Optional.of(PublishedChanges.of(plan));
            BuildReport done =
                    report(report.outcome(), report.formulas(), report.work().withWritten(written));
            if (lasting) {
                memory.keep(done, dated ? Instant.MIN : until, made, plan);
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a file of the site", e);
        }
    }

    private boolean isOutdated() {
        return rebuild.filter(with -> with.outdated().getAsBoolean()).isPresent();
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
