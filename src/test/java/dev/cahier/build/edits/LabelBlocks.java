package dev.cahier.build.edits;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Labels and references to them, also from one note to another. */
final class LabelBlocks implements Blocks {

    private static final Pattern EQUATION = Pattern.compile("\\\\label\\{([^}]+)\\}");
    private static final Pattern THEOREM = Pattern.compile("\\{#([^}]+)\\}");
    private static final Pattern HEADING = Pattern.compile("(?m)^## Heading (\\d)");

    private final SiteSources site;
    private final Chance chance;

    LabelBlocks(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    @Override
    public String block(String path) throws IOException {
        return switch (chance.below(13)) {
            case 0 -> "$$ a = " + chance.below(5) + " \\label{" + fresh("eq-", EQUATION) + "} $$";
            case 1 ->
                    "\\begin{align} a &= b \\label{"
                            + fresh("eq-", EQUATION)
                            + "} \\\\ c &= d \\tag{T"
                            + chance.below(3)
                            + "} \\end{align}";
            case 2 ->
                    "> [!"
                            + chance.of("THEOREM", "LEMMA", "定理", "Definition")
                            + "] Named $n_"
                            + chance.below(4)
                            + "$ {#"
                            + fresh("thm-", THEOREM)
                            + "}\n> A statement.";
            case 3 -> "> [!THEOREM]\n> One without a name " + chance.below(9) + ".";
            case 4 -> "## Heading " + chance.below(5);
            case 5 -> "By \\eqref{" + known("eq-", EQUATION) + "} it holds.";
            case 6 -> "As $x \\overset{\\ref{" + known("eq-", EQUATION) + "}}{=} y$ shows.";
            case 7 -> "By \\autoref{" + known("thm-", THEOREM) + "} it holds.";
            case 9 ->
                    "> [!THEOREM] Proved {#"
                            + fresh("thm-", THEOREM)
                            + "}\n> A.\n\n> [!PROOF]\n> By \\cref{"
                            + known("thm-", THEOREM)
                            + "}.";
            case 10 ->
                    "> [!PROOF] of \\cref{"
                            + known("thm-", THEOREM)
                            + "}\n> By [this]("
                            + other(path)
                            + "#"
                            + known("thm-", THEOREM)
                            + ") and \\eqref{"
                            + known("eq-", EQUATION)
                            + "}.";
            case 11 ->
                    "> [!EXERCISE] $a_"
                            + chance.below(3)
                            + "$\n> Show \\cref{"
                            + known("thm-", THEOREM)
                            + "}.\n\n> [!SOLUTION]\n> See above.";
            case 8 -> "[](" + other(path) + "#" + known("thm-", THEOREM) + ") says so.";
            default -> "[](" + other(path) + "#heading-" + heading() + ") and so on.";
        };
    }

    /** Returns a label that no note has, and now and then one that some note has. */
    private String fresh(String prefix, Pattern pattern) throws IOException {
        List<String> known = site.found(pattern);
        if (chance.oneIn(8)) {
            return prefix + chance.below(4);
        }
        int number = chance.below(9);
        while (known.contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    /** Returns a label that some note has, and now and then one that may be missing. */
    private String known(String prefix, Pattern pattern) throws IOException {
        List<String> known = site.found(pattern);
        return known.isEmpty() || chance.oneIn(8) ? prefix + chance.below(9) : chance.of(known);
    }

    private String heading() throws IOException {
        return known("", HEADING);
    }

    private String other(String path) throws IOException {
        return chance.oneIn(3) ? "" : LinkBlocks.relative(path, chance.of(site.notes()));
    }
}
