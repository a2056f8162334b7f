package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses relations and chains of them, also in the rows of a display. */
final class ChainParser {

    private static final Set<String> DISPLAYS =
            Set.of(
                    "align",
                    "aligned",
                    "gather",
                    "gathered",
                    "equation",
                    "split",
                    "multline",
                    "alignat");
    private static final Set<String> PUNCTUATION = Set.of(",", ".", ";");

    private final TexCursor cursor;
    private final TermParser terms;
    private final SetParser sets;
    private final List<Relation> relations = new ArrayList<>();

    ChainParser(TexCursor cursor, TermParser terms) {
        this.cursor = cursor;
        this.terms = terms;
        this.sets = new SetParser(cursor, terms);
    }

    /** Parses all that is left. */
    List<Relation> parse() {
        List<String> open = new ArrayList<>();
        skipBreaks(open);
        while (!cursor.atEnd()) {
            chain();
            TexToken behind = cursor.peek();
            if (!skipBreaks(open) && !cursor.atEnd()) {
                throw cursor.unexpected(
                        "did not expect " + behind.quoted() + " here", hint(behind));
            }
        }
        if (!open.isEmpty()) {
            throw cursor.unexpected(
                    "\\begin{" + open.get(0) + "} has no end",
                    "add \\end{" + open.get(open.size() - 1) + "}");
        }
        if (relations.isEmpty()) {
            throw cursor.unexpected("there is nothing to check", "write a relation such as a = b");
        }
        return relations;
    }

    private static String hint(TexToken behind) {
        if (behind.kind() == Kind.WORDS) {
            return "write what restricts variables in a line of its own, such as: for x > 0";
        }
        return behind.is(",")
                ? "write each relation in a row of align, and what restricts variables in a line of"
                        + " its own, such as: for x > 0"
                : "";
    }

    /** Skips what is between two chains; returns whether there was anything. */
    private boolean skipBreaks(List<String> open) {
        int start = cursor.index();
        while (true) {
            TexToken token = cursor.peek();
            boolean display = DISPLAYS.contains(token.text());
            if (token.kind() == Kind.BEGIN && display) {
                open.add(token.text());
                skipColumns(token);
            } else if (token.kind() == Kind.END && !open.isEmpty()) {
                requireSame(token, open.remove(open.size() - 1));
                cursor.next();
            } else if (token.is("\\\\")
                    || token.is("&")
                    || endsRow(token)
                    || TexWords.joins(token) && cursor.index() > 0
                    || isRemark(token)) {
                cursor.next();
            } else {
                return cursor.index() > start;
            }
        }
    }

    private void skipColumns(TexToken begin) {
        cursor.next();
        if (begin.text().equals("alignat")) {
            cursor.moveTo(cursor.behindArgument(cursor.index()));
        }
    }

    private static void requireSame(TexToken end, String begin) {
        if (!end.text().equals(begin)) {
            throw new TexRefusal(
                    "\\begin{" + begin + "} ends with \\end{" + end.text() + "}",
                    "write \\end{" + begin + "}",
                    end.span());
        }
    }

    private boolean endsRow(TexToken token) {
        TexToken next = cursor.peek(1);
        return PUNCTUATION.contains(token.text())
                && (next.is("\\\\") || next.kind() == Kind.END || next.kind() == Kind.STOP);
    }

    /** Returns whether words end a row that say why it holds, as {@code && \text{by (1)}}. */
    private boolean isRemark(TexToken token) {
        TexToken next = cursor.peek(1);
        boolean ends = next.is("\\\\") || next.kind() == Kind.END || next.kind() == Kind.STOP;
        return ends && TexWords.areRemark(token) && !relations.isEmpty();
    }

    private void chain() {
        TexSpan whole = cursor.peek().span();
        TexTerm left = terms.sum();
        boolean first = true;
        while (true) {
            int start = cursor.index();
            skipAlignment();
            Optional<Relation.Sign> sign = RelationSigns.find(cursor.peek());
            if (sign.isEmpty() && !cursor.peek().is("\\in")) {
                if (first) {
                    throw cursor.unexpected(
                            "expected a relation before " + cursor.peek().quoted(),
                            "write =, <, \\le, >, \\ge or \\ne and its right side");
                }
                cursor.moveTo(start);
                return;
            }
            TexSpan begin = first ? whole : cursor.peek().span();
            cursor.next();
            skipAlignment();
            if (sign.isEmpty()) {
                addRange(left, begin);
                return;
            }
            TexTerm right = terms.sum();
            add(left, sign.get(), right, begin);
            left = right;
            first = false;
        }
    }

    private void add(TexTerm left, Relation.Sign sign, TexTerm right, TexSpan begin) {
        relations.add(new Relation(left, sign, right, begin.to(right.span())));
    }

    /** Adds the relations that say that a term is within an interval. */
    private void addRange(TexTerm term, TexSpan begin) {
        TexToken start = cursor.peek();
        boolean interval =
                sets.parse() instanceof TexCondition.Reals reals
                        && reals.intervals().size() == 1
                        && reals.without().isEmpty()
                        && addEnds(term, reals.intervals().get(0), begin);
        if (!interval) {
            throw new TexRefusal(
                    "only a range in one interval is checked", "write \\in (0, 1)", start.span());
        }
    }

    private boolean addEnds(TexTerm term, TexCondition.Interval interval, TexSpan begin) {
        TexSpan span = begin.to(cursor.previous().span());
        interval.lower()
                .ifPresent(
                        end ->
                                relations.add(
                                        new Relation(
                                                term,
                                                interval.lowerClosed()
                                                        ? Relation.Sign.GREATER_OR_EQUAL
                                                        : Relation.Sign.GREATER,
                                                end,
                                                span)));
        interval.upper()
                .ifPresent(
                        end ->
                                relations.add(
                                        new Relation(
                                                term,
                                                interval.upperClosed()
                                                        ? Relation.Sign.LESS_OR_EQUAL
                                                        : Relation.Sign.LESS,
                                                end,
                                                span)));
        return interval.lower().isPresent() || interval.upper().isPresent();
    }

    /** Skips ends of rows and marks of alignment if a relation is behind them. */
    private void skipAlignment() {
        int ahead = 0;
        while (cursor.peek(ahead).is("&")
                || cursor.peek(ahead).is("\\\\")
                || TexWords.areRemark(cursor.peek(ahead)) && cursor.peek(ahead + 1).is("\\\\")) {
            ahead++;
        }
        boolean behindSign = RelationSigns.find(cursor.previous()).isPresent();
        boolean beforeSign =
                RelationSigns.find(cursor.peek(ahead)).isPresent() || cursor.peek(ahead).is("\\in");
        if (ahead > 0 && (beforeSign || behindSign)) {
            cursor.moveTo(cursor.index() + ahead);
        }
    }
}
