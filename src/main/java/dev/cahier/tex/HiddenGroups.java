package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.Set;

/**
 * Refuses groups in braces that a reader does not see: {@code a{b + c}} shows ab + c. A group is
 * harmless where it does not change what is read.
 */
final class HiddenGroups {

    private static final Set<String> BEFORE_SUMS =
            Set.of(
                    "+",
                    "(",
                    "[",
                    "{",
                    "\\{",
                    "\\lvert",
                    "\\lVert",
                    "\\lfloor",
                    "\\lceil",
                    "&",
                    "\\\\",
                    ",",
                    ";",
                    "\\left.",
                    "\\in");
    private static final Set<String> OPENING = Set.of("(", "[");
    private static final Set<String> CLOSING = Set.of(")", "]");
    private static final Set<String> MULTIPLIES =
            Set.of("\\cdot", "\\times", "\\odot", "\\div", "/");
    private static final Set<String> SCRIPTS = Set.of("^", "_", "!", "'");

    private final TexCursor cursor;
    private final TermParser terms;

    HiddenGroups(TexCursor cursor, TermParser terms) {
        this.cursor = cursor;
        this.terms = terms;
    }

    /**
     * Checks the group that ends before the next token.
     *
     * @param open the index of its opening brace
     */
    void check(int open, TexTerm inner) {
        if (isInParentheses(open)) {
            return;
        }
        boolean changes =
                inner instanceof TexTerm.Sum
                        ? !mayStartSum(open) || multiplies() || isScripted()
                        : inner instanceof TexTerm.Negation
                                ? isFactor(open) || multiplies() || isScripted()
                                : isProduct(inner) && isSplit(open, inner);
        if (changes) {
            throw new TexRefusal(
                    "braces do not show, so a reader does not see this group",
                    "write parentheses",
                    cursor.at(open).span());
        }
    }

    /** Returns whether parentheses stand right within the braces, all around. */
    private boolean isInParentheses(int open) {
        int depth = 0;
        int i = open + 1;
        do {
            TexToken token = cursor.at(i);
            depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
            i++;
        } while (depth > 0 && i < cursor.index());
        return i > open + 2 && i == cursor.index() - 1;
    }

    private boolean mayStartSum(int open) {
        if (open == 0) {
            return true;
        }
        TexToken before = cursor.at(open - 1);
        return BEFORE_SUMS.contains(before.text())
                || before.kind() == Kind.BEGIN
                || before.kind() == Kind.WORDS
                || RelationSigns.isOne(before);
    }

    /** Returns whether a factor is right before the group, so that a minus would be read. */
    private boolean isFactor(int open) {
        TexToken before = cursor.at(open - 1);
        return !mayStartSum(open) && !before.is("-") && !MULTIPLIES.contains(before.text());
    }

    private boolean multiplies() {
        TexToken next = cursor.peek();
        return MULTIPLIES.contains(next.text()) || terms.startsFactor(next);
    }

    private boolean isScripted() {
        return SCRIPTS.contains(cursor.peek().text());
    }

    private boolean isProduct(TexTerm inner) {
        boolean bare =
                inner instanceof TexTerm.Application application
                        && application.function() instanceof FunctionName.Known
                        && !Set.of(")", "]", "}", "|", "\\rvert", "\\rfloor", "\\rceil")
                                .contains(cursor.at(cursor.index() - 2).text());
        return bare
                || inner instanceof TexTerm.Product
                || inner instanceof TexTerm.Quotient
                || inner instanceof TexTerm.Series
                || inner instanceof TexTerm.Derivative;
    }

    private boolean isSplit(int open, TexTerm inner) {
        if (inner instanceof TexTerm.Quotient && isFraction(open)) {
            return false;
        }
        TexToken before = cursor.at(open - 1);
        boolean divided = before.is("/") || before.is("\\div");
        boolean ends = inner instanceof TexTerm.Series || inner instanceof TexTerm.Derivative;
        return divided
                || isScripted()
                || terms.startsFactor(cursor.peek())
                || cursor.peek().is("/")
                || ends && multiplies();
    }

    /** Returns whether the group is one fraction with a line, which a reader sees. */
    private boolean isFraction(int open) {
        int lower = cursor.behindArgument(open + 2);
        return cursor.at(open + 1).is("\\frac")
                && cursor.behindArgument(lower) == cursor.index() - 1;
    }
}
