/** The mathematical subset of TeX, text to trees of terms: {@code dev.cahier.tex.TexParser}. */
@NullMarked
package dev.cahier.tex;

import org.jspecify.annotations.NullMarked;
