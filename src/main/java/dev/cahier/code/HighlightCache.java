package dev.cahier.code;

import dev.cahier.store.Sha256;
import dev.cahier.store.Spool;
import dev.cahier.store.TextAnswers;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Code that was highlighted in earlier builds. Safe for use by several threads, and by several
 * processes.
 */
public final class HighlightCache {

    /** Changes with how languages are loaded and answers are kept. */
    private static final String FORMAT = "1";

    private final TextAnswers answers;

    private HighlightCache(TextAnswers answers) {
        this.answers = answers;
    }

    /** Returns a cache that knows nothing and is not saved. */
    public static HighlightCache none() {
        return new HighlightCache(TextAnswers.none());
    }

    /**
     * Opens the cache of a site. It is read when it is asked first.
     *
     * @param folder holds what is kept between builds; it need not exist
     * @param ignoreOld whether what earlier builds have kept does not count
     * @param spool takes new answers until they are saved
     */
    public static HighlightCache in(Path folder, boolean ignoreOld, Spool spool) {
        return new HighlightCache(
                TextAnswers.in(folder.resolve("code"), HighlightCache::program, ignoreOld, spool));
    }

    private static String program() {
        return Sha256.of(
                String.join(
                        "\n",
                        FORMAT,
                        HighlightWebJar.onClassPath().version(),
                        HighlightEngine.BRIDGE));
    }

    Optional<String> find(String code, CodeLanguage language) {
        return answers.find(name(code, language));
    }

    void keep(String code, CodeLanguage language, String html) {
        answers.keep(name(code, language), html);
    }

    private static String name(String code, CodeLanguage language) {
        return Sha256.of(language.id() + "\n" + code);
    }

    /**
     * Keeps what this build has used and what the last ones have.
     *
     * @param whole whether this build has highlighted all code of the site
     * @return whether anything was written
     */
    public boolean save(boolean whole) {
        return answers.save(whole);
    }
}
