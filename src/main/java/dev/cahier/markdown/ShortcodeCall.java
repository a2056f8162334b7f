package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One use of a shortcode in a note.
 *
 * @param name the shortcode's name
 * @param positional its unnamed arguments in order
 * @param named its named arguments in order
 * @param inner what stands between the opening and the closing tag: HTML for <code>{{% %}}</code>,
 *     the note's own text for <code>{{< >}}</code>; empty without a closing tag
 * @param location where the opening tag starts
 */
public record ShortcodeCall(
        String name,
        List<String> positional,
        Map<String, String> named,
        String inner,
        SourceLocation location) {

    public ShortcodeCall {
        positional = List.copyOf(positional);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }
}
