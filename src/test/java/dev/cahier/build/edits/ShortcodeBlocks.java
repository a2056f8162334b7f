package dev.cahier.build.edits;

import java.io.IOException;
import java.nio.file.Path;

/** Calls of shortcodes, of the program and of the site. */
final class ShortcodeBlocks implements Blocks {

    private final SiteSources site;
    private final Chance chance;

    ShortcodeBlocks(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    @Override
    public String block(String path) throws IOException {
        String note = chance.of(site.notes()).substring("content".length());
        String name = Path.of(note).getFileName().toString().replace(".md", "");
        return switch (chance.below(13)) {
            case 0 ->
                    "{{< figure src=\"/pictures/"
                            + chance.of("a", "b", "c")
                            + ".png\" caption=\"See [it]("
                            + note.replace(" ", "%20")
                            + ") and $c_"
                            + chance.below(3)
                            + "$\" >}}";
            case 1 -> "[ref]({{< ref \"" + note + "\" >}})";
            case 2 -> "[relref]({{< relref \"" + name + "\" >}})";
            case 3 -> "Version {{< param \"" + chance.of("version", "edition") + "\" >}}.";
            case 4 -> "{{< album \"" + chance.of("/pictures", "/posts/graphs", ".") + "\" >}}";
            case 5 -> "Edition {{< edition >}}.";
            case 6 -> "{{< remark \"R" + chance.below(4) + "\" >}}Let $r > 0$.{{< /remark >}}";
            case 7 -> "{{% remark \"M\" %}}By [[" + name + "]].{{% /remark %}}";
            case 8 -> "{{< activation \"" + chance.of("sigmoid", "relu", "tanh") + "\" >}}";
            case 9 -> "{{< katex >}}k_" + chance.below(4) + "{{< /katex >}}";
            case 10 ->
                    "The {{< term \""
                            + chance.of("folded", "edition", "version", "let", "word")
                            + "\" \"alias "
                            + chance.below(3)
                            + "\" means=\"M "
                            + chance.below(3)
                            + "\" >}} and alias "
                            + chance.below(3)
                            + ".";
            case 11 ->
                    "> [!"
                            + chance.of("NOTATION", "DEFINITION")
                            + "] $"
                            + chance.of("r", "c_1", "k")
                            + "$ "
                            + chance.of("a sign", "Word {#own}", "")
                            + "\n> It means folded $r$.";
            default -> "{{< details summary=\"$d$\" >}}\nFolded " + name + ".\n{{< /details >}}";
        };
    }
}
