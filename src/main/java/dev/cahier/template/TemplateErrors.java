package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns FreeMarker's exceptions into diagnostics at the place in the template that is wrong. */
final class TemplateErrors {

    static final String CODE = "template-error";

    private final Theme theme;

    TemplateErrors(Theme theme) {
        this.theme = theme;
    }

    Diagnostic of(ParseException e) {
        SourceLocation location =
                location(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
        return TemplateMessage.of(e.getEditorMessage()).diagnostic(location);
    }

    Diagnostic of(TemplateException e) {
        // A template that another one includes or imports may fail to be parsed.
        Optional<ParseException> parsing = syntaxError(e);
        if (parsing.isPresent()) {
            return of(parsing.get());
        }
        SourceLocation location =
                location(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
        if (e instanceof StopException stop) {
            return Diagnostic.error(CODE, location, stopReason(stop));
        }
        if (e.getCause() instanceof TemplateNotFoundException missing) {
            return noTemplate(missing.getTemplateName(), location);
        }
        if (e instanceof InvalidReferenceException missing
                && missing.getBlamedExpressionString() != null) {
            return noValue(missing, location);
        }
        if (e instanceof UnknownName unknown) {
            return Diagnostic.error(CODE, location, unknown.message()).withHint(unknown.hint());
        }
        return TemplateMessage.of(e.getMessageWithoutStackTop()).diagnostic(location);
    }

    /**
     * Returns the syntax error that an exception is about. FreeMarker parses a template once; to
     * whoever asks for it later it says only that there was an error.
     */
    static Optional<ParseException> syntaxError(Throwable problem) {
        for (Throwable e = problem; e != null; e = e.getCause()) {
            if (e instanceof ParseException parsing) {
                return Optional.of(parsing);
            }
        }
        return Optional.empty();
    }

    private Diagnostic noTemplate(String name, SourceLocation location) {
        Diagnostic error =
                Diagnostic.error(CODE, location, "there is no template " + Theme.sitePath(name));
        return DidYouMean.among(theme.templateNames(), name)
                .map(known -> error.withHint("did you mean /" + known + "?"))
                .orElse(error);
    }

    private static Diagnostic noValue(InvalidReferenceException missing, SourceLocation location) {
        String expression = missing.getBlamedExpressionString();
        Diagnostic error = Diagnostic.error(CODE, location, "'" + expression + "' has no value");
        Optional<String> meant = ValueHints.of(missing);
        if (meant.isPresent()) {
            return error.withHint(meant.get());
        }
        // Without parentheses only the last step of a.b may be absent.
        String optional = expression.contains(".") ? "(" + expression + ")" : expression;
        return error.withHint(
                String.format(
                        Locale.ROOT,
                        "check its spelling; where it may be absent, write ${%s!} or"
                                + " <#if %s??>...</#if>",
                        optional,
                        optional));
    }

    Diagnostic endlessRecursion(String template) {
        return Diagnostic.error(
                CODE,
                location(template, 1, 1),
                "the template includes or calls itself without end");
    }

    static String stopReason(StopException e) {
        return Optional.ofNullable(e.getMessageWithoutStackTop())
                .orElse("the template stopped without saying why")
                .lines()
                .findFirst()
                .orElse("");
    }

    /**
     * Returns a place in a template.
     *
     * @param name as FreeMarker knows it, null when FreeMarker does not know
     * @param line 1-based; less when not known
     * @param column 1-based; less when not known
     */
    private SourceLocation location(
            @Nullable String name, @Nullable Integer line, @Nullable Integer column) {
        String path = Theme.sitePath(name == null ? "" : name);
        Optional<String> text = name == null ? Optional.empty() : theme.text(name);
        if (text.isEmpty() || line == null || line < 1) {
            return SourceLocation.startOf(path);
        }
        SourceText source = new SourceText(path, text.get());
        int offset = source.offsetOfLine(line);
        int within = column == null || column < 1 ? 0 : column - 1;
        String sourceLine = source.at(offset).sourceLine();
        return source.at(offset + Math.min(within, sourceLine.length()));
    }
}
