package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import java.util.List;

/**
 * What the rules of {@code check} need to know about a note's parsed text. It is read for a check
 * only and kept nowhere, so that it costs builds nothing. Immutable.
 *
 * @param headings the headings in the order of the text
 * @param pictures the images in the order of the text, without charts
 * @param figures the images of the shortcode {@code figure}, which a site may have replaced
 * @param code the blocks of code in the order of the text
 * @param literals marks of emphasis that are shown as they are written
 * @param slips misplaced or missing spaces that keep Markdown from having an effect
 * @param switches which rules are switched off in which lines
 */
public record NoteOutline(
        List<HeadingLine> headings,
        List<Picture> pictures,
        List<Picture> figures,
        List<CodeBlock> code,
        List<SourceLocation> literals,
        List<Slip> slips,
        List<RuleSwitch> switches) {

    /** The outline of a note without text. */
    public static final NoteOutline EMPTY =
            new NoteOutline(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public NoteOutline {
        headings = List.copyOf(headings);
        pictures = List.copyOf(pictures);
        figures = List.copyOf(figures);
        code = List.copyOf(code);
        literals = List.copyOf(literals);
        slips = List.copyOf(slips);
        switches = List.copyOf(switches);
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param empty whether it shows nothing
     * @param outermost whether it is part of no list, quotation or shortcode
     */
    public record HeadingLine(int level, boolean empty, boolean outermost, SourceLocation place) {}

    /**
     * An image.
     *
     * @param target its file or address, as written
     * @param text its alternative text; empty if there is none
     * @param decorative whether its author says that it needs no text: {@code <img alt="">}
     */
    public record Picture(String target, String text, boolean decorative, SourceLocation place) {}

    /**
     * A block of code.
     *
     * @param fenced whether it is between fences, else it is indented
     * @param language the first word behind the opening fence; empty if there is none
     * @param text the code
     */
    public record CodeBlock(boolean fenced, String language, String text, SourceLocation place) {}

    /**
     * A misplaced or missing space.
     *
     * @param kind what it is
     * @param place where it is reported
     * @param start the offset in the file of the first character to be replaced
     * @param end the offset after the last one
     * @param replacement what is to be there
     */
    public record Slip(Kind kind, SourceLocation place, int start, int end, String replacement) {

        /** What a space is missing from, or what it breaks. */
        public enum Kind {
            HEADING("heading-space"),
            EMPHASIS("emphasis-space");

            private final String code;

            Kind(String code) {
                this.code = code;
            }

            /** Returns the code of the warnings about it. */
            public String code() {
                return code;
            }
        }
    }

    /**
     * A comment that switches rules off: {@code <!-- check: off image-alt -->}.
     *
     * @param first the first line for which it counts, 1-based
     * @param last the last line
     * @param rules the names of the rules; none for all
     * @param place where the comment is
     */
    public record RuleSwitch(int first, int last, List<String> rules, SourceLocation place) {

        public RuleSwitch {
            rules = List.copyOf(rules);
        }

        /** Returns whether it switches a rule off in a line. */
        public boolean covers(String rule, int line) {
            return line >= first && line <= last && (rules.isEmpty() || rules.contains(rule));
        }
    }
}
