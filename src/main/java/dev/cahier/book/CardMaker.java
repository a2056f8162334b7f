package dev.cahier.book;

import dev.cahier.config.MathMacro;
import dev.cahier.config.TheoremKind.Role;
import dev.cahier.markdown.NoteLabel;
import dev.cahier.markdown.NoteStatement;
import dev.cahier.site.RenderedNote;
import dev.cahier.store.Sha256;
import dev.cahier.template.SiteContext;
import dev.cahier.tex.TexMacro;
import dev.cahier.tex.TexMacros;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes flash cards of the definitions, theorems and exercises of notes. One thread. */
public final class CardMaker {

    private static final int ID_LENGTH = 16;

    private final SiteContext site;
    private final boolean proofs;

    /**
     * Creates a maker.
     *
     * @param proofs whether the back of a theorem has its proof, too
     */
    public CardMaker(SiteContext site, boolean proofs) {
        this.site = site;
        this.proofs = proofs;
    }

    /**
     * The cards of a note.
     *
     * @param unanswered exercises without a solution, which are not cards
     */
    public record Made(List<FlashCard> cards, List<NoteStatement> unanswered) {

        public Made {
            cards = List.copyOf(cards);
            unanswered = List.copyOf(unanswered);
        }
    }

    /** A statement and its element in the page; empty if it is not there. */
    private record Shown(NoteStatement statement, Optional<Element> element) {

        /** Returns the text below the title. */
        Element body() {
            Element body = element.orElseThrow().clone();
            body.select("> .theorem-title").remove();
            body.select(".theorem-proof, .theorem-solution").remove();
            return body;
        }
    }

