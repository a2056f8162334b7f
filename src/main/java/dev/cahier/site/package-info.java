/** Assembles pages from rendered notes, without any I/O: {@link dev.cahier.site.SiteAssembler}. */
@NullMarked
package dev.cahier.site;

import org.jspecify.annotations.NullMarked;
