package dev.cahier.migrate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where Jekyll has the pages of a site. */
final class JekyllAddresses {

    private static final Map<String, String> STYLES =
            Map.of(
                    "date", "/:categories/:year/:month/:day/:title:output_ext",
                    "pretty", "/:categories/:year/:month/:day/:title/",
                    "ordinal", "/:categories/:year/:y_day/:title:output_ext",
                    "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext",
                    "none", "/:categories/:title:output_ext");

    private static final Pattern TOKEN = Pattern.compile(":([a-z_]+)");

    private final ForeignConfig config;
    private final NoteDates dates;

    JekyllAddresses(ForeignConfig config) {
        this.config = config;
        this.dates = new NoteDates(Optional.of(JekyllReader.zone(config).getId()));
    }

    /** Returns the values that {@code defaults} has for a file. */
    ForeignConfig defaults(String path, String type) {
        ForeignConfig values = ForeignConfig.empty();
        for (ForeignConfig entry : config.maps("defaults")) {
            String scope = entry.text("scope.path").orElse("");
            boolean inScope = scope.isEmpty() || Globs.matches(scope, path);
            if (inScope && entry.text("scope.type").map(type::equals).orElse(true)) {
                values = values.with(new ForeignConfig(entry.map("values")));
            }
        }
        return values;
    }

    /** Returns the day that a file name begins with, {@code 2013-8-31}; empty if there is none. */
    static Optional<LocalDate> day(String written) {
        String[] parts = written.split("-");
        int year = Integer.parseInt(parts[0]);
        try {
            return Optional.of(
                    LocalDate.of(
                            year < 100 ? 2000 + year : year,
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the address of a post.
     *
     * @param day the day in the name of its file
     * @param dated the name of its file, matched: the day and the slug
     * @param folders the folders around {@code _posts}, which are categories
     */
    String post(NoteDraft draft, LocalDate day, Matcher dated, String folders) {
        String pattern =
                own(draft, "posts").orElseGet(() -> config.text("permalink").orElse("date"));
        LocalDateTime date =
                dates.of(draft, "date", JekyllReader.zone(config)).orElseGet(day::atStartOfDay);
        String slug = draft.values().text("slug").orElse(dated.group(2));
        return fill(
                STYLES.getOrDefault(pattern, pattern),
                token ->
                        switch (token) {
                            case "categories" ->
                                    String.join("/", categories(draft, folders, "posts"));
                            case "slugified_categories" ->
                                    String.join(
                                            "/",
                                            categories(draft, folders, "posts").stream()
                                                    .map(c -> slug(c).toLowerCase(Locale.ROOT))
                                                    .toList());
                            case "title" -> pretty(slug);
                            case "slug" -> slug(slug).toLowerCase(Locale.ROOT);
                            default -> ofDate(token, date);
                        });
    }

    /** Returns the pattern of posts, with the tokens of Cahier. */
    String pattern() {
        String pattern = config.text("permalink").orElse("date");
        return STYLES.getOrDefault(pattern, pattern)
                .replace(":output_ext", ".html")
                .replace(":slugified_categories", ":categories")
                .replaceAll(":(?:title|slug)\\b", ":slugorname");
    }

    String collection(NoteDraft draft, String name, String inFolder) {
        String pattern =
                own(draft, name)
                        .or(() -> config.text("collections." + name + ".permalink"))
                        .orElseGet(() -> "/:collection/:path" + (isPretty() ? "/" : ":output_ext"));
        String path = inFolder.replaceFirst("\\.[^.]+$", "");
        String file = path.substring(path.lastIndexOf('/') + 1);
        LocalDateTime date =
                dates.of(draft, "date", JekyllReader.zone(config))
                        .orElse(LocalDateTime.of(1970, 1, 1, 0, 0));
        return fill(
                STYLES.getOrDefault(pattern, pattern),
                token ->
                        switch (token) {
                            case "collection" -> name;
                            case "path" -> path;
                            case "name" -> file;
                            case "title" -> pretty(draft.values().text("slug").orElse(file));
                            case "slug" ->
                                    slug(draft.values().text("slug").orElse(file))
                                            .toLowerCase(Locale.ROOT);
                            case "categories" -> String.join("/", categories(draft, "", name));
                            default -> ofDate(token, date);
                        });
    }

    String page(NoteDraft draft, String path) {
        int slash = path.lastIndexOf('/');
        String folder = "/" + path.substring(0, slash + 1);
        String name = path.substring(slash + 1).replaceFirst("\\.[^.]+$", "");
        String plain = name.equals("index") ? folder : folder + name + (isPretty() ? "/" : ".html");
        return own(draft, "pages")
                .map(
                        pattern ->
                                fill(
                                        pattern,
                                        token ->
                                                switch (token) {
                                                    case "path" -> folder.replaceAll("^/|/$", "");
                                                    case "basename", "title" -> name;
                                                    default -> ":" + token;
                                                }))
                .orElse(plain);
    }

    private Optional<String> own(NoteDraft draft, String type) {
        return draft.values()
                .text("permalink")
                .or(() -> defaults(draft.sourcePath(), type).text("permalink"));
    }

    private boolean isPretty() {
        String style = config.text("permalink").orElse("date");
        return style.equals("pretty") || !STYLES.containsKey(style) && style.endsWith("/");
    }

    private List<String> categories(NoteDraft draft, String folders, String type) {
        ForeignConfig values = defaults(draft.sourcePath(), type).with(draft.values());
        Set<String> all = new LinkedHashSet<>();
        for (String name : folders.split("/")) {
            all.add(name);
        }
        // A text has spaces between categories; the key for a single one comes last.
        Optional<String> text = values.text("categories");
        all.addAll(text.isEmpty() ? values.texts("categories") : List.of(text.get().split(" ")));
        values.text("category").ifPresent(all::add);
        return new ArrayList<>(
                all.stream()
                        .map(c -> c.toLowerCase(Locale.ROOT))
                        .filter(c -> !c.isBlank())
                        .toList());
    }

    private static String fill(String pattern, java.util.function.UnaryOperator<String> values) {
        String filled =
                TOKEN.matcher(pattern)
                        .replaceAll(
                                token ->
                                        Matcher.quoteReplacement(
                                                token.group(1).equals("output_ext")
                                                        ? ".html"
                                                        : values.apply(token.group(1))));
        return ("/" + filled).replaceAll("/+", "/");
    }

    private static String ofDate(String token, LocalDateTime date) {
        return switch (token) {
            case "year" -> String.format(Locale.ROOT, "%04d", date.getYear());
            case "short_year" -> String.format(Locale.ROOT, "%02d", date.getYear() % 100);
            case "month" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
            case "i_month" -> String.valueOf(date.getMonthValue());
            case "short_month" -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "long_month" -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "day" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
            case "i_day" -> String.valueOf(date.getDayOfMonth());
            case "y_day" -> String.format(Locale.ROOT, "%03d", date.getDayOfYear());
            case "short_day" -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "long_day" -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "week" ->
                    String.format(Locale.ROOT, "%02d", date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "w_year" -> String.valueOf(date.get(IsoFields.WEEK_BASED_YEAR));
            case "hour" -> String.format(Locale.ROOT, "%02d", date.getHour());
            case "minute" -> String.format(Locale.ROOT, "%02d", date.getMinute());
            case "second" -> String.format(Locale.ROOT, "%02d", date.getSecond());
            default -> ":" + token;
        };
    }

    /** Jekyll's slugify in the mode "pretty", which keeps case. */
    private static String pretty(String text) {
        return text.replaceAll("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String slug(String text) {
        return text.replaceAll("[^\\p{M}\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
    }
}
