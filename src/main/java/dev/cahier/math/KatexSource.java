package dev.cahier.math;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** KaTeX's own program text, asked which commands its macros are made of. */
final class KatexSource {

    /**
     * A command in a string of JavaScript, where a backslash is written twice; but not where it is
     * the first argument of a call, which defines it.
     */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w$]\\(\")\\\\\\\\([A-Za-z@]+|[^A-Za-z@\\s])");

    private KatexSource() {}

    /** Read when the first macro is met. */
    private static final class Text {

        static final Set<String> MENTIONED = read();

        private static Set<String> read() {
            Set<String> names = new HashSet<>();
            for (String script : KatexWebJar.onClassPath().scripts()) {
                Matcher mention = MENTION.matcher(script);
                while (mention.find()) {
                    names.add("\\" + mention.group(1));
                }
            }
            return Set.copyOf(names);
        }
    }

    /**
     * Returns whether KaTeX mentions a command, so that a macro of that name may change what other
     * commands do.
     */
    static boolean mentions(String name) {
        return Text.MENTIONED.contains(name);
    }
}
