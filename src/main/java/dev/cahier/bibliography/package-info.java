/**
 * What notes cite: BibTeX files, and citations and reference lists in the styles of CSL. See {@link
 * dev.cahier.bibliography.CitationRenderer}.
 */
@NullMarked
package dev.cahier.bibliography;

import org.jspecify.annotations.NullMarked;
