/**
 * What is taken away from a site: EPUB 3 books, see {@link dev.cahier.book.EpubWriter}, and flash
 * cards, see {@link dev.cahier.book.CardMaker}.
 */
@NullMarked
package dev.cahier.book;

import org.jspecify.annotations.NullMarked;
