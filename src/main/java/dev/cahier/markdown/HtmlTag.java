package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A tag of HTML that an author wrote, read as browsers read it.
 *
 * @param name the name of the element in lower case
 * @param closing whether it is a closing tag
 * @param attributes its attributes with values, in order
 * @param flags its attributes without values, in order
 * @param end the index behind the tag
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state">HTML,
 *     13.2.5</a>
 */
record HtmlTag(
        String name, boolean closing, List<Attribute> attributes, List<Flag> flags, int end) {

    HtmlTag {
        attributes = List.copyOf(attributes);
        flags = List.copyOf(flags);
    }

    /**
     * An attribute that has a value.
     *
     * @param name its name in lower case
     * @param start the index of the white space or slash before it
     * @param valueStart the index of the value, behind a quotation mark
     * @param valueEnd the index behind the value, before a quotation mark
     * @param end the index behind it
     */
    record Attribute(String name, int start, int valueStart, int valueEnd, int end) {}

    /**
     * An attribute without a value.
     *
     * @param name its name in lower case
     * @param start the index of its name
     */
    record Flag(String name, int start) {}

    /** Reads the tag at an index of a text; empty if there is none or it does not end. */
    static Optional<HtmlTag> at(CharSequence text, int index) {
        return new Reader(text, index).read();
    }

    /** Returns whether a tag begins at an index, even if it does not end. */
    static boolean begins(CharSequence text, int index) {
        Reader reader = new Reader(text, index);
        return Reader.isLetter(reader.at(index + (reader.at(index + 1) == '/' ? 2 : 1)));
    }

    /** Reads one tag from left to right. */
    private static final class Reader {

        private final CharSequence text;
        private final List<Attribute> attributes = new ArrayList<>();
        private final List<Flag> flags = new ArrayList<>();
        private int index;

        private Reader(CharSequence text, int index) {
            this.text = text;
            this.index = index;
        }

        private Optional<HtmlTag> read() {
            if (at(index) != '<') {
                return Optional.empty();
            }
            index++;
            boolean closing = at(index) == '/';
            index += closing ? 1 : 0;
            if (!isLetter(at(index))) {
                return Optional.empty();
            }
            int start = index;
            skipUntil("/>");
            String name = text(start, index);
            while (index < text.length() && at(index) != '>') {
                attribute();
            }
            return index < text.length()
                    ? Optional.of(new HtmlTag(name, closing, attributes, flags, index + 1))
                    : Optional.empty();
        }

        private void attribute() {
            int before = index;
            while (isSpace(at(index)) || at(index) == '/') {
                index++;
            }
            if (index == text.length() || at(index) == '>') {
                return;
            }
            int start = index;
            index++; // Even "=" begins a name.
            skipUntil("/>=");
            String name = text(start, index);
            int afterName = index;
            skipSpace();
            if (at(index) != '=') {
                index = afterName;
                flags.add(new Flag(name, start));
                return;
            }
            index++;
            skipSpace();
            value(name, before);
        }

        private void value(String name, int before) {
            char quote = at(index);
            if (quote == '"' || quote == '\'') {
                int start = index + 1;
                index = start;
                while (index < text.length() && at(index) != quote) {
                    index++;
                }
                int end = Math.min(index + 1, text.length());
                attributes.add(new Attribute(name, before, start, index, end));
                index = end;
            } else {
                int start = index;
                skipUntil(">");
                attributes.add(new Attribute(name, before, start, index, index));
            }
        }

        private void skipSpace() {
            while (isSpace(at(index))) {
                index++;
            }
        }

        private void skipUntil(String ends) {
            while (index < text.length() && !isSpace(at(index)) && ends.indexOf(at(index)) < 0) {
                index++;
            }
        }

        private String text(int start, int end) {
            return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        }

        private char at(int i) {
            return i < text.length() ? text.charAt(i) : '\0';
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }
}
