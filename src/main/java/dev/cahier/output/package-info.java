/** The only code that writes the site: {@link dev.cahier.output.SiteWriter}. */
@NullMarked
package dev.cahier.output;

import org.jspecify.annotations.NullMarked;
