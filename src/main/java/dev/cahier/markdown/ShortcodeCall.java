package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One use of a shortcode in a note.
 *
 * @param name the shortcode's name
 * @param markdown whether it is written <code>{{% %}}</code>, so that its content is Markdown
 * @param positional its unnamed arguments in order
 * @param named its named arguments in order
 * @param inner what is between the opening and the closing tag: HTML for <code>{{% %}}</code>, the
 *     note's own text for <code>{{< >}}</code>. Empty without a closing tag
 * @param location where the opening tag starts
 */
public record ShortcodeCall(
        String name,
        boolean markdown,
        List<String> positional,
        Map<String, String> named,
        Optional<String> inner,
        SourceLocation location) {

    public ShortcodeCall {
        Objects.requireNonNull(inner, "inner");
        positional = List.copyOf(positional);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }
}
