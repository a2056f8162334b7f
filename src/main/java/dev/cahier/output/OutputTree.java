package dev.cahier.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an output folder holds. Symbolic links are not followed. Names at its top that begin with a
 * dot belong to the user, except {@code .well-known}, which a site may have.
 *
 * @param root the real path of the folder
 * @param files whether each file is a regular one, by its path with {@code /} between names
 */
record OutputTree(Path root, NavigableMap<String, Boolean> files) {

    private static final String WELL_KNOWN = ".well-known";

    private static final int HEAD_BYTES = 4096;

    /** A page of Cahier, or a redirect. */
    private static final Pattern PAGE =
            Pattern.compile(
                    "<meta name=\"generator\" content=\"Cahier |<meta http-equiv=\"refresh\"");

    OutputTree {
        files = Collections.unmodifiableNavigableMap(files);
    }

    /** Lists a folder, which need not exist. */
    static OutputTree of(Path root) throws IOException {
        NavigableMap<String, Boolean> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            Files.walkFileTree(root, new Listing(root, files, path -> false));
        }
        return new OutputTree(root, files);
    }

    /**
     * Returns the first file of a folder, which need not exist, if a manifest names none of its
     * files. The folder is not listed further than to the first file that it names.
     */
    static Optional<String> firstForeign(Path root, Manifest manifest) throws IOException {
        NavigableMap<String, Boolean> files = new TreeMap<>();
        Listing listing = new Listing(root, files, manifest::names);
        if (Files.isDirectory(root)) {
            Files.walkFileTree(root, listing);
        }
        return listing.found || new OutputTree(root, files).isOfOlderVersion(manifest)
                ? Optional.empty()
                : files.keySet().stream().filter(path -> !path.startsWith(".")).findFirst();
    }

    /**
     * Returns whether the folder is a site by a version of Cahier that kept no manifest: then its
     * pages are recognised by what they say of themselves.
     */
    boolean isOfOlderVersion(Manifest manifest) throws IOException {
        return manifest.isEmpty() && isOwnPage("404.html");
    }

    boolean isRegular(String path) {
        return files.getOrDefault(path, false);
    }

    boolean isOwnPage(String path) throws IOException {
        if (!isRegular(path) || !path.endsWith(".html")) {
            return false;
        }
        try (var content = Files.newInputStream(root.resolve(path))) {
            String head = new String(content.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            return PAGE.matcher(head).find();
        }
    }

    /** Returns the files below a path. */
    Stream<String> below(String folder) {
        return files.subMap(folder + "/", folder + "0").keySet().stream(); // '0' follows '/'
    }

    private static final class Listing extends SimpleFileVisitor<Path> {

        private final Path root;
        private final NavigableMap<String, Boolean> files;
        private final Predicate<String> sought;
        private boolean found;

        /**
         * Creates a listing.
         *
         * @param sought ends it at the first path that it accepts
         */
        Listing(Path root, NavigableMap<String, Boolean> files, Predicate<String> sought) {
            this.root = root;
            this.files = files;
            this.sought = sought;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isUsers(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isUsers(file)) {
                return FileVisitResult.CONTINUE;
            }
            String name = root.relativize(file).toString();
            String path = name.replace(file.getFileSystem().getSeparator(), "/");
            files.put(path, attributes.isRegularFile());
            found = sought.test(path);
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private boolean isUsers(Path path) {
            String name = String.valueOf(path.getFileName());
            return root.equals(path.getParent())
                    && name.startsWith(".")
                    && !name.equals(WELL_KNOWN);
        }
    }
}
