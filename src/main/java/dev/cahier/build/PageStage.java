package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.output.OutputFile;
import dev.cahier.site.Page;
import dev.cahier.site.Site;
import dev.cahier.template.PageRenderer;
import dev.cahier.template.PageViews;
import dev.cahier.template.Rendering;
import java.util.ArrayList;
import java.util.List;

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
        List<Rendering> renderings =
                parallel.map("pages", pages, page -> renderer.render(views.of(page)));
        List<OutputFile> files = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (renderings.get(i) instanceof Rendering.Rendered rendered) {
                files.add(OutputFile.text(pages.get(i).outputPath(), rendered.html()));
            } else {
                diagnostics.add(((Rendering.Failed) renderings.get(i)).diagnostic());
            }
        }
        return new RenderedPages(files, diagnostics);
    }
}
