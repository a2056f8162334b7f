package dev.cahier.note;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.ScalarKind;
import dev.cahier.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads tags and categories: a list, or one text in which commas part them. */
final class TermList {

    /** How many tags a note may have: each page of a tag shows all tags of its notes. */
    static final int MOST = 200;

    private static final String HINT = "keep the words by which readers will look for the note";

    private static final String COMMAS = ",、，";

    private TermList() {}

    /** Returns the terms in the order written; one text that is split is noted. */
    static List<String> read(DataEntry entry, DataValues values) {
        List<String> texts =
                values.texts(entry, MOST, HINT).stream().map(DataScalar::text).toList();
        boolean single =
                entry.value() instanceof DataScalar scalar && scalar.kind() == ScalarKind.STRING;
        List<String> terms =
                single ? texts.stream().flatMap(t -> split(t).stream()).toList() : texts;
        if (terms.size() > MOST) {
            values.report(
                    Diagnostic.error(
                                    "limit-exceeded",
                                    entry.value().location(),
                                    "'" + entry.key() + "' has more than " + MOST + " values")
                            .withHint(HINT));
            return terms.subList(0, MOST);
        }
        if (!terms.equals(texts)) {
            values.report(
                    Diagnostic.note(
                                    "front-matter-list",
                                    entry.value().location(),
                                    "'"
                                            + entry.key()
                                            + "' is one text, read as a list of "
                                            + terms.size())
                            .withHint("write " + written(terms)));
        }
        return terms;
    }

    private static String written(List<String> terms) {
        return terms.stream()
                .map(term -> '"' + term.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Splits at commas outside brackets and formulas, and not between two digits. */
    private static List<String> split(String text) {
        List<String> terms = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean formula = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            formula ^= c == '$';
            depth += "([{（".indexOf(c) >= 0 ? 1 : ")]}）".indexOf(c) >= 0 ? -1 : 0;
            if (COMMAS.indexOf(c) >= 0 && depth <= 0 && !formula && !isInNumber(text, i)) {
                terms.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        terms.add(text.substring(start).strip());
        terms.removeIf(String::isEmpty);
        return terms;
    }

    private static boolean isInNumber(String text, int comma) {
        return text.charAt(comma) == ','
                && comma > 0
                && comma + 1 < text.length()
                && Character.isDigit(text.charAt(comma - 1))
                && Character.isDigit(text.charAt(comma + 1));
    }
}
