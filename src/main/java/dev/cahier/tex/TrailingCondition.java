package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a restriction that follows a statement without a word, as books write it: {@code \sqrt{x^2}
 * = x \quad (x \ge 0)} and {@code \ln(xy) = \ln x + \ln y, \quad x, y > 0}.
 */
final class TrailingCondition {

    private static final Set<String> BOUNDS = Set.of("<", ">", "\\le", "\\ge", "\\ne", "\\in");
    private static final Set<String> OPENING = Set.of("(", "[", "{", "\\{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}", "\\}");

    private final List<TexToken> tokens;

    private TrailingCondition(List<TexToken> tokens) {
        this.tokens = tokens;
    }

    static Optional<TexWords> find(List<TexToken> tokens) {
        return new TrailingCondition(tokens).find();
    }

    private Optional<TexWords> find() {
        int depth = 0;
        boolean related = false;
        for (int i = 0; i < tokens.size(); i++) {
            TexToken token = tokens.get(i);
            if (depth == 0 && related && token.is(",") && isCondition(i + 1)) {
                return Optional.of(new TexWords(TexSection.Kind.FOR, i, i + 1, tokens.size() - 1));
            }
            if (depth == 0 && related && token.is("(") && isEnclosed(i)) {
                int end = at(i - 1).is(",") ? i - 1 : i;
                int stop = tokens.size() - (at(tokens.size() - 2).is(".") ? 3 : 2);
                return Optional.of(new TexWords(TexSection.Kind.FOR, end, i + 1, stop));
            }
            related |= depth == 0 && RelationSigns.isOne(token);
            depth += change(token);
        }
        return Optional.empty();
    }

    private TexToken at(int index) {
        return tokens.get(Math.max(0, Math.min(index, tokens.size() - 1)));
    }

    private static int change(TexToken token) {
        boolean plain = token.kind() == Kind.SIGN || token.kind() == Kind.COMMAND;
        if (token.kind() == Kind.BEGIN || plain && OPENING.contains(token.text())) {
            return 1;
        }
        return token.kind() == Kind.END || plain && CLOSING.contains(token.text()) ? -1 : 0;
    }

    /** Returns whether variables and a bound of theirs start at an index. */
    private boolean isCondition(int from) {
        int i = from;
        while (TexSymbol.starts(at(i))) {
            i = behindSymbol(i);
            if (!at(i).is(",")) {
                return BOUNDS.contains(at(i).text()) || isListed(i);
            }
            i++;
        }
        return at(i).kind() == Kind.NUMBER
                && (at(i + 1).is("<") || at(i + 1).is("\\le"))
                && TexSymbol.starts(at(i + 2));
    }

    /** Returns whether whole numbers are listed behind a variable: {@code n = 1, 2, \ldots}. */
    private boolean isListed(int sign) {
        return at(sign).is("=") && at(sign + 1).kind() == Kind.NUMBER && at(sign + 2).is(",");
    }

    private int behindSymbol(int from) {
        int i = at(from + 1).is("{") ? behindGroup(from + 1) : from + 1;
        if (!at(i).is("_")) {
            return i;
        }
        return at(i + 1).is("{") ? behindGroup(i + 1) : i + 2;
    }

    private int behindGroup(int open) {
        int depth = 0;
        int i = open;
        do {
            depth += at(i).is("{") ? 1 : at(i).is("}") ? -1 : 0;
            i++;
        } while (depth > 0 && i < tokens.size());
        return i;
    }

    /** Returns whether parentheses at the end hold a condition. */
    private boolean isEnclosed(int open) {
        int depth = 0;
        int i = open;
        do {
            depth += change(at(i));
            i++;
        } while (depth > 0 && i < tokens.size());
        TexToken next = at(i);
        boolean last = next.kind() == Kind.STOP || next.is(".") && at(i + 1).kind() == Kind.STOP;
        return last && isCondition(open + 1);
    }
}
