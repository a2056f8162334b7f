package dev.cahier.template;

import dev.cahier.diagnostic.DidYouMean;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the name that was probably meant by one without a value. It does so while the template is
 * still being processed: later FreeMarker no longer knows the variables of loops and macros.
 */
final class ValueHints implements TemplateExceptionHandler {

    /** Custom attribute of the environment that holds a {@link Hint}. */
    private static final String HINT = ValueHints.class.getName();

    /** A function by which a template hands over the value of an expression. */
    private static final String KEEP = "cahier_value_of";

    /** How many steps below a value a name is looked for. */
    private static final int DEPTH = 3;

    /** FreeMarker writes expressions in one form, whatever form the template has. */
    private static final Pattern STEP = Pattern.compile("(?s)(.+)\\.([^.\\[\\]()\"? ]+)");

    private static final Pattern KEY = Pattern.compile("(?s)(.+)\\[(.+)]");

    private record Hint(TemplateException about, String text) {}

    @Override
    public void handleTemplateException(TemplateException e, Environment env, Writer out)
            throws TemplateException {
        if (e instanceof InvalidReferenceException missing
                && missing.getBlamedExpressionString() != null) {
            hint(missing.getBlamedExpressionString(), env)
                    .ifPresent(text -> env.setCustomAttribute(HINT, new Hint(e, text)));
        }
        throw e;
    }

    /** Returns what an author may have meant by the expression that an exception blames. */
    static Optional<String> of(TemplateException e) {
        Environment env = e.getEnvironment();
        return env != null && env.getCustomAttribute(HINT) instanceof Hint hint && hint.about() == e
                ? Optional.of(hint.text())
                : Optional.empty();
    }

    private static Optional<String> hint(String expression, Environment env) {
        try {
            Matcher step = STEP.matcher(expression);
            if (step.matches()) {
                return within(step.group(1), step.group(2), env);
            }
            Matcher key = KEY.matcher(expression);
            if (key.matches() && value(key.group(2), env) instanceof TemplateScalarModel name) {
                return within(key.group(1), name.getAsString(), env);
            }
            return variable(expression, env);
        } catch (TemplateException | IOException e) {
            return Optional.empty(); // Without a hint, the message is still right.
        }
    }

    private static Optional<String> within(String owner, String name, Environment env)
            throws TemplateException, IOException {
        if (!(value(owner, env) instanceof TemplateHashModelEx values)) {
            return Optional.empty();
        }
        return DidYouMean.among(children(values).keySet(), name)
                .or(() -> below(children(values), name))
                .map(near -> didYouMean(owner + "." + near));
    }

    private static Optional<String> variable(String name, Environment env)
            throws TemplateModelException {
        Optional<String> pages = TemplateVariables.pagesWith(name);
        if (pages.isPresent()) {
            String form =
                    "only %s sees %s; in templates of several pages write <#if %s??>...</#if>";
            return Optional.of(String.format(Locale.ROOT, form, pages.get(), name, name));
        }
        Map<String, TemplateModel> values = new TreeMap<>();
        for (Object variable : env.getKnownVariableNames()) {
            TemplateModel value = env.getVariable(String.valueOf(variable));
            if (value != null) {
                values.put(String.valueOf(variable), value);
            }
        }
        return DidYouMean.among(values.keySet(), name)
                .or(() -> below(values, name))
                .map(ValueHints::didYouMean);
    }

    private static String didYouMean(String expression) {
        return "did you mean " + expression + "?";
    }

    /** Looks for a name below values, level by level, and returns the path to it. */
    private static Optional<String> below(Map<String, TemplateModel> values, String name) {
        Map<String, TemplateModel> level = values;
        for (int depth = 0; depth < DEPTH; depth++) {
            Map<String, TemplateModel> next = new TreeMap<>();
            level.forEach(
                    (path, value) -> {
                        if (value instanceof TemplateHashModelEx hash) {
                            children(hash)
                                    .forEach((key, child) -> next.put(path + "." + key, child));
                        }
                    });
            for (String path : next.keySet()) {
                if (path.endsWith("." + name)) {
                    return Optional.of(path);
                }
            }
            level = next;
        }
        return Optional.empty();
    }

    private static Map<String, TemplateModel> children(TemplateHashModelEx hash) {
        Map<String, TemplateModel> children = new TreeMap<>();
        try {
            TemplateModelIterator keys = hash.keys().iterator();
            while (keys.hasNext()) {
                if (keys.next() instanceof TemplateScalarModel key) {
                    TemplateModel value = hash.get(key.getAsString());
                    if (value != null && !isMethodOfRecord(hash, value)) {
                        children.put(key.getAsString(), value);
                    }
                }
            }
        } catch (TemplateModelException e) {
            return Map.of(); // A value that cannot be listed gives no hint.
        }
        return children;
    }

    /** Functions among the values of a record are its Java methods; those of others are macros. */
    private static boolean isMethodOfRecord(TemplateHashModel hash, TemplateModel value) {
        return value instanceof TemplateMethodModelEx
                && hash instanceof freemarker.ext.beans.BeanModel;
    }

    /** Returns the value of an expression where the template is now. */
    private static TemplateModel value(String expression, Environment env)
            throws TemplateException, IOException {
        TemplateModel[] found = {TemplateModel.NOTHING};
        TemplateMethodModelEx keep =
                args -> {
                    found[0] = (TemplateModel) args.get(0);
                    return "";
                };
        env.setGlobalVariable(KEEP, keep);
        env.include(
                new Template(
                        "hint.ftlh",
                        "${" + KEEP + "(" + expression + ")}",
                        env.getConfiguration()));
        return found[0];
    }
}
