package dev.cahier.math.rewrite;

/**
 * One place of a formula that was rewritten.
 *
 * @param offset where it begins in the author's TeX, 0-based
 * @param written the TeX that the author wrote
 * @param rendered the TeX that replaces it; empty when it was left out
 */
public record TexChange(int offset, String written, String rendered) {}
