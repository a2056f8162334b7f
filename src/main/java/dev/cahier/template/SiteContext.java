package dev.cahier.template;

import dev.cahier.config.SiteConfig;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteLinkTable;
import dev.cahier.site.Taxonomy;
import java.util.List;
import java.util.Optional;

/**
 * What all views of one site are made with.
 *
 * @param config the site's configuration
 * @param links knows how addresses are written
 * @param theme has the words of each language
 */
public record SiteContext(SiteConfig config, SiteLinkTable links, Theme theme) {

    private static final int DESCRIPTION_LENGTH = 160;

    /** Returns the language of a note, which is the site's unless it says otherwise. */
    String language(RenderedNote note) {
        return note.note().language(config.language());
    }

    Labels labels(String language) {
        return theme.labels(language);
    }

    LinkView link(RenderedNote note) {
        return new LinkView(note.title(), links.url(note.note().address()));
    }

    List<LinkView> terms(Taxonomy taxonomy, List<String> names) {
        return names.stream()
                .map(name -> new LinkView(name, links.url(taxonomy.addressOf(name))))
                .toList();
    }

    /** Returns an address with its host, or nothing when the site does not know its host. */
    String canonical(String address) {
        return config.baseUrl().origin().isEmpty()
                ? ""
                : config.baseUrl().origin() + links.url(address);
    }

    /** Returns the address of an image with its host, or nothing when that is not known. */
    String social(Optional<String> imageUrl) {
        String origin = config.baseUrl().origin();
        return imageUrl.map(url -> url.startsWith("/") ? origin + url : url)
                .filter(url -> url.contains("://"))
                .orElse("");
    }

    /** Returns one sentence about a note: its summary, else the start of its first paragraph. */
    String description(RenderedNote note) {
        String text =
                note.note()
                        .frontMatter()
                        .summary()
                        .orElseGet(() -> note.body().summaryText().replaceAll("\\s+", " "));
        int length = text.codePointCount(0, text.length());
        return length <= DESCRIPTION_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, DESCRIPTION_LENGTH - 1)) + "…";
    }

    /** Returns what a list shows of a note: its summary, else its beginning. */
    String summaryHtml(RenderedNote note) {
        return note.note()
                .frontMatter()
                .summary()
                .map(summary -> "<p>" + escape(summary) + "</p>")
                .orElseGet(() -> note.body().summaryHtml());
    }

    static String escape(String text) {
        return freemarker.template.utility.StringUtil.XHTMLEnc(text);
    }
}
