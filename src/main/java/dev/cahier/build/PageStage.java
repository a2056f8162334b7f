package dev.cahier.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.code.MermaidAssets;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagram.GraphDrawer;
import dev.cahier.math.KatexFonts;
import dev.cahier.output.OutputFile;
import dev.cahier.site.Page;
import dev.cahier.site.PageKeys;
import dev.cahier.site.Site;
import dev.cahier.site.Trails;
import dev.cahier.store.Spool;
import dev.cahier.template.ContentPolicy;
import dev.cahier.template.MetaViews;
import dev.cahier.template.PageModel;
import dev.cahier.template.PageRenderer;
import dev.cahier.template.PageViews;
import dev.cahier.template.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Renders the pages of a site through its templates, except those that would come out the same. */
final class PageStage {

    private final Site site;
    private final Trails trails;
    private final PageViews views;
    private final MetaViews metas;
    private final PageRenderer renderer;
    private final PageKeys keys;
    private final MadeFiles made;
    private final Spool spool;
    private final Set<String> mathFonts = new ConcurrentSkipListSet<>();
    private final AtomicInteger composed = new AtomicInteger();

    PageStage(
            LoadedSite loaded,
            Site site,
            PageKeys keys,
            MadeFiles made,
            GraphDrawer graphs,
            Spool spool) {
        this.site = site;
        this.trails = new Trails(site.pages());
        this.metas = new MetaViews(loaded.context());
        this.spool = spool;
        this.views = new PageViews(loaded.context(), graphs);
        this.renderer =
                new PageRenderer(
                        loaded.context().theme(),
                        loaded.view(),
                        ContentPolicy.of(loaded.config().trust().contentPolicy(), loaded.view()));
        this.keys = keys;
        this.made = made;
    }

    /** What came of a page. */
    private record Composed(Optional<OutputFile> file, Optional<Diagnostic> problem) {}

    /** Renders all pages. */
    RenderedPages render(ParallelSteps parallel) {
        List<OutputFile> files = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Composed page : parallel.map("pages", site.pages(), this::file)) {
            page.file().ifPresent(files::add);
            page.problem().ifPresent(diagnostics::add);
        }
        return new RenderedPages(files, new TreeSet<>(mathFonts), composed.get(), diagnostics);
    }

    private Composed file(Page page) {
        String path = page.outputPath();
        List<Page> trail = trails.of(page);
        String key = keys.of(page, trail);
        Optional<PublishedFile> same = made.find(path, key);
        if (same.isPresent()) {
            mathFonts.addAll(same.get().mathFonts());
            return new Composed(Optional.of(MadeFiles.inPlace(path, same.get())), Optional.empty());
        }
        composed.incrementAndGet();
        Rendering rendering = guarded(page, trail);
        if (rendering instanceof Rendering.Failed failed) {
            return new Composed(Optional.empty(), Optional.of(failed.diagnostic()));
        }
        String html = ((Rendering.Rendered) rendering).html();
        List<String> fonts = new ArrayList<>(KatexFonts.usedIn(html));
        if (MermaidAssets.isUsedIn(html)) {
            fonts.add(MermaidAssets.NEED);
        }
        mathFonts.addAll(fonts);
        made.add(path, key, fonts);
        return new Composed(
                Optional.of(OutputFile.spooled(path, html.getBytes(UTF_8), spool)),
                Optional.empty());
    }

    private Rendering guarded(Page page, List<Page> trail) {
        return page instanceof Page.NotePage of
                ? Guard.work(
                        Optional.of(of.content().note().path()),
                        () -> rendered(page, trail),
                        Rendering.Failed::new)
                : rendered(page, trail);
    }

    private Rendering rendered(Page page, List<Page> trail) {
        PageModel model = views.of(page);
        return renderer.render(model, metas.of(page, model.page(), trail));
    }
}
