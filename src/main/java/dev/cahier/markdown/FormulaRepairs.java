package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the characters that a repaired formula has too many of in its source. */
final class FormulaRepairs {

    private FormulaRepairs() {}

    /** Returns the repair of TeX that was read as some other TeX, which lacks some backslashes. */
    static FormulaRepair ofTex(TexSource source, String readAs, NoteContext note) {
        List<Integer> surplus = new ArrayList<>();
        String tex = source.tex();
        int next = 0;
        for (int i = 0; i < tex.length(); i++) {
            if (next < readAs.length() && tex.charAt(i) == readAs.charAt(next)) {
                next++;
                continue;
            }
            Optional<Integer> offset =
                    note.offset(source.written(), source.writtenIndex(i))
                            .filter(o -> isAt('\\', o, note));
            if (tex.charAt(i) != '\\' || offset.isEmpty()) {
                return unwritten(source.written(), note);
            }
            surplus.add(offset.get());
        }
        return next == readAs.length()
                ? new FormulaRepair(note.at(source.written(), source.writtenIndex(0)), surplus)
                : unwritten(source.written(), note);
    }

    /** Returns the repair of blanks at both ends of the TeX; line ends stay. */
    static FormulaRepair ofBlanks(BasedSequence tex, NoteContext note) {
        List<Integer> blanks = new ArrayList<>();
        String text = tex.toString();
        int start = text.length() - text.stripLeading().length();
        int end = TexSource.endOf(text);
        for (int i = 0; i < text.length(); i++) {
            if (i < start || i >= end) {
                Optional<Integer> offset = note.offset(tex, i);
                if (offset.isEmpty()
                        || !(isAt(' ', offset.get(), note) || isAt('\t', offset.get(), note))) {
                    return unwritten(tex, note);
                }
                blanks.add(offset.get());
            }
        }
        return new FormulaRepair(note.at(tex, 0), blanks);
    }

    /** Returns the repair of a formula between <code>\\(</code> and <code>\\)</code>. */
    static FormulaRepair ofDelimiters(BasedSequence formula, NoteContext note) {
        Optional<Integer> opener = note.offset(formula, 0);
        Optional<Integer> closer = note.offset(formula, formula.length() - "\\\\)".length());
        boolean found =
                opener.filter(o -> isAt('\\', o, note)).isPresent()
                        && closer.filter(o -> isAt('\\', o, note)).isPresent();
        return found
                ? new FormulaRepair(note.at(formula, 0), List.of(opener.get(), closer.get()))
                : unwritten(formula, note);
    }

    private static FormulaRepair unwritten(BasedSequence formula, NoteContext note) {
        return new FormulaRepair(note.at(formula, 0), List.of());
    }

    private static boolean isAt(char c, int offset, NoteContext note) {
        String text = note.source().text().text();
        return offset < text.length() && text.charAt(offset) == c;
    }
}
