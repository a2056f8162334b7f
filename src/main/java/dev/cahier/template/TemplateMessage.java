package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one of FreeMarker's explanations, several paragraphs long, says in one line.
 *
 * @param summary what is wrong
 * @param tip FreeMarker's first tip
 */
record TemplateMessage(String summary, Optional<String> tip) {

    /** Separates the explanation from tips and from the stack of templates. */
    private static final String RULE = "\n----";

    private static final Pattern TIP = Pattern.compile("(?s)Tip: (.*?)(?:\n\n|\n----|$)");

    /** Where it happened: the diagnostic says so already. */
    private static final Pattern PLACE =
            Pattern.compile("\\s*\\[in template \"[^\"]*\" at line \\d+, column \\d+]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static TemplateMessage of(String explanation) {
        int end = explanation.indexOf(RULE);
        String summary = end < 0 ? explanation : explanation.substring(0, end);
        Matcher tip = TIP.matcher(explanation);
        return new TemplateMessage(
                oneLine(summary),
                tip.find() ? Optional.of(oneLine(tip.group(1))) : Optional.empty());
    }

    Diagnostic diagnostic(SourceLocation location) {
        Diagnostic error = Diagnostic.error(TemplateErrors.CODE, location, summary);
        return tip.map(error::withHint).orElse(error);
    }

    private static String oneLine(String text) {
        String placeless = PLACE.matcher(text.replace("==> ", "")).replaceAll("");
        return BLANKS.matcher(placeless).replaceAll(" ").strip();
    }
}
