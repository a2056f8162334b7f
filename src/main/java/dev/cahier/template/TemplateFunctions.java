package dev.cahier.template;

import dev.cahier.config.WritingDirection;
import dev.cahier.diagnostic.DidYouMean;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions that every template may call: {@code asset}, {@code hasAsset}, {@code label},
 * {@code direction}.
 */
final class TemplateFunctions {

    private TemplateFunctions() {}

    /** Returns the functions by name, for a site's base path and a page's language. */
    static Map<String, Object> of(Theme theme, SiteView site, String language) {
        Labels labels = theme.labels(language);
        return Map.of(
                "asset", (TemplateMethodModelEx) args -> asset(theme, site, args),
                "hasAsset", (TemplateMethodModelEx) args -> hasAsset(theme, args),
                "label", (TemplateMethodModelEx) args -> label(labels, args),
                "direction", (TemplateMethodModelEx) TemplateFunctions::direction);
    }

    private static String asset(Theme theme, SiteView site, List<?> args)
            throws TemplateModelException {
        String name = text("asset", args, 0);
        Optional<ThemeAsset> asset = theme.assets().find(name);
        if (asset.isEmpty()) {
            throw new UnknownName(
                    "templates/assets has no file '" + name + "'",
                    DidYouMean.among(theme.assets().names(), name));
        }
        return site.address().basePath() + asset.get().publicPath();
    }

    private static boolean hasAsset(Theme theme, List<?> args) throws TemplateModelException {
        return theme.assets().find(text("hasAsset", args, 0)).isPresent();
    }

    private static String direction(List<?> args) throws TemplateModelException {
        return WritingDirection.of(text("direction", args, 0)).attribute();
    }

    private static String label(Labels labels, List<?> args) throws TemplateModelException {
        String key = text("label", args, 0);
        Object[] arguments = new Object[args.size() - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = text("label", args, i + 1);
        }
        Optional<String> word = labels.find(key, arguments);
        if (word.isEmpty()) {
            throw new UnknownName(
                    "templates/labels has no word '" + key + "'", labels.suggest(key));
        }
        return word.get();
    }

    /** Returns an argument, a string or a number, as text. */
    static String text(String function, List<?> args, int index) throws TemplateModelException {
        Object argument = index < args.size() ? args.get(index) : null;
        if (argument instanceof TemplateScalarModel string) {
            return string.getAsString();
        }
        if (argument instanceof TemplateNumberModel number) {
            return new BigDecimal(number.getAsNumber().toString()).toPlainString();
        }
        throw new TemplateModelException(
                "argument "
                        + (index + 1)
                        + " of "
                        + function
                        + "(...) must be a string or a number");
    }
}
