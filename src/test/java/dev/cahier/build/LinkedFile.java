package dev.cahier.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The addresses in one file of a site, of any kind. */
final class LinkedFile {

    private static final Pattern CSS_URL =
            Pattern.compile("url\\(\\s*[\"']?([^)\"']+)[\"']?\\s*\\)");

    private static final Pattern MODULE =
            Pattern.compile("(?:\\bfrom|\\bimport)\\s*\\(?\\s*[\"'](\\.{1,2}/[^\"']+)[\"']");

    private static final Pattern MARKDOWN_LINK = Pattern.compile("]\\((\\S+)\\)");

    /** Attributes that are addresses wherever they are. */
    private static final List<String> ADDRESSES =
            List.of("href", "src", "poster", "action", "cite", "data");

    /** Attributes by which the theme tells its scripts where something is. */
    private static final List<String> OF_SCRIPTS =
            List.of(
                    "data-client",
                    "data-style",
                    "data-home",
                    "data-page",
                    "data-base",
                    "data-diagrams");

    private static final String DIGITS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final LinkChecker site;
    private final String name;
    private final String text;

    LinkedFile(LinkChecker site, String name, String text) {
        this.site = site;
        this.name = name;
        this.text = text;
    }

    void check() {
        if (name.endsWith(".html")) {
            page(site.pages().get(name));
        } else if (name.endsWith(".css")) {
            all(CSS_URL, address -> site.followFrom(name, address));
        } else if (name.endsWith(".js") || name.endsWith(".mjs")) {
            all(MODULE, address -> site.followFrom(name, address));
        } else if (name.endsWith("sitemap.xml") || name.matches("sitemap-\\d+\\.xml")) {
            Document map = Jsoup.parse(text, "", Parser.xmlParser());
            map.select("loc").forEach(loc -> site.follow(name, loc.text(), true));
            map.select("[href]").forEach(link -> site.follow(name, link.attr("href"), true));
        } else if (name.endsWith("atom.xml") || name.endsWith("index.xml")) {
            feed(Jsoup.parse(text, "", Parser.xmlParser()));
        } else if (name.endsWith("feed.json")) {
            json(List.of("url", "home_page_url", "feed_url", "image", "icon"), "content_html");
        } else if (name.startsWith("assets/search/notes/")) {
            found();
        } else if (name.startsWith("assets/search/terms/")) {
            text.lines().forEach(line -> fragments(line.substring(line.indexOf('\t') + 1)));
        } else if (name.equals("assets/search/index.json")) {
            all(Pattern.compile("\"[a-z]+\":\"([\\w-]+)\"(?=[,}][^{]*}}$)"), this::fragments);
        } else if (name.equals("robots.txt")) {
            all(Pattern.compile("Sitemap: (\\S+)"), address -> site.follow(name, address, true));
        } else if (name.equals("llms.txt")) {
            all(MARKDOWN_LINK, address -> site.follow(name, address, true));
        }
    }

