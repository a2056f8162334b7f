package dev.cahier.build.edits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Links to notes, lists and files: right ones, wrong ones, and some that need a second look. */
final class LinkBlocks implements Blocks {

    /** Aliases, titles and names that several notes can have. */
    private static final List<String> NAMES =
            List.of("old-1", "A name", "Plain 1", "sec", "index", "Norms");

    private final SiteSources site;
    private final Chance chance;

    LinkBlocks(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    /** Returns the path from one note to another file in a link. */
    static String relative(String from, String to) {
        String path = Path.of(from).getParent().relativize(Path.of(to)).toString();
        return path.replace('\\', '/').replace(" ", "%20");
    }

    private static String fileName(String path) {
        return Path.of(path).getFileName().toString().replaceFirst("\\.md$", "");
    }

    @Override
    public String block(String path) throws IOException {
        String note = site.notes().isEmpty() ? path : chance.of(site.notes());
        String name = chance.of(NoteEdits.NAMES);
        String file = chance.of(files());
        return switch (chance.below(24)) {
            case 0, 1 -> "See [a note](" + relative(path, note) + ").";
            case 2 -> "See [](" + relative(path, note) + ") with its title.";
            case 3 -> "See [a part](" + relative(path, note) + "#heading-" + chance.below(4) + ").";
            case 4 -> "See [[" + name + "]].";
            case 5 -> "See [one](" + name + ".md), [two](" + name + "/), [three](/" + name + "/).";
            case 6 -> "See [a near name](" + name.substring(1) + "x.md).";
            case 7 -> "A [tag](/tags/" + chance.of("analysis", "c++", "sums", "a") + "/).";
            case 8 ->
                    "A [list]("
                            + chance.of("/", "/posts/", "/archive/", "/sec/", "/page/2/")
                            + ").";
            case 9 -> "![](" + relative(path, file) + ")";
            case 10 -> "![a picture](" + Path.of(file).getFileName() + ")";
            case 11 -> "A [file](" + relative(path, file) + ") of [this][r].";
            case 12 -> "[r]: " + relative(path, note);
            case 13 -> "<img src=\"" + relative(path, file) + "\" alt=\"raw\">";
            case 14 ->
                    chance.of(
                            "[spaces](my notes.md) and ![](some picture.png)",
                            "![](some picture.png \"A caption\")");
            case 15 -> "See [[" + fileName(note) + "|the *note*]] or [[" + chance.of(NAMES) + "]].";
            case 16 -> "In [[" + fileName(note) + "#Heading " + chance.below(4) + "]].";
            case 17 -> "In [[#heading " + chance.below(4) + "|a part]], [[" + file + "]].";
            case 18 -> "| a | b |\n|---|---|\n| [[" + name + "\\|x]] | [[posts/" + name + "]] |";
            case 19, 20 -> "![[" + fileName(note) + "]]";
            case 21 -> "![[" + fileName(note) + "#heading " + chance.below(4) + "]] behind";
            case 22 ->
                    "A block ^b"
                            + chance.below(2)
                            + "\n\n![["
                            + name
                            + "#^b1]] ![["
                            + file
                            + "|80]]";
            default ->
                    "See [a function](/activations/relu/) and [old](/old-"
                            + chance.of("limits", "1", "2")
                            + "/).";
        };
    }

    /** Returns files that are there, and some that may come. */
    private List<String> files() throws IOException {
        List<String> known =
                site.below("content").stream().filter(name -> !name.endsWith(".md")).toList();
        return known.isEmpty() || chance.oneIn(4) ? FileEdits.PATHS : known;
    }
}
