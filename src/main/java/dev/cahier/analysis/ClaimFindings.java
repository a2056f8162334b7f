package dev.cahier.analysis;

import java.util.List;

/**
 * What came of examining claims.
 *
 * @param problems what is wrong with claims, in their order
 * @param held the claims that hold, as far as is known, with how each was established
 */
public record ClaimFindings(List<ClaimProblem> problems, List<PropertyValue<CheckedClaim>> held) {

    public ClaimFindings {
        problems = List.copyOf(problems);
        held = List.copyOf(held);
    }
}
