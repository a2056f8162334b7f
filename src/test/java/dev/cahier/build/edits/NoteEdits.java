package dev.cahier.build.edits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Edits of whole notes: they appear, go, move and get other bytes. */
final class NoteEdits implements Edits {

    /** Names of notes, some of them in use from the beginning. */
    static final List<String> NAMES =
            List.of(
                    "limits",
                    "norms",
                    "series",
                    "graphs",
                    "my notes",
                    "limit",
                    "kernels",
                    "笔记",
                    "limits.zh",
                    "norms.zh",
                    "series.fr",
                    "kernels.zh-Hant");

    private static final List<String> FOLDERS =
            List.of("content/", "content/", "content/posts/", "content/sec/", "content/new part/");

    private final SiteSources site;
    private final Chance chance;
    private final Blocks blocks;

    NoteEdits(SiteSources site, Chance chance, Blocks blocks) {
        this.site = site;
        this.chance = chance;
        this.blocks = blocks;
    }

    @Override
    public String edit() throws IOException {
        List<String> notes = site.notes();
        if (notes.isEmpty() || chance.oneIn(4)) {
            return create();
        }
        String path = chance.of(notes);
        return switch (chance.below(9)) {
            case 0 -> {
                site.delete(path);
                yield "deletes " + path;
            }
            case 4 -> moveFolder();
            case 1, 2 -> {
                String target = newPath();
                site.move(path, target);
                yield path + " becomes " + target;
            }
            case 3 -> {
                String other = chance.of(notes);
                byte[] bytes = site.bytes(path);
                site.write(path, site.bytes(other));
                site.write(other, bytes);
                yield path + " and " + other + " change places";
            }
            case 5 -> {
                String target = newPath();
                site.write(target, site.bytes(path));
                yield path + " is copied to " + target;
            }
            default -> otherBytes(path);
        };
    }

    private String moveFolder() throws IOException {
        String from = chance.of("content/posts/", "content/essays/");
        String to = from.equals("content/posts/") ? "content/essays/" : "content/posts/";
        for (String file : site.below(from)) {
            site.move(file, to + file.substring(from.length()));
        }
        return "moves " + from + " to " + to;
    }

    private String otherBytes(String path) throws IOException {
        String text = site.text(path).replace("\r\n", "\n").replace("\uFEFF", "");
        String what =
                chance.of("CRLF", "CRLF", "BOM", "nothing", "not UTF-8", "unclosed", "a word");
        switch (what) {
            case "CRLF" -> site.write(path, text.replace("\n", "\r\n"));
            case "BOM" -> site.write(path, "\uFEFF" + text);
            case "nothing" -> site.write(path, "");
            case "not UTF-8" ->
                    site.write(path, (text + "caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
            case "unclosed" -> site.write(path, text.replaceFirst("(?s)\n---\n", "\n--\n"));
            default -> site.write(path, text + "\nA last word " + chance.below(9) + ".\n");
        }
        return path + " gets " + what;
    }

    private String create() throws IOException {
        String path = newPath();
        int number = chance.below(9);
        NoteText note =
                new NoteText(List.of(), List.of("Opening " + number + ".", blocks.block(path)))
                        .withKey("title", "New " + number)
                        .withKey("date", "2029-0" + (1 + number) + "-20")
                        .withKey("tags", chance.of("[analysis]", "[C++, new]"));
        site.write(path, note.source());
        return "creates " + path;
    }

    private String newPath() {
        return chance.of(FOLDERS)
                + chance.of(NAMES)
                + chance.of("/index.md", "/index.zh.md", ".md", ".md", ".md", ".md");
    }
}
