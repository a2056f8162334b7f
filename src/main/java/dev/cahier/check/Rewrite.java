package dev.cahier.check;

/**
 * A note that is to be written in another way.
 *
 * @param path the file, relative to the site's folder
 * @param before its bytes as they are; the array is not copied: nobody writes to it
 * @param after its bytes as they are to be
 * @param diff the changes, as {@code diff -u} writes them
 * @param changes how many formulas are rewritten and slips corrected
 */
public record Rewrite(String path, byte[] before, byte[] after, String diff, int changes) {

    /** Returns a rewrite with the changes between two files. */
    public static Rewrite of(String path, byte[] before, byte[] after, int changes) {
        String diff =
                UnifiedDiff.of(
                        path, new RawText(before).normalised(), new RawText(after).normalised());
        return new Rewrite(path, before, after, diff, changes);
    }
}
