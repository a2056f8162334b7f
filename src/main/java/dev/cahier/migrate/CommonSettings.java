package dev.cahier.migrate;

import dev.cahier.config.BaseUrl;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.SourceText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes settings that all tools have, each in the form that Cahier reads. */
final class CommonSettings {

    private static final String SUBJECT = "configuration";
    private static final List<String> GISCUS = List.of("repo", "repoId", "category", "categoryId");
    private static final int MAX_PAGINATE = 1000;

    private final ImportPlan plan;
    private final String file;

    /**
     * @param file the file of the other tool's configuration, for findings
     */
    CommonSettings(ImportPlan plan, String file) {
        this.plan = plan;
        this.file = file;
    }

    void baseUrl(Optional<String> url) {
        url.filter(text -> !text.equals("/"))
                .ifPresent(
                        text -> {
                            if (BaseUrl.parse(text).isPresent()) {
                                plan.settings().put("baseUrl", text);
                            } else {
                                plan.byHand(SUBJECT, "'" + text + "' is not a base URL", file);
                            }
                        });
    }

    /** Writes a language if it is a BCP 47 tag; returns it. */
    Optional<String> language(Optional<String> language) {
        Optional<String> tag = language.map(text -> text.replace('_', '-'));
        Optional<String> known = tag.filter(CommonSettings::isTag);
        plan.settings().put("language", known);
        tag.filter(text -> !isTag(text))
                .ifPresent(text -> plan.byHand(SUBJECT, "'" + text + "' is not a language", file));
        return known;
    }

    static boolean isTag(String text) {
        try {
            return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    void timeZone(Optional<String> zone) {
        zone.ifPresent(
                text -> {
                    try {
                        ZoneId.of(text);
                        plan.settings().put("timeZone", text);
                    } catch (DateTimeException e) {
                        plan.byHand(SUBJECT, "'" + text + "' is not a time zone", file);
                    }
                });
    }

    void paginate(Optional<String> number) {
        number.filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(n -> n >= 1 && n <= MAX_PAGINATE)
                .ifPresent(n -> plan.settings().put("paginate", n));
    }

    /** Writes the patterns that Cahier reads; of the others, the notes keep their addresses. */
    void permalinks(Map<String, String> patterns) {
        Map<String, Object> read = new LinkedHashMap<>();
        patterns.forEach(
                (section, pattern) -> {
                    String yaml = "permalinks: {x: " + SiteSettings.inline(pattern) + "}\n";
                    SourceText source = new SourceText(SiteConfigLoader.FILE_NAME, yaml);
                    if (SiteConfigLoader.read(source).diagnostics().isEmpty()) {
                        read.put(section, pattern);
                    } else {
                        plan.byHand(
                                SUBJECT,
                                "the pattern '"
                                        + pattern
                                        + "' cannot be expressed here: each note has its old address as 'url'",
                                file);
                    }
                });
        if (!read.isEmpty()) {
            plan.settings().put("permalinks", read);
        }
    }

    /** Writes the keys of giscus if all four are there. */
    void giscus(ForeignConfig config, List<String> places) {
        for (String place : places) {
            Map<String, Object> found = new LinkedHashMap<>();
            for (String key : GISCUS) {
                String hyphened = key.replaceFirst("Id$", "-id");
                String snake = key.replaceFirst("Id$", "_id");
                config.text(
                                place + "." + key,
                                place + "." + hyphened,
                                place + "." + snake,
                                place + ".data-" + hyphened)
                        .ifPresent(value -> found.put(key, value));
            }
            if (found.size() == GISCUS.size()) {
                plan.settings().put("comments", found);
                return;
            }
            if (!found.isEmpty()) {
                plan.byHand(
                        "comments",
                        "giscus needs repo, repoId, category and categoryId; giscus.app shows them",
                        file);
                return;
            }
        }
    }

    /** Reports a key that has no equal. */
    void lacks(ForeignConfig config, String key, String message) {
        if (config.value(key).isPresent()) {
            plan.byHand(SUBJECT, "'" + key + "': " + message, file);
        }
    }
}
