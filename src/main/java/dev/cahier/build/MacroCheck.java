package dev.cahier.build;

import dev.cahier.config.MathMacro;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.MacroTrial;
import dev.cahier.math.MathRenderer;
import dev.cahier.note.Note;
import java.util.ArrayList;
import java.util.List;

/** Tries the macros of a site or of a note, whether a formula uses them or not. */
final class MacroCheck {

    private MacroCheck() {}

    /** Returns what is wrong with the macros of a site. */
    static List<Diagnostic> ofSite(List<MathMacro> macros, MathRenderer math) {
        return problems(macros, macros, math);
    }

    /** Returns what is wrong with the macros of a note, which may use those of its site. */
    static List<Diagnostic> ofNote(Note note, List<MathMacro> ofSite, MathRenderer math) {
        List<MathMacro> visible = new ArrayList<>(ofSite);
        visible.addAll(note.frontMatter().macros());
        return problems(note.frontMatter().macros(), visible, math);
    }

    private static List<Diagnostic> problems(
            List<MathMacro> tried, List<MathMacro> visible, MathRenderer math) {
        if (tried.isEmpty()) {
            return List.of();
        }
        MacroTrial trial = new MacroTrial(math, visible);
        return tried.stream().flatMap(macro -> trial.problem(macro).stream()).toList();
    }
}
