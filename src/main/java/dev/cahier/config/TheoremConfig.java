package dev.cahier.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How definitions, theorems and the like are counted, named and listed: the keys under {@code
 * theorems} in {@code cahier.yaml}. Immutable.
 *
 * @param page {@code theorems.page}: whether the site has the page {@code /theorems/}, default
 *     {@code false}
 * @param withinSections {@code theorems.within}: whether each section of a note counts from 1
 * @param titled {@code theorems.references}: whether references show titles, as in "Theorem 2
 *     (Taylor)"
 * @param proofs {@code theorems.proofs}: how proofs are shown, default {@code plain}
 * @param solutions {@code theorems.solutions}: how solutions are shown, default {@code folded}
 * @param kinds the built-in kinds as {@code theorems.kinds} and {@code theorems.shared} change
 *     them, then those of the site
 */
public record TheoremConfig(
        boolean page,
        boolean withinSections,
        boolean titled,
        ProofDisplay proofs,
        ProofDisplay solutions,
        List<TheoremKind> kinds) {

    /** The configuration of a site that has no such key. */
    public static final TheoremConfig DEFAULT =
            new TheoremConfig(
                    false,
                    false,
                    false,
                    ProofDisplay.PLAIN,
                    ProofDisplay.FOLDED,
                    TheoremKind.builtIn());

    public TheoremConfig {
        Objects.requireNonNull(proofs, "proofs");
        Objects.requireNonNull(solutions, "solutions");
        kinds = List.copyOf(kinds);
    }

    /** Returns the kind that a mark names; those of the site go first. */
    public Optional<TheoremKind> kind(String mark) {
        return kinds.stream()
                .filter(kind -> kind.isMarked(mark))
                .reduce((first, second) -> second.isOwn() ? second : first);
    }

    /** Returns how a proof or a solution is shown; anything else is shown plainly. */
    public ProofDisplay display(TheoremKind kind) {
        return switch (kind.role()) {
            case PROOF -> proofs;
            case SOLUTION -> solutions;
            default -> ProofDisplay.PLAIN;
        };
    }
}
