package dev.cahier.math;

import java.util.Collection;
import java.util.List;

/**
 * How the rows of a note's formulas end, which decides what four backslashes mean in one of them.
 */
public enum RowEnds {
    /** Nothing is known except the formula itself: four backslashes may be an escaped row end. */
    UNKNOWN,
    /** Other formulas end their rows with two backslashes: four are two row ends, a blank row. */
    PLAIN;

    private static final String FOURFOLD = "\\\\\\\\";

    /**
     * Reads the habit of a note: plain if at least as many of its formulas end their rows with two
     * backslashes as end all of them with four.
     *
     * @param formulas the TeX of the note's formulas, as written
     */
    public static RowEnds of(Collection<String> formulas) {
        int plain = 0;
        int fourfold = 0;
        for (String tex : formulas) {
            if (!tex.contains("\\\\")) {
                continue;
            }
            List<BackslashRun> runs = BackslashScanner.runs(tex);
            if (runs.stream().anyMatch(run -> run.inRows() && run.endsRow())) {
                plain++;
            } else if (runs.stream().anyMatch(BackslashRun::endsRowFourfold)) {
                fourfold++;
            }
        }
        return plain > 0 && plain >= fourfold ? PLAIN : UNKNOWN;
    }

    /** Returns what of this habit matters to a formula, so that equal formulas stay equal. */
    RowEnds concerning(String tex) {
        return tex.contains(FOURFOLD) ? this : UNKNOWN;
    }
}
