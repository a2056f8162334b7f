package dev.cahier.tex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** TeX whose characters know their places in the source. Mutable. */
final class LocatedTex {

    private final StringBuilder text = new StringBuilder();
    private final List<TexSpan> places = new ArrayList<>();

    /** Returns a text that stands in the source from an offset on. */
    static LocatedTex written(String text, int start) {
        LocatedTex located = new LocatedTex();
        for (int i = 0; i < text.length(); i++) {
            located.text.append(text.charAt(i));
            located.places.add(new TexSpan(start + i, start + i + 1));
        }
        return located;
    }

    /** Returns a text all of which stands at one place. */
    static LocatedTex at(String text, TexSpan place) {
        LocatedTex located = new LocatedTex();
        located.text.append(text);
        located.places.addAll(Collections.nCopies(text.length(), place));
        return located;
    }

    String text() {
        return text.toString();
    }

    List<TexSpan> places() {
        return List.copyOf(places);
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return text.charAt(index);
    }

    /** Returns the place of a range that is not empty. */
    TexSpan place(int from, int to) {
        return places.get(from).to(places.get(to - 1));
    }

    LocatedTex part(int from, int to) {
        LocatedTex part = new LocatedTex();
        part.text.append(text, from, to);
        part.places.addAll(places.subList(from, to));
        return part;
    }

    String read(int from, int to) {
        return text.substring(from, to);
    }

    /** Appends another text; a command at the end of this one stays apart from letters. */
    void append(LocatedTex other) {
        if (other.length() > 0) {
            separate(other.at(0), other.places.get(0));
            text.append(other.text);
            places.addAll(other.places);
        }
    }

    private void separate(char next, TexSpan place) {
        if (isLetter(next) && wordStart(length()) < length()) {
            text.append(' ');
            places.add(place);
        }
    }

    /** Returns the text with spaces in the place of line ends. */
    LocatedTex onOneLine() {
        LocatedTex line = new LocatedTex();
        line.text.append(text.toString().replace('\n', ' '));
        line.places.addAll(places);
        return line;
    }

    /**
     * Replaces a range; commands before it and at its end stay apart from letters.
     *
     * @return where the replacement starts
     */
    int replace(int from, int to, LocatedTex by) {
        int word = wordStart(from);
        LocatedTex joined = part(word, from);
        joined.append(by);
        if (to < length()) {
            joined.separate(at(to), places.get(to));
        }
        text.replace(word, to, joined.text());
        places.subList(word, to).clear();
        places.addAll(word, joined.places);
        return from;
    }

    /** Blanks a range out. */
    void erase(int from, int to) {
        text.replace(from, to, " ".repeat(to - from));
        Collections.fill(places.subList(from, to), place(from, to));
    }

    /** Returns where a command of letters starts that ends at an index; the index if none does. */
    private int wordStart(int end) {
        int start = end;
        while (start > 0 && isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start < end && start > 0 && text.charAt(start - 1) == '\\' ? start - 1 : end;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@';
    }
}
