/** EPUB 3 books of notes; see {@link dev.cahier.book.EpubWriter}. */
@NullMarked
package dev.cahier.book;

import org.jspecify.annotations.NullMarked;
