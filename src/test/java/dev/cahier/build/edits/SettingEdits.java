package dev.cahier.build.edits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Edits of {@code cahier.yaml}. */
final class SettingEdits implements Edits {

    private static final String FILE = "cahier.yaml";

    private final SiteSources site;
    private final Chance chance;

    SettingEdits(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    @Override
    public String edit() throws IOException {
        String line = line(chance.below(4));
        String key = line.substring(0, line.indexOf(':') + 1);
        List<String> lines = new ArrayList<>();
        if (site.exists(FILE)) {
            lines.addAll(site.text(FILE).lines().toList());
        }
        lines.removeIf(other -> other.startsWith(key));
        if (chance.oneIn(5)) {
            line = "without " + key;
        } else {
            lines.add(line);
        }
        site.write(FILE, String.join("\n", lines) + "\n");
        return FILE + " " + line;
    }

    private String line(int number) throws IOException {
        if (chance.oneIn(12)) {
            return chance.of("titel: Wrong", "paginate: none", "math: [1, 2]");
        }
        // The pages of all functions take long.
        if (site.exists(FILE) && site.text(FILE).contains("activations: true")) {
            return "activations: false";
        }
        if (chance.oneIn(25)) {
            return "activations: true";
        }
        return switch (chance.below(20)) {
            case 0 -> "title: Notebook " + number;
            case 1 -> "description: 'About " + number + "'";
            case 2 -> "baseUrl: " + chance.of("https://notes.example/", "https://x.example/sub/");
            case 3 -> "language: " + chance.of("en", "zh", "fr");
            case 4 -> "timeZone: " + chance.of("UTC", "Asia/Shanghai", "America/New_York");
            case 5 -> "author: " + chance.of("Ada", "[Ada, Emmy]");
            case 6 -> "paginate: " + (2 + number);
            case 7 ->
                    "menu: [{name: M"
                            + number
                            + ", url: "
                            + chance.of("/", "/tags/", "/sec/")
                            + "}]";
            case 8 -> chance.of("emoji: ", "typography: ") + chance.of("true", "false");
            case 9, 10 -> "math: {" + math() + "}";
            case 11 -> "params: {edition: " + chance.of("first", "second", "[1, 2]") + "}";
            case 15 ->
                    "permalinks: {posts: "
                            + chance.of("/p/:name/", "/:sections/:slug.html", "/:year/:filename")
                            + "}";
            case 16 ->
                    chance.of(
                            "lowerCase: false",
                            "sections: [posts]",
                            "sections: [sec, none]",
                            "feeds: {sections: true, aliases: {/feed.xml: atom}}");
            case 14 -> "check: {" + chance.of("image-alt", "link-missing", "titel") + ": off}";
            case 18, 19 ->
                    "theorems: "
                            + chance.of(
                                    "{page: true}",
                                    "{page: true, within: section, references: titled}",
                                    "{proofs: folded, shared: all}",
                                    "{page: true, proofs: open, kinds: {lemma: {name: Help}}}");
            case 17 ->
                    "notation: "
                            + chance.of(
                                    "{page: true}",
                                    "{page: true, termLinks: true, symbols: {r: radius}}",
                                    "{termLinks: true}");
            case 12 -> "cards: " + chance.of("true", "false");
            case 13 ->
                    "feeds: "
                            + chance.of(
                                    "false",
                                    "{limit: " + (1 + number) + "}",
                                    "{content: summary, formats: atom}",
                                    "{ids: 'https://before.example/'}");
            default ->
                    chance.of(
                            "copyright: C" + number,
                            "activations: false",
                            "languages: "
                                    + chance.of(
                                            "[en, zh]", "[zh]", "{fr: Français, zh: {title: T}}"),
                            "theme: " + chance.of("auto", "light", "dark"),
                            "editUrl: https://x.example/" + number + "/{path}",
                            "comments: {repo: a/b, repoId: R, category: C, categoryId: D}");
        };
    }

    private String math() {
        String macros =
                chance.of(
                        "macros: {R: '\\mathbb{R}', norm: '\\lVert #1\\rVert'}",
                        "macros: {R: '\\mathbf{R}', norm: '|#1|'}",
                        "macros: {R: '\\mathbf{R}', norm: '|#1|', own: 'o', unused: '\\oops'}");
        String more =
                chance.of(
                        "",
                        ", numbers: all",
                        ", numbers: none",
                        ", double: kramdown",
                        ", default: false",
                        ", output: mathml");
        return macros + more;
    }
}
