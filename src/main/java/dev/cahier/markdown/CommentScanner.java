package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the comments of a note in its source, outside code, formulas, tags and addresses.
 *
 * <p>Whatever opens first counts: a dollar within a comment starts no formula, and two per cent
 * signs within a formula start no comment. Where a text could be either, it is a comment, for what
 * an author hides must not be published.
 */
final class CommentScanner {

    static final String MARK = "%%";

    private final String text;
    private final VerbatimSource verbatim;
    private final List<NoteComment> comments = new ArrayList<>();

    private CommentScanner(String text, boolean math) {
        this.text = text;
        verbatim = new VerbatimSource(text, math);
    }

    /** Returns the comments of a note's body, in time about linear in its length. */
    static List<NoteComment> scan(MarkdownSource source) {
        String text = source.text().text();
        if (text.indexOf(MARK, source.bodyOffset()) < 0) {
            return List.of();
        }
        CommentScanner scanner = new CommentScanner(text, source.math());
        scanner.verbatim.read(source.bodyOffset(), scanner::behind);
        return scanner.comments;
    }

    private int behind(int index) {
        return text.startsWith(MARK, index) ? behindComment(index) : verbatim.behind(index);
    }

    private int behindComment(int start) {
        int close = text.indexOf(MARK, start + MARK.length());
        int end = close < 0 ? text.length() : close + MARK.length();
        int last = comments.size() - 1;
        if (last >= 0 && text.substring(comments.get(last).end(), start).matches("[ \\t]*")) {
            start = comments.remove(last).start();
        }
        comments.add(new NoteComment(start, end, close >= 0));
        return end;
    }
}
