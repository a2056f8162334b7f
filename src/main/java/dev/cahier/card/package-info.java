/**
 * Social cards: pictures of notes for those who link to them. The front door is {@link
 * dev.cahier.card.CardRenderer}.
 */
@NullMarked
package dev.cahier.card;

import org.jspecify.annotations.NullMarked;
