package dev.cahier.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One use of a shortcode in a note.
 *
 * @param name its name
 * @param arguments its positional arguments; plain text, as {@code args} and {@code param(0)}
 * @param parameters its named arguments in order; plain text, as {@code params.src} and {@code
 *     param("src")}
 * @param innerHtml the rendered text between its tags, may be empty; markup, as {@code innerHtml}
 * @param inner the same text as the author wrote it, as {@code inner}
 */
public record ShortcodeCall(
        String name,
        List<String> arguments,
        Map<String, String> parameters,
        String innerHtml,
        String inner) {

    public ShortcodeCall {
        arguments = List.copyOf(arguments);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
