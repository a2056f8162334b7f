package dev.cahier.note;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.Objects;

/**
 * One note as its author wrote it, before its body is rendered. Immutable.
 *
 * @param source the whole file, front matter included
 * @param bodyOffset index into the text of {@code source} at which the body begins, 0-based; the
 *     text's length when there is no body
 * @param frontMatter what the author said about the note
 * @param kind whether it is a note or the text of a section
 * @param address where its page stands in the site: starts with {@code /}, and ends with {@code /}
 *     unless the author's {@code url} ends with {@code .html}; not percent-encoded
 * @param bundle whether the note is an {@code index.md}, so that the files of its folder travel
 *     with it
 */
public record Note(
        SourceText source,
        int bodyOffset,
        FrontMatter frontMatter,
        NoteKind kind,
        String address,
        boolean bundle) {

    public Note {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(frontMatter, "frontMatter");
        Objects.requireNonNull(kind, "kind");
        if (bodyOffset < 0 || bodyOffset > source.text().length()) {
            throw new IllegalArgumentException("no body at " + bodyOffset);
        }
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("not an address: " + address);
        }
    }

    /** Returns the file, relative to the site's folder: {@code content/posts/a.md}. */
    public String path() {
        return source.path();
    }

    /**
     * Returns the folder of {@link #path}, without a slash at the end; empty for the site's own.
     */
    public String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }

    /** Returns the text after the front matter. */
    public String body() {
        return source.text().substring(bodyOffset);
    }

    /** Returns the place that decides its address: {@code url}, {@code slug} or the file. */
    public SourceLocation addressLocation() {
        return frontMatter
                .url()
                .or(frontMatter::slug)
                .map(Located::location)
                .orElseGet(() -> source.at(0));
    }

    /** Returns the file of its page in the finished site: {@code posts/a/index.html}. */
    public String outputPath() {
        return AddressSpelling.outputPath(address);
    }

    /**
     * Returns the note's language: what its front matter says, else Chinese, Japanese or Korean
     * where the text plainly is and the site is not, else the site's.
     *
     * @param siteLanguage the site's language as a BCP 47 tag
     */
    public String language(String siteLanguage) {
        return frontMatter
                .lang()
                .or(() -> LanguageGuess.of(body()).filter(guess -> !isEastAsian(siteLanguage)))
                .orElse(siteLanguage);
    }

    private static boolean isEastAsian(String language) {
        return language.matches("(?i)(?:zh|ja|ko)(?:-.*)?");
    }
}
