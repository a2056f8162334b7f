package dev.cahier.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the menu of the pages that {@code header_pages} names, as Jekyll's usual theme does. */
final class JekyllMenu {

    private final ForeignConfig config;
    private final ImportPlan plan;

    JekyllMenu(ForeignConfig config, ImportPlan plan) {
        this.config = config;
        this.plan = plan;
    }

    /** Writes the menu; the pages are known. */
    void add() {
        List<Map<String, Object>> menu = new ArrayList<>();
        for (String path : config.texts("header_pages")) {
            page(path)
                    .ifPresentOrElse(
                            page -> menu.add(link(page, path)),
                            () ->
                                    plan.byHand(
                                            "configuration",
                                            "'header_pages' names "
                                                    + path
                                                    + ", which is not a page in Markdown",
                                            "_config.yml"));
        }
        if (!menu.isEmpty()) {
            plan.settings().put("menu", menu);
        }
    }

    private Optional<ImportPlan.ImportedNote> page(String path) {
        return plan.notes().values().stream()
                .filter(note -> note.draft().sourcePath().equals(path))
                .findFirst();
    }

    private static Map<String, Object> link(ImportPlan.ImportedNote page, String path) {
        String name = path.replaceFirst("^.*/", "").replaceFirst("\\.[^.]+$", "");
        return HugoSettings.link(
                page.draft().values().text("title").orElse(name), page.address().orElse("/"));
    }
}
