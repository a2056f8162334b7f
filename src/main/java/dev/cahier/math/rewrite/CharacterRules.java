package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for single characters of mathematics, and the command that names one by its number. */
final class CharacterRules {

    /** Characters that mean something else when they are written bare. */
    private static final String SPECIAL = "\\{}$&#^_%~";

    private CharacterRules() {}

    static Map<String, Rule> all() {
        return Map.of("\\unicode", CharacterRules::unicode);
    }

    /** Writes a character, with what belongs to it. */
    static void write(Token token, NodeReader reader, List<TexNode> written, Rewriter rewriter) {
        if (PrimeRule.isPrime(token.text())) {
            PrimeRule.write(token, reader, written, rewriter);
        } else if (CombiningMarkRule.isMark(token.text())) {
            CombiningMarkRule.write(token, written, rewriter);
        } else if (token.text().equals("_") || token.text().equals("^")) {
            ScriptRule.write(token, reader, written, rewriter);
        } else {
            written.add(token);
        }
    }

    /** Reads a number, hexadecimal behind an x, and skips a font in brackets before it. */
    private static Optional<TexNode> unicode(Call call) {
        while (call.reader().peek().filter(CharacterRules::isBracketed).isPresent()) {
            call.reader().next();
        }
        return call.raw().flatMap(CharacterRules::codePoint).map(call::fill);
    }

    private static boolean isBracketed(TexNode node) {
        return node instanceof Token token && token.text().startsWith("[");
    }

    private static Optional<String> codePoint(String number) {
        boolean hexadecimal = number.matches("[xX][0-9A-Fa-f]{1,6}");
        if (!hexadecimal && !number.matches("[0-9]{1,7}")) {
            return Optional.empty();
        }
        int code =
                Integer.parseInt(hexadecimal ? number.substring(1) : number, hexadecimal ? 16 : 10);
        if (!Character.isValidCodePoint(code)
                || code < ' '
                || code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            return Optional.empty();
        }
        String text = Character.toString(code);
        return Optional.of(SPECIAL.contains(text) ? "{\\char" + code + "}" : text);
    }
}
