package dev.cahier.migrate;

import dev.cahier.note.AddressSpelling;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where Hexo has the pages of a blog. */
final class HexoAddresses {

    private static final Pattern TOKEN = Pattern.compile(":([A-Za-z_]\\w*)");

    /** What Hexo replaces by hyphens in names of tags and categories. */
    private static final Pattern SPECIAL =
            Pattern.compile("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");

    private final ForeignConfig config;

    HexoAddresses(ForeignConfig config) {
        this.config = config;
    }

    /**
     * Returns the address of a post.
     *
     * @param path its path within {@code _posts}, without the ending
     */
    String post(NoteDraft draft, String path, LocalDateTime date) {
        Optional<String> own = draft.values().text("permalink");
        String pattern =
                own.orElseGet(() -> config.text("permalink").orElse(":year/:month/:day/:title/"));
        Matcher token = TOKEN.matcher(pattern);
        String filled =
                token.replaceAll(
                        found ->
                                Matcher.quoteReplacement(value(found.group(1), draft, path, date)));
        String address = ("/" + filled).replaceAll("/+", "/").replaceFirst("/index\\.html$", "/");
        return address.endsWith("/") || address.endsWith(".html") ? address : address + "/";
    }

    /** Returns the pattern of posts, with the tokens of Cahier. */
    String pattern() {
        boolean dated = config.text("new_post_name").orElse("").contains(":year");
        String name = dated ? ":name" : ":filename";
        return config.text("permalink")
                .orElse(":year/:month/:day/:title/")
                .replaceAll(":title\\b", ":sections[1:]/" + name)
                .replaceAll(":name\\b", name)
                .replaceAll(":post_title\\b", ":title")
                .replaceAll(":category\\b", ":categories");
    }

    private String value(String token, NoteDraft draft, String path, LocalDateTime date) {
        return switch (token) {
            case "year" -> String.format(Locale.ROOT, "%04d", date.getYear());
            case "month" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
            case "i_month" -> String.valueOf(date.getMonthValue());
            case "day" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
            case "i_day" -> String.valueOf(date.getDayOfMonth());
            case "hour" -> String.format(Locale.ROOT, "%02d", date.getHour());
            case "minute" -> String.format(Locale.ROOT, "%02d", date.getMinute());
            case "second" -> String.format(Locale.ROOT, "%02d", date.getSecond());
            case "title" -> draft.values().text("slug").orElse(path);
            case "name" -> path.substring(path.lastIndexOf('/') + 1);
            case "post_title" -> slug(draft.values().text("title").orElse(path));
            case "category" -> category(draft);
            default ->
                    draft.values()
                            .text(token)
                            .or(() -> config.text("permalink_defaults." + token))
                            .orElse(":" + token);
        };
    }

    /** Returns the path of the last category, whose folders are those above it. */
    private String category(NoteDraft draft) {
        List<List<String>> paths = categories(draft.values());
        return paths.isEmpty()
                ? config.text("default_category").orElse("uncategorized")
                : path(paths.get(paths.size() - 1));
    }

    private String path(List<String> names) {
        return String.join("/", names.stream().map(name -> mapped("category_map", name)).toList());
    }

    private String mapped(String map, String name) {
        Object own = config.map(map).get(name);
        return own == null ? slug(name) : own.toString();
    }

    /** Returns the categories of a note, each below those before it. */
    static List<List<String>> categories(ForeignConfig values) {
        Object value = values.value("categories").or(() -> values.value("category")).orElse(null);
        List<List<String>> paths = new ArrayList<>();
        if (value instanceof List<?> list && list.stream().anyMatch(List.class::isInstance)) {
            for (Object item : list) {
                paths.add(
                        item instanceof List<?> names
                                ? names.stream().map(Object::toString).toList()
                                : List.of(item.toString()));
            }
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            paths.add(list.stream().map(Object::toString).toList());
        } else if (value != null && !(value instanceof Map) && !(value instanceof List)) {
            paths.add(List.of(value.toString()));
        }
        return paths;
    }

    /** Returns the addresses of a note's tags and categories: that in Hexo, and that in Cahier. */
    Map<String, String> terms(ForeignConfig values) {
        Map<String, String> addresses = new LinkedHashMap<>();
        String categories = config.text("category_dir").orElse("categories");
        String tags = config.text("tag_dir").orElse("tags");
        for (List<String> path : categories(values)) {
            for (int i = 1; i <= path.size(); i++) {
                put(
                        "/" + categories + "/" + path(path.subList(0, i)) + "/",
                        own("categories", path.get(i - 1)),
                        addresses);
            }
        }
        for (String tag : values.texts("tags")) {
            put("/" + tags + "/" + mapped("tag_map", tag) + "/", own("tags", tag), addresses);
        }
        return addresses;
    }

    /** Adds a pair of addresses; of terms that share one in Hexo, the one that keeps it counts. */
    static void put(String address, String own, Map<String, String> addresses) {
        addresses.merge(address, own, (old, next) -> old.equals(address) ? old : next);
    }

    private static String own(String kind, String name) {
        return "/" + kind + "/" + AddressSpelling.ofName(name, false).orElse(name) + "/";
    }

    String slug(String name) {
        String slug = SPECIAL.matcher(name).replaceAll("-").replaceAll("^-+|-+$", "");
        return switch (config.text("filename_case").orElse("0")) {
            case "1" -> slug.toLowerCase(Locale.ROOT);
            case "2" -> slug.toUpperCase(Locale.ROOT);
            default -> slug;
        };
    }
}
