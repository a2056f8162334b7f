package dev.cahier.site;

import dev.cahier.bibliography.BibEntry;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;

/**
 * What a note asked about the addresses of the site while it was rendered.
 *
 * @param kind what it asked
 * @param target the target as its author wrote it, or the key of an entry of the bibliography, or
 *     the path of a file that Cahier makes, or the address of an image whose size it asked
 */
public record SiteQuestion(Kind kind, String target) implements Comparable<SiteQuestion> {

    /** The questions of {@link SiteLinks}. */
    public enum Kind {
        LINK,
        NAMED,
        IMAGE,
        COVER,
        SIZE,
        IN_SITE,
        EXISTS,
        GENERATED,
        BIBLIOGRAPHY,
        ENTRY,
        NEAR_ENTRY
    }

    /** Returns whether the answer stays the same as long as the site has the same addresses. */
    public boolean dependsOnAddressesOnly() {
        return switch (kind) {
            case SIZE, BIBLIOGRAPHY, ENTRY, NEAR_ENTRY -> false;
            default -> true;
        };
    }

    /**
     * Returns a text that tells answers apart. The place of a problem does not count: it is that of
     * the question.
     *
     * @param path the note that asks
     */
    String answer(SiteLinks site, String path) {
        SourceLocation from = SourceLocation.startOf(path);
        return switch (kind) {
            case LINK -> text(site.link(target, from));
            case NAMED -> named(site.named(target, from));
            case IMAGE -> text(site.image(target, from));
            case COVER -> text(site.cover(target, from));
            case SIZE -> site.imageSize(target).map(Object::toString).orElse("");
            case IN_SITE -> Boolean.toString(site.isInSite(target));
            case EXISTS -> Boolean.toString(site.has(target, from));
            case GENERATED -> site.generated(target);
            case BIBLIOGRAPHY ->
                    site.bibliography(path)
                            .style()
                            .map(style -> style.name() + ' ' + style.hash())
                            .orElse("");
            case ENTRY -> site.bibliography(path).entry(target).map(BibEntry::content).orElse("");
            case NEAR_ENTRY -> site.bibliography(path).near(target).orElse("");
        };
    }

    private static String text(SiteLinks.Target answer) {
        return answer.url() + answer.problem().map(SiteQuestion::text).orElse("");
    }

    private static String named(SiteLinks.Named answer) {
        return answer.note().orElse("") + '\n' + text(answer.target());
    }

    private static String text(Diagnostic problem) {
        return "\n"
                + problem.severity()
                + ' '
                + problem.code()
                + '\n'
                + problem.message()
                + '\n'
                + problem.hint().orElse("");
    }

    @Override
    public int compareTo(SiteQuestion other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : target.compareTo(other.target);
    }
}
