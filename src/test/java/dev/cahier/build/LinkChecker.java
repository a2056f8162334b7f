package dev.cahier.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows every address in every file of a finished site, as browsers, feed readers, search engines
 * and the site's own scripts do.
 */
final class LinkChecker {

    private final Path folder;
    private final String origin;
    private final String basePath;
    private final SortedMap<String, Path> files;
    private final SortedMap<String, Document> pages = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> reached = new TreeMap<>();
    private final SortedSet<String> outer = new TreeSet<>();
    private final SortedSet<String> problems = new TreeSet<>();

    /**
     * Creates a checker.
     *
     * @param origin scheme and host of the site
     * @param basePath the path of its home page, between slashes
     */
    LinkChecker(Path folder, String origin, String basePath) {
        this.folder = folder;
        this.origin = origin;
        this.basePath = basePath;
        this.files = TrialSites.files(folder);
        files.forEach(
                (name, file) -> {
                    if (name.endsWith(".html")) {
                        pages.put(name, Jsoup.parse(text(file)));
                    }
                });
        pages.forEach(this::ids);
        files.forEach((name, file) -> new LinkedFile(this, name, text(file)).check());
    }

    /** Returns what is wrong with links, as {@code file: address: what}. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Returns the addresses of other sites that pages link to. */
    List<String> outer() {
        return List.copyOf(outer);
    }

    /** Returns the pages and files that no chain of links from the home page leads to. */
    List<String> unreached() {
        Set<String> seen = new TreeSet<>(Set.of("index.html"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String next : reached.getOrDefault(open.poll(), new TreeSet<>())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return files.keySet().stream().filter(name -> !seen.contains(name)).toList();
    }

    String basePath() {
        return basePath;
    }

    Map<String, Document> pages() {
        return pages;
    }

    void problem(String file, String address, String what) {
        problems.add(file + ": " + address + ": " + what);
    }

    private void ids(String name, Document page) {
        page.select("[id]").stream()
                .collect(Collectors.groupingBy(Element::id, TreeMap::new, Collectors.counting()))
                .forEach(
                        (id, count) -> {
                            if (count > 1) {
                                problem(name, id, "an id twice");
                            }
                        });
    }

    /**
     * Follows an address.
     *
     * @param file the file with the address
     * @param loaded whether a browser loads it without being asked
     */
    void follow(String file, String written, boolean loaded) {
        String target =
                written.startsWith(origin + "/") ? written.substring(origin.length()) : written;
        if (target.startsWith("data:")) {
            return;
        }
        if (target.startsWith("#")) {
            fragment(file, file, target);
        } else if (target.matches("[A-Za-z][A-Za-z+.-]*:.*|//.*")) {
            outer.add(target);
            if (loaded) {
                problem(file, target, "loaded from elsewhere");
            }
        } else if (!target.startsWith("/")) {
            problem(file, target, "relative");
        } else if (!target.startsWith(basePath)) {
            problem(file, target, "not below " + basePath);
        } else {
            inSite(file, target);
        }
    }

    private void inSite(String file, String target) {
        String path = decoded(target.substring(basePath.length()).split("[?#]", 2)[0]);
        String found = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (!files.containsKey(found)) {
            problem(file, target, "no such file");
            return;
        }
        reached.computeIfAbsent(file, f -> new TreeSet<>()).add(found);
        int hash = target.indexOf('#');
        if (hash >= 0 && pages.containsKey(found)) {
            fragment(file, found, target.substring(hash));
        }
    }

    /** Follows an address relative to the file that it is in. */
    void followFrom(String file, String relative) {
        if (relative.matches("(?:data|https?):.*|#.*")) {
            return;
        }
        Path place = folder.resolve(file).getParent().resolve(relative.split("[?#]", 2)[0]);
        String found = folder.relativize(place.normalize()).toString().replace('\\', '/');
        if (files.containsKey(found)) {
            reached.computeIfAbsent(file, f -> new TreeSet<>()).add(found);
        } else {
            problem(file, relative, "no such file");
        }
    }

    private void fragment(String file, String target, String fragment) {
        String id = decoded(fragment.substring(1));
        Document page = pages.get(target);
        if (!id.isEmpty() && (page == null || page.getElementById(id) == null)) {
            problem(file, target + fragment, "no such anchor");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        try {
            // Pictures have no addresses.
            return file.toString().matches(".*\\.(html|css|m?js|xml|json|txt)")
                    ? Files.readString(file)
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
