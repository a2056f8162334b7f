package dev.cahier.tex;

import dev.cahier.tex.TexCondition.Integers;
import dev.cahier.tex.TexCondition.Interval;
import dev.cahier.tex.TexCondition.Listed;
import dev.cahier.tex.TexCondition.Matrices;
import dev.cahier.tex.TexCondition.NumberSet;
import dev.cahier.tex.TexCondition.Reals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses sets of numbers, vectors and matrices. */
final class SetParser {

    private static final Map<String, String> SHORT =
            Map.of("\\R", "R", "\\N", "N", "\\Z", "Z", "\\mathbb{R}", "R", "\\Reals", "R");
    private static final Pattern SIZE = Pattern.compile("([1-9])(?:\\\\times([1-9]))?");
    private static final int LARGEST = 8;

    private final TexCursor cursor;
    private final TermParser terms;

    SetParser(TexCursor cursor, TermParser terms) {
        this.cursor = cursor;
        this.terms = terms;
    }

    NumberSet parse() {
        TexToken token = cursor.peek();
        if (token.is("[") || token.is("(")) {
            return intervals(List.of());
        }
        if (token.is("\\{")) {
            cursor.next();
            NumberSet set = listed(terms.enclosedSum());
            cursor.expect("\\}", "close the set");
            return set;
        }
        if (token.is("\\mathbb") || token.is("\\mathbf") || SHORT.containsKey(token.text())) {
            return named();
        }
        throw cursor.unexpected(
                "expected a set", "write \\mathbb{R}, [0, 1], \\{1, \\ldots, 20\\} or \\mathbb{N}");
    }

    /** Parses the rest of a list whose first element is read. */
    NumberSet listed(TexTerm first) {
        List<TexTerm> elements = new ArrayList<>();
        elements.add(first);
        while (cursor.take(",")) {
            if (cursor.take("\\ldots")) {
                if (cursor.peek().is("\\}")) {
                    requireStepsOfOne(elements);
                    return new Integers(Optional.of(first), Optional.empty());
                }
                cursor.expect(",", "write \\{1, \\ldots, 20\\}");
                requireStepsOfOne(elements);
                return new Integers(Optional.of(first), Optional.of(terms.enclosedSum()));
            }
            elements.add(terms.enclosedSum());
        }
        return new Listed(elements);
    }

    private static void requireStepsOfOne(List<TexTerm> elements) {
        for (int i = 1; i < elements.size(); i++) {
            Optional<BigDecimal> before = number(elements.get(i - 1));
            Optional<BigDecimal> next = number(elements.get(i));
            boolean one =
                    before.isPresent()
                            && next.isPresent()
                            && next.get().subtract(before.get()).compareTo(BigDecimal.ONE) == 0;
            if (!one) {
                throw new TexRefusal(
                        "dots in a set stand for steps of 1",
                        "list all elements",
                        elements.get(i).span());
            }
        }
    }

    private static Optional<BigDecimal> number(TexTerm term) {
        if (term instanceof TexTerm.Number number) {
            return Optional.of(number.value());
        }
        return term instanceof TexTerm.Negation negation
                ? number(negation.operand()).map(BigDecimal::negate)
                : Optional.empty();
    }

    private NumberSet intervals(List<Interval> before) {
        List<Interval> intervals = new ArrayList<>(before);
        do {
            intervals.add(interval());
        } while (cursor.take("\\cup"));
        return new Reals(intervals, without());
    }

    private Interval interval() {
        TexToken open = cursor.next();
        if (!open.is("[") && !open.is("(")) {
            throw new TexRefusal("expected an interval", "write (0, 1]", open.span());
        }
        Optional<TexTerm> lower = end();
        cursor.expect(",", "write [0, 1)");
        Optional<TexTerm> upper = end();
        TexToken close = cursor.next();
        if (!close.is("]") && !close.is(")")) {
            throw new TexRefusal("expected the end of the interval", "write [0, 1)", close.span());
        }
        return new Interval(
                lower,
                open.is("[") && lower.isPresent(),
                upper,
                close.is("]") && upper.isPresent());
    }

