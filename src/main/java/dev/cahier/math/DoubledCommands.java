package dev.cahier.math;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * TeX in which every command has two backslashes, as in <code>10^{\\frac{1}{2}}</code>, because a
 * Markdown renderer ate one of them. Read as TeX, each would end a row, and its name would be
 * letters.
 */
final class DoubledCommands {

    private static final String BEGIN = "\\\\begin{";
    private static final int SHORTEST_NAME = 2;

    /** What a Markdown renderer shows of its escapes, while nobody escapes it in TeX. */
    private static final String EATEN = "_*+-<";

    private DoubledCommands() {}

    /**
     * Returns the TeX with single backslashes; row ends of two backslashes stay, those of four
     * become two.
     *
     * @return absent when the commands are not doubled throughout
     */
    static Optional<String> halved(String tex, List<BackslashRun> runs) {
        boolean named = false;
        for (BackslashRun run : runs) {
            if (run.isBeforeLetter() && run.length() % 2 == 1) {
                return Optional.empty();
            }
            named |= run.isBeforeLetter() && nameLength(tex, run) >= SHORTEST_NAME;
        }
        return named ? Optional.of(withoutEaten(tex, runs)) : Optional.empty();
    }

    /** Halves what is doubled, and removes what the renderer would have taken from single ones. */
    private static String withoutEaten(String tex, List<BackslashRun> runs) {
        String halved = EscapedTex.without(tex, runs, DoubledCommands::surplus);
        Set<Integer> single = new HashSet<>();
        int shift = 0;
        for (BackslashRun run : runs) {
            if (run.length() == 1 && EATEN.indexOf(run.next()) >= 0) {
                single.add(run.start() - shift);
            }
            shift += surplus(run);
        }
        return EscapedTex.without(
                halved,
                BackslashScanner.runs(halved),
                run -> {
                    if (!single.contains(run.start())) {
                        return 0;
                    }
                    return run.inName() ? EscapedTex.surplusOfScript(halved, run, true) : 1;
                });
    }

    /** Returns whether TeX begins an environment with two backslashes, which is never meant. */
    static boolean beginsEnvironment(String tex) {
        return tex.contains(BEGIN) && !tex.replace(BEGIN, "").contains("\\begin");
    }

    private static int surplus(BackslashRun run) {
        boolean doubled =
                run.isBeforeLetter()
                        || run.isBeforeSymbol()
                        || run.next() == '_'
                        || run.length() % 4 == 0;
        return doubled && run.length() % 2 == 0 ? run.length() / 2 : 0;
    }

    private static int nameLength(String tex, BackslashRun run) {
        int start = run.start() + run.length();
        int end = start;
        while (end < tex.length() && BackslashScanner.isAsciiLetter(tex.charAt(end))) {
            end++;
        }
        return end - start;
    }
}
