package dev.cahier.bibliography;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the text of a BibTeX file, and what can be read from there. */
final class BibCursor {

    private static final String SYNTAX = "bibliography-syntax";

    private static final Pattern NAME = Pattern.compile("[^\\s\"#%'(),={}@\\\\]+");

    /** Characters for private use stand for markup while citations are made. */
    private static final Pattern KEY =
            Pattern.compile("[^\\s,{}\"=\\\\#%\\p{Cc}\\uE000-\\uF8FF\\uFFFE\\uFFFF]+");

    private final SourceText source;
    private final String text;
    private int index;

    /** Stops the reading of one entry. */
    static final class Mistake extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Diagnostic diagnostic;

        private Mistake(Diagnostic diagnostic) {
            this.diagnostic = diagnostic;
        }

        Diagnostic diagnostic() {
            return diagnostic;
        }
    }

    BibCursor(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    SourceText source() {
        return source;
    }

    String text() {
        return text;
    }

    int index() {
        return index;
    }

    void moveTo(int offset) {
        index = offset;
    }

    boolean isAtEnd() {
        return index >= text.length();
    }

    /** Returns the character at this place; a NUL at the end. */
    char peek() {
        return isAtEnd() ? '\0' : text.charAt(index);
    }

    /** Steps over a character if it is here; returns whether it was. */
    boolean skip(char c) {
        boolean is = peek() == c;
        index += is ? 1 : 0;
        return is;
    }

    /**
     * Comments from a percent sign to the end of the line are allowed between fields, as in biber.
     */
    void skipBlanks() {
        while (!isAtEnd()) {
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

    Optional<String> readName() {
        return read(NAME);
    }

    Optional<String> readKey() {
        return read(KEY);
    }

    private Optional<String> read(Pattern pattern) {
        Matcher found = pattern.matcher(text).region(index, text.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        index = found.end();
        return Optional.of(found.group());
    }

    /** Says what was found here instead of what was expected. */
    String found() {
        return isAtEnd() ? ", found the end" : ", found '" + text.charAt(index) + "'";
    }

    Mistake mistake(int offset, String message) {
        return mistake(offset, message, "");
    }

    Mistake mistake(int offset, String message, String hint) {
        Diagnostic error = Diagnostic.error(SYNTAX, source.at(offset), message);
        return stop(offset, hint.isEmpty() ? error : error.withHint(hint));
    }

    /** Returns a mistake of more than the file may have. */
    Mistake excess(int offset, String message, String hint) {
        return stop(
                offset,
                Diagnostic.error("limit-exceeded", source.at(offset), message).withHint(hint));
    }

    private Mistake stop(int offset, Diagnostic error) {
        index = Math.max(index, Math.min(offset, text.length()));
        return new Mistake(error);
    }
}
