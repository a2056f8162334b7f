package dev.cahier.markdown;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a note that is parsed: without its comments and without control characters.
 *
 * <p>These are taken out before anything else reads the text, so that no part of a comment can
 * reach a page, a summary or a list of links. Offsets of this text lead back to those of the file.
 */
final class NoteText {

    private final String text;
    private final List<Diagnostic> diagnostics;
    private final int[] starts;
    private final int[] shifts;

    private NoteText(String file, List<Cut> cuts, List<Diagnostic> diagnostics) {
        this.diagnostics = List.copyOf(diagnostics);
        starts = new int[cuts.size() + 1];
        shifts = new int[cuts.size() + 1];
        StringBuilder kept = new StringBuilder(file.length());
        int from = 0;
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            kept.append(file, from, cut.start());
            from = cut.end();
            starts[i + 1] = kept.length();
            shifts[i + 1] = from - kept.length();
        }
        text = kept.append(file, from, file.length()).toString();
    }

    /**
     * A part of the file that is not parsed.
     *
     * @param start the offset of its first character
     * @param end the offset behind its last one
     */
    record Cut(int start, int end) {}

    /** Returns the whole text of a note's file. */
    static NoteText whole(MarkdownSource source) {
        return new NoteText(source.text().text(), List.of(), List.of());
    }

    /**
     * Returns the text of a note's file without comments and control characters in its body, and
     * with dollars in place of the tags of {@link TexScripts}.
     */
    static NoteText published(MarkdownSource source) {
        SourceText file = source.text();
        List<Cut> cuts = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (NoteComment comment : CommentScanner.scan(source)) {
            cuts.add(comment.cut(file.text()));
            comment.problem(file).ifPresent(problems::add);
        }
        List<Cut> controls = ControlCharacters.runs(file.text(), source.bodyOffset());
        cuts.addAll(controls);
        problems.addAll(ControlCharacters.problems(controls, file));
        StringBuilder text = new StringBuilder(file.text());
        for (TexScripts.TexScript script : TexScripts.in(source)) {
            script.replaceTags(text);
            cuts.addAll(script.cuts(file.text()));
        }
        return new NoteText(text.toString(), merged(cuts), problems);
    }

    /** Returns a text without its comments; marks that open a comment without an end are text. */
    static String withoutComments(MarkdownSource source) {
        String text = source.text().text();
        List<Cut> cuts =
                CommentScanner.scan(source).stream()
                        .filter(NoteComment::closed)
                        .map(comment -> comment.cut(text))
                        .collect(Collectors.toCollection(ArrayList::new));
        return new NoteText(text, merged(cuts), List.of()).text;
    }

    private static List<Cut> merged(List<Cut> cuts) {
        cuts.sort((a, b) -> Integer.compare(a.start(), b.start()));
        List<Cut> merged = new ArrayList<>();
        for (Cut cut : cuts) {
            int last = merged.size() - 1;
            if (last >= 0 && cut.start() <= merged.get(last).end()) {
                int end = Math.max(cut.end(), merged.get(last).end());
                merged.set(last, new Cut(merged.get(last).start(), end));
            } else {
                merged.add(cut);
            }
        }
        return merged;
    }

    /** Returns what is wrong with the parts that are left out. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Returns the text, its body at {@link MarkdownSource#bodyOffset}. */
    String text() {
        return text;
    }

    /** Returns the offset in the file of a character of this text. */
    int fileOffset(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return offset + shifts[found >= 0 ? lastEqual(found) : -found - 2];
    }

    /** Two cuts with nothing between them but their line ends may start at the same place. */
    private int lastEqual(int found) {
        int last = found;
        while (last + 1 < starts.length && starts[last + 1] == starts[found]) {
            last++;
        }
        return last;
    }
}
