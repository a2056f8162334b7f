package dev.cahier.migrate;

/** Patterns of paths as in {@code exclude} and {@code skip_render}. */
final class Globs {

    private Globs() {}

    /**
     * Returns whether a pattern names a file or a folder that it is in. The time is proportional to
     * the length of the pattern times that of the path, whatever stars the pattern has.
     */
    static boolean matches(String pattern, String path) {
        String glob =
                pattern.replaceFirst("^\\./?", "").replaceFirst("^/", "").replaceFirst("/+$", "");
        if (glob.isEmpty()) {
            return false;
        }
        // reached[i]: the pattern so far can stand for the first i characters of the path.
        boolean[] reached = new boolean[path.length() + 1];
        reached[0] = true;
        int at = 0;
        while (at < glob.length()) {
            boolean folders = glob.startsWith("**/", at);
            boolean anything = glob.startsWith("**", at);
            if (folders) {
                reached = behindFolders(reached, path);
            } else if (anything || glob.charAt(at) == '*') {
                reached = behindStar(reached, path, anything);
            } else {
                reached = behindCharacter(reached, path, glob.charAt(at));
            }
            at += folders ? "**/".length() : anything ? "**".length() : 1;
        }
        for (int i = 0; i <= path.length(); i++) {
            if (reached[i] && (i == path.length() || path.charAt(i) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** A star stands for any characters of a name, two for any characters. */
    private static boolean[] behindStar(boolean[] before, String path, boolean slashes) {
        boolean[] behind = before.clone();
        for (int i = 0; i < path.length(); i++) {
            behind[i + 1] |= behind[i] && (slashes || path.charAt(i) != '/');
        }
        return behind;
    }

    private static boolean[] behindFolders(boolean[] before, String path) {
        boolean[] behind = before.clone();
        boolean any = false;
        for (int i = 0; i < path.length(); i++) {
            any |= before[i];
            behind[i + 1] |= any && path.charAt(i) == '/';
        }
        return behind;
    }

    private static boolean[] behindCharacter(boolean[] before, String path, char c) {
        boolean[] behind = new boolean[before.length];
        for (int i = 0; i < path.length(); i++) {
            char other = path.charAt(i);
            behind[i + 1] = before[i] && (c == '?' ? other != '/' : c == other);
        }
        return behind;
    }
}
