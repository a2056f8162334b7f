package dev.cahier.build;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a file of cards by the rules of Anki's importer of text files, as its source code has them:
 * lines with {@code #}, quotation marks, columns, and decks that are made when a card names them.
 */
final class AnkiImport {

    /** A card as it is in the collection. */
    record Card(String id, String deck, List<String> tags, String front, String back) {}

    private final Map<String, String> head = new LinkedHashMap<>();
    private final List<Card> cards = new ArrayList<>();

    /** Decks by the names that are looked for, and all that there are, in lower case. */
    private final Map<String, String> decks = new HashMap<>();

    private final Set<String> existing = new TreeSet<>();

    private AnkiImport() {}

    /** Imports a file into an empty collection. */
    static List<Card> of(String file) {
        AnkiImport collection = new AnkiImport();
        collection.readHead(file);
        for (List<String> row : rows(file)) {
            collection.add(row);
        }
        return collection.cards;
    }

    private void readHead(String file) {
        for (String line : file.split("\n")) {
            if (!line.startsWith("#")) {
                return;
            }
            String[] keyAndValue = line.substring(1).split(":", 2);
            head.put(keyAndValue[0].strip().toLowerCase(Locale.ROOT), keyAndValue[1]);
        }
    }

    private void add(List<String> row) {
        if (!head.get("separator").equals("tab") || !head.get("html").equals("true")) {
            throw new AssertionError("not a file of HTML between tabs: " + head);
        }
        List<Integer> columns =
                List.of(column("guid column"), column("deck column"), column("tags column"));
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!columns.contains(i)) {
                fields.add(row.get(i));
            }
        }
        if (fields.size() != 2 || fields.get(0).isEmpty()) {
            throw new AssertionError("not a front and a back: " + row);
        }
        cards.add(
                new Card(
                        row.get(columns.get(0)),
                        deck(row.get(columns.get(1))),
                        List.of(row.get(columns.get(2)).strip().split("\\s+")),
                        fields.get(0),
                        fields.get(1)));
    }

    private int column(String key) {
        return Integer.parseInt(head.get(key).strip()) - 1;
    }

    private String deck(String name) {
        if (decks.containsKey(name)) {
            return decks.get(name);
        }
        try {
            throw new AssertionError("no deck has the id " + Long.parseLong(name));
        } catch (NumberFormatException isName) {
            List<String> parts = new ArrayList<>();
            for (String part : name.split("::", -1)) {
                String shown =
                        Normalizer.normalize(part, Normalizer.Form.NFC)
                                .replaceAll("[\\x00-\\x1f\\x7f\"]", "")
                                .replaceAll("^[\\s\\h]+|[\\s\\h]+$", "");
                parts.add(shown.isEmpty() ? "blank" : shown);
            }
            String made = String.join("::", parts);
            while (!existing.add(made.toLowerCase(Locale.ROOT))) {
                made += "+";
            }
            decks.put(made, made);
            return made;
        }
    }

    /** Splits a file as the library does that Anki uses. */
    private static List<List<String>> rows(String file) {
        List<List<String>> rows = new ArrayList<>();
        int at = 0;
        while (at < file.length()) {
            if (file.charAt(at) == '#') {
                at = file.indexOf('\n', at) + 1;
                continue;
            }
            List<String> row = new ArrayList<>();
            boolean more = true;
            while (more) {
                StringBuilder field = new StringBuilder();
                boolean quoted = file.charAt(at) == '"';
                at += quoted ? 1 : 0;
                while (quoted || file.charAt(at) != '\t' && file.charAt(at) != '\n') {
                    if (quoted && file.charAt(at) == '"') {
                        at++;
                        quoted = file.charAt(at) == '"';
                        if (!quoted) {
                            continue;
                        }
                    }
                    field.append(file.charAt(at++));
                }
                more = file.charAt(at++) == '\t';
                row.add(field.toString());
            }
            rows.add(row);
        }
        return rows;
    }
}
