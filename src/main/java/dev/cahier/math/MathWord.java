package dev.cahier.math;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds words that KaTeX writes letter by letter, such as {@code \mathrm{ReLU}}. */
final class MathWord {

    private static final String APPLICATION = "\u2061";

    private MathWord() {}

    /** Returns the word that an element consists of, if it is one of two letters or more. */
    static Optional<String> of(MathmlElement element) {
        List<MathmlElement> letters =
                element.children().stream()
                        .filter(child -> !child.text().equals(APPLICATION))
                        .toList();
        boolean application = letters.size() < element.children().size();
        boolean upright =
                letters.stream()
                        .allMatch(
                                child ->
                                        child.name().equals("mi")
                                                && isUpright(child)
                                                && child.text()
                                                        .codePoints()
                                                        .allMatch(MathWord::isOfText));
        String word = letters.stream().map(MathmlElement::text).collect(Collectors.joining());
        return upright && (word.length() > 1 || application && !word.isEmpty())
                ? Optional.of(word)
                : Optional.empty();
    }

    private static boolean isOfText(int c) {
        return Character.isLetter(c) && Character.isBmpCodePoint(c);
    }

    private static boolean isUpright(MathmlElement letter) {
        String variant = letter.attribute("mathvariant");
        return variant.equals("normal")
                || variant.equals("sans-serif")
                || variant.equals("monospace")
                || variant.isEmpty() && letter.text().length() > 1;
    }
}
