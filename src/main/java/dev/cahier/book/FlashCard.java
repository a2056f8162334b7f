package dev.cahier.book;

import java.util.List;

/**
 * A flash card.
 *
 * @param id tells it from all others, and stays the same when its text changes
 * @param deck the deck that it is in; {@code ::} is between a deck and a deck in it
 * @param tags its tags, without spaces
 * @param front the question as HTML in one line
 * @param back the answer as HTML in one line
 */
public record FlashCard(String id, String deck, List<String> tags, String front, String back) {

    public FlashCard {
        tags = List.copyOf(tags);
    }
}
