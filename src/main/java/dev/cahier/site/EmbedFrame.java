package dev.cahier.site;

import dev.cahier.config.WritingDirection;
import dev.cahier.markdown.ElementIds;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what stands around a part of a note that another page shows: a frame, and its source. The
 * part gets anchors of its own, whoever wrote them: see {@link ElementIds}.
 */
final class EmbedFrame {

    /** An attribute that names anchors: its opening, and its value. */
    private static final Pattern NAMES =
            Pattern.compile(
                    "(\\s(?:id|for|headers|aria-(?:labelledby|describedby|controls|owns|details))=)"
                            + "(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\\s\"'<>]+))");

    private static final Pattern FRAGMENT =
            Pattern.compile("(\\s(?:xlink:)?href=[\"']?)#([^\\s\"'<>]*)");

    private static final Pattern TAG = Pattern.compile("<[A-Za-z][^<>]*>");

    private final SiteLinkTable links;
    private final String siteLanguage;

    /**
     * Knows where notes are.
     *
     * @param siteLanguage the language of notes that do not state one
     */
    EmbedFrame(SiteLinkTable links, String siteLanguage) {
        this.links = links;
        this.siteLanguage = siteLanguage;
    }

    /**
     * Returns a part in its frame.
     *
     * @param around the note that shows it
     * @param html the part
     * @param number tells the parts of a page apart, from 1
     */
    String of(
            RenderedNote source, RenderedNote around, EmbeddedPart part, String html, int number) {
        return "<div class=\"embed\" role=\"group\" aria-label=\""
                + SiteLinkTable.escaped(source.title())
                + "\""
                + languageAttributes(source, around)
                + ">\n<p class=\"embed-source\">"
                + anchor(source, Optional.of(part))
                + "</p>\n"
                + scoped(html, source, "e" + number + "-").strip()
                + "\n</div>";
    }

    /** Returns the attributes of a part in another language than the note around it. */
    private String languageAttributes(RenderedNote source, RenderedNote around) {
        String language = source.note().language(siteLanguage);
        String outer = around.note().language(siteLanguage);
        if (language.equals(outer)) {
            return "";
        }
        WritingDirection direction = WritingDirection.of(language);
        String turned =
                direction == WritingDirection.of(outer)
                        ? ""
                        : " dir=\"" + direction.attribute() + "\"";
        return " lang=\"" + SiteLinkTable.escaped(language) + "\"" + turned;
    }

    /** Returns a link in the place of a part that is not shown. */
    String link(RenderedNote source, Optional<EmbeddedPart> part) {
        return "<p class=\"embed-source\">" + anchor(source, part) + "</p>";
    }

    private String anchor(RenderedNote source, Optional<EmbeddedPart> part) {
        String fragment =
                part.filter(shown -> !shown.isWhole())
                        .map(shown -> "#" + shown.anchor().replace("%", "%25"))
                        .orElse("");
        String heading =
                part.flatMap(EmbeddedPart::heading).map(found -> " › " + found.html()).orElse("");
        return "<a href=\""
                + SiteLinkTable.escaped(url(source) + fragment)
                + "\">"
                + source.titleHtml()
                + heading
                + "</a>";
    }

    private String url(RenderedNote note) {
        return links.url(note.note().address());
    }

    /** Gives a part anchors of its own; a link to what it does not have leads to its source. */
    private String scoped(String html, RenderedNote source, String prefix) {
        Set<String> own = ElementIds.in(html);
        Matcher tag = TAG.matcher(html);
        StringBuilder scoped = new StringBuilder(html.length() + 256);
        while (tag.find()) {
            String opening = tag.group();
            boolean named = opening.contains("id=") || opening.contains("#") || names(opening);
            tag.appendReplacement(scoped, "");
            scoped.append(named ? scopedTag(opening, own, url(source), prefix) : opening);
        }
        return tag.appendTail(scoped).toString();
    }

    private static boolean names(String tag) {
        return tag.contains("for=") || tag.contains("aria-") || tag.contains("headers=");
    }

    private static String scopedTag(String tag, Set<String> own, String page, String prefix) {
        String named =
                NAMES.matcher(tag)
                        .replaceAll(
                                match ->
                                        Matcher.quoteReplacement(
                                                match.group(1)
                                                        + '"'
                                                        + prefixed(value(match), own, prefix)
                                                        + '"'));
        return FRAGMENT.matcher(named)
                .replaceAll(
                        match -> {
                            String anchor = match.group(2);
                            boolean here = own.contains(anchor.replace("%25", "%"));
                            String target = here ? "#" + prefix : SiteLinkTable.escaped(page) + "#";
                            return Matcher.quoteReplacement(match.group(1) + target + anchor);
                        });
    }

    private static String prefixed(String names, Set<String> own, String prefix) {
        StringBuilder all = new StringBuilder();
        for (String name : names.split("\\s+")) {
            all.append(all.length() == 0 ? "" : " ").append(own.contains(name) ? prefix : "");
            all.append(name);
        }
        return all.toString();
    }

    private static String value(MatchResult match) {
        for (int group = 2; group < 5; group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return "";
    }
}
