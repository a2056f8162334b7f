package dev.cahier.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of the output folder as a build has left it.
 *
 * @param key tells what its content was made from: as long as the key is the same, the content is
 *     the same. Empty if that is not known
 * @param hash the hash of its content, as {@link dev.cahier.output.PublishPlan#hashes} has it
 * @param size its length in bytes
 * @param mathFonts the fonts that the formulas of a page use, and {@link
 *     dev.cahier.code.MermaidAssets#NEED} if it has a diagram; none for other files
 */
record PublishedFile(String key, String hash, long size, List<String> mathFonts) {

    PublishedFile {
        mathFonts = List.copyOf(mathFonts);
    }

    static PublishedFile read(DataInputStream in) throws IOException {
        String key = in.readUTF();
        String hash = in.readUTF();
        long size = in.readLong();
        List<String> fonts = new ArrayList<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            fonts.add(in.readUTF());
        }
        return new PublishedFile(key, hash, size, fonts);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(key);
        out.writeUTF(hash);
        out.writeLong(size);
        out.writeInt(mathFonts.size());
        for (String font : mathFonts) {
            out.writeUTF(font);
        }
    }
}
