package dev.cahier.build;

import dev.cahier.search.SearchIndex;
import dev.cahier.store.KeptFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of the last index for searching, in a folder. One that cannot be written is made again.
 *
 * @param ignoreOld whether what earlier builds have kept is of no interest
 * @param keeps whether anything is kept for the next build
 */
record KeptIndexFiles(Path folder, boolean ignoreOld, boolean keeps)
        implements SearchIndex.KeptIndex {

    @Override
    public Optional<byte[]> read(String name) {
        return ignoreOld ? Optional.empty() : KeptFile.read(folder.resolve(name));
    }

    @Override
    public void write(String name, byte[] content) {
        if (!keeps) {
            return;
        }
        try {
            KeptFile.write(folder.resolve(name), content);
        } catch (IOException e) {
            // The next build finds another content than its state says, or no state.
        }
    }
}
