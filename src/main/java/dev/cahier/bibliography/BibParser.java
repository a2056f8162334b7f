package dev.cahier.bibliography;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads BibTeX. After a mistake it goes on with the next line that begins with {@code @}, so that
 * one run tells all mistakes, each at its place.
 */
final class BibParser {

    static final String SYNTAX = "bibliography-syntax";

    private static final Pattern NAME = Pattern.compile("[^\\s\"#%'(),={}@\\\\]+");
    private static final Pattern KEY = Pattern.compile("[^\\s,{}\"=\\\\#%]+");
    private static final Pattern NEXT_ENTRY = Pattern.compile("(?m)^[ \\t]*@");
    private static final Map<String, String> MONTHS = months();

    private final SourceText source;
    private final String text;
    private final SortedMap<String, BibEntry> entries = new TreeMap<>();
    private final Map<String, String> strings = new HashMap<>(MONTHS);
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int index;

    /** Stops the reading of one entry. */
    private static final class Mistake extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Diagnostic diagnostic;

        private Mistake(Diagnostic diagnostic) {
            this.diagnostic = diagnostic;
        }
    }

    BibParser(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    private static Map<String, String> months() {
        Map<String, String> months = new HashMap<>();
        List<String> names = List.of("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));
        names.forEach(name -> months.put(name, String.valueOf(names.indexOf(name) + 1)));
        return months;
    }

    BibFile file() {
        while (true) {
            int at = text.indexOf('@', index);
            if (at < 0) {
                break;
            }
            index = at;
            try {
                item();
            } catch (Mistake mistake) {
                diagnostics.add(mistake.diagnostic);
                Matcher next = NEXT_ENTRY.matcher(text);
                index =
                        next.find(Math.max(at + 1, lineStart(index)))
                                ? next.end() - 1
                                : text.length();
                if (index <= at) {
                    index = at + 1;
                }
            }
        }
        entries.replaceAll((key, entry) -> withParent(entry));
        return new BibFile(source.path(), entries, diagnostics);
    }

    /** The place of a mistake may be the beginning of the next entry itself. */
    private int lineStart(int offset) {
        return text.lastIndexOf('\n', Math.min(offset, text.length()) - 1) + 1;
    }

    private BibEntry withParent(BibEntry entry) {
        BibEntry parent = entries.get(entry.fields().getOrDefault("crossref", "").strip());
        return parent == null || parent == entry ? entry : entry.inheriting(parent);
    }

    private void item() throws Mistake {
        int at = index++;
        skipBlanks();
        Optional<String> word = read(NAME);
        if (word.isEmpty()) {
            return; // An @ in the text between entries, which is a comment.
        }
        String type = word.get().toLowerCase(Locale.ROOT);
        skipBlanks();
        if (type.equals("comment")) {
            return;
        }
        if (peek() != '{' && peek() != '(') {
            if (text.substring(lineStart(at), at).isBlank()) {
                throw mistake(index, "expected '{' behind '@" + word.get() + "'");
            }
            return;
        }
        char end = peek() == '{' ? '}' : ')';
        index++;
        switch (type) {
            case "preamble" -> {
                value();
                close(end, at);
            }
            case "string" -> {
                String name = name();
                expect('=', "behind the name '" + name + "'");
                strings.put(name.toLowerCase(Locale.ROOT), value());
                close(end, at);
            }
            default -> entry(type, end, at);
        }
    }

    private void entry(String type, char end, int at) throws Mistake {
        skipBlanks();
        int place = index;
        Optional<String> key = read(KEY);
        skipBlanks();
        if (key.isEmpty() || peek() == '=') {
            throw mistake(place, "this entry has no key", "write @" + type + "{key, title = ...}");
        }
        Map<String, String> fields = new HashMap<>();
        skipBlanks();
        while (peek() == ',') {
            index++;
            skipBlanks();
            if (peek() == end) {
                break;
            }
            int start = index;
            String name = name();
            expect('=', "behind the field '" + name + "'");
            if (fields.put(name.toLowerCase(Locale.ROOT), value()) != null) {
                throw mistake(
                        start, "the entry '" + key.get() + "' has the field '" + name + "' twice");
            }
            skipBlanks();
        }
        close(end, at);
        add(new BibEntry(type, key.get(), fields, source.at(place)));
    }

    private void add(BibEntry entry) {
        BibEntry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            diagnostics.add(
                    Diagnostic.error(
                                    "bibliography-duplicate",
                                    entry.place(),
                                    "the key '"
                                            + entry.key()
                                            + "' is also that of the entry in line "
                                            + first.place().line())
                            .withHint("remove one of the two, or give it another key"));
        }
    }

    private String name() throws Mistake {
        skipBlanks();
        int place = index;
        Optional<String> name = read(NAME);
        if (name.isEmpty()) {
            throw mistake(place, "expected the name of a field" + found());
        }
        return name.get();
    }

    private void expect(char c, String where) throws Mistake {
        skipBlanks();
        if (peek() != c) {
            throw mistake(index, "expected '" + c + "' " + where + found());
        }
        index++;
    }

    private void close(char end, int start) throws Mistake {
        skipBlanks();
        if (index >= text.length() || peek() == '@') {
            throw mistake(start, "this entry is never closed", "add '" + end + "' at its end");
        }
        if (peek() != end) {
            throw mistake(
                    index,
                    "expected ',' or '" + end + "'" + found(),
                    "fields are separated by commas: author = {...}, title = {...}");
        }
        index++;
    }

    private String value() throws Mistake {
        StringBuilder value = new StringBuilder();
        do {
            skipBlanks();
            value.append(part());
            skipBlanks();
        } while (skip('#'));
        return value.toString();
    }

    private boolean skip(char c) {
        boolean is = peek() == c;
        index += is ? 1 : 0;
        return is;
    }

    private String part() throws Mistake {
        int start = index;
        char c = peek();
        if (c == '{' || c == '"') {
            index++;
            return delimited(start, c == '{' ? '}' : '"');
        }
        Optional<String> word = read(NAME);
        if (word.isEmpty()) {
            throw mistake(start, "expected a value in braces or quotes" + found());
        }
        if (word.get().chars().allMatch(Character::isDigit)) {
            return word.get();
        }
        String known = strings.get(word.get().toLowerCase(Locale.ROOT));
        if (known == null) {
            throw mistake(
                    start,
                    "no @string is named '" + word.get() + "'",
                    DidYouMean.among(strings.keySet(), word.get())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("put the value in braces: {" + word.get() + "}"));
        }
        return known;
    }

    private String delimited(int start, char end) throws Mistake {
        int depth = 0;
        for (int i = index; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == end && depth == 0) {
                String value = text.substring(index, i);
                index = i + 1;
                return value;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth < 0) {
                    throw mistake(i, "a '}' without a '{' before it");
                }
            }
        }
        throw mistake(
                start,
                "this value is never closed",
                end == '"' ? "add '\"' at its end" : "count its braces: a '}' is missing");
    }

    /**
     * Comments from a percent sign to the end of the line are allowed between fields, as in biber.
     */
    private void skipBlanks() {
        while (index < text.length()) {
            char c = text.charAt(index);
            if (c == '%') {
                int end = text.indexOf('\n', index);
                index = end < 0 ? text.length() : end;
            } else if (!Character.isWhitespace(c)) {
                return;
            } else {
                index++;
            }
        }
    }

    private Optional<String> read(Pattern pattern) {
        Matcher found = pattern.matcher(text).region(index, text.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        index = found.end();
        return Optional.of(found.group());
    }

    private char peek() {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private String found() {
        return index < text.length() ? ", found '" + text.charAt(index) + "'" : ", found the end";
    }

    private Mistake mistake(int offset, String message) {
        return mistake(offset, message, "");
    }

    private Mistake mistake(int offset, String message, String hint) {
        index = Math.max(index, Math.min(offset, text.length()));
        Diagnostic error = Diagnostic.error(SYNTAX, source.at(offset), message);
        return new Mistake(hint.isEmpty() ? error : error.withHint(hint));
    }
}
