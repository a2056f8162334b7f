package dev.cahier.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the path of the base URL out of addresses: where the old site was below {@code /blog/},
 * authors wrote {@code /blog/a/}; in Cahier {@code /a/} is the same.
 */
final class BasePathLinks {

    private final String base;
    private final Pattern links;

    /**
     * @param base the path, between slashes
     */
    BasePathLinks(String base) {
        this.base = base;
        this.links =
                Pattern.compile(
                        "(?:(?<=\\]\\()|(?<=\\]\\(<)|(?<=(?:src|href|poster)=[\"'])|(?<=\\]: ))"
                                + Pattern.quote(base));
    }

    void translate(NoteDraft draft) {
        if (base.equals("/")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, false);
        Matcher link = links.matcher(draft.text());
        int at = draft.bodyOffset();
        while (link.find(at)) {
            if (!prose.isCode(link.start())) {
                draft.translate(
                        "addresses with the path of the site",
                        "'" + base + "' is '/' here",
                        link.start(),
                        link.end(),
                        "/");
            }
            at = link.end();
        }
    }
}
