/** The Markdown dialect, note body to HTML: {@link dev.cahier.markdown.MarkdownRenderer}. */
@NullMarked
package dev.cahier.markdown;

import org.jspecify.annotations.NullMarked;
