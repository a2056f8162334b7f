package dev.cahier.markdown;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The text of a note by which readers can search it.
 *
 * @param sections the note's sections in the order of the text; a section without heading comes
 *     first if anything is written before the first heading
 */
public record SearchText(List<Section> sections) {

    /** The text of a note without text. */
    public static final SearchText NONE = new SearchText(List.of());

    public SearchText {
        sections = List.copyOf(sections);
    }

    /** Returns this text with a change to each heading and text. */
    SearchText changed(UnaryOperator<String> change) {
        return new SearchText(
                sections.stream()
                        .map(
                                s ->
                                        new Section(
                                                s.id(),
                                                change.apply(s.heading()),
                                                change.apply(s.text()),
                                                s.texWords()))
                        .toList());
    }

    /**
     * A heading and what follows it up to the next one.
     *
     * @param id the anchor of the heading; empty for what is before the first heading
     * @param heading the heading as plain text
     * @param text the text as people read it, one line for each paragraph, item, cell or the like;
     *     formulas are written as text
     * @param texWords the words of the formulas' TeX, such as {@code nabla}, each once, separated
     *     by spaces
     */
    public record Section(String id, String heading, String text, String texWords) {

        boolean isEmpty() {
            return heading.isEmpty() && text.isEmpty() && texWords.isEmpty();
        }
    }
}
