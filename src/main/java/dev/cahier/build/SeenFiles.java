package dev.cahier.build;

import dev.cahier.store.KeptFile;
import dev.cahier.store.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a site that templates can look at, such as pictures, of which they show the size.
 *
 * <p>An id changes when the content of one of them changes. It is kept between builds, because the
 * stamps of files are not the same for ever: a file that was changed just now has a hash in its
 * stamp, and a few seconds later it has none.
 */
final class SeenFiles {

    private final Path place;
    private final Optional<FileStamps> now;
    private final Optional<Kept> old;

    /** What an earlier build has kept. */
    private record Kept(String id, FileStamps stamps) {}

    private SeenFiles(Path place, Optional<FileStamps> now, Optional<Kept> old) {
        this.place = place;
        this.now = now;
        this.old = old;
    }

    /**
     * Looks at files.
     *
     * @param place where the id is kept; this file need not exist
     * @param files the files, absolute
     * @param sources what all files looked like before they were read; empty if that is not known
     * @param ignoreOld whether there is to be a new id in any case
     */
    static SeenFiles of(
            Path place, List<Path> files, Optional<FileStamps> sources, boolean ignoreOld) {
        Optional<FileStamps> now = sources.flatMap(all -> only(files, all));
        Optional<Kept> old =
                ignoreOld
                        ? Optional.empty()
                        : KeptFile.read(place)
                                .flatMap(SeenFiles::read)
                                .filter(kept -> now.isPresent() && isSame(now.get(), kept));
        return new SeenFiles(place, now, old);
    }

    private static Optional<FileStamps> only(List<Path> files, FileStamps all) {
        Map<String, FileStamp> stamps = new TreeMap<>();
        for (Path file : files) {
            Optional<FileStamp> stamp = all.of(file);
            if (stamp.isEmpty()) {
                return Optional.empty();
            }
            stamps.put(file.toString(), stamp.get());
        }
        return Optional.of(new FileStamps(all.moment(), stamps));
    }

    private static boolean isSame(FileStamps now, Kept kept) {
        try {
            return now.lookLike(kept.stamps());
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the id of the files; empty if it is not known what one of them looks like. */
    Optional<String> id() {
        return old.map(Kept::id).or(() -> now.map(stamps -> Sha256.of(stamps.stamps().toString())));
    }

    /** Keeps the id for the next build. */
    void save() throws IOException {
        if (now.isEmpty()
                || old.filter(kept -> kept.stamps().stamps().equals(now.get().stamps()))
                        .isPresent()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(id().orElseThrow());
        now.get().write(out);
        KeptFile.write(place, bytes.toByteArray());
    }

    private static Optional<Kept> read(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            return Optional.of(new Kept(in.readUTF(), FileStamps.read(in)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
