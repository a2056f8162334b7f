package dev.cahier.analysis;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.RealFunction;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataScalar;
import dev.cahier.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks what an author claims about an activation function.
 *
 * <p>The keys are the names of the properties in kebab case: {@code range}, {@code monotonic},
 * {@code continuity}, {@code identity-at-origin}, {@code symmetry}, {@code derivative-range},
 * {@code derivative-monotonic}, {@code derivative-continuous}, {@code vanishing-gradient}, {@code
 * exploding-gradient}, {@code saturation}, {@code saturation-left}, {@code saturation-right} and
 * {@code dead-neurons}; case, hyphens and underscores do not matter. The values are in the words of
 * the property cards. An empty value claims nothing.
 */
public final class Claims {

    private Claims() {}

    /**
     * Returns what is wrong with claims, in their order; nothing if all of them hold.
     *
     * @param applied the function that they are about
     * @param claims properties with what the author says of them
     */
    public static List<ClaimProblem> check(AppliedActivation applied, DataMap claims) {
        RealFunction f = applied.function();
        FunctionProperties truth = Properties.of(f);
        List<ClaimProblem> problems = new ArrayList<>();
        for (DataEntry entry : claims.entries()) {
            if (!DataScalar.isEmpty(entry.value())) {
                check(entry, new ClaimCheck(f, truth)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<ClaimProblem> check(DataEntry entry, ClaimCheck check) {
        Optional<ClaimKey> key = ClaimKey.find(entry.key());
        if (key.isEmpty()) {
            return Optional.of(unknown(entry.key()));
        }
        Verdict verdict = key.get().judge(check, entry.value());
        String claim = entry.key() + ": " + Words.of(entry.value());
        return switch (verdict.kind()) {
            case HOLDS -> Optional.empty();
            case FALSE ->
                    Optional.of(
                            new ClaimProblem(
                                    entry.key(),
                                    ClaimProblem.Kind.FALSE,
                                    "claim '" + claim + "' is false: " + verdict.reason(),
                                    Optional.of(
                                            key.get().text() + " is " + key.get().truth(check))));
            case UNREADABLE ->
                    Optional.of(
                            new ClaimProblem(
                                    entry.key(),
                                    ClaimProblem.Kind.UNREADABLE,
                                    "claim '" + claim + "' cannot be read: " + verdict.reason(),
                                    Optional.of(verdict.forms())));
        };
    }

    private static ClaimProblem unknown(String typed) {
        List<String> names = Arrays.stream(ClaimKey.values()).map(ClaimKey::text).toList();
        String hint =
                DidYouMean.among(names, ClaimKey.kebab(typed).toLowerCase(Locale.ROOT))
                        .map(name -> "did you mean '" + name + "'?")
                        .orElse("known properties: " + String.join(", ", names));
        return new ClaimProblem(
                typed,
                ClaimProblem.Kind.UNKNOWN_KEY,
                "'" + typed + "' is not a property that can be claimed",
                Optional.of(hint));
    }
}
