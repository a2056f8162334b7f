package dev.cahier.math;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file that a site with formulas ships.
 *
 * @param name its path in the folder of such files, with {@code /} between names
 * @param bytes its content
 */
public record KatexAsset(String name, byte[] bytes) {

    public KatexAsset {
        Objects.requireNonNull(name, "name");
        bytes = bytes.clone();
    }

    /** Returns a copy of the content. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KatexAsset asset
                && name.equals(asset.name)
                && Arrays.equals(bytes, asset.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
