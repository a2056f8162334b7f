package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The callouts of a note that have been rendered. The first rendering takes their titles out of the
 * tree, so that later ones find them here. Used by one thread.
 */
final class NoteCallouts {

    private final Map<Node, CalloutTitle> titles = new IdentityHashMap<>();
    private final Map<Node, TheoremNodes.Shown> shown = new IdentityHashMap<>();

    void title(Node quote, CalloutTitle title) {
        titles.put(quote, title);
    }

    /** Returns the first line of a callout that was rendered before. */
    Optional<CalloutTitle> title(Node quote) {
        return Optional.ofNullable(titles.get(quote));
    }

    /** Keeps what a proof that follows would belong to. */
    void show(Node quote, Optional<TheoremNodes.Shown> statement) {
        statement.ifPresent(there -> shown.put(quote, there));
    }

    /** Returns what a proof that follows belongs to. */
    Optional<TheoremNodes.Shown> shown(Node quote) {
        return Optional.ofNullable(shown.get(quote));
    }
}
