package dev.cahier.template;

import java.util.List;

/**
 * The list of all signs and terms, for {@code notation.ftlh} as {@code notation}.
 *
 * @param introHtml the author's words above the list as markup, may be empty
 * @param groups the signs by their alphabets
 * @param terms the terms in the order of the language
 * @param termLetters links to the first terms of their letters; empty on a short page
 */
public record NotationView(
        PageView page,
        String introHtml,
        List<Group> groups,
        List<Term> terms,
        List<Letter> termLetters)
        implements PageModel {

    public NotationView {
        groups = List.copyOf(groups);
        terms = List.copyOf(terms);
        termLetters = List.copyOf(termLetters);
    }

    @Override
    public String template() {
        return "notation.ftlh";
    }

    @Override
    public String variable() {
        return "notation";
    }

    /**
     * The signs of an alphabet.
     *
     * @param name {@code latin}, {@code greek} or {@code other}
     * @param letters links to the first signs of their letters; empty on a short page
     * @param signs the signs in their order
     */
    public record Group(String name, List<Letter> letters, List<Sign> signs) {

        public Group {
            letters = List.copyOf(letters);
            signs = List.copyOf(signs);
        }
    }

    /**
     * A letter under which there are signs or terms.
     *
     * @param text the letter
     * @param id the anchor of the first one
     */
    public record Letter(String text, String id) {}

    /**
     * A sign.
     *
     * @param id its anchor, if it is the first one of its letter on a long page; else empty
     * @param html the sign as markup
     * @param meanings what it means
     * @param uses its first use in each note that does not define it
     */
    public record Sign(String id, String html, List<Meaning> meanings, List<Place> uses) {

        public Sign {
            meanings = List.copyOf(meanings);
            uses = List.copyOf(uses);
        }
    }

    /**
     * What a sign means.
     *
     * @param html the meaning as markup, may be empty
     * @param definition where a note says so; without an address if the whole site does
     */
    public record Meaning(String html, Place definition) {}

    /**
     * A place in a note.
     *
     * @param url where it is
     * @param note the note
     * @param placeHtml the heading, theorem or the like as markup; may be empty
     */
    public record Place(String url, LinkView note, String placeHtml) {

        /** No place in a note. */
        public static final Place NONE = new Place("", LinkView.NONE, "");
    }

    /**
     * A term.
     *
     * @param id its anchor, if it is the first one of its letter on a long page; else empty
     * @param html the term as markup
     * @param others its other names
     * @param meaningHtml what it means as markup, may be empty
     * @param definition where it is defined
     * @param mentions the notes in which a mention of it is a link
     */
    public record Term(
            String id,
            String html,
            List<String> others,
            String meaningHtml,
            Place definition,
            List<LinkView> mentions) {

        public Term {
            others = List.copyOf(others);
            mentions = List.copyOf(mentions);
        }
    }
}
