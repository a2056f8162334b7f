/** Highlights code: {@link dev.cahier.code.CodeHighlighter}. */
@NullMarked
package dev.cahier.code;

import org.jspecify.annotations.NullMarked;
