package dev.cahier.build;

import dev.cahier.check.CheckedFiles;
import dev.cahier.check.CheckedNote;
import dev.cahier.check.CheckedSite;
import dev.cahier.check.ExternalLinks;
import dev.cahier.check.Fixes;
import dev.cahier.check.NoteRule;
import dev.cahier.check.NotesByUrl;
import dev.cahier.check.Rewrite;
import dev.cahier.check.RuleLevels;
import dev.cahier.config.LoadedConfig;
import dev.cahier.config.RawHtml;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.math.MathStatistics;
import dev.cahier.note.Note;
import dev.cahier.note.Publication;
import dev.cahier.script.EngineUnavailableException;
import dev.cahier.site.LinkMap;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteLinkTable;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks a site without building it: everything that a build would report, and the rules of {@link
 * NoteRule}, for all notes, published or not.
 */
public final class SiteCheck {

    private final Path source;
    private final Instant now;
    private final Fixes fixes;
    private final Optional<ExternalLinks> external;
    private final Optional<RawHtml> html;
    private final BuildProgress progress;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private List<Note> all = List.of();

    /**
     * Creates a check.
     *
     * @param source the site's folder
     * @param now the time, which decides what is published
     * @param proposeRewrites whether to find out how repaired formulas would be written
     */
    public SiteCheck(Path source, Instant now, boolean proposeRewrites, BuildProgress progress) {
        this(
                source,
                now,
                proposeRewrites ? Fixes.FORMULAS : Fixes.NONE,
                Optional.empty(),
                Optional.empty(),
                progress);
    }

    /**
     * Creates a check.
     *
     * @param source the site's folder
     * @param now the time, which decides what is published
     * @param fixes which fixes of notes are proposed
     * @param external asks links that lead out of the site, if they are to be asked
     * @param html what happens to the HTML in notes, in place of what the configuration says
     */
    public SiteCheck(
            Path source,
            Instant now,
            Fixes fixes,
            Optional<ExternalLinks> external,
            Optional<RawHtml> html,
            BuildProgress progress) {
        this.html = html;
        this.source = source;
        this.now = now;
        this.fixes = fixes;
        this.external = external;
        this.progress = progress;
    }

    /** Checks the site; nothing is written. */
    public CheckReport run() {
        LoadedConfig config = SiteConfigLoader.load(source).withHtml(html);
        try (SessionTools tools = SessionTools.ofReader(source, config.config(), progress)) {
            return Guard.work(Optional.empty(), () -> run(config, tools), this::stopped);
        } catch (EngineUnavailableException e) {
            return stopped(MathEngine.unavailable(e));
        }
    }

    /** Reports what stopped the check, with what was found before. */
    private CheckReport stopped(Diagnostic problem) {
        diagnostics.add(problem);
        return new CheckReport(all.size(), new MathStatistics(0, 0, 0, 0), diagnostics, List.of());
    }

    private CheckReport run(LoadedConfig config, SessionTools tools) {
        SiteSession session =
                SiteSession.open(
                        SiteSession.Subject.ofReader(SiteFolder.of(source), config, this::decide),
                        tools);
        LoadedSite site = session.site();
        tools.cache().problem().ifPresent(diagnostics::add);
        diagnostics.addAll(site.diagnostics());
        LinkedNotes linked = session.link(session.render(all, chart -> true));
        List<RenderedNote> notes = linked.notes();
        Set<String> published =
                site.publication().published().stream().map(Note::path).collect(Collectors.toSet());
        List<RenderedNote> shown =
                notes.stream().filter(n -> published.contains(n.note().path())).toList();
        notes.forEach(note -> diagnostics.addAll(problems(note, published)));
        diagnostics.addAll(site.bibliography().unusedOfNotes(notes));
        diagnostics.addAll(site.bibliography().unusedOfSite(notes));
        diagnostics.addAll(linked.diagnostics());
        diagnostics.addAll(session.macroProblems());
        List<FunctionEntry> functions =
                tools.parallel().map("functions", session.functions(), FunctionEntry::complete);
        diagnostics.addAll(session.assemble(shown, linked, functions).diagnostics());
        CheckedSite checked = checked(linked, published, session, tools);
        NoteRule.all().forEach(rule -> rule.check(checked, diagnostics::add));
        external.ifPresent(links -> links.check(checked, diagnostics::add, progress.step("links")));
        switched(checked);
        int formulas = notes.stream().mapToInt(RenderedNote::formulas).sum();
        List<Rewrite> rewrites = fixes == Fixes.NONE ? List.of() : rewrites(checked, session);
        return new CheckReport(
                notes.size(),
                tools.math().statistics().ofShown(formulas, session.kept().formulas().size()),
                diagnostics,
                rewrites);
    }

    private CheckedSite checked(
            LinkedNotes linked, Set<String> published, SiteSession session, SessionTools tools) {
        NoteStage stage = session.stage(all);
        List<RenderedNote> notes = linked.notes();
        SiteLinkTable links = session.site().context().links();
        List<CheckedNote> checked =
                tools.parallel()
                        .map(
                                "rules",
                                notes,
                                note ->
                                        new CheckedNote(
                                                note,
                                                stage.outline(note.note()),
                                                published.contains(note.note().path())));
        return new CheckedSite(
                session.site().config(),
                checked,
                new NotesByUrl(notes, links),
                new LinkMap(notes, links, linked.references()),
                linked.notation().signs(),
                CheckedFiles.of(SiteFolder.of(source), session.site().copied()),
                now);
    }

    /** Gives what was found the levels that the site and its notes ask for. */
    private void switched(CheckedSite site) {
        RuleLevels levels = new RuleLevels(site);
        diagnostics.addAll(levels.problems());
        List<Diagnostic> switched =
                diagnostics.stream().flatMap(d -> levels.apply(d).stream()).toList();
        diagnostics.clear();
        diagnostics.addAll(switched);
    }

    private List<Rewrite> rewrites(CheckedSite site, SiteSession session) {
        NoteFixes proposals =
                new NoteFixes(site, session.site(), session.stage(all), diagnostics, fixes);
        return site.notes().stream()
                .filter(proposals::concern)
                .flatMap(note -> proposals.rewrite(note, bytes(note.note().path())).stream())
                .toList();
    }

    private Publication decide(List<Note> notes) {
        all = notes;
        return Publication.decide(notes, now, false, false);
    }

    /** A draft may well lead to other drafts. */
    private static List<Diagnostic> problems(RenderedNote note, Set<String> published) {
        boolean shown = published.contains(note.note().path());
        return note.diagnostics().stream()
                .filter(d -> shown || !d.code().equals("link-unpublished"))
                .toList();
    }

    private byte[] bytes(String path) {
        try {
            return Files.readAllBytes(source.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
