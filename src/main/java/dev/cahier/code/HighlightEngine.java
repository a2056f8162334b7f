package dev.cahier.code;

import dev.cahier.script.Engine;
import dev.cahier.script.EngineUnavailableException;
import dev.cahier.script.ScriptEngine;
import dev.cahier.script.StoppedCallException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** highlight.js in a {@link ScriptEngine}. Not safe for use by several threads. */
final class HighlightEngine implements Engine {

    /** Long code takes some milliseconds. */
    private static final Duration CALL_TIME = Duration.ofSeconds(5);

    /** Code that breaks the rules of its language is highlighted as far as possible. */
    static final String BRIDGE =
            "const cahier = {highlight: (code, language) =>"
                    + " hljs.highlight(code, {language, ignoreIllegals: true}).value};";

    private final HighlightWebJar library;
    private final ScriptEngine scripts;
    private final Set<String> languages = new HashSet<>();

    private HighlightEngine(HighlightWebJar library, ScriptEngine scripts) {
        this.library = library;
        this.scripts = scripts;
    }

    /**
     * Starts V8 and loads highlight.js into it.
     *
     * @throws EngineUnavailableException when V8 does not run on this machine
     */
    static HighlightEngine start(HighlightWebJar library) {
        return new HighlightEngine(
                library,
                ScriptEngine.start(List.of(library.program(), BRIDGE), "cahier", CALL_TIME));
    }

    /** Highlights code; returns nothing if that takes too long. */
    Optional<String> highlight(String code, CodeLanguage language) {
        if (!languages.contains(language.id())) {
            // What a part of the code is in must not depend on the code before.
            for (String id : library.withParts(language.id())) {
                if (languages.add(id)) {
                    scripts.run(library.language(id));
                }
            }
        }
        try {
            return Optional.of((String) scripts.call("highlight", code, language.id()));
        } catch (StoppedCallException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isSpent() {
        return scripts.isSpent();
    }

    @Override
    public void close() {
        scripts.close();
    }
}