    private void all(Pattern pattern, Consumer<String> follow) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            follow.accept(found.group(1));
        }
    }

    private void page(Document page) {
        for (Element element : page.getAllElements()) {
            boolean loaded = !element.normalName().matches("a|area|blockquote|q|form");
            for (String attribute : ADDRESSES) {
                if (element.hasAttr(attribute)) {
                    site.follow(name, element.attr(attribute), loaded);
                }
            }
            if (element.hasAttr("srcset")) {
                for (String candidate : element.attr("srcset").split(",\\s+")) {
                    site.follow(name, candidate.strip().split("\\s+")[0], true);
                }
            }
            OF_SCRIPTS.stream()
                    .filter(element::hasAttr)
                    .forEach(attribute -> site.follow(name, element.attr(attribute), true));
            Matcher inStyle = CSS_URL.matcher(element.attr("style"));
            while (inStyle.find()) {
                site.follow(name, inStyle.group(1), true);
            }
        }
        page.select("meta[property=og:url], meta[property=og:image]")
                .forEach(meta -> site.follow(name, meta.attr("content"), true));
        page.select("script[type=application/ld+json]")
                .forEach(
                        data ->
                                new LinkedFile(site, name, data.data())
                                        .json(List.of("url", "image", "item"), ""));
        redirect(page);
        page.select(".note-body a[href]").forEach(this::preview);
    }

    private void redirect(Document page) {
        for (Element refresh : page.select("meta[http-equiv=refresh]")) {
            String target = refresh.attr("content").replaceFirst("^\\d+;\\s*url=", "");
            site.follow(name, target, true);
        }
    }

    /** What {@code previews.js} shows: it fetches the page and takes the part with the id. */
    private void preview(Element link) {
        String address = link.attr("href");
        if (address.matches("/.*(?:/|\\.html)(?:#.*)?")) {
            site.follow(name, address, true);
        }
    }

    private void feed(Document feed) {
        feed.select("link")
                .forEach(
                        link ->
                                site.follow(
                                        name,
                                        link.hasAttr("href") ? link.attr("href") : link.text(),
                                        true));
        feed.select("guid[isPermaLink=true]").forEach(guid -> site.follow(name, guid.text(), true));
        feed.getAllElements().stream()
                .filter(element -> element.tagName().equals("atom:link"))
                .forEach(link -> site.follow(name, link.attr("href"), true));
        feed.getAllElements().stream()
                .filter(element -> element.tagName().matches("content|content:encoded|description"))
                .forEach(content -> content(content.text()));
    }

    /** The content of an entry stands by itself: its addresses are absolute. */
    private void content(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).getAllElements()) {
            for (String attribute : ADDRESSES) {
                if (element.hasAttr(attribute)) {
                    String address = element.attr(attribute);
                    if (!address.matches("[a-z]+:.*")) {
                        site.problem(name, address, "not absolute");
                    }
                    site.follow(name, address, !element.normalName().equals("a"));
                }
            }
        }
    }

    /** Follows the addresses that stand under some keys of JSON. */
    private void json(List<String> addresses, String markup) {
        try (JsonParser parser = parser()) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String key = Optional.ofNullable(parser.currentName()).orElse("");
                if (token == JsonToken.VALUE_STRING && addresses.contains(key)) {
                    site.follow(name, parser.getString(), true);
                } else if (token == JsonToken.VALUE_STRING && key.equals(markup)) {
                    content(parser.getString());
                }
            }
        }
    }

    /** What the search shows of a note: its address {@code u}, and the ids of its sections. */
    private void found() {
        String url = "";
        List<String> ids = new ArrayList<>();
        try (JsonParser parser = parser()) {
            int depth = 0;
            boolean first = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    depth++;
                    first = depth == 2;
                } else if (token == JsonToken.END_ARRAY) {
                    depth--;
                } else if (token == JsonToken.VALUE_STRING) {
                    if (first) {
                        ids.add(parser.getString());
                        first = false;
                    } else if (depth == 0 && "u".equals(parser.currentName())) {
                        url = parser.getString();
                    }
                }
            }
        }
        String address = site.basePath() + url;
        site.follow(name, address, true);
        ids.stream()
                .filter(id -> !id.isEmpty())
                .forEach(id -> site.follow(name, address + "#" + id.replace("%", "%25"), true));
    }

    /** Follows the numbers of notes as {@code client.js} reads them, see {@code docs/search.md}. */
    private void fragments(String packed) {
        int note = 0;
        int value = 0;
        int shift = 0;
        for (char c : packed.toCharArray()) {
            int digit = DIGITS.indexOf(c);
            value |= (digit & 31) << shift;
            shift += 5;
            if (digit < 32) {
                note += value >> 2;
                value = 0;
                shift = 0;
                String fragment = "notes/" + Integer.toString(note, 36) + ".json";
                site.follow(name, site.basePath() + "assets/search/" + fragment, true);
            }
        }
    }

    private JsonParser parser() {
        return new JsonFactory().createParser(ObjectReadContext.empty(), text);
    }
}
