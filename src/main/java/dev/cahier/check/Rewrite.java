package dev.cahier.check;

/**
 * A note whose formulas are to be written as they are read.
 *
 * @param path the file, relative to the site's folder
 * @param before its bytes as they are; the array is not copied: nobody writes to it
 * @param after its bytes as they are to be
 * @param diff the changes, as {@code diff -u} writes them
 * @param formulas how many formulas are rewritten
 */
public record Rewrite(String path, byte[] before, byte[] after, String diff, int formulas) {}
