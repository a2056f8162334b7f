package dev.cahier.analysis;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Interval;
import dev.cahier.activation.RealFunction;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import dev.cahier.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Checks what an author claims about a function.
 *
 * <p>The keys are the names of the properties in kebab case: {@code range}, {@code monotonic},
 * {@code continuity}, {@code identity-at-origin}, {@code symmetry}, {@code derivative-range},
 * {@code derivative-monotonic}, {@code derivative-continuous}, {@code vanishing-gradient}, {@code
 * exploding-gradient}, {@code saturation}, {@code saturation-left}, {@code saturation-right},
 * {@code dead-neurons} and, of plots, {@code zeros}; case, hyphens and underscores do not matter.
 * The values are in the words of the property cards. An empty value claims nothing.
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
        ClaimCheck check = new ClaimCheck(f, Properties.of(f));
        return check(
                claims,
                (key, value) -> key.judge(check, value),
                key -> Optional.of(key.text() + " is " + key.truth(check)));
    }

    /**
     * Examines claims about a function that an author defined, in their order.
     *
     * <p>A claim is proved or refuted where the function is known exactly and a proof is found. Any
     * other claim is tried at points: it is false if a point, or two, contradict it beyond what
     * rounding could do. Claims that a point cannot refute, such as a range that is too large or
     * what happens at an infinity, are doubtful if nothing that was found agrees with them. Claims
     * are about the set of all points at which the function is defined; for those that are tried at
     * points, jumps and kinks are those that were found in the view.
     *
     * @param f the function
     * @param view where it is looked at most closely
     * @param claims properties with what the author says of them
     */
    public static ClaimFindings search(RoundedFunction f, Interval view, DataMap claims) {
        SampledCheck sampled = new SampledCheck(f, view);
        Optional<ProvedCheck> proofs = f.exact().map(exact -> new ProvedCheck(f.name(), exact));
        List<PropertyValue<CheckedClaim>> held = new ArrayList<>();
        List<ClaimProblem> problems =
                check(
                        claims,
                        (key, value) -> {
                            ClaimVerdict seen = key.judge(sampled, value);
                            Optional<ProvedCheck.Proof> proof =
                                    seen.isOpen()
                                            ? proofs.flatMap(p -> p.judge(key, value))
                                            : Optional.empty();
                            ClaimVerdict verdict =
                                    proof.map(ProvedCheck.Proof::verdict).orElse(seen);
                            if (verdict.kind() == ClaimVerdict.Kind.HOLDS) {
                                CheckedClaim claim = new CheckedClaim(key.text(), Words.of(value));
                                held.add(
                                        proof.map(p -> PropertyValue.proved(claim, p.reason()))
                                                .orElseGet(
                                                        () ->
                                                                PropertyValue.sampled(
                                                                        claim,
                                                                        Reason.said(
                                                                                ReasonKey
                                                                                        .NOT_REFUTED,
                                                                                sampled
                                                                                        .points()))));
                            }
                            return verdict;
                        },
                        key -> Optional.empty());
        return new ClaimFindings(problems, held);
    }

    private static List<ClaimProblem> check(
            DataMap claims,
            BiFunction<ClaimKey, DataNode, ClaimVerdict> judge,
            Function<ClaimKey, Optional<String>> truth) {
        List<ClaimProblem> problems = new ArrayList<>();
        for (DataEntry entry : claims.entries()) {
            Optional<ClaimKey> key = ClaimKey.find(entry.key());
            if (DataScalar.isEmpty(entry.value())) {
                continue;
            }
            if (key.isEmpty()) {
                problems.add(unknown(entry.key()));
            } else {
                ClaimVerdict verdict = judge.apply(key.get(), entry.value());
                problem(entry, verdict, truth.apply(key.get())).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<ClaimProblem> problem(
            DataEntry entry, ClaimVerdict verdict, Optional<String> truth) {
        String claim = "claim '" + entry.key() + ": " + Words.of(entry.value()) + "' ";
        return switch (verdict.kind()) {
            case HOLDS -> Optional.empty();
            case FALSE ->
                    Optional.of(
                            new ClaimProblem(
                                    entry.key(),
                                    ClaimProblem.Kind.FALSE,
                                    claim + "is false: " + verdict.reason(),
                                    truth));
            case DOUBTFUL ->
                    Optional.of(
                            new ClaimProblem(
                                    entry.key(),
                                    ClaimProblem.Kind.DOUBTFUL,
                                    claim + "is doubtful: " + verdict.reason(),
                                    Optional.empty()));
            case UNREADABLE ->
                    Optional.of(
                            new ClaimProblem(
                                    entry.key(),
                                    ClaimProblem.Kind.UNREADABLE,
                                    claim + "cannot be read: " + verdict.reason(),
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
