package dev.cahier.markdown;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds delimiters in a text that were meant to delimit a formula and have no partner.
 *
 * <p>A sign of TeX next to the delimiter shows what was meant; without one it is text.
 */
final class UnclosedDelimiters {

    /**
     * A delimiter without a partner.
     *
     * @param length how many characters it has
     * @param closing whether it would close a formula
     */
    record Found(int length, boolean closing) {}

    /** The name of a variable of a program or template, which a dollar precedes. */
    private static final Pattern VARIABLE =
            Pattern.compile("^(?:[A-Za-z]{2,}+\\w*+|\\{[A-Za-z_][\\w.-]++})");

    private final String text;
    private final MathHabits habits;
    private final BracketedMath bracketed;
    private final FormulaTags tags;

    /** Where brackets close that enclose text. */
    private final Set<Integer> paired = new HashSet<>();

    UnclosedDelimiters(String text, MathHabits habits, BracketedMath bracketed, FormulaTags tags) {
        this.text = text;
        this.habits = habits;
        this.bracketed = bracketed;
        this.tags = tags;
    }

    /**
     * Returns the delimiter at an index, which delimits no formula.
     *
     * @param nextLine the line that ended the paragraph; blank where a blank one did
     */
    Optional<Found> at(int index, String nextLine) {
        char c = charAt(index);
        if (c == '$') {
            return atDollar(index, nextLine);
        }
        if (SingleDollars.isWide(c)) {
            boolean meant = charAt(index - 1) != c && TexEvidence.isStrongIn(line(index + 1));
            return meant
                    ? Optional.of(new Found(charAt(index + 1) == c ? 2 : 1, false))
                    : Optional.empty();
        }
        if (c != '\\') {
            return Optional.empty();
        }
        if (EnvironmentBounds.nameAt(text, index).isPresent()) {
            return Optional.of(new Found(1, false));
        }
        return habits.brackets() == MathHabits.Brackets.TEXT ? Optional.empty() : atBracket(index);
    }

    private Optional<Found> atDollar(int index, String nextLine) {
        int run = 1;
        while (charAt(index + run) == '$') {
            run++;
        }
        if (run > 2) {
            return Optional.empty();
        }
        String rest = line(index + run);
        if (run == 2 && rest.isBlank()) {
            return Optional.of(new Found(run, false));
        }
        int next = rest.indexOf('$');
        String meant = next < 0 ? rest : rest.substring(0, next);
        boolean tex =
                !meant.isEmpty()
                        && !Character.isWhitespace(meant.charAt(0))
                        && !Character.isDigit(meant.charAt(0))
                        && !isInAddress(text, index)
                        && (TexEvidence.in(VARIABLE.matcher(meant).replaceFirst(""))
                                || next < 0 && closesIn(nextLine, index) && isOperation(meant));
        return tex ? Optional.of(new Found(run, false)) : Optional.empty();
    }

    /** Returns whether the line that ended the paragraph may close a formula of its last line. */
    private boolean closesIn(String nextLine, int index) {
        return nextLine.indexOf('$') >= 0 && text.indexOf('\n', index) < 0;
    }

    private static boolean isOperation(String meant) {
        return TexEvidence.inOrOperation(meant.strip());
    }

    /** Returns the rest of a line up to a tag, or as much of it as a glance takes in. */
    private String line(int from) {
        int limit = Math.min(text.length(), from + MathScanner.GLANCE);
        int end = from;
        while (end < limit
                && text.charAt(end) != '\n'
                && !(text.charAt(end) == '<' && tags.isTag(end))) {
            end++;
        }
        return text.substring(Math.min(from, end), end);
    }

    private Optional<Found> atBracket(int index) {
        int opener = bracketed.openerLength(index);
        if (opener > 0) {
            Optional<MathScanner.Span> pair = bracketed.pairAt(index);
            pair.ifPresent(span -> paired.add(span.texEnd()));
            boolean meant = pair.isEmpty() && isMeantBehind(index, opener);
            return meant ? Optional.of(new Found(opener, false)) : Optional.empty();
        }
        int closer = bracketed.closerLength(index);
        return closer > 0 && !paired.contains(index) && isMeantBefore(index)
                ? Optional.of(new Found(closer, true))
                : Optional.empty();
    }

    /** Returns whether TeX stands behind an opening bracket, up to what could close it. */
    private boolean isMeantBehind(int index, int length) {
        int from = index + length;
        char bracket = charAt(from - 1);
        int stop = Math.min(text.length(), from + MathScanner.GLANCE);
        int depth = 0;
        for (int i = from; i < stop; i++) {
            char c = text.charAt(i);
            depth += c == bracket ? 1 : 0;
            if (c == (bracket == '(' ? ')' : ']') && --depth < 0) {
                // The bracket is escaped at one end only: "\[x] = 1" is prose.
                return TexEvidence.isStrongIn(text.substring(from, i));
            }
            if (isBracket(i) || c == '$') {
                stop = i;
            }
            i += c == '\\' ? 1 : 0;
        }
        String meant = text.substring(from, stop);
        return length == 3 ? TexEvidence.isStrongIn(meant) : TexEvidence.in(meant);
    }

    /** Returns whether TeX stands before a closing bracket, behind what could open it. */
    private boolean isMeantBefore(int index) {
        int start = index;
        int stop = Math.max(0, index - MathScanner.GLANCE);
        while (start > stop && "\n$`".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String meant = text.substring(start, index);
        int bracket = Math.max(meant.lastIndexOf("\\)"), meant.lastIndexOf("\\]"));
        String last = bracket < 0 ? meant : meant.substring(bracket + 2);
        boolean smiley = last.isEmpty() || ":;-".indexOf(last.charAt(last.length() - 1)) >= 0;
        return !smiley && TexEvidence.isStrongIn(last);
    }

    private boolean isBracket(int index) {
        return bracketed.openerLength(index) > 0 || bracketed.closerLength(index) > 0;
    }

    /** Returns whether the word that an index stands in is an address with a scheme. */
    static boolean isInAddress(String text, int index) {
        int start = index;
        int stop = Math.max(0, index - MathScanner.GLANCE);
        while (start > stop && isInAddresses(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, index).contains("://");
    }

    private static boolean isInAddresses(char c) {
        return c > ' ' && c < 0x7F && "()[]<>{}\"'*|`".indexOf(c) < 0;
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }
}
