package dev.cahier.math;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The characters that Unicode has above and below the line. */
final class ScriptLetters {

    private static final Map<Integer, Integer> SUPERSCRIPTS =
            pairs(
                    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤",
                    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ");

    private static final Map<Integer, Integer> SUBSCRIPTS =
            pairs("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

    private ScriptLetters() {}

    /** Returns a text above the line; nothing unless every character of it exists there. */
    static Optional<String> above(String text) {
        return mapped(text, SUPERSCRIPTS);
    }

    /** Returns a text below the line; nothing unless every character of it exists there. */
    static Optional<String> below(String text) {
        return mapped(text, SUBSCRIPTS);
    }

    private static Optional<String> mapped(String text, Map<Integer, Integer> letters) {
        StringBuilder mapped = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (!letters.containsKey(c)) {
                return Optional.empty();
            }
            mapped.appendCodePoint(letters.get(c));
        }
        return Optional.of(mapped.toString());
    }

    private static Map<Integer, Integer> pairs(String from, String to) {
        int[] keys = from.codePoints().toArray();
        int[] values = to.codePoints().toArray();
        if (keys.length != values.length) {
            throw new IllegalStateException(keys.length + " letters and " + values.length);
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            pairs.put(keys[i], values[i]);
        }
        return Map.copyOf(pairs);
    }
}
