package dev.cahier.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.store.KeptAnswers.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers of an engine that are texts: those of earlier builds and those of this one. Safe for use
 * by several threads, and by several processes.
 */
public final class TextAnswers {

    private final KeptAnswers kept;
    private final Spool spool;
    private final Map<String, Spool.Spooled> fresh = new ConcurrentHashMap<>();

    private TextAnswers(KeptAnswers kept, Spool spool) {
        this.kept = kept;
        this.spool = spool;
    }

    /** Returns answers that know nothing and are not saved. */
    public static TextAnswers none() {
        return new TextAnswers(KeptAnswers.none(), Spool.inMemory());
    }

    /**
     * Opens the answers of a site. They are read when they are asked for first.
     *
     * @param folder holds what is kept between builds; it need not exist
     * @param program identifies what answers: answers of another one do not count
     * @param ignoreOld whether what earlier builds have kept does not count either
     * @param spool takes new answers until they are saved
     */
    public static TextAnswers in(
            Path folder, Supplier<String> program, boolean ignoreOld, Spool spool) {
        return new TextAnswers(KeptAnswers.in(folder, program, ignoreOld), spool);
    }

    /** Returns the answer with a name. */
    public Optional<String> find(String name) {
        Optional<String> now = Optional.ofNullable(fresh.get(name)).flatMap(TextAnswers::read);
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

    /** Notes an answer down. */
    public void keep(String name, String answer) {
        fresh.put(name, spool.put(answer.getBytes(UTF_8)));
    }

    /**
     * Keeps what this build has used and what the last ones have.
     *
     * @param whole whether this build has asked all questions of the site
     * @return whether anything was written
     */
    public boolean save(boolean whole) {
        Iterable<Answer> added =
                () ->
                        fresh.entrySet().stream()
                                .map(answer -> new Answer(answer.getKey(), answer.getValue()))
                                .iterator();
        return kept.save(added, Set.of(), whole);
    }
}
