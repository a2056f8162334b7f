package dev.cahier.migrate;

import java.util.regex.Pattern;

/** Patterns of paths as in {@code exclude} and {@code skip_render}. */
final class Globs {

    private Globs() {}

    /** Returns whether a pattern names a file or a folder that it is in. */
    static boolean matches(String pattern, String path) {
        String glob =
                pattern.replaceFirst("^\\./?", "").replaceFirst("^/", "").replaceFirst("/+$", "");
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return !glob.isEmpty() && path.matches(regex + "(?:/.*)?");
    }
}
