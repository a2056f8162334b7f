package dev.cahier.note;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One note as its author wrote it, before its body is rendered. Immutable.
 *
 * @param text the whole file, front matter included
 * @param start the beginning of the file
 * @param bodyOffset index into {@code text} at which the body begins, 0-based; the text's length
 *     when there is no body
 * @param frontMatter what the author said about the note
 * @param kind whether it is a note or the text of a section
 * @param address where its page stands in the site: starts with {@code /}, and ends with {@code /}
 *     unless the author's {@code url} ends with {@code .html}; not percent-encoded
 * @param bundle whether the note is an {@code index.md}, so that the files of its folder travel
 *     with it
 * @param translation what it has in common with its translations
 * @param guessedLanguage the language that the body plainly has: {@code zh}, {@code ja} or {@code
 *     ko}; absent for every other language, and where the front matter says the language
 */
public record Note(
        TextOfFile text,
        SourceLocation start,
        int bodyOffset,
        FrontMatter frontMatter,
        NoteKind kind,
        String address,
        boolean bundle,
        NoteTranslation translation,
        Optional<String> guessedLanguage) {

    private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");

    public Note {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(translation, "translation");
        Objects.requireNonNull(guessedLanguage, "guessedLanguage");
        Objects.requireNonNull(frontMatter, "frontMatter");
        Objects.requireNonNull(kind, "kind");
        if (bodyOffset < 0 || bodyOffset > text.length()) {
            throw new IllegalArgumentException("no body at " + bodyOffset);
        }
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("not an address: " + address);
        }
    }

    /** Returns the file, relative to the site's folder: {@code content/posts/a.md}. */
    public String path() {
        return text.path();
    }

    /**
     * Returns the folder of {@link #path}, without a slash at the end; empty for the site's own.
     */
    public String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }

    /**
     * Returns the whole file, front matter included. It may be read from disk each time.
     *
     * @throws java.io.UncheckedIOException as {@link TextOfFile#read} does
     */
    public SourceText source() {
        return text.read();
    }

    /** Returns the part of {@link #source} after the front matter. */
    public String body() {
        return source().text().substring(bodyOffset);
    }

    /** Returns whether another note is the same except for its text. */
    public boolean isSameExceptText(Note other) {
        return path().equals(other.path())
                && start.equals(other.start)
                && frontMatter.equals(other.frontMatter)
                && kind == other.kind
                && address.equals(other.address)
                && bundle == other.bundle
                && translation.equals(other.translation)
                && guessedLanguage.equals(other.guessedLanguage);
    }

    /** Returns this note with other front matter. */
    public Note with(FrontMatter other) {
        return new Note(
                text,
                start,
                bodyOffset,
                other,
                kind,
                address,
                bundle,
                translation,
                guessedLanguage);
    }

    /** Returns this note with another way to its text. */
    Note withText(TextOfFile other) {
        return new Note(
                other,
                start,
                bodyOffset,
                frontMatter,
                kind,
                address,
                bundle,
                translation,
                guessedLanguage);
    }

    /** Returns the place that decides its address: {@code url}, {@code slug} or the file. */
    public SourceLocation addressLocation() {
        return frontMatter.url().or(frontMatter::slug).map(Located::location).orElse(start);
    }

    /** Returns the file of its page in the finished site: {@code posts/a/index.html}. */
    public String outputPath() {
        return AddressSpelling.outputPath(address);
    }

    /**
     * Returns the note's language: what its front matter says, else what the name of its file ends
     * with, else Chinese, Japanese or Korean where the text plainly is and the site is not, else
     * the site's.
     *
     * @param siteLanguage the site's language as a BCP 47 tag
     */
    public String language(String siteLanguage) {
        return frontMatter
                .lang()
                .or(translation::language)
                .or(() -> guessedLanguage.filter(guess -> !isEastAsian(siteLanguage)))
                .orElse(siteLanguage);
    }

    /** What decides {@link #language}. */
    public enum LanguageSource {
        FRONT_MATTER,
        FILE_NAME,
        TEXT,
        SITE
    }

    /** Returns what decides the note's language. */
    public LanguageSource languageSource(String siteLanguage) {
        if (frontMatter.lang().isPresent()) {
            return LanguageSource.FRONT_MATTER;
        } else if (translation.language().isPresent()) {
            return LanguageSource.FILE_NAME;
        }
        return guessedLanguage.isPresent() && !isEastAsian(siteLanguage)
                ? LanguageSource.TEXT
                : LanguageSource.SITE;
    }

    /** Returns whether a language, as a BCP 47 tag, is Chinese, Japanese or Korean. */
    public static boolean isEastAsian(String language) {
        return EAST_ASIAN.contains(Locale.forLanguageTag(language).getLanguage());
    }
}
