package dev.cahier.markdown;

import dev.cahier.activation.Activation;
import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.Activations;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the activation functions that a text names: by title or name, in any case, with or without
 * hyphens, as words of their own; the longest name wins, so "leaky ReLU" is not ReLU. Functions
 * whose name is also an ordinary word are left out.
 *
 * <p>Immutable. Takes time in proportion to the length of the text.
 */
final class FunctionMentions {

    /**
     * A name.
     *
     * @param words its words in lower case
     * @param function the name of its function
     */
    private record Name(List<String> words, String function) {}

    /** The names that begin with a word, those of the most words first. */
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    FunctionMentions(Activations activations) {
        for (Activation activation : activations.all()) {
            ActivationDefinition definition = activation.definition();
            if (!definition.everydayName()) {
                add(words(definition.title()), definition.name());
                add(words(definition.name()), definition.name());
                add(List.of(definition.name().replace("-", "")), definition.name());
            }
        }
        Comparator<Name> mostWordsFirst = Comparator.comparingInt(name -> -name.words().size());
        byFirstWord.values().forEach(names -> names.sort(mostWordsFirst));
    }

    private void add(List<String> words, String function) {
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.get(0), w -> new ArrayList<>())
                    .add(new Name(words, function));
        }
    }

    /** Returns the names of the functions that a text names, sorted. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        List<String> words = words(text);
        int next = 0;
        while (next < words.size()) {
            int length = 1;
            for (Name name : byFirstWord.getOrDefault(words.get(next), List.of())) {
                int end = next + name.words().size();
                if (end <= words.size() && words.subList(next, end).equals(name.words())) {
                    found.add(name.function());
                    length = name.words().size();
                    break;
                }
            }
            next += length;
        }
        return found;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int next;
        for (int i = 0; i <= text.length(); i = next) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            next = i + Character.charCount(c);
            if (!isOfWord(c)) {
                if (i > start) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = next;
            }
        }
        return words;
    }

    /** Chinese may touch a name on both sides. */
    private static boolean isOfWord(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return CjkText.script(c) == UnicodeScript.LATIN || Character.isDigit(c);
    }
}
