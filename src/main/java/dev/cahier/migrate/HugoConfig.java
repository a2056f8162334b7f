package dev.cahier.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the configuration of a Hugo site: one file, or the files in {@code config/_default}. */
final class HugoConfig {

    private static final List<String> NAMES = List.of("hugo", "config");
    private static final List<String> ENDINGS = List.of("toml", "yaml", "yml", "json");

    /** In Hugo's order: what is for production counts. */
    private static final List<String> FOLDERS = List.of("config/_default", "config/production");

    private static final String USUAL = "hugo.toml";

    private HugoConfig() {}

    /** Returns the file that has most of the configuration. */
    private static String path(ForeignFolder folder) {
        return rootFile(folder)
                .or(
                        () ->
                                folder.under(FOLDERS.get(0)).stream()
                                        .filter(ForeignConfig::isConfig)
                                        .filter(path -> key(path).isEmpty())
                                        .findFirst())
                .orElse(USUAL);
    }

    static ForeignConfig read(ForeignFolder folder, ImportPlan plan) {
        plan.configuredBy(path(folder));
        List<ForeignConfig> read = new ArrayList<>();
        rootFile(folder)
                .ifPresent(path -> read.add(ForeignConfig.read(folder, path, plan.diagnostics())));
        for (String name : FOLDERS) {
            for (String path : folder.under(name)) {
                if (ForeignConfig.isConfig(path)) {
                    String key = key(path.substring(name.length() + 1));
                    read.add(ForeignConfig.read(folder, path, plan.diagnostics()).below(key));
                }
            }
        }
        if (read.isEmpty()) {
            plan.byHand("configuration", "there is no hugo.toml; write cahier.yaml", USUAL);
        }
        return read.stream().reduce(ForeignConfig.empty(), ForeignConfig::with);
    }

    private static Optional<String> rootFile(ForeignFolder folder) {
        return NAMES.stream()
                .flatMap(name -> ENDINGS.stream().map(ending -> name + "." + ending))
                .filter(folder::has)
                .findFirst();
    }

    /** Returns where the values of a file belong: {@code menus.zh.toml} to a language. */
    private static String key(String file) {
        String[] parts = file.substring(file.lastIndexOf('/') + 1).split("\\.");
        if (NAMES.contains(parts[0])) {
            return "";
        }
        return parts.length == 2 ? parts[0] : "languages." + parts[1] + "." + parts[0];
    }
}
