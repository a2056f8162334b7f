package dev.cahier.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * What a build depended on and what it made. If nothing of it has changed, the next build would do
 * the same again.
 *
 * @param key the program and the options
 * @param from when it was
 * @param until when a note is published or withdrawn, without any change of a file; {@link
 *     Instant#MAX} for never
 * @param sources all files of the site's folder that a build may read, as they were before it
 * @param site the files of the output folder, as they were after it
 * @param report what came of it
 */
record LastBuild(
        String key,
        Instant from,
        Instant until,
        FileStamps sources,
        FileStamps site,
        BuildReport report) {

    static LastBuild read(DataInputStream in) throws IOException {
        return new LastBuild(
                in.readUTF(),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                FileStamps.read(in),
                FileStamps.read(in),
                KeptReport.read(in));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(key);
        for (Instant moment : List.of(from, until)) {
            out.writeLong(moment.getEpochSecond());
            out.writeInt(moment.getNano());
        }
        sources.write(out);
        site.write(out);
        KeptReport.write(report, out);
    }
}
