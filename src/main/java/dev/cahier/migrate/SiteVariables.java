package dev.cahier.migrate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces variables of Liquid by their values: <code>{{ site.url }}</code>, <code>
 * {{ "/a/" | relative_url }}</code>, <code>{{ page.title }}</code>. Addresses of the site begin
 * with {@code /} here, so its own URL and path are left out in front of them.
 */
final class SiteVariables {

    /** A text in quotes, by which authors write braces that stay, or a variable. */
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "\\{\\{-?\\s*+(?:\"(?<double>[^\"}\\n]*)\"\\s*-?}}|'(?<single>[^'}\\n]*)'\\s*-?}}"
                            + "|(?<name>[^<%{}\\s][^{}\\n]*+)\\s*+}})");

    private static final Pattern BRACES = Pattern.compile("\\{(?=[{%])");

    private static final Pattern BASE_URL = Pattern.compile("\\{\\{-?\\s*site\\.baseurl\\s*-?}}");

    private static final Pattern PATH =
            Pattern.compile(
                    "[\"']([^\"']*)[\"']\\s*\\|\\s*(?:relative_url|absolute_url"
                            + "|prepend:\\s*site\\.(?:base)?url)(?:\\s*\\|.*)?");

    private static final Pattern NAME = Pattern.compile("(site|page)\\.([\\w.-]+)");

    private final ForeignConfig config;
    private final String url;
    private final String basePath;
    private final boolean inCode;

    /**
     * @param url scheme and host, such as {@code https://example.org}
     * @param basePath the path of the site without a slash at the end
     * @param inCode whether the old tool replaces texts in quotes in code, too
     */
    SiteVariables(ForeignConfig config, String url, String basePath, boolean inCode) {
        this.config = config;
        this.url = url;
        this.basePath = basePath;
        this.inCode = inCode;
    }

    void translate(NoteDraft draft) {
        if (!draft.text().contains("{{")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, true);
        Matcher variable = VARIABLE.matcher(draft.text());
        int at = draft.bodyOffset();
        while (variable.find(at)) {
            at = variable.end();
            if (variable.group("name") == null) {
                text(variable, prose, draft);
            } else if (prose.isProse(variable.start())) {
                at = replace(variable, draft);
            }
        }
    }

    private void text(Matcher variable, ProseMap prose, NoteDraft draft) {
        boolean code = prose.isCode(variable.start());
        String text = variable.group(variable.group("double") != null ? "double" : "single");
        boolean replaced =
                code
                        ? inCode && !isRaw(variable.start(), prose, draft)
                        : prose.isProse(variable.start());
        if (replaced) {
            draft.translate(
                    "{{ \"text\" }}",
                    "is the text",
                    variable.start(),
                    variable.end(),
                    code ? text : BRACES.matcher(text).replaceAll("\\\\{"));
        }
    }

    /** Returns whether a place in code is between {@code raw} tags in the same code. */
    private static boolean isRaw(int offset, ProseMap prose, NoteDraft draft) {
        int start = prose.partAt(offset).start();
        return RawTags.isOpenAt(draft.text(), start, offset);
    }

    /** Replaces one variable; returns where to go on. */
    private int replace(Matcher variable, NoteDraft draft) {
        String expression = variable.group("name").replaceFirst("-$", "").strip();
        String subject = "{{ " + expression + " }}";
        if (expression.matches("site\\.(?:base)?url")) {
            return address(expression.equals("site.url"), variable, draft, subject);
        }
        Optional<String> value = value(expression, draft);
        if (value.isEmpty()) {
            draft.report(
                    Finding.Kind.BY_HAND,
                    subject,
                    "is shown as it is written: write the value itself",
                    variable.start());
        } else {
            draft.translate(subject, "is its value", variable.start(), variable.end(), value.get());
        }
        return variable.end();
    }

    private int address(boolean host, Matcher variable, NoteDraft draft, String subject) {
        String text = draft.text();
        int end = variable.end();
        Matcher base = BASE_URL.matcher(text).region(end, text.length());
        boolean own = !host || basePath.isEmpty();
        if (host && base.lookingAt()) {
            end = base.end();
            own = true;
        } else if (host && !basePath.isEmpty() && text.startsWith(basePath + "/", end)) {
            end += basePath.length();
            own = true;
        }
        boolean path = text.startsWith("/", end) || text.startsWith("{%", end);
        // On its own, as a text or the target of a link, it is the site itself.
        String alone = host ? url + basePath + "/" : "/";
        draft.translate(
                subject,
                "addresses of the site begin with '/'",
                variable.start(),
                end,
                !own ? url : path ? "" : alone);
        return end;
    }

    private Optional<String> value(String expression, NoteDraft draft) {
        Matcher path = PATH.matcher(expression);
        if (path.matches()) {
            return Optional.of(path.group(1).startsWith("/") ? path.group(1) : "/" + path.group(1));
        }
        Matcher name = NAME.matcher(expression);
        if (!name.matches()) {
            return Optional.empty();
        }
        return name.group(1).equals("site")
                ? config.text(name.group(2))
                : draft.values().text(name.group(2));
    }
}
