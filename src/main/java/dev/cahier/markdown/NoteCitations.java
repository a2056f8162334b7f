package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.bibliography.BibEntry;
import dev.cahier.bibliography.Bibliography;
import dev.cahier.bibliography.CitationCluster;
import dev.cahier.bibliography.CitedItem;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The citations of one note. What a citation shows is known when the whole note was rendered: until
 * then a mark stands for it, see {@link CitationMarks}.
 */
final class NoteCitations {

    /** The citations of a text that cannot cite anything. */
    static final NoteCitations NONE = new NoteCitations(Bibliography.NONE);

    /** Longer keys are not told from text without spaces that follows them. */
    private static final int LONGEST_KEY = 300;

    /** So many unknown keys of a note are compared with those that exist. */
    private static final int MOST_GUESSES = 50;

    private final Bibliography bibliography;
    private final boolean on;
    private final Map<Written, Integer> numbers = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final SortedMap<String, BibEntry> entries = new TreeMap<>();
    private final Set<SourceLocation> reported = new HashSet<>();
    private boolean placed;
    private boolean full;
    private int works;
    private int guesses;

    /** Where a citation is written: a text that is parsed again has the same ones. */
    private record Written(String text, SourceLocation place) {}

    /** A citation with its place. */
    record Found(CitationCluster cluster, SourceLocation place, int index) {}

    NoteCitations(Bibliography bibliography) {
        this.bibliography = bibliography;
        this.on = bibliography.style().isPresent();
    }

    /** Returns whether the note has a bibliography. */
    boolean isOn() {
        return on;
    }

    Bibliography bibliography() {
        return bibliography;
    }

    /** Returns the entries that are cited. */
    SortedMap<String, BibEntry> entries() {
        return entries;
    }

    /** Returns the citations in the order of the text. */
    List<Found> inOrder() {
        return found.stream()
                .sorted(
                        Comparator.comparingInt((Found f) -> f.place().line())
                                .thenComparingInt(f -> f.place().column())
                                .thenComparingInt(Found::index))
                .toList();
    }

    /** Keeps in mind that the author has chosen a place for the list of references. */
    void place() {
        placed = true;
    }

    /** Returns whether the author has chosen a place for the list of references. */
    boolean isPlaced() {
        return placed;
    }

    /** Decides which nodes of a document are citations; the others become text. */
    void readIn(Document document, NoteContext note) {
        if (!on) {
            return;
        }
        List<CitationNode> nodes = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof CitationNode citation) {
                nodes.add(citation);
            }
        }
        for (CitationNode node : nodes) {
            if (CitationNodes.isInImage(node) || node.narrative() && CitationNodes.isInLink(node)) {
                replaceByText(node, node.getChars());
            } else if (node.narrative()) {
                narrative(node, note);
            } else {
                bracket(node, note);
            }
        }
    }

    private void bracket(CitationNode node, NoteContext note) {
        List<CitedItem> items = CitationItems.of(node.inner().toString(), this::knownPart);
        boolean complete = !items.isEmpty();
        for (CitedItem item : items) {
            Optional<BibEntry> entry = bibliography.entry(item.key());
            entry.ifPresent(e -> entries.put(e.key(), e));
            if (entry.isEmpty()) {
                complete = false;
                int at = Math.max(0, node.getChars().indexOf("@" + item.key()));
                reportMissing(item.key(), note.at(node.getChars(), at), note);
            }
        }
        if (!complete || !count(node, new CitationCluster(items, false), note)) {
            replaceByText(node, node.getChars());
        }
    }

    private void narrative(CitationNode node, NoteContext note) {
        BasedSequence inner = node.inner();
        int bracket = inner.indexOf('[');
        String written = (bracket < 0 ? inner : inner.subSequence(0, bracket)).toString().strip();
        String key = knownPart(written);
        Optional<BibEntry> entry = bibliography.entry(key);
        if (entry.isEmpty()) {
            near(written).ifPresent(near -> warn(written, near, note.at(node), note));
            replaceByText(node, node.getChars());
            return;
        }
        entries.put(key, entry.get());
        boolean whole = key.length() == written.length();
        String place =
                whole && bracket >= 0
                        ? inner.subSequence(bracket + 1, inner.length() - 1).toString()
                        : "";
        CitationCluster cluster =
                new CitationCluster(List.of(CitationItems.narrative(key, place)), true);
        CitationNode cited = node;
        if (!whole) {
            BasedSequence chars = node.getChars();
            cited = new CitationNode(chars.subSequence(0, key.length() + 1), inner, true);
            node.insertBefore(cited);
            replaceByText(node, chars.subSequence(key.length() + 1));
        }
        if (!count(cited, cluster, note)) {
            replaceByText(cited, cited.getChars());
        }
    }

    /**
     * Returns the longest beginning that is a key: text without spaces, such as Chinese, may
     * follow.
     */
    private String knownPart(String written) {
        for (int end = Math.min(written.length(), LONGEST_KEY); end > 0; end--) {
            boolean inWord =
                    end < written.length()
                            && isWord(written.charAt(end - 1))
                            && isWord(written.charAt(end));
            if (!inWord && bibliography.entry(written.substring(0, end)).isPresent()) {
                return written.substring(0, end);
            }
        }
        return written;
    }

    private Optional<String> near(String key) {
        guesses++;
        return guesses > MOST_GUESSES ? Optional.empty() : bibliography.near(key);
    }

    private static boolean isWord(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
    }

    /** Returns whether a citation was counted; the first that is too many is reported. */
    private boolean count(CitationNode node, CitationCluster cluster, NoteContext note) {
        Written written = new Written(node.getChars().toString(), note.at(node));
        if (!numbers.containsKey(written)) {
            if (works + cluster.items().size() > CitationMarks.MOST) {
                reportLimit(written.place(), note);
                return false;
            }
            works += cluster.items().size();
            numbers.put(written, found.size());
            found.add(new Found(cluster, written.place(), found.size()));
        }
        node.count(numbers.get(written));
        return true;
    }

    private void reportLimit(SourceLocation place, NoteContext note) {
        if (full) {
            return;
        }
        full = true;
        note.report(
                Diagnostic.error(
                                "limit-exceeded",
                                place,
                                "the note has more than " + CitationMarks.MOST + " citations")
                        .withHint("split the note; each work of a citation counts"));
    }

    private static void replaceByText(CitationNode node, BasedSequence chars) {
        node.insertBefore(new Text(chars));
        node.unlink();
    }

    private void reportMissing(String key, SourceLocation place, NoteContext note) {
        if (!reported.add(place)) {
            return;
        }
        note.report(
                Diagnostic.error(
                                "citation-missing",
                                place,
                                "the bibliography has no entry '" + key + "'")
                        .withHint(
                                near(key)
                                        .map(near -> "did you mean @" + near + "?")
                                        .orElse("add it, or write \\@ if this is not a citation")));
    }

    private void warn(String key, String near, SourceLocation place, NoteContext note) {
        if (reported.add(place)) {
            note.report(
                    Diagnostic.warning(
                                    "citation-doubtful",
                                    place,
                                    "the bibliography has no entry '"
                                            + key
                                            + "', so this is shown as text")
                            .withHint(
                                    "did you mean @"
                                            + near
                                            + "? Write \\@ if this is not a citation"));
        }
    }
}
