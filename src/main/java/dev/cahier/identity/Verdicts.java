package dev.cahier.identity;

import dev.cahier.proof.Decision;
import dev.cahier.proof.Method;
import dev.cahier.proof.Real;
import dev.cahier.proof.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Joins what was found about the parts of a relation. Mutable. */
final class Verdicts {

    private Optional<Verdict> refuted = Optional.empty();
    private Optional<Verdict> open = Optional.empty();
    private int points;
    private boolean sampled;
    private boolean byIntervals;
    private int parts;
    private final TriedValues tried = new TriedValues();

    /**
     * Takes a ruling; returns whether others can still matter.
     *
     * @param entry the entry of matrices that it is about
     */
    boolean add(Ruling ruling, SortedMap<String, Real> fixed, Optional<String> entry) {
        parts++;
        tried.fix(fixed);
        if (ruling instanceof Ruling.Refuted found) {
            refuted = Optional.of(refuted(found, fixed, entry));
            return false;
        }
        if (ruling instanceof Ruling.Open found) {
            open = Optional.of(new Verdict.Undecided(found.reason()));
        } else if (ruling instanceof Ruling.Sampled found) {
            sampled = true;
            points += found.points();
            tried.add(found.where());
        } else {
            points++;
            byIntervals |= ((Ruling.Proved) ruling).method() == Method.INTERVALS;
        }
        return true;
    }

    private static Verdict refuted(
            Ruling.Refuted found, SortedMap<String, Real> fixed, Optional<String> entry) {
        SortedMap<String, String> point = new TreeMap<>(found.point());
        fixed.forEach((name, value) -> point.put(name, Decision.text(value)));
        List<Verdict.Setting> settings = new ArrayList<>();
        point.forEach((name, value) -> settings.add(new Verdict.Setting(name, value)));
        return new Verdict.False(settings, found.left(), found.right(), entry);
    }

    /** Returns whether all that was tried is proved, and not all cases were tried. */
    boolean needInduction(Enumeration enumeration) {
        return refuted.isEmpty()
                && open.isEmpty()
                && !sampled
                && parts > 0
                && enumeration.isIncomplete();
    }

    Verdict joined(Enumeration enumeration) {
        if (refuted.isPresent()) {
            return refuted.get();
        }
        if (parts == 0) {
            return new Verdict.Undecided("no values meet the restrictions");
        }
        if (open.isPresent()) {
            return open.get();
        }
        if (sampled || enumeration.isIncomplete()) {
            return new Verdict.Sampled(points, tried.regions());
        }
        if (enumeration.isUsed()) {
            return new Verdict.Proved(Verdict.Method.ENUMERATION);
        }
        return new Verdict.Proved(byIntervals ? Verdict.Method.INTERVALS : Verdict.Method.ALGEBRA);
    }
}
