/** Makes the index by which readers search the site; see {@link dev.cahier.search.SearchIndex}. */
@NullMarked
package dev.cahier.search;

import org.jspecify.annotations.NullMarked;