    /**
     * Makes the cards of a note.
     *
     * @param deck the deck that they are in
     */
    public Made of(RenderedNote note, String deck) {
        String language = site.language(note);
        Document page = ChapterBody.of(note.feedHtml(), site.labels(language));
        CardMarkup markup = new CardMarkup(site, note, language, tex(note));
        markup.change(page);
        List<Shown> all = shown(note.body().facts().statements(), page);
        List<FlashCard> cards = new ArrayList<>();
        List<NoteStatement> unanswered = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Shown one : all) {
            Role role = one.statement().role();
            boolean asked =
                    role == Role.DEFINITION || role == Role.STATEMENT || role == Role.EXERCISE;
            if (!asked || one.element().isEmpty()) {
                continue;
            }
            List<Element> answers = answers(one, all);
            if (role == Role.EXERCISE && answers.isEmpty()) {
                unanswered.add(one.statement());
                continue;
            }
            String name = markup.ofTitle(one.statement().titleHtml());
            String front = front(note, one, name, markup);
            String back =
                    role == Role.EXERCISE
                            ? joined(answers.stream(), markup)
                            : joined(
                                    Stream.concat(
                                            Stream.of(one.body()),
                                            proofs ? answers.stream() : Stream.empty()),
                                    markup);
            String id = id(note, one, ids);
            cards.add(
                    new FlashCard(id, deck, tags(note), front, back + link(note, one.statement())));
        }
        return new Made(cards, unanswered);
    }

    private AnkiTex tex(RenderedNote note) {
        Map<String, String> numbers = new HashMap<>();
        note.body().labels().stream()
                .filter(NoteLabel::isEquation)
                .forEach(label -> numbers.put(label.name(), label.number()));
        return new AnkiTex(
                TexMacros.of(
                        Stream.concat(
                                        site.config().math().macros().stream(),
                                        note.note().frontMatter().macros().stream())
                                .map(CardMaker::tex)
                                .toList()),
                numbers);
    }

    private static TexMacro tex(MathMacro macro) {
        return new TexMacro(macro.name(), macro.arguments(), macro.optional(), macro.body());
    }

    /** Finds the elements of statements: those of the same name have the same order. */
    private static List<Shown> shown(List<NoteStatement> statements, Document page) {
        Map<String, Deque<Element>> elements = new HashMap<>();
        for (Element element : page.select(".theorem")) {
            Element name = element.selectFirst("> .theorem-title > strong");
            if (name != null && element.closest(".embed") == null) {
                elements.computeIfAbsent(name.text(), n -> new ArrayDeque<>()).add(element);
            }
        }
        List<Shown> shown = new ArrayList<>();
        for (NoteStatement statement : statements) {
            Deque<Element> named = elements.getOrDefault(statement.name(), new ArrayDeque<>());
            shown.add(new Shown(statement, Optional.ofNullable(named.poll())));
        }
        return shown;
    }

    /** Returns the proofs or solutions of a statement: those in it, then those that name it. */
    private static List<Element> answers(Shown asked, List<Shown> all) {
        Element element = asked.element().orElseThrow();
        String anchor = asked.statement().anchor();
        List<Element> answers = new ArrayList<>();
        for (Shown other : all) {
            if (!other.statement().isProof() || other.element().isEmpty()) {
                continue;
            }
            String subject = other.statement().subject();
            boolean named =
                    !subject.isEmpty()
                            && (subject.equals(asked.statement().label())
                                    || subject.equals("#" + anchor));
            Element proof = other.element().get();
            boolean inside = proof.parents().contains(element);
            if (named || inside || subject.isEmpty() && statementBefore(proof) == element) {
                answers.add(other.body());
            }
        }
        return answers;
    }

    private static Element statementBefore(Element proof) {
        Element before = proof.previousElementSibling();
        while (before != null && before.is(".theorem-proof, .theorem-solution")) {
            before = before.previousElementSibling();
        }
        return before == null ? proof : before;
    }

    /** The front has the name that is asked for; an exercise, and what has no name, its text. */
    private static String front(RenderedNote note, Shown one, String name, CardMarkup markup) {
        String place =
                "<small>" + AnkiText.of(one.statement().name() + " · " + note.title()) + "</small>";
        String title = name.isBlank() ? "" : "<br><b>" + name + "</b>";
        return one.statement().role() == Role.EXERCISE
                ? place + title + markup.of(one.body())
                : place + (name.isBlank() ? "<br>" + section(one) : title);
    }

    /** Returns the heading above a statement. */
    private static String section(Shown one) {
        for (Element at = one.element().orElseThrow(); at != null; at = at.parent()) {
            for (Element before = at.previousElementSibling();
                    before != null;
                    before = before.previousElementSibling()) {
                if (before.is("h1, h2, h3, h4, h5, h6")) {
                    return before.html();
                }
            }
        }
        return "";
    }

    private static String joined(Stream<Element> parts, CardMarkup markup) {
        return String.join("<hr>", parts.map(markup::of).toList());
    }

    private String link(RenderedNote note, NoteStatement statement) {
        String url = site.canonical(note.note().address());
        String place =
                statement.anchor().isEmpty() ? "" : "#" + BookLinks.encoded(statement.anchor());
        return url.isEmpty()
                ? ""
                : "<p><small><a href=\""
                        + Markup.text(url + place)
                        + "\">"
                        + AnkiText.of(note.title())
                        + "</a></small></p>";
    }

    private static List<String> tags(RenderedNote note) {
        return note.note().frontMatter().tags().stream()
                .map(tag -> tag.strip().replaceAll("[\\s\\u3000\"]+", "_"))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** A label stays when a text changes, then a title; a text has nothing else to be known by. */
    private String id(RenderedNote note, Shown one, Set<String> ids) {
        NoteStatement statement = one.statement();
        String key =
                !statement.label().isEmpty()
                        ? "label\n" + statement.label()
                        : !statement.title().isEmpty()
                                ? "title\n" + statement.kind() + "\n" + statement.title()
                                : "text\n" + one.body().text();
        String canonical = site.canonical(note.note().address());
        String whole =
                (canonical.isEmpty()
                                ? site.config().title() + "\n" + note.note().address()
                                : canonical)
                        + "\n"
                        + key;
        String id = Sha256.of(whole).substring(0, ID_LENGTH);
        for (int again = 2; !ids.add(id); again++) {
            id = Sha256.of(whole + "\n" + again).substring(0, ID_LENGTH);
        }
        return id;
    }
}
