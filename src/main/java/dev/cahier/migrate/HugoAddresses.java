package dev.cahier.migrate;

import dev.cahier.note.AddressSpelling;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where Hugo has the pages of a site. */
final class HugoAddresses {

    private static final Pattern TOKEN =
            Pattern.compile(":([a-z]+)(?:\\[(?:(\\d{1,4}|last)|(\\d{0,4}):(\\d{0,4}|last))])?");

    private final ForeignConfig config;
    private final boolean lowerCase;

    HugoAddresses(ForeignConfig config) {
        this.config = config;
        this.lowerCase = !config.flag("disablePathToLower", false);
    }

    /**
     * What the address of a page depends on.
     *
     * @param folders the folders between the content and the page, without the one of a bundle
     * @param sections those of the folders that are sections: the first one, and each with an
     *     {@code _index.md}
     * @param name the name of the file without its ending, or of the folder of a bundle
     * @param prefix the beginning of addresses in its language: {@code /zh} or empty
     * @param date when it was written, in its own zone
     */
    record PageFacts(
            List<String> folders,
            List<String> sections,
            String name,
            String prefix,
            ForeignConfig values,
            Optional<LocalDateTime> date) {

        PageFacts {
            folders = List.copyOf(folders);
            sections = List.copyOf(sections);
        }

        private String section() {
            return folders.isEmpty() ? "" : folders.get(0);
        }
    }

    Optional<String> of(PageFacts page) {
        Optional<String> url = page.values().text("url");
        if (url.isPresent()) {
            String filled = fill(url.get(), page);
            String whole = filled.startsWith("/") ? filled : page.prefix() + "/" + filled;
            return AddressSpelling.url(whole);
        }
        Optional<String> pattern = pattern(page.section());
        String path = pattern.map(p -> fill(p, page)).orElseGet(() -> plain(page));
        String address = ("/" + page.prefix() + "/" + path).replaceAll("/+", "/");
        boolean file = address.matches(".*[^/]\\.html?");
        String stem = address.replaceFirst("/+$", "");
        if (!file && isUgly(page.section()) && !stem.isEmpty()) {
            return Optional.of(stem + ".html");
        }
        return Optional.of(file ? address : stem + "/");
    }

    private String plain(PageFacts page) {
        List<String> parts = new ArrayList<>(page.folders().stream().map(this::ofFile).toList());
        parts.add(page.values().text("slug").map(this::spelled).orElse(ofFile(page.name())));
        return String.join("/", parts);
    }

    /** Returns the pattern of the pages of a section. */
    Optional<String> pattern(String section) {
        String key = section.isEmpty() ? "/" : section;
        return config.text("permalinks.page." + key, "permalinks." + key)
                .filter(pattern -> !pattern.isBlank());
    }

    private boolean isUgly(String section) {
        return config.flag("uglyURLs", false) || config.flag("uglyURLs." + section, false);
    }

    private String fill(String pattern, PageFacts page) {
        Matcher token = TOKEN.matcher(pattern);
        return token.replaceAll(found -> Matcher.quoteReplacement(value(token, page)));
    }

    private String value(Matcher token, PageFacts page) {
        String slug = page.values().text("slug").orElse("");
        String title = page.values().text("title").orElse(page.name());
        LocalDateTime date = page.date().orElse(LocalDateTime.of(1, 1, 1, 0, 0));
        return switch (token.group(1)) {
            case "year" -> String.valueOf(date.getYear());
            case "month" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
            case "day" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
            case "yearday" -> String.valueOf(date.getDayOfYear());
            case "monthname" ->
                    spelled(date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case "weekdayname" ->
                    spelled(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case "weekday" -> String.valueOf(date.getDayOfWeek().getValue() % 7);
            case "title" -> spelled(title);
            case "slug", "slugortitle" -> spelled(slug.isEmpty() ? title : slug);
            case "filename", "contentbasename" -> ofFile(page.name());
            case "slugorfilename", "slugorcontentbasename" ->
                    slug.isEmpty() ? ofFile(page.name()) : spelled(slug);
            case "section" -> ofFile(page.section());
            case "sections" -> sections(token, page.sections());
            default -> token.group();
        };
    }

    /** Returns the folders that {@code :sections}, {@code :sections[1:]} or the like chooses. */
    private String sections(Matcher token, List<String> folders) {
        int size = folders.size();
        int from = 0;
        int to = size;
        if (token.group(2) != null) {
            from = index(token.group(2), size, 0);
            to = from + 1;
        } else if (token.group(3) != null) {
            from = index(token.group(3), size, 0);
            to = index(token.group(4), size, size);
        }
        List<String> chosen =
                from >= size || from < 0
                        ? List.of()
                        : folders.subList(from, Math.min(Math.max(from, to), size));
        return String.join("/", chosen.stream().map(this::ofFile).toList());
    }

    private static int index(String written, int size, int absent) {
        return written.isEmpty()
                ? absent
                : written.equals("last") ? size - 1 : Integer.parseInt(written);
    }

    /** In names of files and folders each space is a hyphen: {@code A & B} is {@code a--b}. */
    private String ofFile(String name) {
        return spelled(name.replace(' ', '-'));
    }

    /** Spells names as Cahier does, which has this from Hugo, but keeps capitals if Hugo does. */
    private String spelled(String name) {
        return String.join(
                "/",
                Arrays.stream(name.split("/"))
                        .map(part -> lowerCase ? lower(part) : withCapitals(part))
                        .toList());
    }

    private static String lower(String part) {
        return AddressSpelling.ofName(part).orElse(part);
    }

    private static String withCapitals(String part) {
        String lower = lower(part);
        String kept =
                Normalizer.normalize(part, Normalizer.Form.NFC)
                        .strip()
                        .replaceAll("[^\\p{L}\\p{N}\\p{M}._#+~\\-@\\s]+", "")
                        .replaceAll("[\\s-]+", "-");
        return kept.toLowerCase(Locale.ROOT).equals(lower) ? kept : lower;
    }
}
