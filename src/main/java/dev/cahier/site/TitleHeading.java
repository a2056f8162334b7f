package dev.cahier.site;

import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.RenderedLine;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The heading of a note that says the same as its title: pages show the title above the body, so
 * they leave the heading out. It is found in the markup by its anchor, which no other element of
 * the note has.
 *
 * @param heading the heading
 */
record TitleHeading(HeadingEntry heading) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * Finds the heading.
     *
     * @param ownTitle the title of the front matter; without it the first heading of level 1 is the
     *     title
     * @param html the body, which few headings need
     */
    static Optional<TitleHeading> in(
            List<HeadingEntry> headings, Optional<RenderedLine> ownTitle, Supplier<String> html) {
        if (headings.isEmpty() || !headings.get(0).outermost()) {
            return Optional.empty();
        }
        HeadingEntry first = headings.get(0);
        boolean title =
                ownTitle.map(own -> spelling(own.text()).equals(spelling(first.text())))
                        .orElse(first.level() == 1);
        return title && (first.level() == 1 || begins(html.get(), first))
                ? Optional.of(new TitleHeading(first))
                : Optional.empty();
    }

    private static boolean begins(String html, HeadingEntry heading) {
        return html.stripLeading().startsWith(opening(heading));
    }

    private static String spelling(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    /** Returns the body without the heading, whose anchor stays for links that lead to it. */
    String leftOutOfBody(String html) {
        return leftOut(html, "<div id=\"" + escaped(heading.id()) + "\"></div>");
    }

    /** Returns a part of the body for another page, without the heading. */
    String leftOutOfPart(String html) {
        return leftOut(html, "").strip();
    }

    /** A heading that holds other anchors, such as that of a footnote, stays as it is. */
    private String leftOut(String html, String replacement) {
        String opening = opening(heading);
        String closing = "</h" + heading.level() + ">";
        int start = html.indexOf(opening);
        int end = start < 0 ? -1 : html.indexOf(closing, start);
        if (end < 0 || html.substring(start + opening.length(), end).contains(" id=\"")) {
            return html;
        }
        return html.substring(0, start) + replacement + html.substring(end + closing.length());
    }

    private static String opening(HeadingEntry heading) {
        return "<h" + heading.level() + " id=\"" + escaped(heading.id()) + "\">";
    }

    private static String escaped(String id) {
        return SiteLinkTable.escaped(id);
    }
}
