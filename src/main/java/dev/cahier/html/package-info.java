/** Decides which HTML of strangers is shown: {@link dev.cahier.html.SafeHtml}. */
@NullMarked
package dev.cahier.html;

import org.jspecify.annotations.NullMarked;
