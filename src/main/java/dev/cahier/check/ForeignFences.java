package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteOutline.CodeBlock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Fences that a plugin of another program replaces are not shown as code by accident. */
final class ForeignFences implements EachNoteRule {

    private static final String CODE = "foreign-fence";

    private static final String QUERY =
            "write the list itself, or tag the notes and link to the tag";

    private static final String DRAWING = "export the drawing as an image and show that";

    private static final Map<String, String> HINTS =
            Map.of(
                    "dataview", QUERY,
                    "dataviewjs", QUERY,
                    "tasks", QUERY,
                    "base", QUERY,
                    "tikz", DRAWING,
                    "excalidraw", DRAWING,
                    "functionplot", "write a plot fence: f(x) = ...",
                    "desmos-graph", "write a plot fence: f(x) = ...");

    private static final String ADMONITION = "ad-";

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report) {
        for (CodeBlock block : note.outline().code()) {
            String language = block.language().toLowerCase(Locale.ROOT);
            if (block.fenced()) {
                hint(language).ifPresent(hint -> report.accept(foreign(language, block, hint)));
            }
        }
    }

    private static Optional<String> hint(String language) {
        return language.startsWith(ADMONITION)
                ? Optional.of("write a callout: > [!NOTE] Title")
                : Optional.ofNullable(HINTS.get(language));
    }

    private static Diagnostic foreign(String language, CodeBlock block, String hint) {
        return Diagnostic.warning(
                        CODE,
                        block.place(),
                        "this block is shown as code: Cahier does not know '"
                                + language
                                + "', which a plugin of another program draws")
                .withHint(hint);
    }
}
