package dev.cahier.build.edits;

import java.io.IOException;
import java.util.List;

/** Edits of the front matter of notes, the texts of which stay the same. */
final class FrontMatterEdits implements Edits {

    private static final List<String> KEYS =
            List.of(
                    "title",
                    "title",
                    "title",
                    "summary",
                    "description",
                    "date",
                    "date",
                    "lastmod",
                    "publishDate",
                    "expiryDate",
                    "tags",
                    "tags",
                    "categories",
                    "series",
                    "weight",
                    "lang",
                    "translationKey",
                    "draft",
                    "search",
                    "cover",
                    "images",
                    "aliases",
                    "url",
                    "slug",
                    "macros",
                    "math",
                    "toc",
                    "typography",
                    "termLinks",
                    "share",
                    "params",
                    "author",
                    "headless",
                    "check",
                    "mood",
                    "titel");

    private final SiteSources site;
    private final Chance chance;

    FrontMatterEdits(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    @Override
    public String edit() throws IOException {
        if (site.notes().isEmpty()) {
            return "no note";
        }
        String path = site.note(chance);
        NoteText note = NoteText.of(site.text(path));
        String key = chance.of(KEYS);
        if (chance.oneIn(4)) {
            site.write(path, note.withoutKey(key).source());
            return path + " without " + key;
        }
        String value = value(key, chance.below(4));
        site.write(path, note.withKey(key, value).source());
        return path + " with " + key + ": " + value;
    }

    private String value(String key, int number) {
        return switch (key) {
            case "title" ->
                    chance.of("'On $t^" + number + "$'", "Plain " + number, "'**Bold** $\\R$'");
            case "summary", "description" ->
                    chance.of("Why " + number, "'Of $s_" + number + "$, see [n](/norms.md)'");
            case "date", "lastmod", "publishDate" -> day();
            case "expiryDate" -> chance.oneIn(2) ? "2031-01-01" : day();
            case "tags" ->
                    chance.of("[C++]", "[c++, analysis]", "[C]", "[P=NP]", "[P≠NP]", "[分析, a]");
            case "categories" -> chance.of("[Drawn]", "[drawn, Sums]", "[Other]");
            case "series" -> chance.of("Sums", "sums", "Second");
            case "weight" -> "" + number;
            case "lang" -> chance.of("en", "zh", "fr");
            case "translationKey" -> chance.of("one", "two", "three");
            case "draft", "search" -> chance.of("true", "false");
            case "cover" -> chance.of("pictures/a.png", "pic.png", "gone.png", "/paper.txt");
            case "images" -> chance.of("[/pictures/b.png]", "[pic.png, /pictures/a.png]");
            case "aliases" ->
                    chance.of("[/old-" + number + "/]", "[old-1, A name]", "[/old-limits/, /was/]");
            case "url" -> "/elsewhere-" + number + "/";
            case "slug" -> "moved-" + number;
            default -> rest(key, number);
        };
    }

    private String rest(String key, int number) {
        return switch (key) {
            case "macros" -> chance.of("{R: '\\mathbf{R}'}", "{R: 'r', own: 'o'}");
            case "math" -> chance.of("true", "false", "{numbers: all}", "{numbers: none}");
            case "toc", "share", "typography", "termLinks" -> chance.of("true", "false");
            case "params" -> "{version: " + number + "}";
            case "author" -> chance.of("Ada", "[Ada, Emmy]");
            case "check" -> chance.of("off", "{image-alt: off}", "{link-missing: error}", "{x: 1}");
            case "headless" -> chance.of("true", "false");
            default -> "'" + key + " " + number + "'";
        };
    }

    /** Returns a day that is past, or soon will be. */
    private String day() {
        return chance.of("2029-0" + (1 + chance.below(9)), "2030-0" + (1 + chance.below(4)))
                + "-1"
                + chance.below(9)
                + chance.of("", "", " 14:30:00");
    }
}