    private Optional<TexTerm> end() {
        boolean signed = cursor.peek().is("-") || cursor.peek().is("+");
        if (cursor.peek(signed ? 1 : 0).is("\\infty")) {
            cursor.moveTo(cursor.index() + (signed ? 2 : 1));
            return Optional.empty();
        }
        return Optional.of(terms.enclosedSum());
    }

    private List<TexTerm> without() {
        if (!cursor.take("\\setminus") && !cursor.take("\\backslash")) {
            return List.of();
        }
        List<TexTerm> points = new ArrayList<>();
        cursor.expect("\\{", "write \\setminus \\{0\\}");
        do {
            points.add(terms.enclosedSum());
        } while (cursor.take(","));
        cursor.expect("\\}", "close the set");
        return points;
    }

    private NumberSet named() {
        TexToken first = cursor.next();
        String letter = SHORT.get(first.text());
        if (letter == null) {
            boolean group = cursor.take("{");
            letter = cursor.next().text();
            if (group) {
                cursor.expect("}", "write \\mathbb{R}");
            }
        }
        String lower = "";
        String upper = "";
        while (cursor.peek().is("_") || cursor.peek().is("^")) {
            boolean below = cursor.next().is("_");
            String mark = mark();
            lower = below ? mark : lower;
            upper = below ? upper : mark;
        }
        TexSpan span = first.span().to(cursor.previous().span());
        return switch (letter) {
            case "R" -> reals(lower, upper, span);
            case "N", "Z" -> integers(letter.equals("N"), lower, upper, span);
            default ->
                    throw new TexRefusal(
                            "the set " + letter + " is not checked",
                            "use \\mathbb{R}, \\mathbb{Z} or \\mathbb{N}",
                            span);
        };
    }

    private String mark() {
        int start = cursor.index();
        int behind = cursor.behindArgument(start);
        StringBuilder text = new StringBuilder();
        for (int i = start; i < behind; i++) {
            TexToken token = cursor.at(i);
            text.append(token.is("{") || token.is("}") ? "" : token.text());
        }
        cursor.moveTo(behind);
        return text.toString();
    }

    private NumberSet reals(String lower, String upper, TexSpan span) {
        Matcher size = SIZE.matcher(upper);
        if (size.matches() && lower.isEmpty()) {
            int rows = Integer.parseInt(size.group(1));
            int columns = size.group(2) == null ? 1 : Integer.parseInt(size.group(2));
            if (rows > LARGEST || columns > LARGEST) {
                throw new TexRefusal("more than " + LARGEST + " rows or columns", "", span);
            }
            return new Matrices(rows, columns);
        }
        String sign = lower.isEmpty() ? upper : lower;
        if (!lower.isEmpty() && !upper.isEmpty()) {
            throw new TexRefusal("this set is not checked", "write x > 0", span);
        }
        Optional<TexTerm> zero = Optional.of(new TexTerm.Number(BigDecimal.ZERO, span));
        Optional<TexTerm> none = Optional.empty();
        Interval interval =
                switch (sign) {
                    case "" -> new Interval(none, false, none, false);
                    case "+", ">0" -> new Interval(zero, false, none, false);
                    case "\\ge0", "\\ge{}0" -> new Interval(zero, true, none, false);
                    case "-", "<0" -> new Interval(none, false, zero, false);
                    case "\\le0" -> new Interval(none, false, zero, true);
                    default ->
                            throw new TexRefusal(
                                    "the size of vectors must be a number up to " + LARGEST,
                                    "write \\mathbb{R}^3 or \\mathbb{R}^{2 \\times 2}",
                                    span);
                };
        return new Reals(List.of(interval), without());
    }

    private NumberSet integers(boolean natural, String lower, String upper, TexSpan span) {
        String sign = lower.isEmpty() ? upper : lower;
        Optional<TexTerm> zero = Optional.of(new TexTerm.Number(BigDecimal.ZERO, span));
        Optional<TexTerm> one = Optional.of(new TexTerm.Number(BigDecimal.ONE, span));
        return switch (sign) {
            case "" -> new Integers(natural ? one : Optional.empty(), Optional.empty());
            case "0", "\\ge0" -> new Integers(zero, Optional.empty());
            case "+", ">0", "\\ge1", "*" -> new Integers(one, Optional.empty());
            default -> throw new TexRefusal("this set is not checked", "write n \\ge 1", span);
        };
    }
}
