package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import java.util.List;

/**
 * How the source of a formula would be written that was read with a repair.
 *
 * @param place where the formula stands
 * @param surplus offsets in the note's text of the characters that are to be taken out, sorted;
 *     none when the source cannot be rewritten, for the formula does not stand there as it is
 */
public record FormulaRepair(SourceLocation place, List<Integer> surplus) {

    public FormulaRepair {
        surplus = surplus.stream().distinct().sorted().toList();
    }
}
