package dev.cahier.build.edits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Edits of templates, shortcodes, words and files of the theme. */
final class ThemeEdits implements Edits {

    /** Templates that replace built-in ones, which get a line more. */
    private static final List<String> BUILT_IN =
            List.of(
                    "note.ftlh",
                    "home.ftlh",
                    "list.ftlh",
                    "archive.ftlh",
                    "terms.ftlh",
                    "redirect.ftlh",
                    "404.ftlh",
                    "partials/neighbours.ftlh",
                    "partials/notes.ftlh",
                    "partials/properties.ftlh",
                    "partials/chart.ftlh",
                    "partials/footer.ftlh",
                    "shortcodes/figure.ftlh",
                    "shortcodes/ref.ftlh");

    /** Files of the site's own, with a place for a number. */
    private static final Map<String, List<String>> OWN =
            new TreeMap<>(
                    Map.of(
                            "partials/head-extra.ftlh",
                            List.of(
                                    "<meta name=\"own\" content=\"%d\">",
                                    "<meta name=\"own\" content=\"${site.params.edition!}%d\">"),
                            "shortcodes/edition.ftlh",
                            List.of(
                                    "${site.params.edition!'none'} %d",
                                    "${page.title} in ${page.language} %d, ${label('home')}"),
                            "shortcodes/remark.ftlh",
                            List.of(
                                    "<aside>${param(0)} %d ${markdown(inner, true)}</aside>",
                                    "<aside>${formula('q_%d')} ${markdown(inner, true)}</aside>",
                                    "<aside>${url('norms.md')} ${inner} %d</aside>"),
                            "shortcodes/album.ftlh",
                            List.of(
                                    "<#list files(param(0)) as f>${f.name} </#list>%d",
                                    "<#stop \"no album %d\">"),
                            "labels/zh.properties",
                            List.of("home = 首页%d", "theorem = 定理%d", "date = yyyy 年第%d"),
                            "labels/fr.properties",
                            List.of("home = Accueil %d", "theorem = Théorème %d"),
                            "labels/en.properties",
                            List.of("home = Start %d", "theorem = Claim %d", "notes = {0}x%d"),
                            "assets/custom.css",
                            List.of("p { margin: %dpx }"),
                            "assets/own.js",
                            List.of("let own = %d;"),
                            "assets/cahier.css",
                            List.of("body { margin: %dpx }")));

    private final SiteSources site;
    private final Chance chance;

    ThemeEdits(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    @Override
    public String edit() throws IOException {
        int number = chance.below(5);
        if (chance.oneIn(3)) {
            return builtIn("templates/" + chance.of(BUILT_IN), number);
        }
        String own = chance.of(List.copyOf(OWN.keySet()));
        String path = "templates/" + own;
        if (site.exists(path) && chance.oneIn(5)) {
            site.delete(path);
            return "deletes " + path;
        }
        String text =
                chance.oneIn(8) && path.endsWith(".ftlh")
                        ? chance.of("${nothing.here}", "<#if broken>", "${label('nowhere')}")
                        : chance.of(OWN.get(own)).replace("%d", "" + number);
        site.write(path, text + "\n");
        return path + " becomes " + text;
    }

    private String builtIn(String path, int number) throws IOException {
        if (site.exists(path)) {
            site.delete(path);
            return "deletes " + path;
        }
        site.write(path, Files.readString(Path.of(path)) + "<!-- " + number + " -->\n");
        return "replaces " + path + " with a line " + number;
    }
}
