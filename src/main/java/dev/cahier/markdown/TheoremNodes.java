package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.config.ProofDisplay;
import dev.cahier.config.TheoremConfig;
import dev.cahier.config.TheoremKind;
import dev.cahier.config.TheoremKind.Role;
import dev.cahier.math.ReferenceMarkup;
import dev.cahier.math.SignTree;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders callouts that mathematics is written in: definitions, theorems, proofs and the like. */
final class TheoremNodes {

    private static final String END_OF_PARAGRAPH = "</p>";
    private static final String QED = "<span class=\"qed\">∎</span>";

    /** What a proof or a solution can belong to if it follows it. */
    private static final Set<Role> PROVED = Set.of(Role.STATEMENT, Role.EXERCISE);

    private static final Set<Role> SOLVED =
            Set.of(Role.STATEMENT, Role.EXERCISE, Role.ILLUSTRATION);

    private final TheoremKind kind;
    private final CalloutTitle title;
    private final BlockQuote quote;
    private final BodyWriter out;
    private final NoteContext note;
    private final TheoremConfig config;

    private TheoremNodes(TheoremKind kind, CalloutTitle title, BlockQuote quote, BodyWriter out) {
        this.kind = kind;
        this.title = title;
        this.quote = quote;
        this.out = out;
        this.note = out.note();
        this.config = note.source().theorems();
    }

    /**
     * What is shown of a statement, for proofs that follow it.
     *
     * @param role what it is for
     * @param name its name with its number
     * @param subject what a reference to it names: its own label or anchor, or what it proves;
     *     empty for none
     * @param labelled whether the subject is a label
     */
    record Shown(Role role, String name, String subject, boolean labelled) {}

    /**
     * Writes a callout.
     *
     * @param title its first line, which has been taken out of the quotation
     */
    static void render(TheoremKind kind, CalloutTitle title, BlockQuote quote, BodyWriter out) {
        new TheoremNodes(kind, title, quote, out).render();
    }

    private void render() {
        String name = name();
        String number = number();
        String numbered =
                number.isEmpty() ? name : note.words().text("theorem.numbered", name, number);
        Optional<Shown> before = before();
        Optional<Subject> subject = subject(before);
        String label = title.anchor().map(BasedSequence::toString).orElse("");
        String id = title.anchor().map(anchor -> label(anchor, numbered, number)).orElse("");
        CalloutFrame frame =
                new CalloutFrame("theorem", kind.styleClass(), id, folding())
                        .with(note.attributesOf(quote));
        if (frame.id().isEmpty() && needsAnchor()) {
            frame = new CalloutFrame(frame.name(), frame.kind(), anchor(number), frame.folding());
        }
        String strong = "<strong>" + escaped(numbered) + "</strong>";
        keep(numbered, frame.id(), label, subject, before);
        frame.begin(titleHtml(strong, subject), out);
        if (kind.role() == Role.PROOF) {
            proof();
        } else if (kind.role() == Role.DEFINITION) {
            String body = out.part().children(quote).html();
            out.pre(body);
            define(numbered, frame.id(), body);
        } else {
            out.children(quote);
        }
        frame.end(out);
    }

    private boolean needsAnchor() {
        boolean listed = kind.role() == Role.DEFINITION && note.source().notation().isUsed();
        return (config.page() || listed) && !isProof();
    }

    /** Keeps the signs or the term that a definition is of. */
    private void define(String numbered, String id, String body) {
        TitleSigns signs = title.signs();
        if (kind.like() == TheoremKind.BuiltIn.NOTATION) {
            String rest = onOtherPages(signs.meaningHtml());
            String meaning = rest.isEmpty() ? meaning(body) : rest;
            for (TitleSigns.Sign sign : signs.signs()) {
                note.notation()
                        .add(
                                new NoteSign(
                                        SignTree.of(sign.html()),
                                        sign.html(),
                                        sign.text(),
                                        meaning,
                                        numbered,
                                        id,
                                        note.at(quote)),
                                note);
            }
        } else {
            List<String> names = TermNames.of(signs.name());
            if (!names.isEmpty()) {
                note.notation()
                        .add(
                                new NoteTerm(
                                        names,
                                        onOtherPages(signs.nameHtml()),
                                        meaning(body),
                                        numbered,
                                        id,
                                        note.at(quote)));
            }
        }
    }

    /** Returns the first paragraph of a body, with a display that belongs to it. */
    private String meaning(String body) {
        return note.source().notation().page()
                ? onOtherPages(FirstParagraph.of(PartMarks.removed(body)))
                : "";
    }

    private static String onOtherPages(String html) {
        return FormulaNames.inLine(ReferenceMarkup.withoutLinks(FootnoteNodes.removedFrom(html)));
    }

    /** Returns the name of the kind in the language of the note. */
    private String name() {
        return kind.ownName(note.source().language())
                .orElseGet(() -> note.words().text("theorem." + kind.name()));
    }

