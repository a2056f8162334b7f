package dev.cahier.build;

import dev.cahier.source.SiteFolder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What all files of some folders looked like, those that links lead to included. Immutable.
 *
 * @param moment when it was, or a little earlier
 * @param stamps the look of each file by its absolute path
 */
record FileStamps(RunningMoment moment, Map<String, FileStamp> stamps) {

    /** Of no files. */
    static final FileStamps NONE = new FileStamps(RunningMoment.now(Instant.MIN), Map.of());

    FileStamps {
        stamps = Collections.unmodifiableMap(stamps);
    }

    /**
     * Returns what a file looked like; empty if it was not there.
     *
     * @param file its absolute path, with or without symbolic links in it
     */
    Optional<FileStamp> of(Path file) {
        FileStamp stamp = stamps.get(file.toString());
        boolean isFile = stamp != null && stamp.isFile();
        return isFile
                ? Optional.of(stamp)
                : Optional.ofNullable(stamps.get(SiteFolder.realPath(file).toString()))
                        .filter(FileStamp::isFile);
    }

    /**
     * Looks at files and folders.
     *
     * @param roots the files and folders, absolute; they need not exist
     * @param within links are followed to what is in one of these folders; so are roots that are
     *     links
     * @param moment a moment that has just passed
     * @throws IOException if something cannot be looked at
     */
    static FileStamps of(List<Path> roots, List<Path> within, RunningMoment moment)
            throws IOException {
        return of(roots, within, moment, file -> Optional.empty());
    }

    /**
     * Looks at files and folders, some of which were just written.
     *
     * @param known returns the hash of the content that a file should have. If somebody has changed
     *     it in the meantime, a comparison will notice
     */
    static FileStamps of(
            List<Path> roots,
            List<Path> within,
            RunningMoment moment,
            Function<Path, Optional<String>> known)
            throws IOException {
        Look look = new Look(within, moment.clock(), known);
        look.at(roots);
        return new FileStamps(moment, look.stamps);
    }

    /** Returns whether the files are, now, what they were when older stamps were taken. */
    boolean areSameAs(FileStamps older) throws IOException {
        return moment.isInOneRunWith(older.moment) && lookLike(older);
    }

    /**
     * Returns whether the files look as they did. If the computer has started since, their contents
     * may be others.
     */
    boolean lookLike(FileStamps older) throws IOException {
        if (!stamps.keySet().equals(older.stamps.keySet())) {
            return false;
        }
        for (Map.Entry<String, FileStamp> entry : stamps.entrySet()) {
            FileStamp before = older.stamps.get(entry.getKey());
            if (!entry.getValue().isSameAs(before, Path.of(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a later comparison has to read files. */
    boolean hasHashes() {
        return stamps.values().stream().anyMatch(s -> s.isFile() && !s.hash().isEmpty());
    }

    static FileStamps read(DataInputStream in) throws IOException {
        RunningMoment moment = RunningMoment.read(in);
        Map<String, FileStamp> stamps = new LinkedHashMap<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            stamps.put(in.readUTF(), FileStamp.read(in));
        }
        return new FileStamps(moment, stamps);
    }

    void write(DataOutputStream out) throws IOException {
        moment.write(out);
        out.writeInt(stamps.size());
        for (Map.Entry<String, FileStamp> entry : stamps.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().write(out);
        }
    }

    private static final class Look extends SimpleFileVisitor<Path> {

        private final List<Path> bases;
        private final Instant clock;
        private final Function<Path, Optional<String>> known;
        private final SortedMap<String, FileStamp> stamps = new TreeMap<>();
        private final Deque<Path> open = new ArrayDeque<>();

        Look(List<Path> bases, Instant clock, Function<Path, Optional<String>> known) {
            this.known = known;
            this.bases = new ArrayList<>(bases);
            this.clock = clock;
        }

        void at(List<Path> roots) throws IOException {
            for (Path root : roots) {
                if (Files.exists(root)) {
                    bases.add(root.toRealPath());
                }
            }
            open.addAll(roots);
            while (!open.isEmpty()) {
                Path next = open.remove();
                if (!Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                    stamps.put(next.toString(), FileStamp.of("missing"));
                } else if (!stamps.containsKey(next.toString())) {
                    Files.walkFileTree(next, this);
                }
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            stamps.put(folder.toString(), FileStamp.ofFolder());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isSymbolicLink()) {
                follow(file);
            } else if (attributes.isRegularFile()) {
                stamps.put(file.toString(), FileStamp.of(file, clock, known.apply(file)));
            } else {
                stamps.put(file.toString(), FileStamp.of("other"));
            }
            return FileVisitResult.CONTINUE;
        }

        private void follow(Path link) throws IOException {
            try {
                Path target = link.toRealPath();
                stamps.put(link.toString(), FileStamp.of("link to " + target));
                if (bases.stream().anyMatch(target::startsWith)) {
                    open.add(target);
                }
            } catch (NoSuchFileException e) {
                stamps.put(link.toString(), FileStamp.of("link to nothing"));
            }
        }
    }
}
