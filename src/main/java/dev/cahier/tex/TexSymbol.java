package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name as it is written, before it is known what it names.
 *
 * @param base the letter with its font, accent and label, such as {@code \hat{y}}
 * @param from index of the first token of the subscript, or -1 if there is none
 * @param to index behind its last one
 * @param span where the name stands, subscript included
 */
record TexSymbol(String base, int from, int to, TexSpan span) {

    private static final Set<String> FONTS =
            Set.of(
                    "\\mathbf",
                    "\\boldsymbol",
                    "\\bm",
                    "\\vec",
                    "\\hat",
                    "\\bar",
                    "\\tilde",
                    "\\mathcal",
                    "\\mathit",
                    "\\mathsf",
                    "\\mathfrak",
                    "\\mathscr",
                    "\\widehat",
                    "\\overline",
                    "\\underline",
                    "\\dot",
                    "\\ddot",
                    "\\widetilde",
                    "\\check",
                    "\\symbf",
                    "\\pmb",
                    "\\mathbb");

    /** Returns whether a symbol starts with a token. */
    static boolean starts(TexToken token) {
        return token.kind() == Kind.LETTER
                || token.kind() == Kind.COMMAND
                        && (GreekLetters.isCommand(token.text())
                                || FONTS.contains(token.text())
                                || token.text().startsWith("\\mathrm{"));
    }

    /** Reads a symbol with its subscript and, if the author declared such a name, its label. */
    static TexSymbol read(TexCursor cursor, TexScope names) {
        TexToken first = cursor.peek();
        String base = letter(cursor);
        TexSpan span = first.span().to(cursor.previous().span());
        int from = -1;
        int to = -1;
        if (cursor.peek().is("_")) {
            from = cursor.index() + 1;
            to = cursor.behindArgument(from);
            requireOneToken(cursor, from, "_", base);
            cursor.moveTo(to);
            span = span.to(cursor.previous().span());
        }
        Optional<String> label =
                label(cursor, base, names, from < 0 ? "" : subscript(cursor, from, to));
        if (label.isPresent()) {
            cursor.next();
            cursor.moveTo(cursor.behindArgument(cursor.index()));
            return new TexSymbol(label.get(), from, to, first.span().to(cursor.previous().span()));
        }
        return new TexSymbol(base, from, to, span);
    }

    /** Returns the name with its subscript. */
    String name(TexCursor cursor) {
        return from < 0 ? base : base + subscript(cursor, from, to);
    }

    boolean hasSubscript() {
        return from >= 0;
    }

    static void requireOneToken(TexCursor cursor, int argument, String sign, String base) {
        TexToken token = cursor.at(argument);
        if (token.kind() == Kind.NUMBER && token.text().length() > 1) {
            throw new TexRefusal(
                    "TeX reads only the first digit after '" + sign + "'",
                    "write " + base + sign + "{" + token.text() + "}",
                    token.span());
        }
        if (token.kind() == Kind.STOP) {
            throw new TexRefusal("nothing follows '" + sign + "'", "", token.span());
        }
    }

    private static String letter(TexCursor cursor) {
        TexToken token = cursor.next();
        if (!FONTS.contains(token.text())) {
            return token.text();
        }
        if (starts(cursor.peek())) {
            return token.text() + "{" + letter(cursor) + "}";
        }
        TexToken open = cursor.expect("{", "write " + token.text() + "{x}");
        StringBuilder content = new StringBuilder();
        while (!cursor.peek().is("}") && !cursor.atEnd()) {
            content.append(starts(cursor.peek()) ? letter(cursor) : cursor.next().text());
        }
        cursor.expect("}", "");
        if (content.isEmpty()) {
            throw new TexRefusal("a symbol without a letter", "", open.span());
        }
        return token.text() + "{" + content + "}";
    }

    private static String subscript(TexCursor cursor, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            TexToken token = cursor.at(i);
            boolean brace = (i == from || i == to - 1) && (token.is("{") || token.is("}"));
            text.append(brace ? "" : token.text());
        }
        boolean single = text.length() == 1 || GreekLetters.isCommand(text.toString());
        return single ? "_" + text : "_{" + text + "}";
    }

    /** Returns the name with a label such as {@code ^{(1)}} if that name is the author's. */
    private static Optional<String> label(
            TexCursor cursor, String base, TexScope names, String subscript) {
        boolean parenthesised =
                cursor.peek().is("^") && cursor.peek(1).is("{") && cursor.peek(2).is("(");
        if (!parenthesised) {
            return Optional.empty();
        }
        int start = cursor.index() + 1;
        int behind = cursor.behindArgument(start);
        StringBuilder label = new StringBuilder(base).append("^{");
        List<TexToken> inner =
                java.util.stream.IntStream.range(start + 1, behind - 1)
                        .mapToObj(cursor::at)
                        .toList();
        inner.forEach(token -> label.append(token.text()));
        String name = label.append('}').toString();
        boolean authors = names.isAuthors(name) || names.isAuthors(name + subscript);
        return authors ? Optional.of(name) : Optional.empty();
    }
}
