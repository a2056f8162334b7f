package dev.cahier.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.book.BookPlanner;
import dev.cahier.book.CardFile;
import dev.cahier.book.CardMaker;
import dev.cahier.book.DeckNames;
import dev.cahier.book.FlashCard;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.site.Addresses;
import dev.cahier.site.NoteSelection.OneSeries;
import dev.cahier.site.RenderedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a file of flash cards of a note, a series or a site. */
public final class CardsExport {

    private final ExportRequest request;
    private final BuildProgress progress;
    private final Options options;

    /**
     * What the cards are like.
     *
     * @param proofs whether the backs of theorems have proofs
     * @param deck the name of the deck; empty for the title of the site
     * @param noteType the type of Anki's notes
     */
    public record Options(boolean proofs, Optional<String> deck, String noteType) {}

    public CardsExport(ExportRequest request, Options options, BuildProgress progress) {
        this.request = request;
        this.options = options;
        this.progress = progress;
    }

    /** Makes the cards; nothing is written. */
    public ExportReport run() {
        return SelectedNotes.export(
                request, progress, (tools, chart) -> true, (selected, tools) -> this::cards);
    }

    private ExportReport.Exported cards(SelectedNotes selected, List<Diagnostic> problems) {
        LoadedSite site = selected.session().site();
        CardMaker maker = new CardMaker(site.context(), options.proofs());
        List<FlashCard> cards = new ArrayList<>();
        DeckNames decks = new DeckNames();
        for (RenderedNote note : selected.notes()) {
            CardMaker.Made made = maker.of(note, deck(note, selected, decks));
            cards.addAll(made.cards());
            made.unanswered()
                    .forEach(
                            exercise ->
                                    problems.add(
                                            Diagnostic.note(
                                                            "card-answer",
                                                            note.withLine(exercise.start()),
                                                            exercise.name()
                                                                    + " has no solution, so it is"
                                                                    + " not a card")
                                                    .withHint("write '> [!SOLUTION]' below it")));
        }
        String title = new BookPlanner(site.context()).plan(selected.selection()).title();
        String name = Addresses.slug(title);
        return new ExportReport.Exported(
                name.isEmpty() ? "cards" : name,
                title,
                selected.notes().size(),
                cards.size(),
                CardFile.of(cards, options.noteType()).getBytes(UTF_8));
    }

    /** A deck has a deck in it for each series, and for each folder of notes in none. */
    private String deck(RenderedNote note, SelectedNotes selected, DeckNames decks) {
        if (options.deck().isPresent()) {
            return decks.of(options.deck().get());
        }
        String all = selected.session().site().config().title();
        Optional<String> part =
                selected.selection() instanceof OneSeries one
                        ? Optional.of(one.term().name())
                        : note.note().frontMatter().series().stream()
                                .findFirst()
                                .or(() -> selected.finder().sectionOf(note));
        return part.map(name -> decks.of(all, name))
                .orElseGet(() -> decks.of(DeckNames.onePart(all)));
    }
}
