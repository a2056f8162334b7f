package dev.cahier.migrate;

import dev.cahier.source.PublishedPath;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which files an import may write: names come from a stranger's files, configuration and
 * notes, and must not lead into another folder or into {@code .git}.
 */
final class TargetPath {

    private static final String WELL_KNOWN = "static/.well-known/";
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private TargetPath() {}

    /**
     * Returns why a file with the name of one of the source, such as a note, may not be written;
     * empty if it may. The source has it, so this system can hold the name.
     *
     * @param path the file, relative to the folder of the new site
     */
    static Optional<String> objection(String path) {
        String rest = path.startsWith(WELL_KNOWN) ? path.substring(WELL_KNOWN.length()) : path;
        for (String name : rest.split("/", -1)) {
            if (name.isEmpty()) {
                return Optional.of("a name in the path is empty");
            }
            // File systems of macOS ignore characters without width: there, this may be .git.
            if (INVISIBLE.matcher(name).replaceAll("").startsWith(".")) {
                return Optional.of("a name in the path begins with a dot");
            }
            if (CONTROL.matcher(name).find()) {
                return Optional.of("a name in the path contains a control character");
            }
        }
        return Optional.empty();
    }

    /** Returns why a file whose name was made from a text may not be written; empty if it may. */
    static Optional<String> objectionToMade(String path) {
        return objection(path).or(() -> PublishedPath.objection(path.replaceFirst("^static/", "")));
    }
}
