package dev.cahier.template;

import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.markdown.ShortcodeCall;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders shortcodes through {@code shortcodes/NAME.ftlh} of a theme.
 *
 * <p>A template sees {@code site}, {@code page}, a {@link ShortcodePage}, the arguments of the
 * {@link ShortcodeCall} and the functions of {@link PageRenderer}; {@code param("src")} and {@code
 * param(0)} give an empty string for an argument that is absent.
 *
 * <p>Safe for use by several threads.
 */
public final class ShortcodeTemplates {

    private static final String FOLDER = "shortcodes/";

    private final Theme theme;
    private final SiteView site;
    private final TemplateEngine engine;
    private final List<String> names;

    public ShortcodeTemplates(Theme theme, SiteView site) {
        this.theme = theme;
        this.site = site;
        this.engine = theme.engine();
        this.names =
                theme.templateNames().stream()
                        .filter(path -> path.startsWith(FOLDER))
                        .map(path -> path.substring(FOLDER.length()))
                        .map(path -> path.substring(0, path.length() - Theme.TEMPLATE.length()))
                        .toList();
    }

    /** Returns the names of all shortcodes in alphabetical order. */
    public List<String> names() {
        return names;
    }

    /** Renders one use of a shortcode on a page. */
    public ShortcodeRendering render(ShortcodeCall call, ShortcodePage page) {
        if (!names.contains(call.name())) {
            return new ShortcodeRendering.Unknown(DidYouMean.among(names, call.name()));
        }
        String template = FOLDER + call.name() + Theme.TEMPLATE;
        TemplateOutcome outcome = engine.process(template, data(call, page));
        if (outcome instanceof TemplateOutcome.Written written) {
            return new ShortcodeRendering.Rendered(written.text().strip());
        }
        if (outcome instanceof TemplateOutcome.Stopped stopped) {
            return new ShortcodeRendering.Refused(stopped.reason());
        }
        return new ShortcodeRendering.Failed(((TemplateOutcome.Broken) outcome).diagnostic());
    }

    private Map<String, Object> data(ShortcodeCall call, ShortcodePage page) {
        Map<String, Object> data = new HashMap<>();
        data.putAll(TemplateFunctions.of(theme, site, page.language()));
        data.put("site", site);
        data.put("page", page);
        data.put("args", call.positional());
        data.put("params", call.named());
        data.put("param", (TemplateMethodModelEx) args -> param(call, args));
        data.put("inner", call.inner());
        data.put("innerHtml", call.inner());
        return data;
    }

    private static String param(ShortcodeCall call, List<?> args) throws TemplateModelException {
        String key = TemplateFunctions.text("param", args, 0);
        if (!key.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return call.named().getOrDefault(key, "");
        }
        int index = key.length() < 4 ? Integer.parseInt(key) : Integer.MAX_VALUE;
        return index < call.positional().size() ? call.positional().get(index) : "";
    }
}
