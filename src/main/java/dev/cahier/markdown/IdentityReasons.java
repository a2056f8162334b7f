package dev.cahier.markdown;

import dev.cahier.identity.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how the relations of a checked formula were established, as HTML. */
final class IdentityReasons {

    private static final int MOST_STEPS = 12;

    /** More variables would fill lines with numbers that nobody reads. */
    private static final int MOST_VARIABLES = 6;

    private final FormulaHtml formulas;
    private final NoteContext note;
    private final NoteWords words;

    IdentityReasons(FormulaHtml formulas, NoteContext note) {
        this.formulas = formulas;
        this.note = note;
        this.words = note.words();
    }

    /** Returns how each relation was established; equal reasons are said once. */
    String of(List<Verdict> verdicts) {
        List<String> reasons = verdicts.stream().map(this::reason).toList();
        if (reasons.stream().distinct().count() == 1) {
            return reasons.get(0);
        }
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_STEPS, reasons.size()); i++) {
            steps.add(words.text("identity.step", i + 1, reasons.get(i)));
        }
        return String.join(words.text("identity.between-steps"), steps);
    }

    private String reason(Verdict verdict) {
        if (verdict instanceof Verdict.Sampled sampled) {
            String points = words.number(Integer.toString(sampled.points()));
            String where = where(sampled.where());
            return where.isEmpty()
                    ? words.text("identity.sampled", points)
                    : words.text("identity.sampled-where", points, where);
        }
        Verdict.Method method = ((Verdict.Proved) verdict).method();
        return words.text(
                switch (method) {
                    case ALGEBRA -> "identity.algebra";
                    case INTERVALS -> "identity.intervals";
                    case ENUMERATION -> "identity.enumeration";
                    case INDUCTION -> "identity.induction";
                });
    }

    /** Returns where the points are, as one formula; empty if it cannot be shown. */
    private String where(List<Verdict.Region> regions) {
        Map<String, List<String>> bySet = new LinkedHashMap<>();
        for (Verdict.Region region : regions) {
            bySet.computeIfAbsent(region.set(), set -> new ArrayList<>()).add(region.name());
        }
        if (regions.size() > MOST_VARIABLES && bySet.size() > 1) {
            return "";
        }
        List<String> all = new ArrayList<>();
        bySet.forEach((set, names) -> all.add(names(names) + " \\in " + set));
        return all.isEmpty() ? "" : formulas.inline(String.join(",\\ ", all), note).orElse("");
    }

    private static String names(List<String> names) {
        return names.size() <= MOST_VARIABLES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 2))
                        + ", \\ldots, "
                        + names.get(names.size() - 1);
    }
}
