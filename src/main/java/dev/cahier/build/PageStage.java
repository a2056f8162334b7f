package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.KatexFonts;
import dev.cahier.output.OutputFile;
import dev.cahier.site.Page;
import dev.cahier.site.Site;
import dev.cahier.template.PageRenderer;
import dev.cahier.template.PageViews;
import dev.cahier.template.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Renders the pages of a site through its templates. */
final class PageStage {

    private final PageViews views;
    private final PageRenderer renderer;

    PageStage(LoadedSite loaded) {
        this.views = new PageViews(loaded.context());
        this.renderer = new PageRenderer(loaded.context().theme(), loaded.view());
    }

    /** Renders all pages. */
    RenderedPages render(Site site, ParallelSteps parallel) {
        List<Page> pages = site.pages();
        Set<String> mathFonts = new ConcurrentSkipListSet<>();
        List<Rendering> renderings = parallel.map("pages", pages, page -> guarded(page, mathFonts));
        List<OutputFile> files = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (renderings.get(i) instanceof Rendering.Rendered rendered) {
                files.add(OutputFile.text(pages.get(i).outputPath(), rendered.html()));
            } else {
                diagnostics.add(((Rendering.Failed) renderings.get(i)).diagnostic());
            }
        }
        return new RenderedPages(files, new TreeSet<>(mathFonts), diagnostics);
    }

    private Rendering guarded(Page page, Set<String> mathFonts) {
        return page instanceof Page.NotePage of
                ? Guard.work(
                        Optional.of(of.content().note().path()),
                        () -> render(page, mathFonts),
                        Rendering.Failed::new)
                : render(page, mathFonts);
    }

    private Rendering render(Page page, Set<String> mathFonts) {
        Rendering rendering = renderer.render(views.of(page));
        if (rendering instanceof Rendering.Rendered rendered) {
            mathFonts.addAll(KatexFonts.usedIn(rendered.html()));
        }
        return rendering;
    }
}
