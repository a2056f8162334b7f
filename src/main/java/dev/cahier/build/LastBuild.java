package dev.cahier.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a build depended on and what it made. If nothing of it has changed, the next build would do
 * the same again.
 *
 * @param program the program that made it
 * @param options the options that it was given
 * @param from when it was
 * @param until when a note is published or withdrawn, without any change of a file; {@link
 *     Instant#MAX} for never
 * @param sources all files of the site's folder that a build may read, as they were before it
 * @param site the files of the output folder, as they were after it
 * @param files each file that it published, by its path in the output folder
 * @param report what came of it
 */
record LastBuild(
        String program,
        String options,
        Instant from,
        Instant until,
        FileStamps sources,
        FileStamps site,
        Map<String, PublishedFile> files,
        BuildReport report) {

    LastBuild {
        files = Map.copyOf(files);
    }

    /**
     * Reads a build.
     *
     * @param program the program that runs now
     * @throws IOException if it was not this program that wrote it
     */
    static LastBuild read(String program, DataInputStream in) throws IOException {
        if (!in.readUTF().equals(program)) {
            throw new IOException("by another program");
        }
        return new LastBuild(
                program,
                in.readUTF(),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                FileStamps.read(in),
                FileStamps.read(in),
                files(in),
                KeptReport.read(in));
    }

    /** Returns this build with new looks of the same files, which another time will do for. */
    LastBuild seenAgain(FileStamps sourcesNow, FileStamps siteNow) {
        return new LastBuild(program, options, from, until, sourcesNow, siteNow, files, report);
    }

    private static Map<String, PublishedFile> files(DataInputStream in) throws IOException {
        Map<String, PublishedFile> files = new HashMap<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            files.put(in.readUTF(), PublishedFile.read(in));
        }
        return files;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(program);
        out.writeUTF(options);
        for (Instant moment : List.of(from, until)) {
            out.writeLong(moment.getEpochSecond());
            out.writeInt(moment.getNano());
        }
        sources.write(out);
        site.write(out);
        out.writeInt(files.size());
        for (Map.Entry<String, PublishedFile> file : files.entrySet()) {
            out.writeUTF(file.getKey());
            file.getValue().write(out);
        }
        KeptReport.write(report, out);
    }
}
