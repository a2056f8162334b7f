package dev.cahier.math;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of commands that some TeX mentions. */
final class TexNames {

    private static final Pattern NAME =
            Pattern.compile("\\\\(?=([A-Za-z@]+|[\\s\\S]))", Pattern.UNICODE_CHARACTER_CLASS);

    private TexNames() {}

    /**
     * Returns at least the names that the TeX mentions, in the order of their first mention.
     *
     * <p>Every backslash may begin one, also the second of two: some TeX was written for a renderer
     * that ate backslashes.
     */
    static Set<String> in(String tex) {
        Set<String> names = new LinkedHashSet<>();
        if (tex.indexOf('\\') >= 0) {
            Matcher name = NAME.matcher(tex);
            while (name.find()) {
                names.add("\\" + name.group(1));
            }
        }
        return names;
    }
}
