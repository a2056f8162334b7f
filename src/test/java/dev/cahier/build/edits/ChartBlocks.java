package dev.cahier.build.edits;

/** Charts; there are few, so that several notes show the same. */
final class ChartBlocks implements Blocks {

    private final SiteSources site;
    private final Chance chance;

    ChartBlocks(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    @Override
    public String block(String path) {
        String name =
                site.exists(FileEdits.JAR) && chance.oneIn(2)
                        ? "cube"
                        : chance.of("relu", "sigmoid", "leaky-relu");
        int number = 1 + chance.below(2);
        return switch (chance.below(7)) {
            case 0, 1 -> "![](activation:" + name + ")";
            case 2 -> "![A leak](activation:leaky-relu?alpha=0." + number + ")";
            case 3 -> "```activation\nfunction: " + name + "\nproperties: true\n```";
            case 4 ->
                    "```activation\nfunction: relu\ncaption: See [[norms]] and $c$\n"
                            + "claims: {dead-neurons: "
                            + chance.of("true", "true", "false")
                            + "}\n```";
            case 5 ->
                    "```plot\na = "
                            + number
                            + "\nf(x) = a x^2 + "
                            + name.replace('-', '_')
                            + "(x)\nslider: a in [1, "
                            + (2 + chance.below(2))
                            + "] step 1\n```";
            default ->
                    "```plot\nf(x) = " + number + " x^2 + " + name.replace('-', '_') + "(x)\n```";
        };
    }
}
