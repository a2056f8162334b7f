package dev.cahier.migrate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports where the pages of a Hugo site would differ because of its configuration. */
final class HugoDifferences {

    private static final String CONFIGURATION = "configuration";
    private static final String DELIMITERS = "markup.goldmark.extensions.passthrough.delimiters";

    private static final Pattern DOLLARS =
            Pattern.compile("(?<![\\\\$`])\\$[^\\s$][^$\\n]*\\$(?!\\$)");
    private static final Pattern HTML = Pattern.compile("(?m)^ {0,3}</?[A-Za-z][\\w-]*[\\s>/]");

    private final ForeignConfig config;
    private final ImportPlan plan;

    HugoDifferences(ForeignConfig config, ImportPlan plan) {
        this.config = config;
        this.plan = plan;
    }

    /** Reports them; the notes are known. */
    void report() {
        if (config.value("summaryLength").isPresent()) {
            plan.byHand(
                    CONFIGURATION,
                    "'summaryLength': a summary is the first paragraph, or what is before"
                            + " <!--more-->",
                    plan.configuration());
        }
        outputs();
        if (!isDollarKnown()) {
            firstOf(
                    DOLLARS,
                    "'$…$' was text in the old site, as 'passthrough' does not name it; it is a"
                            + " formula here: write \\$ for a dollar");
        }
        if (!config.flag("markup.goldmark.renderer.unsafe", false)) {
            firstOf(
                    HTML,
                    "Hugo left out the HTML in notes, as 'unsafe' is not set; it is shown here:"
                            + " 'html: safe' in cahier.yaml shows only what is harmless");
        }
    }

    private void outputs() {
        for (Object formats : config.map("outputs").values()) {
            if (formats instanceof List<?> list) {
                list.stream()
                        .map(Object::toString)
                        .filter(format -> !format.matches("(?i)html|rss"))
                        .distinct()
                        .forEach(
                                format ->
                                        plan.byHand(
                                                CONFIGURATION,
                                                "the output format '"
                                                        + format
                                                        + "' is not made: there are pages and feeds"
                                                        + " (RSS, Atom, JSON Feed)",
                                                plan.configuration()));
            }
        }
    }

    /** Themes that run KaTeX or MathJax in the browser need no passthrough. */
    private boolean isDollarKnown() {
        boolean named =
                config.value(DELIMITERS + ".inline").orElse(null) instanceof List<?> pairs
                        && pairs.stream()
                                .anyMatch(pair -> pair instanceof List<?> p && p.contains("$"));
        return named || !config.flag("markup.goldmark.extensions.passthrough.enable", false);
    }

    /** Reports the first place of something in the text of each note. */
    private void firstOf(Pattern pattern, String message) {
        for (ImportPlan.ImportedNote note : plan.notes().values()) {
            NoteDraft draft = note.draft();
            ProseMap prose = ProseMap.of(draft, false);
            Matcher found = pattern.matcher(draft.text());
            boolean reported = false;
            while (!reported && found.find()) {
                if (!prose.isCode(found.start()) && found.start() >= draft.bodyOffset()) {
                    draft.report(Finding.Kind.BY_HAND, CONFIGURATION, message, found.start());
                    reported = true;
                }
            }
        }
    }
}
