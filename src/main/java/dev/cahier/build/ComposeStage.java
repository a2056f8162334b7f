package dev.cahier.build;

import dev.cahier.code.MermaidAssets;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.output.OutputFile;
import dev.cahier.site.PageKeys;
import dev.cahier.site.Site;
import dev.cahier.store.Spool;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the files of a site that was planned: pages, feeds, social cards and the index for
 * searches. Files that are in place already are not made again.
 */
final class ComposeStage {

    private final SiteSession session;
    private final SessionTools tools;
    private final BuildRequest request;
    private final String program;
    private final MadeFiles made;

    /**
     * Creates the stage.
     *
     * @param program the hash of the program; empty if unknown
     * @param made the files that are in place already
     */
    ComposeStage(
            SiteSession session,
            SessionTools tools,
            BuildRequest request,
            String program,
            MadeFiles made) {
        this.session = session;
        this.tools = tools;
        this.request = request;
        this.program = program;
        this.made = made;
    }

    /**
     * The files of a site.
     *
     * @param files all of them, sorted by path
     * @param pages how many pages had to be made
     * @param diagnostics what is wrong with the templates and with the paths of files
     */
    record Composed(List<OutputFile> files, int pages, List<Diagnostic> diagnostics) {

        Composed {
            files = List.copyOf(files);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Makes the files.
     *
     * @param images the images of charts, which are among the files
     */
    Composed compose(WarmPlan.Planned plan, LinkedNotes linked, List<OutputFile> images) {
        Site site = plan.site();
        LoadedSite loaded = session.site();
        Spool spool = tools.cache().spool();
        Stopwatch watch = tools.watch();
        PageKeys keys =
                new PageKeys(
                        session.keys().pages(),
                        loaded.config().language(),
                        loaded.context().terms(),
                        linked.references(),
                        linked.notation().glossary(),
                        plan.pageKeys());
        PageStage pageStage =
                new PageStage(loaded, site, keys, made, tools.engines().graphs(), spool);
        RenderedPages pages = watch.time("pages", () -> pageStage.render(tools.parallel()));
        MachineStage machineStage =
                new MachineStage(loaded, keys, session.feedContents(), made, spool);
        MachineStage.Rendered machines =
                watch.time(
                        "feeds", () -> machineStage.render(plan.machineFiles(), tools.parallel()));
        CardStage cardStage = new CardStage(loaded, request, tools.cache().charts(), made, spool);
        CardStage.Drawn cards =
                watch.time("cards", () -> cardStage.draw(site, program, images, tools.parallel()));
        SearchStage search =
                new SearchStage(loaded, made, tools.cache().searchIndex(), program, spool);
        List<OutputFile> all = new ArrayList<>(pages.files());
        all.addAll(machines.files());
        all.addAll(cards.images());
        all.addAll(watch.time("search", () -> search.files(linked.notes(), tools.parallel())));
        all.addAll(images);
        SortedSet<String> needed = new TreeSet<>(pages.mathFonts());
        if (needed.remove(MermaidAssets.NEED)) {
            MermaidAssets.all().forEach((path, bytes) -> all.add(OutputFile.bytes(path, bytes)));
        }
        all.addAll(MathFiles.neededFor(loaded.config(), needed));
        OutputFiles files = watch.time("files", () -> withCopies(all, site));
        List<Diagnostic> diagnostics = new ArrayList<>(pages.diagnostics());
        diagnostics.addAll(machines.diagnostics());
        diagnostics.addAll(cards.diagnostics());
        diagnostics.addAll(files.conflicts());
        return new Composed(made.withoutCopies(files.sorted()), pages.composed(), diagnostics);
    }

    /** Adds the files that are copied as they are. */
    private OutputFiles withCopies(List<OutputFile> files, Site site) {
        LoadedSite loaded = session.site();
        OutputFiles all = new OutputFiles(files, site.pages());
        all.addTheme(loaded.context().theme(), loaded.config().search());
        all.addContent(loaded.attachments());
        all.addStatic(loaded.statics());
        return all;
    }
}
