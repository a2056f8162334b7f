package dev.cahier.bibliography;

import dev.cahier.bibliography.BibCursor.Mistake;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads BibTeX. After a mistake it goes on with the next line that begins with {@code @}, so that
 * one run tells all mistakes, each at its place.
 */
final class BibParser {

    private static final String SYNTAX = "bibliography-syntax";

    /** After so many mistakes the file is something else. */
    private static final int MOST_MISTAKES = 1_000;

    private static final Pattern NEXT_ENTRY = Pattern.compile("(?m)^[ \\t]*+@");

    private static final Set<String> DATES = Set.of("date", "urldate", "year", "month");

    private final SourceText source;
    private final String text;
    private final BibCursor in;
    private final BibValues values;
    private final SortedMap<String, BibEntry> entries = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    BibParser(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.in = new BibCursor(source);
        this.values = new BibValues(in);
    }

    BibFile file() {
        int mistakes = 0;
        int at = text.indexOf('@');
        while (at >= 0 && mistakes < MOST_MISTAKES) {
            in.moveTo(at);
            try {
                item();
            } catch (Mistake mistake) {
                mistakes++;
                diagnostics.add(mistake.diagnostic());
                in.moveTo(nextEntry(at));
            }
            at = text.indexOf('@', in.index());
        }
        if (at >= 0) {
            diagnostics.add(
                    Diagnostic.error(
                            "limit-exceeded",
                            source.at(at),
                            "after "
                                    + MOST_MISTAKES
                                    + " mistakes, the rest of the file is not read"));
        }
        entries.replaceAll((key, entry) -> withParent(entry));
        return new BibFile(source.path(), entries, diagnostics);
    }

    /** The place of a mistake may be the beginning of the next entry itself. */
    private int nextEntry(int at) {
        int from = Math.min(in.index(), text.length());
        int line = text.lastIndexOf('\n', from - 1) + 1;
        Matcher next = NEXT_ENTRY.matcher(text);
        return next.find(Math.max(at + 1, line)) ? next.end() - 1 : text.length();
    }

    private boolean beginsLine(int at) {
        int before = at - 1;
        while (before >= 0 && " \t\r".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private BibEntry withParent(BibEntry entry) {
        BibEntry parent = entries.get(entry.fields().getOrDefault("crossref", "").strip());
        return parent == null || parent == entry ? entry : entry.inheriting(parent);
    }

    private void item() throws Mistake {
        int at = in.index();
        in.moveTo(at + 1);
        in.skipBlanks();
        Optional<String> word = in.readName();
        if (word.isEmpty()) {
            return; // An @ in the text between entries, which is a comment.
        }
        String type = word.get().toLowerCase(Locale.ROOT);
        in.skipBlanks();
        if (type.equals("comment")) {
            return;
        }
        if (in.peek() != '{' && in.peek() != '(') {
            if (beginsLine(at)) {
                throw in.mistake(in.index(), "expected '{' after '@" + word.get() + "'");
            }
            return;
        }
        char end = in.peek() == '{' ? '}' : ')';
        in.moveTo(in.index() + 1);
        switch (type) {
            case "preamble" -> {
                values.read();
                close(end, at);
            }
            case "string" -> {
                String name = name();
                expect('=', "after the name '" + name + "'");
                values.name(name, values.read());
                close(end, at);
            }
            default -> entry(type, end, at);
        }
    }

    private void entry(String type, char end, int at) throws Mistake {
        in.skipBlanks();
        int place = in.index();
        Optional<String> key = in.readKey();
        in.skipBlanks();
        if (key.isEmpty() || in.peek() == '=') {
            throw in.mistake(
                    place, "this entry has no key", "write @" + type + "{key, title = ...}");
        }
        Map<String, String> fields = new HashMap<>();
        while (in.skip(',')) {
            in.skipBlanks();
            if (in.peek() == end) {
                break;
            }
            int start = in.index();
            String name = name();
            expect('=', "after the field '" + name + "'");
            String value = values.read();
            if (fields.put(name.toLowerCase(Locale.ROOT), value) != null) {
                throw in.mistake(
                        start, "the entry '" + key.get() + "' has the field '" + name + "' twice");
            }
            checkDate(name, value, start);
            in.skipBlanks();
        }
        close(end, at);
        add(new BibEntry(type, key.get(), fields, source.at(place)));
    }

    private void checkDate(String name, String value, int start) {
        boolean isDate = DATES.contains(name.toLowerCase(Locale.ROOT));
        Optional<String> wrong = isDate ? BibDate.impossible(value) : Optional.empty();
        wrong.ifPresent(
                date ->
                        diagnostics.add(
                                Diagnostic.error(
                                                SYNTAX,
                                                source.at(start),
                                                "there is no day or month '" + date + "'")
                                        .withHint("write a date such as 2020-05-06")));
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
        in.skipBlanks();
        int place = in.index();
        Optional<String> name = in.readName();
        if (name.isEmpty()) {
            throw in.mistake(place, "expected the name of a field" + in.found());
        }
        return name.get();
    }

    private void expect(char c, String where) throws Mistake {
        in.skipBlanks();
        if (!in.skip(c)) {
            throw in.mistake(in.index(), "expected '" + c + "' " + where + in.found());
        }
    }

    private void close(char end, int start) throws Mistake {
        in.skipBlanks();
        if (in.isAtEnd() || in.peek() == '@') {
            throw in.mistake(start, "this entry is never closed", "add '" + end + "' at its end");
        }
        if (!in.skip(end)) {
            throw in.mistake(
                    in.index(),
                    "expected ',' or '" + end + "'" + in.found(),
                    "fields are separated by commas: author = {...}, title = {...}");
        }
    }
}
