package dev.cahier.build.edits;

/** Blocks that need nothing else, except the macros of the site. */
final class TextBlocks implements Blocks {

    private final Chance chance;

    TextBlocks(Chance chance) {
        this.chance = chance;
    }

    @Override
    public String block(String path) {
        int number = chance.below(6);
        if (chance.oneIn(6)) {
            return broken(number);
        }
        return switch (chance.below(17)) {
            case 0 -> "Words and $x^" + number + "$ within.";
            case 1 -> "见第 " + number + " 节的$y_" + number + "$公式。";
            case 2 -> "## Heading " + number;
            case 3 -> "# Heading $h_" + number + "$";
            case 4 -> "| a | b |\n|---|---|\n| $" + number + "$ | 2 |";
            case 5 ->
                    "```"
                            + chance.of("java", "python {2}", "html title=\"a.html\"", "nothing")
                            + "\n<a>\nint i = "
                            + number
                            + ";\n```";
            case 6 -> "In $\\R^" + number + "$ let $\\norm{x} = 1$.";
            case 7 -> "$$\\newcommand{\\own}{o_" + number + "}$$";
            case 8 -> "$\\providecommand{\\own}{p}\\own$";
            case 9 -> "A smile :smile: and $" + number + " for it.";
            case 10 -> "<!--more-->";
            case 11 -> "$$ \\begin{matrix} 1 \\\\\\\\ " + number + " \\end{matrix} $$";
            case 12 -> "```dot\ndigraph { 节点 -> " + number + " -> x }\n```";
            case 13 -> "A claim.[^" + number + "]";
            case 14 -> "As @key" + number + " [p. 3] and @key1 say.";
            case 15 -> "It holds [see @key" + number + ", pp. 1-2; -@key0].";
            default -> "[^" + number + "]: The proof with $z$.";
        };
    }

    private String broken(int number) {
        return chance.of(
                "A formula $\\frac{" + number + "$ breaks.",
                "An unknown $\\undefined" + "x".repeat(number) + "$.",
                "{{< nowhere " + number + " >}}",
                "```dot\ngraph { a -> " + number + " }\n```",
                "$$ x = " + number);
    }
}