    private String number() {
        if (!kind.numbered() || title.starred()) {
            return "";
        }
        long order = note.order(quote.getChars());
        OptionalInt section = note.sections().at(order);
        String prefix = section.isPresent() ? section.getAsInt() + "." : "";
        return prefix + note.numbers().ofTheorem(prefix + kind.counter(), order);
    }

    /** Returns an anchor that no heading and hardly an author chooses, as LaTeX has them. */
    private String anchor(String number) {
        String ending = number.isEmpty() ? "s" + (note.statements().size() + 1) : number;
        return note.anchors().unique(kind.name() + "." + ending);
    }

    private boolean isProof() {
        return kind.role() == Role.PROOF || kind.role() == Role.SOLUTION;
    }

    private CalloutTitle.Folding folding() {
        if (title.folding() != CalloutTitle.Folding.NONE) {
            return title.folding();
        }
        return switch (config.display(kind)) {
            case OPEN -> CalloutTitle.Folding.OPEN;
            case FOLDED -> CalloutTitle.Folding.CLOSED;
            case PLAIN, NAMED -> CalloutTitle.Folding.NONE;
        };
    }

    /**
     * What a proof proves.
     *
     * @param label its label, or an address with {@code #}; empty for none
     * @param html what the title of the proof says about it; empty for nothing
     */
    private record Subject(String label, String html) {}

    private Optional<Subject> subject(Optional<Shown> before) {
        if (!isProof()) {
            return Optional.empty();
        }
        if (title.subject().isPresent()) {
            CalloutTitle.Subject named = title.subject().get();
            return Optional.of(new Subject(named.label(), named.html().orElse("")));
        }
        return before.map(
                shown ->
                        new Subject(
                                shown.subject(), title.html().isEmpty() ? reference(shown) : ""));
    }

    private String reference(Shown shown) {
        if (!shown.labelled() || config.display(kind) == ProofDisplay.PLAIN) {
            return escaped(shown.name());
        }
        note.numbers()
                .add(new NoteReference(shown.subject(), NoteReference.Kind.LABEL, note.at(quote)));
        return ReferenceMarkup.of(ReferenceMarkup.Kind.NAME, shown.subject());
    }

    /** Returns the statement that a proof directly follows, maybe behind another proof of it. */
    private Optional<Shown> before() {
        @Nullable Node previous = quote.getPrevious();
        while (previous instanceof PartMarkNode) {
            previous = previous.getPrevious();
        }
        Set<Role> possible = kind.role() == Role.SOLUTION ? SOLVED : PROVED;
        return Optional.ofNullable(previous)
                .flatMap(node -> note.callouts().shown(node))
                .filter(shown -> possible.contains(shown.role()));
    }

    private String titleHtml(String strong, Optional<Subject> subject) {
        if (config.display(kind) != ProofDisplay.PLAIN
                && subject.filter(s -> !s.html().isEmpty()).isPresent()) {
            return note.words().markup("theorem.of", strong, subject.get().html());
        }
        return title.html().isEmpty()
                ? strong
                : note.words().markup("theorem.titled", strong, title.html());
    }

    private void keep(
            String numbered,
            String id,
            String label,
            Optional<Subject> subject,
            Optional<Shown> before) {
        String about = subject.map(Subject::label).orElse("");
        String own = label.isEmpty() && !id.isEmpty() ? "#" + id : label;
        note.callouts()
                .show(
                        quote,
                        isProof()
                                ? before.filter(shown -> shown.subject().equals(about))
                                : Optional.of(
                                        new Shown(kind.role(), numbered, own, !label.isEmpty())));
        String html = onOtherPages(title.html());
        BasedSequence chars = quote.getChars();
        note.statements()
                .add(
                        new NoteStatement(
                                kind.name(),
                                kind.role(),
                                numbered,
                                title.text(),
                                html,
                                id,
                                label,
                                about,
                                note.at(chars, 0),
                                note.at(chars, chars.length() - 1)));
    }

    /** Writes a proof, whose mark is in the last line of its last paragraph, if it ends in one. */
    private void proof() {
        String body = out.part().children(quote).html().stripTrailing();
        boolean inLine =
                quote.getLastChild() instanceof Paragraph && body.endsWith(END_OF_PARAGRAPH);
        out.pre(
                inLine
                        ? body.substring(0, body.length() - END_OF_PARAGRAPH.length())
                                + " "
                                + QED
                                + END_OF_PARAGRAPH
                        : body + "\n<p class=\"qed-line\">" + QED + END_OF_PARAGRAPH);
    }

    private String label(BasedSequence anchor, String numbered, String number) {
        String id =
                SafeAttributes.anchor(anchor, note)
                        .map(a -> note.anchors().unique(a.toString()))
                        .orElseGet(() -> anchor(number));
        String shown =
                config.titled() && !title.text().isEmpty()
                        ? note.words().text("theorem.titled", numbered, title.text())
                        : numbered;
        note.numbers()
                .add(new NoteLabel(anchor.toString(), shown, number, id, note.at(anchor, 0)))
                .ifPresent(note::report);
        return id;
    }

    private static String escaped(String words) {
        return Escaping.escapeHtml(words, false);
    }
}
