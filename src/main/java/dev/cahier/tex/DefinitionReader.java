package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the left side of a definition, and then its right side; for one use by one thread. */
final class DefinitionReader {

    private static final String HINT = "write where f(x) = ... or where a = ...";

    private final TexCursor cursor;
    private final TexScope names;
    private final TexScope.Head head;

    /** Reads the left side and tells the names about it. */
    DefinitionReader(TexCursor cursor, TexScope names) {
        this.cursor = cursor;
        this.names = names;
        this.head = readHead();
        names.define(head);
    }

    String name() {
        return head.name();
    }

    TexSpan span() {
        return head.span();
    }

    private TexScope.Head readHead() {
        TexToken first = cursor.peek();
        List<TexTerm.Symbol> indices = new ArrayList<>();
        String name;
        if (first.is("\\operatorname") || first.kind() == Kind.WORDS) {
            name = operatorName();
        } else if (TexSymbol.starts(first)) {
            TexSymbol symbol = TexSymbol.read(cursor, names);
            indices.addAll(indices(symbol));
            name = indices.isEmpty() ? symbol.name(cursor) : symbol.base();
            name = label(name, symbol);
        } else {
            throw cursor.unexpected("expected a definition", HINT);
        }
        while (cursor.take("'")) {
            name += "'";
        }
        List<TexTerm.Symbol> parameters = new ArrayList<>(indices);
        boolean bracket = cursor.peek().is("[");
        if (bracket || cursor.peek().is("(")) {
            cursor.next();
            do {
                parameters.add(parameter());
            } while (cursor.take(",") || cursor.take(";"));
            cursor.expect(bracket ? "]" : ")", "write the names of its variables, as in f(x, y)");
        }
        TexSpan span = first.span().to(cursor.previous().span());
        if (!cursor.take("=") && !cursor.take(":=") && !cursor.take("\\equiv")) {
            throw cursor.unexpected("expected a definition with '='", HINT);
        }
        requireDistinct(parameters);
        return new TexScope.Head(name, indices.size(), List.copyOf(parameters), span);
    }

    private String operatorName() {
        TexToken first = cursor.next();
        if (first.kind() == Kind.WORDS) {
            return "\\operatorname{" + first.text().strip() + "}";
        }
        int behind = cursor.behindArgument(cursor.index());
        StringBuilder name = new StringBuilder("\\operatorname{");
        for (int i = cursor.index(); i < behind; i++) {
            TexToken token = cursor.at(i);
            name.append(token.is("{") || token.is("}") ? "" : token.text());
        }
        cursor.moveTo(behind);
        return name.append('}').toString();
    }

    private String label(String name, TexSymbol symbol) {
        boolean labelled =
                cursor.peek().is("^") && cursor.peek(1).is("{") && cursor.peek(2).is("(");
        if (!labelled) {
            return name;
        }
        int behind = cursor.behindArgument(cursor.index() + 1);
        StringBuilder label = new StringBuilder(symbol.base()).append("^{");
        for (int i = cursor.index() + 2; i < behind - 1; i++) {
            label.append(cursor.at(i).text());
        }
        cursor.moveTo(behind);
        return label.append('}') + name.substring(symbol.base().length());
    }

    /** Returns the letters of a subscript if the right side uses them. */
    private List<TexTerm.Symbol> indices(TexSymbol symbol) {
        if (!symbol.hasSubscript()) {
            return List.of();
        }
        Set<String> used = new HashSet<>();
        for (int i = symbol.to(); cursor.at(i).kind() != Kind.STOP; i++) {
            used.add(cursor.at(i).text());
        }
        List<TexTerm.Symbol> result = new ArrayList<>();
        for (int i = symbol.from(); i < symbol.to(); i++) {
            TexToken token = cursor.at(i);
            if (token.is("{") || token.is("}") || token.is(",")) {
                continue;
            }
            boolean letter = token.kind() == Kind.LETTER || GreekLetters.isCommand(token.text());
            if (!letter || !used.contains(token.text())) {
                return List.of();
            }
            result.add(new TexTerm.Symbol(token.text(), token.span()));
        }
        return result;
    }

    private TexTerm.Symbol parameter() {
        if (!TexSymbol.starts(cursor.peek())) {
            throw cursor.unexpected("expected the name of a variable", "write f(x) = ...");
        }
        TexSymbol symbol = TexSymbol.read(cursor, names);
        return cursor.counted(new TexTerm.Symbol(symbol.name(cursor), symbol.span()));
    }

    private static void requireDistinct(List<TexTerm.Symbol> parameters) {
        Set<String> distinct =
                parameters.stream().map(TexTerm.Symbol::name).collect(Collectors.toSet());
        if (distinct.size() < parameters.size()) {
            throw new TexRefusal(
                    "two variables of this definition have the same name",
                    "",
                    parameters.get(0).span());
        }
    }

    /** Reads the right side, when all left sides are known. */
    Definition definition(TermParser terms) {
        head.parameters().forEach(parameter -> names.bind(parameter.name()));
        names.enterDefinition(head.name());
        TexTerm body = terms.sum();
        names.enterDefinition("");
        head.parameters().forEach(parameter -> names.unbind());
        if (cursor.peek().is(".") || cursor.peek().is(";")) {
            cursor.next();
        }
        if (!cursor.atEnd()) {
            RelationSigns.find(cursor.peek());
            throw cursor.unexpected("did not expect " + cursor.peek().quoted() + " here", "");
        }
        return new Definition(head.name(), head.indices(), head.parameters(), body, head.span());
    }
}
