package dev.cahier.markdown;

import dev.cahier.bibliography.Bibliography;
import dev.cahier.chart.ImageSize;
import dev.cahier.config.AddressPolicy;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Optional;

/** Knows the addresses of the site, so that targets written in a note lead somewhere. */
public interface SiteLinks {

    /**
     * A target as it is written in HTML.
     *
     * @param url the address, not yet escaped for HTML
     * @param problem what is wrong with the target, if anything
     */
    record Target(String url, Optional<Diagnostic> problem) {

        /** Returns a target with which nothing is wrong. */
        public static Target of(String url) {
            return new Target(url, Optional.empty());
        }

        /** Returns a target that leads nowhere. */
        public static Target of(String url, Diagnostic problem) {
            return new Target(url, Optional.of(problem));
        }

        /** Returns a target whose address may not be written. */
        public static Target refused(String objection, SourceLocation from) {
            return of(
                    "",
                    Diagnostic.warning(AddressPolicy.CODE, from, objection)
                            .withHint(AddressPolicy.HINT));
        }

        /** Returns whether the address may not be written at all: it would run a script. */
        public boolean isRefused() {
            return problem.filter(p -> p.code().equals(AddressPolicy.CODE)).isPresent();
        }
    }

    /**
     * Resolves the target of a link.
     *
     * @param target the target as its author wrote it
     * @param from where the author wrote it
     */
    Target link(String target, SourceLocation from);

    /**
     * What a wiki-link names.
     *
     * @param target its page or file; without an address if there is nothing to lead to
     * @param note the path of the note, if it is one
     */
    record Named(Target target, Optional<String> note) {}

    /**
     * Resolves the name of a note or file, as wiki-links have it.
     *
     * @param name a name or a path's end, without {@code #} and what follows
     * @param from where the author wrote it
     */
    Named named(String name, SourceLocation from);

    /** Resolves the source of an image; see {@link #link}. */
    Target image(String target, SourceLocation from);

    /** Resolves an image of the front matter, which may lie in a folder of images. */
    default Target cover(String target, SourceLocation from) {
        return image(target, from);
    }

    /**
     * Returns the size of an image of the site, if it is known.
     *
     * @param url the address of the image, as {@link #image} returns it
     */
    default Optional<ImageSize> imageSize(String url) {
        return Optional.empty();
    }

    /**
     * Returns whether an address leads into the site.
     *
     * @param url an address as {@link #link} returns it
     */
    default boolean isInSite(String url) {
        return url.startsWith("/") && !url.startsWith("//");
    }

    /**
     * Returns what a note can cite.
     *
     * @param note the path of the note
     */
    default Bibliography bibliography(String note) {
        return Bibliography.NONE;
    }

    /** Returns whether a target names a note, page or file of the site. */
    boolean has(String target, SourceLocation from);

    /**
     * Returns the public address of a file that Cahier itself makes, such as {@code charts/x.png}.
     */
    String generated(String path);
}
