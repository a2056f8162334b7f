package dev.cahier.math;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * TeX that was written for a Markdown renderer that ate backslashes: {@code \\\\} for a line break,
 * <code>\\{</code> for a brace, {@code \_} for a subscript, {@code \*} for a star.
 *
 * <p>Some of it is valid TeX and means something else, or hardly anything. So there are several
 * readings of a formula, and each is repaired as a whole: those repairs come before the TeX as it
 * stands for which the formula itself is the evidence, and those come after it, to be tried only
 * when it does not compile, that might destroy a formula that is meant as it stands.
 */
final class EscapedTex {

    private static final String SYMBOLS_OF_LAST_RESORT = "#&$";

    /** Signs that Markdown lets one escape, while a single backslash makes no command of them. */
    private static final String MARKDOWN_SIGNS = "*+-<[]()";

    private EscapedTex() {}

    /**
     * Returns what an author may have meant, best guess first; the first that compiles is it.
     *
     * @param rowEnds how the rows of the note's other formulas end
     * @return different readings; {@code tex} itself is one of them unless it would show the names
     *     of its commands as letters
     */
    static List<String> readings(String tex, RowEnds rowEnds) {
        if (tex.indexOf('\\') < 0) {
            return List.of(tex);
        }
        List<BackslashRun> runs = BackslashScanner.runs(tex);
        Set<String> readings = new LinkedHashSet<>();
        Optional<String> halved = DoubledCommands.halved(tex, runs);
        halved.ifPresent(readings::add);
        if (halved.isPresent() && DoubledCommands.beginsEnvironment(tex)) {
            return List.copyOf(readings);
        }
        String evident = evident(tex, runs, rowEnds);
        readings.add(evident);
        readings.add(tex);
        for (String reading : List.of(evident, tex)) {
            String plain = withPlainSigns(reading);
            readings.add(plain);
            readings.add(withSymbols(plain));
        }
        return List.copyOf(readings);
    }

    /**
     * Returns the offset in what the author wrote of a character of one of its readings.
     *
     * @param reading the TeX without some of its backslashes
     */
    static int offsetInWritten(String written, String reading, int offset) {
        int at = -1;
        for (int i = 0; i <= Math.min(offset, reading.length() - 1); i++) {
            at = written.indexOf(reading.charAt(i), at + 1);
        }
        return offset >= reading.length() ? written.length() : at;
    }

    /** Repairs what the formula itself shows to be escaped. */
    private static String evident(String tex, List<BackslashRun> all, RowEnds rowEnds) {
        List<BackslashRun> runs = all.stream().filter(run -> !run.inName()).toList();
        boolean scripts = all.stream().anyMatch(run -> surplusOfScript(tex, run, false) > 0);
        boolean triples = tripleBracesMatch(runs);
        boolean rowsEndAsUsual =
                runs.stream().anyMatch(run -> run.endsRow() && !(triples && isTriple(run)));
        boolean fourfold =
                !rowsEndAsUsual
                        && rowEnds != RowEnds.PLAIN
                        && runs.stream().anyMatch(BackslashRun::endsRowFourfold);
        boolean barsMatch = !rowsEndAsUsual && escapedBarsMatch(tex, runs);
        return without(
                tex,
                all,
                run -> {
                    if (run.inName()) {
                        return surplusOfScript(tex, run, scripts);
                    }
                    if (triples && isTriple(run)) {
                        return 2;
                    }
                    if (fourfold) {
                        return surplusOfFourfold(tex, run, scripts);
                    }
                    if (!run.isPairBeforeSymbol() || run.inRows() && !run.paired()) {
                        return surplusOfScript(tex, run, scripts);
                    }
                    boolean escaped =
                            switch (run.next()) {
                                case '{', '}' -> run.paired();
                                case '|' -> barsMatch;
                                case '%' -> !rowsEndAsUsual && !isComment(tex, run);
                                default -> !rowsEndAsUsual;
                            };
                    return escaped ? 1 : 0;
                });
    }

    /** In a formula whose rows end in four backslashes, every backslash was written twice. */
    private static int surplusOfFourfold(String tex, BackslashRun run, boolean scripts) {
        if (run.endsRowFourfold()) {
            return run.length() / 2;
        }
        return run.isPairBeforeSymbol() ? 1 : surplusOfScript(tex, run, scripts);
    }

    /**
     * Returns 1 if a backslash before {@code _} or {@code ^} is too many.
     *
     * @param scripts whether the formula has other scripts that are surely escaped
     */
    static int surplusOfScript(String tex, BackslashRun run, boolean scripts) {
        if (run.length() != 1) {
            return 0;
        }
        EscapedScript script = new EscapedScript(tex, run.start(), run.inName());
        boolean escaped =
                switch (run.next()) {
                    case '_' -> script.isSubscript() || scripts && script.mayBeSubscript();
                    case '^' -> script.isSuperscript();
                    default -> false;
                };
        return escaped ? 1 : 0;
    }

    /**
     * Every brace that is shown has three backslashes, as in <code>\\\{1\\\}</code>: some renderers
     * make one of them. Read as TeX, a line would begin with each, with the closing ones, too.
     */
    private static boolean tripleBracesMatch(List<BackslashRun> runs) {
        int open = 0;
        int pairs = 0;
        for (BackslashRun run : runs) {
            if (!run.isBeforeBrace() || run.length() % 2 == 0) {
                continue;
            }
            if (!isTriple(run) || run.inRows()) {
                return false;
            }
            open += run.next() == '{' ? 1 : -1;
            pairs += run.next() == '}' ? 1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0 && pairs > 0;
    }

    private static boolean isTriple(BackslashRun run) {
        return run.length() == 3 && run.isBeforeBrace();
    }

    /** Every bar of the formula has two backslashes before it, and they come in pairs. */
    private static boolean escapedBarsMatch(String tex, List<BackslashRun> runs) {
        long bars = tex.chars().filter(c -> c == '|').count();
        long escaped = runs.stream().filter(r -> r.isPairBeforeSymbol() && r.next() == '|').count();
        return bars == escaped && escaped % 2 == 0;
    }

    /** A sign for per cent at the end of the last line would be a comment without words. */
    private static boolean isComment(String tex, BackslashRun run) {
        return tex.indexOf('\n', run.start()) >= 0;
    }

    private static String withPlainSigns(String tex) {
        return without(
                tex,
                BackslashScanner.runs(tex),
                run ->
                        !run.inName()
                                        && run.length() == 1
                                        && MARKDOWN_SIGNS.indexOf(run.next()) >= 0
                                ? 1
                                : 0);
    }

    private static String withSymbols(String tex) {
        return without(
                tex,
                BackslashScanner.runs(tex),
                run -> {
                    boolean resort =
                            run.length() == 2 && SYMBOLS_OF_LAST_RESORT.indexOf(run.next()) >= 0;
                    return !run.inName() && (run.isPairBeforeSymbol() || resort) ? 1 : 0;
                });
    }

    /** Returns the TeX without the surplus backslashes of each run. */
    static String without(
            String tex, List<BackslashRun> runs, ToIntFunction<BackslashRun> surplus) {
        StringBuilder kept = new StringBuilder(tex.length());
        int done = 0;
        for (BackslashRun run : runs) {
            kept.append(tex, done, run.start());
            done = run.start() + surplus.applyAsInt(run);
        }
        return kept.append(tex, done, tex.length()).toString();
    }
}
