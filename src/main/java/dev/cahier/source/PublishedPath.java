package dev.cahier.source;

import dev.cahier.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides under which paths a site may publish. Everything that is published passes this test:
 * pages, files beside notes, static files, assets of the theme, charts and redirects.
 *
 * <p>A published path never leads into {@code .git} or another hidden folder, and it names the same
 * file on every system: it has no name that Windows reserves and no name that is too long.
 *
 * <p>Paths are relative to the output folder, with {@code /} between names.
 */
public final class PublishedPath {

    /** Most file systems hold names of 255 bytes. */
    private static final int FILE_NAME_BYTES = 255;

    /** Leaves room for what programs append to names: {@code ~}, {@code .gz}. */
    private static final int PAGE_NAME_BYTES = 250;

    private static final int PATH_BYTES = 2000;

    private static final int LONGEST_SHOWN = 40;

    private static final int HASH_DIGITS = 10;

    /** The only name with a dot in front that a site may publish, at its top. */
    private static final String WELL_KNOWN = ".well-known";

    /**
     * Names of devices, which no file on Windows can have, not even with an extension.
     *
     * @see <a href="https://learn.microsoft.com/windows/win32/fileio/naming-a-file">Naming Files,
     *     Paths, and Namespaces</a>
     */
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])( *(?:\\..*)?)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The short name by which Windows finds {@code .git}. */
    private static final Pattern SHORT_GIT = Pattern.compile("(?i)git~[0-9]+");

    /** What file systems of macOS ignore in names. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final Pattern INDEX = Pattern.compile("(?i)index\\.html?");

    private PublishedPath() {}

    /**
     * Returns why no file may be published at a path, such as {@code the name '.git' begins with a
     * dot}; empty if it may.
     */
    public static Optional<String> objection(String path) {
        return objection(path, PublishedPath::nameObjection);
    }

    /**
     * Returns why no page may be published at a path. The rules are stricter than those for files:
     * authors choose addresses of pages freely, so they have to work everywhere.
     */
    public static Optional<String> pageObjection(String path) {
        int folderEnd = path.lastIndexOf('/');
        boolean indexFolder =
                folderEnd > 0
                        && List.of(path.substring(0, folderEnd).split("/")).stream()
                                .anyMatch(name -> INDEX.matcher(name).matches());
        return indexFolder
                ? Optional.of("a folder cannot be named index.html")
                : objection(path, PublishedPath::pageNameObjection);
    }

    private static Optional<String> objection(
            String path, Function<String, Optional<String>> ofName) {
        List<String> names = List.of(path.split("/", -1));
        if (bytes(path) > PATH_BYTES) {
            return Optional.of("the whole path is longer than " + PATH_BYTES + " bytes");
        }
        return names.stream()
                .skip(names.get(0).equals(WELL_KNOWN) ? 1 : 0)
                .map(ofName)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> pageNameObjection(String name) {
        if (name.startsWith("_")) {
            return Optional.of(shown(name) + " begins with an underscore");
        }
        if (name.codePoints().anyMatch(c -> ":*\"<>|".indexOf(c) >= 0)) {
            return Optional.of(shown(name) + " contains one of : * \" < > |");
        }
        return bytes(name) > PAGE_NAME_BYTES
                ? Optional.of(shown(name) + " is longer than " + PAGE_NAME_BYTES + " bytes")
                : nameObjection(name);
    }

    private static Optional<String> nameObjection(String name) {
        // File systems of macOS ignore characters without width: there, this may be .git.
        String visible = INVISIBLE.matcher(name).replaceAll("");
        if (visible.startsWith(".")) {
            return Optional.of(shown(name) + " begins with a dot");
        }
        if (name.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL)) {
            return Optional.of(shown(name) + " contains a control character");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of(
                    shown(name) + " contains a backslash, which separates folders on Windows");
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of(shown(name) + " ends with a dot or a space");
        }
        if (DEVICE.matcher(visible).matches() || SHORT_GIT.matcher(visible).matches()) {
            return Optional.of(shown(name) + " is reserved on Windows");
        }
        return bytes(name) > FILE_NAME_BYTES
                ? Optional.of(shown(name) + " is longer than " + FILE_NAME_BYTES + " bytes")
                : Optional.empty();
    }

    /**
     * Changes a part of a page's address that was made from a name, such as a tag, so that it may
     * be published: {@code .net} becomes {@code net}, {@code etc.} becomes {@code etc}, {@code con}
     * becomes {@code con-}, and long names are cut, with a hash of the whole at their end.
     *
     * @return empty when nothing is left of it
     */
    public static Optional<String> servable(String part) {
        String trimmed = part.replaceAll("\\A[._]+|[. ]+\\z", "");
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        Matcher device = DEVICE.matcher(trimmed);
        String free = device.matches() ? device.group(1) + "-" + device.group(2) : trimmed;
        if (INDEX.matcher(free).matches() || SHORT_GIT.matcher(free).matches()) {
            free = free.replaceAll("[.~]", "-");
        }
        return Optional.of(bytes(free) > PAGE_NAME_BYTES ? shortened(free) : free);
    }

    private static String shortened(String name) {
        String hash = "-" + Sha256.of(name).substring(0, HASH_DIGITS);
        StringBuilder start = new StringBuilder();
        int room = PAGE_NAME_BYTES - hash.length();
        for (int c : name.codePoints().toArray()) {
            room -= bytes(Character.toString(c));
            if (room < 0) {
                break;
            }
            start.appendCodePoint(c);
        }
        return start + hash;
    }

    /**
     * Returns the same text for all paths that some file system takes for one: many ignore case,
     * and some the way in which accents are composed.
     */
    public static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shown(String name) {
        String printable = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "\uFFFD");
        String cut =
                printable.codePointCount(0, printable.length()) > LONGEST_SHOWN
                        ? printable.substring(0, printable.offsetByCodePoints(0, LONGEST_SHOWN))
                                + "…"
                        : printable;
        return "the name '" + cut + "'";
    }
}
