package dev.cahier.tex;

import dev.cahier.tex.TexCondition.Belongs;
import dev.cahier.tex.TexCondition.Holds;
import dev.cahier.tex.TexCondition.Part;
import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses what holds for variables: in a case and in a {@code for} line. */
final class ConditionParser {

    private static final Set<String> OTHERWISE =
            Set.of("otherwise", "else", "其他", "其它", "其余", "否则", "其他情况", "其它情况", "在其他情况");
    private static final Set<String> INTRODUCTIONS =
            Set.of("if", "for", "when", "where", "若", "当", "如果", "对", "对于", "for all");

    /** What may be behind a condition in Chinese: {@code \text{当 } x > 0 \text{ 时}}. */
    private static final Set<String> ENDS = Set.of("时", "时成立", "成立", "的时候");

    private static final Set<String> AND = Set.of("and", "且", "和", "与", ",");

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;
    private final SetParser sets;

    ConditionParser(TexCursor cursor, TexScope names, TermParser terms) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
        this.sets = new SetParser(cursor, terms);
    }

    boolean takeOtherwise() {
        TexToken token = cursor.peek();
        String words = token.text().strip().replaceAll("[.,;，。；]$", "");
        boolean found = token.kind() == Kind.WORDS && OTHERWISE.contains(words);
        if (found) {
            cursor.next();
        }
        return found;
    }

    /** Parses the condition of a case; alternatives become several. */
    List<TexCondition> inCase() {
        List<TexCondition> alternatives = new ArrayList<>();
        do {
            takeWords(INTRODUCTIONS);
            alternatives.add(condition(false));
            takeWords(ENDS);
        } while (takeWords(Set.of("or", "或")) || cursor.take("\\lor") || cursor.take("\\vee"));
        return alternatives;
    }

    /** Parses a {@code for} line. */
    TexCondition restriction() {
        cursor.take("\\forall");
        takeWords(INTRODUCTIONS);
        TexCondition condition = condition(true);
        takeWords(ENDS);
        return condition;
    }

    private TexCondition condition(boolean declares) {
        TexSpan start = cursor.peek().span();
        List<Part> parts = new ArrayList<>();
        do {
            addParts(parts, declares);
        } while (takeAnd());
        return new TexCondition(parts, start.to(cursor.previous().span()));
    }

    private boolean takeAnd() {
        TexToken token = cursor.peek();
        boolean ends =
                cursor.peek(1).is("\\\\")
                        || cursor.peek(1).kind() == Kind.END
                        || cursor.peek(1).kind() == Kind.STOP;
        if (token.is(",") && !ends || token.is("\\land") || token.is("\\wedge")) {
            cursor.next();
            takeWords(AND);
            return true;
        }
        return takeWords(AND);
    }

    private boolean takeWords(Set<String> words) {
        TexToken token = cursor.peek();
        String text = token.text().strip().replaceAll("[,，。.]$", "");
        boolean found = token.kind() == Kind.WORDS && words.contains(text);
        if (found) {
            cursor.next();
        }
        return found;
    }

    private void addParts(List<Part> parts, boolean declares) {
        List<TexTerm> subjects = new ArrayList<>();
        do {
            declareNext(declares);
            subjects.add(terms.sum());
        } while (cursor.take(","));
        if (cursor.peek().is("\\in")) {
            addMemberships(parts, subjects, declares);
            return;
        }
        if (RelationSigns.find(cursor.peek()).isEmpty()) {
            throw cursor.unexpected(
                    "expected a condition before " + cursor.peek().quoted(),
                    "write x > 0 or x \\in [0, 1]");
        }
        for (Relation.Sign sign; RelationSigns.find(cursor.peek()).isPresent(); ) {
            sign = RelationSigns.find(cursor.next()).orElseThrow();
            TexTerm right = terms.sum();
            if (sign == Relation.Sign.EQUAL && isListed()) {
                addListed(parts, subjects, right);
                return;
            }
            for (TexTerm left : subjects) {
                Relation relation = new Relation(left, sign, right, left.span().to(right.span()));
                requireVariable(relation, declares);
                parts.add(new Holds(relation));
            }
            subjects = List.of(right);
        }
    }

    /** Returns whether a list such as {@code n = 1, \ldots, 20} goes on. */
    private boolean isListed() {
        return cursor.peek().is(",")
                && (cursor.peek(1).is("\\ldots") || cursor.peek(1).kind() == Kind.NUMBER)
                && RelationSigns.find(cursor.peek(2)).isEmpty();
    }

    private void addListed(List<Part> parts, List<TexTerm> subjects, TexTerm first) {
        TexCondition.NumberSet set = sets.listed(first);
        for (TexTerm subject : subjects) {
            TexSpan span = subject.span().to(cursor.previous().span());
            parts.add(new Belongs(subject, set, span));
        }
    }

    private void addMemberships(List<Part> parts, List<TexTerm> subjects, boolean declares) {
        cursor.next();
        TexCondition.NumberSet set = sets.parse();
        for (TexTerm subject : subjects) {
            TexSpan span = subject.span().to(cursor.previous().span());
            boolean matrices = set instanceof TexCondition.Matrices;
            if (matrices && (!declares || !(subject instanceof TexTerm.Symbol))) {
                throw new TexRefusal(
                        "only a variable can be declared as a vector or matrix", "", span);
            }
            if (subject instanceof TexTerm.Symbol symbol && matrices) {
                names.declareShape(symbol.name(), (TexCondition.Matrices) set);
            } else if (subject instanceof TexTerm.Symbol symbol && isOfIntegers(set)) {
                names.declareInteger(symbol.name());
            }
            parts.add(new Belongs(subject, set, span));
        }
    }

    private static boolean isOfIntegers(TexCondition.NumberSet set) {
        return set instanceof TexCondition.Integers
                || set instanceof TexCondition.Listed listed
                        && listed.elements().stream()
                                .allMatch(
                                        e ->
                                                e instanceof TexTerm.Number number
                                                        && number.value().scale() <= 0);
    }

    /** Declares the symbol that is next if it is alone before a sign. */
    private void declareNext(boolean declares) {
        if (!declares || !TexSymbol.starts(cursor.peek())) {
            return;
        }
        int start = cursor.index();
        TexSymbol symbol = TexSymbol.read(cursor, names);
        String name = symbol.name(cursor);
        while (cursor.take("'")) {
            name += "'";
        }
        if (cursor.peek().is("^") && cursor.peek(1).is("{") && cursor.peek(2).is("(")) {
            int behind = cursor.behindArgument(cursor.index() + 1);
            StringBuilder label = new StringBuilder(symbol.base()).append("^{");
            for (int i = cursor.index() + 2; i < behind - 1; i++) {
                label.append(cursor.at(i).text());
            }
            label.append('}');
            name = label + name.substring(symbol.base().length());
            cursor.moveTo(behind);
        }
        TexToken next = cursor.peek();
        boolean alone = next.is("\\in") || next.is(",") || RelationSigns.find(next).isPresent();
        boolean entry = symbol.hasSubscript() && names.shape(symbol.base()).isPresent();
        if (alone && !entry && !names.isDefined(name)) {
            names.declare(name);
        }
        cursor.moveTo(start);
    }

    private static void requireVariable(Relation relation, boolean declares) {
        boolean fixed =
                Optional.of(relation)
                        .filter(r -> isFixed(r.left()) && isFixed(r.right()))
                        .isPresent();
        if (declares && fixed) {
            throw new TexRefusal(
                    "this restricts no variable: e and \\pi are constants",
                    "write e \\in (0, 1) to use e as a variable",
                    relation.span());
        }
    }

    private static boolean isFixed(TexTerm term) {
        return term instanceof TexTerm.Number
                || term instanceof TexTerm.Constant
                || term instanceof TexTerm.Negation negation && isFixed(negation.operand());
    }
}
