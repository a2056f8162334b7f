package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.markdown.NoteOutline.Slip;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Corrects the misplaced and missing spaces of a note.
 *
 * <p>Every correction is tried before it is proposed: the slip must be gone, and nothing else may
 * be reported of the note than before.
 */
public final class SlipFix {

    private static final Set<String> OWN =
            Set.of(Slip.Kind.HEADING.code(), Slip.Kind.EMPHASIS.code());

    private final CheckedNote note;
    private final Function<SourceText, Optional<CheckedNote>> reader;

    private SlipFix(CheckedNote note, Function<SourceText, Optional<CheckedNote>> reader) {
        this.note = note;
        this.reader = reader;
    }

    /**
     * A corrected note.
     *
     * @param bytes its file; the array is not copied: nobody writes to it
     * @param corrections how many slips were corrected
     */
    public record Fixed(byte[] bytes, int corrections) {

        /** Returns this with the number of corrections that were made before. */
        public Fixed after(Fixed earlier) {
            return new Fixed(bytes, corrections + earlier.corrections());
        }
    }

    /**
     * Corrects a note.
     *
     * @param slips the slips to be corrected
     * @param bytes the note's file
     * @param reader reads another text of the note
     */
    public static Fixed of(
            CheckedNote note,
            List<Slip> slips,
            byte[] bytes,
            Function<SourceText, Optional<CheckedNote>> reader) {
        RawText raw = new RawText(bytes);
        if (slips.isEmpty() || !note.note().text().is(raw.normalised())) {
            return new Fixed(bytes, 0); // Or it has changed meanwhile.
        }
        SlipFix fix = new SlipFix(note, reader);
        SafeChanges<Slip> changes = new SafeChanges<>(fix::isSafe);
        changes.accept(slips);
        List<Slip> accepted = changes.accepted();
        return accepted.isEmpty()
                ? new Fixed(bytes, 0)
                : new Fixed(raw.with(edits(accepted)), accepted.size());
    }

    private boolean isSafe(List<Slip> slips) {
        SourceText source = note.note().source();
        String text = SourceEdit.apply(edits(slips), source.text());
        return reader.apply(new SourceText(source.path(), text))
                .filter(other -> slipCount(other) == slipCount(note) - slips.size())
                .filter(other -> literals(other) <= literals(note))
                .filter(other -> others(other).equals(others(note)))
                .filter(other -> other.rendered().formulas() == note.rendered().formulas())
                .isPresent();
    }

    private static int slipCount(CheckedNote note) {
        return note.outline().slips().size();
    }

    private static int literals(CheckedNote note) {
        return note.outline().literals().size();
    }

    private static List<String> others(CheckedNote note) {
        return note.rendered().diagnostics().stream()
                .map(Diagnostic::code)
                .filter(code -> !OWN.contains(code))
                .sorted()
                .toList();
    }

    private static List<SourceEdit> edits(List<Slip> slips) {
        return slips.stream()
                .map(slip -> new SourceEdit(slip.start(), slip.end(), slip.replacement()))
                .toList();
    }
}
