package dev.cahier.note;

import dev.cahier.data.DataFormat;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.SourceText;
import java.util.Optional;

/**
 * The front matter of a note as it is written, for programs that edit it. Immutable.
 *
 * @param format the format; absent when the note has no front matter
 * @param start where the data begins, 0-based
 * @param end where the data ends
 * @param bodyOffset where the body begins
 * @param keys the keys with their values and places; absent when there are none or they cannot be
 *     read
 */
public record FrontMatterText(
        Optional<DataFormat> format, int start, int end, int bodyOffset, Optional<DataMap> keys) {

    /** Finds the front matter of a note. */
    public static FrontMatterText of(SourceText source) {
        FrontMatterBlock block =
                new FrontMatterSplitter(source, FrontMatterSchema.KEYS.keys()).split();
        Optional<DataMap> keys =
                block.format()
                        .flatMap(
                                format ->
                                        new DataReader("front-matter-syntax")
                                                .readMap(format, source, block.start(), block.end())
                                                .map());
        return new FrontMatterText(
                block.format(), block.start(), block.end(), block.bodyOffset(), keys);
    }
}
