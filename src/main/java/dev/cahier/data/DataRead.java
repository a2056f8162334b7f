package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading a text as data.
 *
 * @param root the tree; absent when the text is empty or its syntax is wrong
 * @param diagnostics what is wrong with the text, also where the tree is present
 */
public record DataRead(Optional<DataNode> root, List<Diagnostic> diagnostics) {

    public DataRead {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the root if it is a map. */
    public Optional<DataMap> map() {
        return root.filter(DataMap.class::isInstance).map(DataMap.class::cast);
    }
}
