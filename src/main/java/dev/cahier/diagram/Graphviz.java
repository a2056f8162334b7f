package dev.cahier.diagram;

import dev.cahier.diagram.GraphDrawing.Message;
import dev.cahier.script.EnginePool;
import dev.cahier.script.EngineUnavailableException;
import dev.cahier.store.Sha256;
import dev.cahier.store.Spool;
import dev.cahier.store.TextAnswers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Draws graphs with Graphviz, run in V8. No engine starts before there is a graph that the answers
 * of earlier builds do not know.
 */
public final class Graphviz implements GraphDrawer, AutoCloseable {

    /** Longer graphs are data that no reader can take in, and take minutes. */
    private static final int LONGEST = 200_000;

    /** Between the parts of an answer; no text of Graphviz has it. */
    private static final String BETWEEN = "\u0001";

    private final TextAnswers answers;
    private final EnginePool<GraphvizEngine> engines;

    /** Creates a drawer without engines. */
    public Graphviz(TextAnswers answers) {
        this(
                answers,
                new EnginePool<>(
                        "graphviz",
                        GraphvizEngine::start,
                        Runtime.getRuntime().availableProcessors()));
    }

    private Graphviz(TextAnswers answers, EnginePool<GraphvizEngine> engines) {
        this.answers = answers;
        this.engines = engines;
    }

    /**
     * Opens the answers that earlier builds have kept.
     *
     * @param folder holds what is kept between builds; it need not exist
     * @param ignoreOld whether what earlier builds have kept does not count
     * @param spool takes new answers until they are saved
     */
    public static TextAnswers answers(Path folder, boolean ignoreOld, Spool spool) {
        return TextAnswers.in(folder.resolve("graphs"), GraphvizFiles::identity, ignoreOld, spool);
    }

    /** Returns a drawer with nothing but the engines of this one; both end together. */
    public Graphviz next(TextAnswers other) {
        return new Graphviz(other, engines);
    }

    /**
     * {@inheritDoc}
     *
     * @throws EngineUnavailableException when V8 does not run on this machine
     */
    @Override
    public GraphDrawing draw(String dot) {
        if (dot.length() > LONGEST) {
            String tooLong = "the graph has more than " + LONGEST + " characters";
            return new GraphDrawing("", List.of(new Message(true, tooLong)));
        }
        String name = Sha256.of(dot);
        Optional<String> known = answers.find(name);
        return drawing(known.orElseGet(() -> ask(name, dot)));
    }

    private String ask(String name, String dot) {
        try {
            return engines.submit(
                            engine -> {
                                String answer = String.join(BETWEEN, engine.draw(dot));
                                if (!engine.isSpent()) {
                                    answers.keep(name, answer);
                                }
                                return answer;
                            })
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static GraphDrawing drawing(String answer) {
        String[] parts = answer.split(BETWEEN, -1);
        List<Message> messages = new ArrayList<>();
        for (int i = 1; i + 1 < parts.length; i += 2) {
            messages.add(new Message(parts[i].equals("error"), parts[i + 1]));
        }
        return new GraphDrawing(parts[0], messages);
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
