package dev.cahier.template;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Processes the templates of one {@link Theme} with FreeMarker, set up so that the same data give
 * the same text on every machine and a template reaches nothing but the data it is given.
 *
 * <p>Safe for use by several threads.
 */
final class TemplateEngine {

    private static final Version BEHAVIOUR = Configuration.VERSION_2_3_35;

    /** The length of a short page, in characters. */
    private static final int USUAL_LENGTH = 16_384;

    private final Configuration configuration;
    private final TemplateErrors errors;

    TemplateEngine(Theme theme) {
        this.configuration = configuration(theme);
        this.errors = new TemplateErrors(theme);
    }

    private static Configuration configuration(Theme theme) {
        StringTemplateLoader loader = new StringTemplateLoader();
        for (String name : theme.templateNames()) {
            loader.putTemplate(name, theme.text(name).orElseThrow(), 0);
        }
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(BEHAVIOUR);
        wrapper.setMemberAccessPolicy(new ViewAccessPolicy());
        Configuration configuration = new Configuration(BEHAVIOUR);
        configuration.setTemplateLoader(loader);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setObjectWrapper(wrapper.build());
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setTemplateExceptionHandler(new ValueHints());
        configuration.setLogTemplateExceptions(false);
        configuration.setAttemptExceptionReporter((exception, environment) -> {});
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        // Columns count characters, as everywhere in diagnostics, not tab stops.
        configuration.setTabSize(1);
        return configuration;
    }

    /**
     * Processes a template.
     *
     * @param name the template's path within the theme, which must exist
     * @param data what the template sees
     */
    TemplateOutcome process(String name, Map<String, Object> data) {
        StringWriter out = new StringWriter(USUAL_LENGTH);
        try {
            Template template = configuration.getTemplate(name);
            template.process(data, out);
            return new TemplateOutcome.Written(out.toString());
        } catch (ParseException e) {
            return new TemplateOutcome.Broken(errors.of(e));
        } catch (StopException e) {
            return new TemplateOutcome.Stopped(TemplateErrors.stopReason(e), errors.of(e));
        } catch (TemplateException e) {
            return new TemplateOutcome.Broken(errors.of(e));
        } catch (StackOverflowError e) {
            return new TemplateOutcome.Broken(errors.endlessRecursion(name));
        } catch (IOException e) {
            return TemplateErrors.syntaxError(e)
                    .map(error -> new TemplateOutcome.Broken(errors.of(error)))
                    .orElseThrow(
                            () -> new UncheckedIOException("cannot read the template " + name, e));
        }
    }
}
