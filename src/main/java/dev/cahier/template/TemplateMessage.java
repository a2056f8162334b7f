package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one of FreeMarker's explanations, several paragraphs long, says in one line.
 *
 * @param summary what is wrong
 * @param hint what to do about it
 */
record TemplateMessage(String summary, Optional<String> hint) {

    /** Separates the explanation from tips and from the stack of templates. */
    private static final String RULE = "\n----";

    private static final Pattern TIP = Pattern.compile("(?s)Tip: (.*?)(?:\n\n|\n----|$)");

    /** Where it happened: the diagnostic says so already. */
    private static final Pattern PLACE =
            Pattern.compile("\\s*\\[in template \"[^\"]*\" at line \\d+, column \\d+]");

    /** The Java classes behind a value: they mean nothing to the author of a template. */
    private static final Pattern CLASSES =
            Pattern.compile("\\s*\\((?:wrapper: |[^()]* wrapped into )?f\\.[a-z.]+\\w+\\)");

    /**
     * What the grammar allows at a place: a long list that says less than the message before it.
     */
    private static final Pattern EXPECTED =
            Pattern.compile(
                    "(?s)\\s*(?:This usually because of wrong nesting.*)?"
                            + "Was expecting one of these patterns:.*");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern UNKNOWN_BUILT_IN =
            Pattern.compile("(?s)(Unknown built-in: \"(\\w+)\").*list of built-ins:\\s*(.*)");

    private static final Pattern UNEXPECTED =
            Pattern.compile("(?s)Encountered (.*), but was expecting one of these patterns:.*");

    static TemplateMessage of(String explanation) {
        Matcher builtIn = UNKNOWN_BUILT_IN.matcher(explanation);
        if (builtIn.find()) {
            List<String> known = List.of(builtIn.group(3).strip().split("[,\\s]+"));
            return new TemplateMessage(
                    builtIn.group(1),
                    DidYouMean.among(known, builtIn.group(2))
                            .map(name -> "did you mean ?" + name + "?"));
        }
        Matcher unexpected = UNEXPECTED.matcher(explanation);
        if (unexpected.find()) {
            return new TemplateMessage(
                    oneLine(unexpected.group(1)) + " is out of place here", Optional.empty());
        }
        int end = explanation.indexOf(RULE);
        String whole = end < 0 ? explanation : explanation.substring(0, end);
        String summary = EXPECTED.matcher(whole).replaceAll("");
        Matcher tip = TIP.matcher(explanation);
        return new TemplateMessage(
                oneLine(summary),
                tip.find() ? Optional.of(oneLine(tip.group(1))) : Optional.empty());
    }

    Diagnostic diagnostic(SourceLocation location) {
        Diagnostic error = Diagnostic.error(TemplateErrors.CODE, location, summary);
        return error.withHint(hint);
    }

    private static String oneLine(String text) {
        String placeless = PLACE.matcher(text.replace("==> ", "")).replaceAll("");
        String plain = CLASSES.matcher(placeless).replaceAll("");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }
}
