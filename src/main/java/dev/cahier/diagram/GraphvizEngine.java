package dev.cahier.diagram;

import dev.cahier.script.Engine;
import dev.cahier.script.EngineUnavailableException;
import dev.cahier.script.ScriptEngine;
import dev.cahier.script.StoppedCallException;
import java.time.Duration;
import java.util.List;

/** Graphviz in a {@link ScriptEngine}. Not safe for use by several threads. */
final class GraphvizEngine implements Engine {

    /** Graphs of some hundred nodes take less than a second. */
    private static final Duration CALL_TIME = Duration.ofSeconds(20);

    private final ScriptEngine scripts;

    private GraphvizEngine(ScriptEngine scripts) {
        this.scripts = scripts;
    }

    /**
     * Starts V8 and loads Graphviz into it.
     *
     * @throws EngineUnavailableException when V8 does not run on this machine
     */
    static GraphvizEngine start() {
        return new GraphvizEngine(
                ScriptEngine.start(
                        List.of(GraphvizFiles.program(), GraphvizFiles.bridge()),
                        "cahier",
                        CALL_TIME));
    }

    /**
     * Draws a graph.
     *
     * @return the drawing, then the level and the text of each message
     */
    List<String> draw(String dot) {
        try {
            scripts.call("prepare");
            return ((List<?>) scripts.call("draw", dot)).stream().map(String::valueOf).toList();
        } catch (StoppedCallException e) {
            return List.of("", "error", "the graph takes too much time or memory to draw");
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
