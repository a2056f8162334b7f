package dev.cahier.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.store.KeptAnswers;
import dev.cahier.store.KeptAnswers.Answer;
import dev.cahier.store.Sha256;
import dev.cahier.store.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Code that was highlighted in earlier builds. Safe for use by several threads, and by several
 * processes.
 */
public final class HighlightCache {

    /** Changes with how languages are loaded and answers are kept. */
    private static final String FORMAT = "1";

    private final KeptAnswers kept;
    private final Spool spool;
    private final Map<String, Spool.Spooled> fresh = new ConcurrentHashMap<>();

    private HighlightCache(KeptAnswers kept, Spool spool) {
        this.kept = kept;
        this.spool = spool;
    }

    /** Returns a cache that knows nothing and is not saved. */
    public static HighlightCache none() {
        return new HighlightCache(KeptAnswers.none(), Spool.inMemory());
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
                KeptAnswers.in(folder.resolve("code"), HighlightCache::program, ignoreOld), spool);
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
        String name = name(code, language);
        Optional<String> now = Optional.ofNullable(fresh.get(name)).flatMap(HighlightCache::read);
        if (now.isPresent()) {
            return now;
        }
        Optional<byte[]> old = kept.find(name);
        old.ifPresent(answer -> kept.use(name));
        return old.map(bytes -> new String(bytes, UTF_8));
    }

    private static Optional<String> read(Spool.Spooled body) {
        try {
            return Optional.of(new String(body.read(), UTF_8));
        } catch (IOException e) {
            return Optional.empty(); // The engine is asked again.
        }
    }

    void keep(String code, CodeLanguage language, String html) {
        fresh.put(name(code, language), spool.put(html.getBytes(UTF_8)));
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
        Iterable<Answer> added =
                () ->
                        fresh.entrySet().stream()
                                .map(code -> new Answer(code.getKey(), code.getValue()))
                                .iterator();
        return kept.save(added, Set.of(), whole);
    }
}
