package dev.cahier.math;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** KaTeX's own program text, asked which commands its macros are made of. */
final class KatexSource {

    private KatexSource() {}

    /** Read when the first macro is met. */
    private static final class Text {

        static final List<String> SCRIPTS = KatexWebJar.onClassPath().scripts();

        static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();
    }

    /**
     * Returns whether KaTeX mentions a command, so that a macro of that name may change what other
     * commands do. A call that begins with the name defines it. In JavaScript's strings a backslash
     * is written twice.
     */
    static boolean mentions(String name) {
        return Text.KNOWN.computeIfAbsent(name, KatexSource::isMentioned);
    }

    private static boolean isMentioned(String name) {
        boolean word = Character.isLetter(name.charAt(name.length() - 1));
        Pattern mention =
                Pattern.compile(
                        "(?<![\\w$]\\(\")"
                                + Pattern.quote("\\" + name)
                                + (word ? "(?![A-Za-z@])" : ""));
        return Text.SCRIPTS.stream().anyMatch(script -> mention.matcher(script).find());
    }
}
