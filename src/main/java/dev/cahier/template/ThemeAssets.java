package dev.cahier.template;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a theme that go into the site beside its pages: style sheets, icons, pictures.
 *
 * <p>Immutable; the files are ordered by name.
 */
public final class ThemeAssets {

    private static final String FOLDER = "assets/";
    private static final String SEARCH = "search/";

    private final SortedMap<String, ThemeAsset> byName;

    private ThemeAssets(SortedMap<String, ThemeAsset> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
    }

    /** Picks the assets among all files of a theme. */
    static ThemeAssets of(Map<String, byte[]> themeFiles) {
        SortedMap<String, ThemeAsset> assets = new TreeMap<>();
        themeFiles.forEach(
                (path, bytes) -> {
                    if (path.startsWith(FOLDER)) {
                        String name = path.substring(FOLDER.length());
                        assets.put(name, new ThemeAsset(FOLDER, name, bytes));
                    }
                });
        return new ThemeAssets(assets);
    }

    /** Returns all assets, to be written into the site. */
    public List<ThemeAsset> all() {
        return List.copyOf(byName.values());
    }

    /** Returns the assets of a site, without those by which readers search if they cannot. */
    public List<ThemeAsset> ofSite(boolean search) {
        return byName.values().stream()
                .filter(asset -> search || !asset.name().startsWith(SEARCH))
                .toList();
    }

    /** Returns an asset by its path within {@code templates/assets}, such as {@code cahier.css}. */
    public Optional<ThemeAsset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the names by which assets can be found. */
    Set<String> names() {
        return byName.keySet();
    }
}
