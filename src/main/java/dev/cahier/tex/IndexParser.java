package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Parses the indices of entries, such as {@code ij}, {@code i,j}, {@code 12} and {@code k+1}. */
final class IndexParser {

    private final TexCursor cursor;
    private final TermParser terms;

    IndexParser(TexCursor cursor, TermParser terms) {
        this.cursor = cursor;
        this.terms = terms;
    }

    /**
     * Parses an argument as indices.
     *
     * @param most how many there may be; two letters or two digits are two indices if it is 2
     */
    List<TexTerm> indices(int most) {
        int start = cursor.index();
        int behind = cursor.behindArgument(start);
        boolean group = cursor.peek().is("{");
        int first = group ? start + 1 : start;
        int last = group ? behind - 1 : behind;
        List<TexTerm> result = new ArrayList<>();
        TexToken token = cursor.at(first);
        boolean letters = last - first == 2 && isSingle(token) && isSingle(cursor.at(first + 1));
        boolean digits =
                last - first == 1 && token.kind() == Kind.NUMBER && token.text().length() == 2;
        if (most == 2 && letters) {
            result.add(single(token));
            result.add(single(cursor.at(first + 1)));
        } else if (most == 2 && digits) {
            result.add(digit(token, 0));
            result.add(digit(token, 1));
        } else if (last - first == 1 && isSymbol(token)) {
            result.add(symbol(token));
        } else if (last - first == 1 && token.kind() == Kind.NUMBER) {
            result.add(
                    cursor.counted(new TexTerm.Number(new BigDecimal(token.text()), token.span())));
        } else {
            cursor.moveTo(first);
            do {
                result.add(terms.enclosedSum());
            } while (cursor.index() < last && cursor.take(","));
            if (cursor.index() != last) {
                throw cursor.unexpected("did not expect " + cursor.peek().quoted() + " here", "");
            }
        }
        cursor.moveTo(behind);
        if (result.size() > most) {
            throw new TexRefusal(
                    result.size() + " indices where " + most + " can be", "", token.span());
        }
        return result;
    }

    private static boolean isSymbol(TexToken token) {
        return token.kind() == Kind.LETTER || GreekLetters.isCommand(token.text());
    }

    private static boolean isSingle(TexToken token) {
        return isSymbol(token) || token.kind() == Kind.NUMBER && token.text().length() == 1;
    }

    private TexTerm single(TexToken token) {
        return token.kind() == Kind.NUMBER ? digit(token, 0) : symbol(token);
    }

    private TexTerm symbol(TexToken token) {
        return cursor.counted(new TexTerm.Symbol(token.text(), token.span()));
    }

    private TexTerm digit(TexToken token, int place) {
        int start = token.span().start() + place;
        return cursor.counted(
                new TexTerm.Number(
                        new BigDecimal(token.text().substring(place, place + 1)),
                        new TexSpan(start, start + 1)));
    }
}
