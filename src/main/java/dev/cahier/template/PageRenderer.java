package dev.cahier.template;

import java.util.HashMap;
import java.util.Map;

/**
 * Renders pages of one site through the templates of its theme.
 *
 * <p>A template sees the {@code site}, the {@code page} and, under the {@linkplain
 * PageModel#variable() name} of its kind, the model itself; it may call {@code asset("cahier.css")}
 * for the address of an asset, {@code hasAsset("custom.css")}, and {@code label("contents")} for a
 * word in the page's language.
 *
 * <p>Safe for use by several threads. The same model gives the same HTML on every machine.
 */
public final class PageRenderer {

    private final Theme theme;
    private final SiteView site;
    private final TemplateEngine engine;
    private final ContentPolicy policy;

    /** Creates a renderer of pages without a content policy. */
    public PageRenderer(Theme theme, SiteView site) {
        this(theme, site, ContentPolicy.of(false, site));
    }

    /**
     * Creates a renderer.
     *
     * @param policy what pages say about scripts
     */
    public PageRenderer(Theme theme, SiteView site, ContentPolicy policy) {
        this.policy = policy;
        this.theme = theme;
        this.site = site;
        this.engine = theme.engine();
    }

    /**
     * Renders a file that is not a page.
     *
     * @param template the path of its template within the theme
     * @param models what the template sees besides {@code site}
     */
    public Rendering render(String template, Map<String, ?> models) {
        Map<String, Object> data = new HashMap<>(models);
        data.putAll(TemplateFunctions.of(theme, site, site.language()));
        data.put("site", site);
        return rendering(engine.process(template, data));
    }

    /** Renders one page that says nothing to programs. */
    public Rendering render(PageModel model) {
        return render(model, MetaView.NONE);
    }

    /** Renders one page. */
    public Rendering render(PageModel model, MetaView meta) {
        Map<String, Object> data = new HashMap<>();
        data.putAll(TemplateFunctions.of(theme, site, model.page().language()));
        data.put("site", site);
        data.put("page", model.page());
        data.put("meta", meta);
        data.put(model.variable(), model);
        Rendering rendering = rendering(engine.process(model.template(), data));
        return rendering instanceof Rendering.Rendered page
                ? new Rendering.Rendered(policy.addTo(page.html()))
                : rendering;
    }

    private static Rendering rendering(TemplateOutcome outcome) {
        if (outcome instanceof TemplateOutcome.Written written) {
            return new Rendering.Rendered(written.text().strip() + "\n");
        }
        if (outcome instanceof TemplateOutcome.Stopped stopped) {
            return new Rendering.Failed(stopped.diagnostic());
        }
        return new Rendering.Failed(((TemplateOutcome.Broken) outcome).diagnostic());
    }
}
