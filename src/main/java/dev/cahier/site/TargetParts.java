package dev.cahier.site;

/**
 * The target of a link, taken apart.
 *
 * @param path the path, percent-decoded
 * @param rest query and fragment with their marks, as written, spaces percent-encoded; the fragment
 *     is in Unicode's composed form, as anchors are
 */
record TargetParts(String path, String rest) {

    static TargetParts of(String target) {
        int end = 0;
        while (end < target.length() && target.charAt(end) != '?' && target.charAt(end) != '#') {
            end++;
        }
        return new TargetParts(decode(target.substring(0, end)), composed(target.substring(end)));
    }

    private static String composed(String rest) {
        int hash = rest.indexOf('#') + 1;
        String fragment = decode(rest.substring(hash));
        String composed = NameTable.composed(fragment);
        return hash == 0 || composed.equals(fragment)
                ? rest.replace(" ", "%20")
                : rest.substring(0, hash) + Addresses.encode(composed);
    }

    boolean isRooted() {
        return path.startsWith("/");
    }

    private static String decode(String path) {
        return Addresses.decode(path).orElse(path);
    }
}
