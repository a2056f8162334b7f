package dev.cahier.migrate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Translates Hugo's patterns of addresses, and its addresses that end with {@code .html}. */
final class HugoPermalinks {

    private static final String TOP = "/";

    private HugoPermalinks() {}

    /** Returns the patterns of a site by the sections that they are for. */
    static Map<String, String> of(ForeignConfig config, ImportPlan plan) {
        Map<String, String> patterns = new LinkedHashMap<>();
        for (String place : new String[] {"permalinks", "permalinks.page"}) {
            config.map(place)
                    .forEach(
                            (section, pattern) -> {
                                if (pattern instanceof String text && !text.isBlank()) {
                                    patterns.put(section, text);
                                }
                            });
        }
        for (String section : sections(plan)) {
            if (config.flag("uglyURLs", false) || config.flag("uglyURLs." + section, false)) {
                String pattern = patterns.getOrDefault(section, "/:sections/:slugorfilename");
                boolean file = pattern.matches(".*\\.html?");
                patterns.put(section, file ? pattern : pattern.replaceFirst("/+$", "") + ".html");
            }
        }
        return patterns;
    }

    private static Set<String> sections(ImportPlan plan) {
        Set<String> sections = new TreeSet<>();
        for (String path : plan.notes().keySet()) {
            String[] parts = path.split("/");
            boolean top = parts.length == 2 || parts.length == 3 && parts[2].startsWith("index.");
            sections.add(top ? TOP : parts[1]);
        }
        return sections;
    }
}
