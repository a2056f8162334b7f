package dev.cahier.tex;

import dev.cahier.activation.Activations;
import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Parses the text of one identity; for one use by one thread. */
final class StatementParser {

    private static final TexToken STOP = new TexToken(Kind.STOP, "", new TexSpan(0, 0), false);

    private final String text;
    private final Activations activations;
    private final TexScope names = new TexScope();
    private final TexCursor.Size size = new TexCursor.Size();
    private final List<TexProblem> problems = new ArrayList<>();
    private final List<TexCursor> statements = new ArrayList<>();
    private final List<TexCursor> definitions = new ArrayList<>();
    private final List<TexCursor> restrictions = new ArrayList<>();
    private TexMacros macros;

    StatementParser(String text, TexMacros macros, Activations activations) {
        this.text = text;
        this.macros = macros;
        this.activations = activations;
    }

    StatementReading parse() {
        TexSection.of(text).forEach(section -> guarded(() -> tokenize(section)));
        List<Map.Entry<TexCursor, DefinitionReader>> readers = new ArrayList<>();
        for (TexCursor cursor : definitions) {
            guarded(() -> new DefinitionReader(cursor, names))
                    .ifPresent(reader -> readers.add(Map.entry(cursor, reader)));
        }
        if (!problems.isEmpty()) {
            return refused();
        }
        List<TexCondition> conditions = new ArrayList<>();
        restrictions.forEach(c -> guarded(() -> restriction(c)).ifPresent(conditions::add));
        if (!problems.isEmpty()) {
            return refused();
        }
        List<Definition> bodies = new ArrayList<>();
        Map<String, Set<String>> uses = new HashMap<>();
        names.takeUsed();
        readers.forEach(
                reader -> {
                    guarded(() -> reader.getValue().definition(terms(reader.getKey())))
                            .ifPresent(bodies::add);
                    uses.put(reader.getValue().name(), names.takeUsed());
                });
        List<Relation> relations = new ArrayList<>();
        statements.forEach(
                c ->
                        guarded(() -> new ChainParser(c, terms(c)).parse())
                                .ifPresent(relations::addAll));
        List<Definition> sorted =
                problems.isEmpty()
                        ? guarded(() -> sorted(bodies, uses)).orElse(List.of())
                        : List.of();
        return problems.isEmpty()
                ? new StatementReading.Understood(new Statement(relations, sorted, conditions))
                : refused();
    }

    private StatementReading refused() {
        problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
        return new StatementReading.Refused(problems);
    }

    private <T> Optional<T> guarded(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (TexRefusal refusal) {
            problems.add(refusal.problem());
            return Optional.empty();
        }
    }

    private TermParser terms(TexCursor cursor) {
        return new TermParser(cursor, names, activations);
    }

    private boolean tokenize(TexSection section) {
        ExpandedTex expanded = ExpandedTex.of(text, section.span(), macros);
        macros = expanded.after();
        List<TexToken> tokens = TexTokenizer.tokens(expanded);
        if (tokens.size() == 1 && section.kind() != TexSection.Kind.STATEMENT) {
            throw new TexRefusal(
                    "nothing follows this word",
                    section.kind() == TexSection.Kind.FOR
                            ? "write for x > 0"
                            : "write where f(x) = ...",
                    section.span());
        }
        if (section.kind() == TexSection.Kind.STATEMENT) {
            addStatement(tokens);
        } else {
            add(section.kind(), tokens);
        }
        survey(new TexCursor(tokens, size));
        return true;
    }

    /** Adds a statement, and what its words say of it: {@code a = b \quad\text{for } x > 0}. */
    private void addStatement(List<TexToken> tokens) {
        Optional<TexWords> words =
                TexWords.behindStatement(tokens).or(() -> TrailingCondition.find(tokens));
        add(
                TexSection.Kind.STATEMENT,
                words.map(w -> ended(tokens.subList(0, w.end()))).orElse(tokens));
        words.ifPresent(w -> add(w.kind(), ended(tokens.subList(w.start(), w.stop()))));
    }

