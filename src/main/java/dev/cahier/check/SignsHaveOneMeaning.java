package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteSign;
import dev.cahier.math.SignTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A sign has one meaning within a note: no two notations define the same one. */
final class SignsHaveOneMeaning implements EachNoteRule {

    private static final String CODE = "notation-twice";

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report) {
        Map<SignTree, NoteSign> known = new HashMap<>();
        for (NoteSign sign : note.rendered().body().facts().notation().signs()) {
            NoteSign first = known.putIfAbsent(sign.tree(), sign);
            if (first != null) {
                report.accept(
                        Diagnostic.warning(
                                        CODE,
                                        note.rendered().withLine(sign.place()),
                                        "the sign "
                                                + sign.text()
                                                + " has another meaning since line "
                                                + first.place().line()
                                                + " of this note")
                                .withHint(
                                        "choose another sign for one of them, such as one with an"
                                                + " index"));
            }
        }
    }
}
