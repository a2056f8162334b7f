package dev.cahier.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.script.EnginePool;
import dev.cahier.script.EngineUnavailableException;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Highlights code with highlight.js, run in V8. No engine starts before there is code that the
 * cache does not know.
 */
public final class HighlightJs implements CodeHighlighter, AutoCloseable {

    /** Longer code is data, and nobody reads it by its colours. */
    private static final int LONGEST = 200_000;

    private final HighlightCache cache;
    private final EnginePool<HighlightEngine> engines;

    public HighlightJs(HighlightCache cache) {
        this(cache, engines(HighlightWebJar.onClassPath()));
    }

    private HighlightJs(HighlightCache cache, EnginePool<HighlightEngine> engines) {
        this.cache = cache;
        this.engines = engines;
    }

    private static EnginePool<HighlightEngine> engines(HighlightWebJar library) {
        return new EnginePool<>(
                "highlight",
                () -> HighlightEngine.start(library),
                Runtime.getRuntime().availableProcessors());
    }

    /** Returns a highlighter with nothing but the engines of this one; both end together. */
    public HighlightJs next(HighlightCache other) {
        return new HighlightJs(other, engines);
    }

    /**
     * {@inheritDoc}
     *
     * @throws EngineUnavailableException when V8 does not run on this machine
     */
    @Override
    public Optional<String> highlight(String code, CodeLanguage language) {
        boolean sensible = code.length() <= LONGEST && UTF_8.newEncoder().canEncode(code);
        if (language.isPlain() || code.isBlank() || !sensible) {
            return Optional.empty();
        }
        Optional<String> known = cache.find(code, language);
        return known.isPresent() ? known : ask(code, language);
    }

    private Optional<String> ask(String code, CodeLanguage language) {
        try {
            return engines.submit(
                            engine -> {
                                Optional<String> html = engine.highlight(code, language);
                                html.ifPresent(found -> cache.keep(code, language, found));
                                return html;
                            })
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Returns how many engines have been started. */
    int engines() {
        return engines.engines();
    }

    @Override
    public void close() {
        engines.close();
    }
}
