package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces double-struck digits and small letters, and small script letters, by their characters of
 * Unicode: KaTeX has no glyphs for them and prints ordinary ones.
 */
final class AlphabetRule {

    private static final int SMALL_DOUBLE_STRUCK = 0x1D552;
    private static final int DOUBLE_STRUCK_ZERO = 0x1D7D8;
    private static final int SMALL_SCRIPT = 0x1D4B6;

    /** Commands that KaTeX has, and the first of their small letters. */
    private static final Map<String, Integer> SMALL_LETTERS =
            Map.of(
                    "\\mathbb", SMALL_DOUBLE_STRUCK,
                    "\\Bbb", SMALL_DOUBLE_STRUCK,
                    "\\mathcal", SMALL_SCRIPT,
                    "\\mathscr", SMALL_SCRIPT);

    /** Small letters that Unicode keeps elsewhere. */
    private static final Map<Integer, String> ELSEWHERE =
            Map.of(
                    SMALL_SCRIPT + 'e' - 'a', "\u212F",
                    SMALL_SCRIPT + 'g' - 'a', "\u210A",
                    SMALL_SCRIPT + 'o' - 'a', "\u2134");

    /** Names of packages for double-struck characters, which KaTeX does not have. */
    private static final Set<String> OF_PACKAGES =
            Set.of("\\mathbbm", "\\mathds", "\\bbold", "\\symbb");

    private AlphabetRule() {}

    /** Returns the rule for a command that KaTeX has. */
    static Optional<Rule> of(String command) {
        return SMALL_LETTERS.containsKey(command)
                ? Optional.of(call -> withoutGlyphs(call, command))
                : Optional.empty();
    }

    static Set<String> ofPackages() {
        return OF_PACKAGES;
    }

    static Optional<TexNode> ofPackage(Call call) {
        return characters(call).map(nodes -> rewritten(call, "\\mathbb", nodes));
    }

    private static Optional<TexNode> withoutGlyphs(Call call, String command) {
        return characters(call)
                .filter(nodes -> nodes.stream().anyMatch(n -> character(command, n).isPresent()))
                .map(nodes -> rewritten(call, command, nodes));
    }

    /** Reads an argument of nothing but characters. */
    private static Optional<List<TexNode>> characters(Call call) {
        return call.reader()
                .argument()
                .filter(
                        nodes ->
                                !nodes.isEmpty()
                                        && nodes.stream().allMatch(AlphabetRule::isCharacter));
    }

    /** The sign of a macro's parameter is not a character. */
    private static boolean isCharacter(TexNode node) {
        return node instanceof Token token && !token.isCommand() && !token.text().equals("#");
    }

    /** Returns the character for a letter or digit that the command's font lacks. */
    private static Optional<String> character(String command, TexNode node) {
        String text = ((Token) node).text();
        int letter = text.length() == 1 ? text.charAt(0) : 0;
        int first = SMALL_LETTERS.get(command);
        boolean doubleStruck = first == SMALL_DOUBLE_STRUCK;
        if (doubleStruck && letter >= '0' && letter <= '9') {
            return Optional.of(Character.toString(DOUBLE_STRUCK_ZERO + letter - '0'));
        }
        // KaTeX has a double-struck k.
        if (letter < 'a' || letter > 'z' || doubleStruck && letter == 'k') {
            return Optional.empty();
        }
        int code = first + letter - 'a';
        return Optional.of(ELSEWHERE.getOrDefault(code, Character.toString(code)));
    }

    private static TexNode rewritten(Call call, String command, List<TexNode> nodes) {
        List<TexNode> parts = new ArrayList<>();
        int start = call.token().start();
        int end = call.reader().last().end();
        parts.add(new Token("{", start, start));
        for (TexNode node : nodes) {
            String text = ((Token) node).isSpace() ? "" : ((Token) node).text();
            String kept = text.isEmpty() ? "" : command + "{" + text + "}";
            String shown = text.isEmpty() ? "" : character(command, node).orElse(kept);
            parts.add(new Token(shown, node.start(), node.start()));
        }
        parts.add(new Token("}", end, end));
        return new Sequence(parts, start, end);
    }
}
