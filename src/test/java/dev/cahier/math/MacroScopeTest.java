package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MacroScopeTest {

    private static final Macro A = new Macro("\\aa", "\\newcommand{\\aa}[0]{\\bb}");
    private static final Macro B = new Macro("\\bb", "\\newcommand{\\bb}[0]{x}");
    private static final Macro C = new Macro("\\cc", "\\newcommand{\\cc}[0]{y}");

    @Test
    void givesAFormulaTheMacrosItUsesDirectlyOrByOthers() {
        MacroScope scope = new MacroScope(List.of(A, B, C));

        assertThat(scope.usedBy("1 + \\aa", 0)).containsOnlyKeys("\\aa", "\\bb");
        assertThat(scope.usedBy("\\aab + x", 0)).isEmpty();
    }

    @Test
    void seesNamesBehindEveryBackslashOfEscapedTex() {
        assertThat(new MacroScope(List.of(C)).usedBy("x \\\\cc", 0)).containsOnlyKeys("\\cc");
    }

    @Test
    void letsPlacesDecideWhatIsVisible() {
        MacroScope scope = new MacroScope(List.of(C));
        Macro later = new Macro("\\cc", "\\newcommand{\\cc}[0]{z}");
        scope.define(List.of(later), 10);

        assertThat(scope.usedBy("\\cc", 10)).containsEntry("\\cc", C);
        assertThat(scope.usedBy("\\cc", 11)).containsEntry("\\cc", later);
        assertThat(scope.usedBy("\\cc", 9)).containsEntry("\\cc", C);
    }

    @Test
    void givesEveryFormulaWhatChangesKatexsOwnMacros() {
        Macro dots = new Macro("\\dotsb", "\\newcommand{\\dotsb}[0]{X}");
        Macro reals = new Macro("\\R", "\\newcommand{\\R}[0]{X}");

        assertThat(new MacroScope(List.of(dots, reals)).usedBy("a \\dots +", 0))
                .containsOnlyKeys("\\dotsb");
    }
}
