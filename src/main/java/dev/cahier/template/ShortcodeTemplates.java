package dev.cahier.template;

import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.markdown.NoteFunctions;
import dev.cahier.markdown.ShortcodeCall;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders shortcodes through {@code shortcodes/NAME.ftlh} of a theme.
 *
 * <p>A template sees {@code site}, {@code page}, a {@link ShortcodePage}, the arguments of the
 * {@link ShortcodeCall}, and the functions of {@link TemplateFunctions} and {@link
 * NoteTemplateFunctions}; {@code param("src")} and {@code param(0)} give an empty string for an
 * argument that is absent.
 *
 * <p>Safe for use by several threads.
 */
final class ShortcodeTemplates {

    private static final String FOLDER = "shortcodes/";

    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");

    private static final Pattern INNER = Pattern.compile("\\binner(?:Html)?\\b");

    /** What turns escaping off, or takes over what could. */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "no_?[eE]sc|[nN]o_?[aA]uto_?[eE]sc|output_?[fF]ormat|interpret|\\beval|[<\\[]#(?:import|include"
                            + "|ftl)");

    private static final Pattern OPTIONAL_INNER =
            Pattern.compile("\\bpaired\\b|\\binner(?:Html)?(?:\\?has_content|\\?\\?|!|\\s*[!=]=)");

    /** A name in quotes, as in {@code param("src")}, or one of {@code params}. */
    private static final Pattern ARGUMENT =
            Pattern.compile("\"([A-Za-z][\\w-]*)\"|\\bparams\\.([A-Za-z]\\w*)");

    /** A template that reads all arguments, whatever their names are. */
    private static final Pattern ALL_ARGUMENTS =
            Pattern.compile("\\bparams\\b(?![.\\[])|\\bparams\\[[^\"]");

    private final Theme theme;
    private final SiteView site;
    private final TemplateEngine engine;
    private final SiteLookup lookup;
    private final List<String> names;

    ShortcodeTemplates(Theme theme, SiteView site, SiteLookup lookup) {
        this.theme = theme;
        this.site = site;
        this.lookup = lookup;
        this.engine = theme.engine();
        this.names =
                theme.templateNames().stream()
                        .filter(path -> path.startsWith(FOLDER))
                        .map(path -> path.substring(FOLDER.length()))
                        .map(path -> path.substring(0, path.length() - Theme.TEMPLATE.length()))
                        .toList();
    }

    /** Returns the names of all shortcodes in alphabetical order. */
    List<String> names() {
        return names;
    }

    /**
     * Returns whether a shortcode must be closed: its template writes {@code inner} and does not
     * ask whether there is any.
     */
    boolean needsInner(String name) {
        String text = theme.text(FOLDER + name + Theme.TEMPLATE).orElse("");
        String code = COMMENT.matcher(text).replaceAll("");
        return INNER.matcher(code).find() && !OPTIONAL_INNER.matcher(code).find();
    }

    /**
     * Returns whether a template can write its content as markup: one that never turns escaping off
     * cannot.
     */
    boolean printsMarkup(String name) {
        String text = theme.text(FOLDER + name + Theme.TEMPLATE).orElse("");
        return MARKUP.matcher(text).find();
    }

    /**
     * Returns the name that was probably meant by each named argument that the template does not
     * read. What a template reads can only be guessed from its text, so an argument that is not
     * near to any name in it is not in the result.
     */
    Map<String, String> misspelt(ShortcodeCall call) {
        String text = theme.text(FOLDER + call.name() + Theme.TEMPLATE).orElse("");
        String code = COMMENT.matcher(text).replaceAll("");
        if (call.named().isEmpty() || ALL_ARGUMENTS.matcher(code).find()) {
            return Map.of();
        }
        Set<String> read = new TreeSet<>();
        Matcher name = ARGUMENT.matcher(code);
        while (name.find()) {
            read.add(name.group(1) == null ? name.group(2) : name.group(1));
        }
        Map<String, String> meant = new TreeMap<>();
        for (String argument : call.named().keySet()) {
            if (!read.contains(argument)) {
                DidYouMean.among(read, argument).ifPresent(near -> meant.put(argument, near));
            }
        }
        return meant;
    }

    /** Renders one use of a shortcode on a page. */
    ShortcodeRendering render(ShortcodeCall call, ShortcodePage page, NoteFunctions note) {
        if (!names.contains(call.name())) {
            return new ShortcodeRendering.Unknown(DidYouMean.among(names, call.name()));
        }
        String template = FOLDER + call.name() + Theme.TEMPLATE;
        TemplateOutcome outcome = engine.process(template, data(call, page, note));
        if (outcome instanceof TemplateOutcome.Written written) {
            return new ShortcodeRendering.Rendered(written.text().strip());
        }
        if (outcome instanceof TemplateOutcome.Stopped stopped) {
            return new ShortcodeRendering.Refused(stopped.reason());
        }
        return new ShortcodeRendering.Failed(((TemplateOutcome.Broken) outcome).diagnostic());
    }

    private Map<String, Object> data(ShortcodeCall call, ShortcodePage page, NoteFunctions note) {
        Map<String, Object> data = new HashMap<>();
        data.putAll(TemplateFunctions.of(theme, site, page.language()));
        data.putAll(new NoteTemplateFunctions(call, page, note, lookup, site.params()).byName());
        data.put("site", site);
        data.put("page", page);
        data.put("args", call.positional());
        data.put("params", call.named());
        data.put("param", (TemplateMethodModelEx) args -> param(call, args));
        data.put("inner", call.inner().orElse(""));
        data.put("innerHtml", call.inner().orElse(""));
        data.put("paired", call.inner().isPresent());
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
