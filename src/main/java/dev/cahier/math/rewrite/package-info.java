/**
 * Rewrites TeX that MathJax accepts into TeX that KaTeX accepts: {@link
 * dev.cahier.math.rewrite.TexRewriter}.
 */
@NullMarked
package dev.cahier.math.rewrite;

import org.jspecify.annotations.NullMarked;
