package dev.cahier.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every address on every page of a finished site. */
final class LinkChecker {

    private static final Pattern TAG = Pattern.compile("<([A-Za-z][\\w-]*)[^<>]*>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s(href|src|srcset|content|id)=\"([^\"]*)\"");

    private static final Pattern CSS_URL = Pattern.compile("url\\(([^)]+)\\)");

    private final Path folder;
    private final String origin;
    private final String basePath;
    private final SortedMap<String, Path> files;
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

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
    }

    /** Returns what is wrong with links, as {@code page: address: what}. */
    List<String> problems() {
        List<String> pages = files.keySet().stream().filter(f -> f.endsWith(".html")).toList();
        pages.forEach(page -> anchors.put(page, anchors(page)));
        pages.forEach(this::page);
        files.keySet().stream().filter(f -> f.endsWith(".css")).forEach(this::styleSheet);
        return problems;
    }

    private static List<Attribute> attributes(String html) {
        List<Attribute> found = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            Matcher attribute = ATTRIBUTE.matcher(tag.group());
            while (attribute.find()) {
                found.add(
                        new Attribute(
                                tag.group(1), attribute.group(1), unescaped(attribute.group(2))));
            }
        }
        return found;
    }

    private record Attribute(String element, String name, String value) {}

    private Set<String> anchors(String page) {
        Set<String> ids = new HashSet<>();
        for (Attribute attribute : attributes(text(page))) {
            if (attribute.name().equals("id") && !ids.add(attribute.value())) {
                problems.add(page + ": " + attribute.value() + ": an id twice");
            }
        }
        return ids;
    }

    private void page(String page) {
        for (Attribute attribute : attributes(text(page))) {
            String value = attribute.value();
            switch (attribute.name()) {
                case "id" -> {}
                case "srcset" -> {
                    for (String candidate : value.split(",")) {
                        target(page, attribute.element(), candidate.strip().split("\\s")[0]);
                    }
                }
                case "content" -> {
                    if (value.contains("url=")) {
                        target(page, "a", value.substring(value.indexOf("url=") + 4));
                    } else if (value.startsWith(origin)) {
                        target(page, "a", value);
                    }
                }
                default -> target(page, attribute.element(), value);
            }
        }
    }

    private void target(String page, String element, String written) {
        String target = written.startsWith(origin) ? written.substring(origin.length()) : written;
        if (target.startsWith("#")) {
            fragment(page, page, target);
        } else if (target.matches("[a-z]+:.*|//.*")) {
            if (!element.equals("a")) {
                problems.add(page + ": " + target + ": loaded from elsewhere");
            }
        } else if (!target.startsWith(basePath)) {
            problems.add(page + ": " + target + ": not below " + basePath);
        } else {
            String path = target.substring(basePath.length()).split("[?#]", 2)[0];
            String file = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            String found = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
            if (!files.containsKey(found)) {
                problems.add(page + ": " + target + ": no such file");
            } else if (target.contains("#")) {
                fragment(page, found, target.substring(target.indexOf('#')));
            }
        }
    }

    private void fragment(String page, String file, String fragment) {
        String id =
                URLDecoder.decode(
                        fragment.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        if (!id.isEmpty() && !anchors.getOrDefault(file, Set.of()).contains(id)) {
            problems.add(page + ": " + file + fragment + ": no such anchor");
        }
    }

    private void styleSheet(String file) {
        Matcher url = CSS_URL.matcher(text(file));
        while (url.find()) {
            String target = url.group(1).replaceAll("[\"']", "");
            Path path = folder.resolve(file).getParent().resolve(target).normalize();
            if (!target.startsWith("data:") && !target.startsWith("#") && !Files.exists(path)) {
                problems.add(file + ": " + target + ": no such file");
            }
        }
    }

    private String text(String file) {
        try {
            return Files.readString(files.get(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String unescaped(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