    private void add(TexSection.Kind kind, List<TexToken> tokens) {
        switch (kind) {
            case STATEMENT -> statements.add(new TexCursor(tokens, size));
            case FOR -> restrictions.add(new TexCursor(tokens, size));
            case WHERE -> split(tokens).forEach(part -> definitions.add(new TexCursor(part, size)));
        }
    }

    private static List<TexToken> ended(List<TexToken> tokens) {
        if (tokens.isEmpty()) {
            return List.of(STOP);
        }
        TexSpan end = tokens.get(tokens.size() - 1).span();
        List<TexToken> ended = new ArrayList<>(tokens);
        ended.add(new TexToken(Kind.STOP, "", new TexSpan(end.end(), end.end()), false));
        return ended;
    }

    /** Splits the definitions of one line at the commas between them. */
    private static List<List<TexToken>> split(List<TexToken> tokens) {
        List<List<TexToken>> parts = new ArrayList<>();
        List<TexToken> part = new ArrayList<>();
        int depth = 0;
        for (TexToken token : tokens) {
            boolean sign = token.kind() == Kind.SIGN || token.kind() == Kind.COMMAND;
            boolean opens = sign && Set.of("(", "[", "{", "\\{", "\\langle").contains(token.text());
            boolean closes =
                    sign && Set.of(")", "]", "}", "\\}", "\\rangle").contains(token.text());
            depth += opens || token.kind() == Kind.BEGIN ? 1 : 0;
            depth -= closes || token.kind() == Kind.END ? 1 : 0;
            if (token.is(",") && depth == 0) {
                part.add(new TexToken(Kind.STOP, "", token.span(), false));
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(part);
        return parts;
    }

    /** Notes which symbols are there without parentheses behind them, and whether matrices are. */
    private void survey(TexCursor cursor) {
        while (!cursor.atEnd()) {
            TexToken token = cursor.peek();
            boolean word = token.is("\\operatorname") || token.is("\\mathbb");
            boolean differential =
                    cursor.previous().isLetter("d")
                            || cursor.previous().is("\\partial")
                            || cursor.previous().is("\\mathrm{d}");
            if (token.kind() == Kind.BEGIN && token.text().endsWith("matrix")) {
                names.noteMatrices();
            }
            if (word) {
                cursor.next();
                cursor.moveTo(cursor.behindArgument(cursor.index()));
            } else if (TexSymbol.starts(token)) {
                String name = TexSymbol.read(cursor, names).name(cursor);
                TexToken next = cursor.peek();
                if (!differential && !next.is("(") && !next.is("[") && !next.is("'")) {
                    names.noteAlone(name);
                }
            } else {
                cursor.next();
            }
        }
    }

    private TexCondition restriction(TexCursor cursor) {
        TermParser terms = terms(cursor);
        TexCondition condition = new ConditionParser(cursor, names, terms).restriction();
        if (cursor.peek().is(".") || cursor.peek().is(";")) {
            cursor.next();
        }
        if (!cursor.atEnd()) {
            throw cursor.unexpected(
                    "did not expect " + cursor.peek().quoted() + " here",
                    "write several conditions with commas or in several 'for' lines");
        }
        return condition;
    }

    /** Returns definitions so that each is behind those that it uses. */
    private static List<Definition> sorted(
            List<Definition> definitions, Map<String, Set<String>> uses) {
        List<Definition> sorted = new ArrayList<>();
        Set<String> done = new HashSet<>();
        List<Definition> left = new ArrayList<>(definitions);
        while (!left.isEmpty()) {
            List<Definition> ready =
                    left.stream().filter(d -> done.containsAll(uses.get(d.name()))).toList();
            if (ready.isEmpty()) {
                Definition first = left.get(0);
                throw new TexRefusal(
                        "'" + first.name() + "' is defined by itself",
                        "define it by other names",
                        first.span());
            }
            sorted.addAll(ready);
            ready.forEach(definition -> done.add(definition.name()));
            left.removeAll(ready);
        }
        return sorted;
    }
}
