package dev.cahier.feed;

import dev.cahier.config.FeedFormat;
import dev.cahier.config.SiteConfig;
import dev.cahier.site.MachineFile;
import dev.cahier.site.PageKeys;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.TimeText;
import dev.cahier.template.PageRenderer;
import dev.cahier.template.Rendering;
import dev.cahier.template.SiteContext;
import dev.cahier.template.SiteView;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders the files that programs read: XML and plain text through the templates in {@code feeds},
 * which a site may replace, and JSON. Safe for use by several threads.
 */
public final class MachineRenderer {

    private static final String FOLDER = "feeds/";

    private final SiteContext site;
    private final PageRenderer renderer;
    private final FeedViews feeds;

    /**
     * Creates a renderer.
     *
     * @param view what every template sees of the site
     * @param kept what is known of what feeds show of notes
     * @param keys tell whether that would come out the same
     */
    public MachineRenderer(SiteContext site, SiteView view, KeptFeedContents kept, PageKeys keys) {
        this.site = site;
        this.renderer = new PageRenderer(site.theme(), view);
        this.feeds = new FeedViews(site, view.generator(), new FeedContents(site, kept, keys));
    }

    /** Renders one file. */
    public Rendering render(MachineFile file) {
        if (file instanceof MachineFile.FeedFile feed) {
            return feed(feed);
        }
        if (file instanceof MachineFile.Sitemap sitemap) {
            return rendered("sitemap.ftlx", "sitemap", view(sitemap));
        }
        if (file instanceof MachineFile.SitemapIndex index) {
            return rendered("sitemap-index.ftlx", "sitemap", view(index));
        }
        if (file instanceof MachineFile.Llms llms) {
            return rendered("llms.ftl", "llms", view(llms));
        }
        if (file instanceof MachineFile.Robots) {
            String sitemap = site.canonical(MachineFile.Sitemap.ADDRESS);
            return rendered("robots.ftl", "robots", new RobotsView(sitemap));
        }
        throw new IllegalStateException("no template for " + file);
    }

    private Rendering rendered(String template, String variable, Record view) {
        return renderer.render(FOLDER + template, Map.of(variable, view));
    }

    private Rendering feed(MachineFile.FeedFile file) {
        FeedView view = feeds.of(file.format(), file.feed());
        if (file.format() == FeedFormat.JSON) {
            return new Rendering.Rendered(JsonFeed.of(view));
        }
        String template = file.format() == FeedFormat.ATOM ? "atom.ftlx" : "rss.ftlx";
        return rendered(template, "feed", view);
    }

    private SitemapView view(MachineFile.Sitemap sitemap) {
        return new SitemapView(
                sitemap.entries().stream()
                        .map(entry -> entry(entry.address(), entry.changed(), translations(entry)))
                        .toList());
    }

    private SitemapView view(MachineFile.SitemapIndex index) {
        return new SitemapView(
                index.parts().stream()
                        .map(part -> entry(part.address(), part.changed(), List.of()))
                        .toList());
    }

    private SitemapView.Entry entry(
            String address,
            Optional<ZonedDateTime> changed,
            List<SitemapView.Translation> translations) {
        return new SitemapView.Entry(
                site.canonical(address), changed.map(TimeText::rfc3339).orElse(""), translations);
    }

    /** Returns a page in all its languages; the first one is for all other readers, too. */
    private List<SitemapView.Translation> translations(MachineFile.Sitemap.Entry entry) {
        List<SitemapView.Translation> translations = new ArrayList<>();
        entry.translations()
                .forEach(page -> translations.add(translation(page.language(), page.address())));
        entry.translations().stream()
                .findFirst()
                .ifPresent(first -> translations.add(translation("x-default", first.address())));
        return translations;
    }

    private SitemapView.Translation translation(String language, String address) {
        return new SitemapView.Translation(language, site.canonical(address));
    }

    private LlmsView view(MachineFile.Llms llms) {
        SiteConfig config = site.config();
        return new LlmsView(
                MarkdownText.of(config.title()),
                MarkdownText.of(config.description().orElse("")),
                llms.notes().stream().map(this::note).toList());
    }

    private LlmsView.Note note(RenderedNote note) {
        return new LlmsView.Note(
                MarkdownText.of(note.title()),
                site.canonical(note.note().address()).replace("(", "%28").replace(")", "%29"),
                MarkdownText.of(site.description(note)));
    }
}
