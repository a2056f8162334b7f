package dev.cahier.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.source.FolderWalk;
import dev.cahier.source.PublishedPath;
import dev.cahier.source.SiteFolder;
import dev.cahier.store.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The templates, words and assets that a site is rendered with: the built-in theme, in which each
 * file of the site's own folder of templates replaces the built-in one of the same path.
 *
 * <p>A theme is a snapshot taken when it is loaded; it is immutable and safe for use by several
 * threads.
 */
public final class Theme {

    /** How the names of templates of pages end; FreeMarker escapes what they print for HTML. */
    static final String TEMPLATE = ".ftlh";

    /** Names of all templates, those of XML and of plain text included. */
    private static final Pattern TEMPLATES = Pattern.compile(".*\\.ftl[hx]?");

    private static final String FOLDER = "templates";

    private final SortedMap<String, String> texts;
    private final ThemeAssets assets;
    private final LabelFiles labelFiles;
    private final List<Diagnostic> diagnostics;
    private final TemplateEngine engine;

    private Theme(
            SortedMap<String, byte[]> builtIn,
            SortedMap<String, byte[]> own,
            List<Diagnostic> found) {
        SortedMap<String, byte[]> files = new TreeMap<>(builtIn);
        files.putAll(own);
        List<Diagnostic> problems = new ArrayList<>(found);
        this.texts = Collections.unmodifiableSortedMap(decode(files, problems));
        this.assets = ThemeAssets.of(files);
        assets.all().forEach(asset -> unpublishable(asset).ifPresent(problems::add));
        this.labelFiles = LabelFiles.of(decode(builtIn, new ArrayList<>()), texts, problems);
        this.diagnostics = List.copyOf(problems);
        this.engine = new TemplateEngine(this);
    }

    /** Returns the theme of a site without templates of its own. */
    public static Theme builtIn() {
        return new Theme(BuiltInTheme.files(), new TreeMap<>(), List.of());
    }

    /**
     * Reads the theme of a site.
     *
     * @param templates the site's folder of templates; it need not exist
     */
    public static Theme load(Path templates) {
        Path folder = templates.toAbsolutePath().normalize();
        String name = String.valueOf(folder.getFileName());
        SiteFolder site = SiteFolder.of(folder.resolveSibling(".").normalize());
        FolderWalk walk = FolderWalk.of(site, name, Theme::isRead);
        SortedMap<String, byte[]> own = new TreeMap<>();
        walk.files()
                .forEach(
                        found ->
                                own.put(
                                        found.path().substring(name.length() + 1),
                                        ThemeFolder.bytes(found.file())));
        return new Theme(BuiltInTheme.files(), own, walk.diagnostics());
    }

    /** Returns whether pages may depend on when they are made, by {@code .now}. */
    public boolean readsClock() {
        return texts.entrySet().stream()
                .anyMatch(file -> isTemplate(file.getKey()) && file.getValue().contains(".now"));
    }

    /** Returns a hash of the words in all languages. */
    public String wordsHash() {
        return hash(path -> path.startsWith(LabelFiles.FOLDER), List.of());
    }

    /** Returns a hash of all files, those of words and assets included. */
    public String hash() {
        return hash(path -> true, assets.all().stream().map(ThemeAsset::publicPath).toList());
    }

    private String hash(Predicate<String> counts, List<String> more) {
        MessageDigest digest = Sha256.digest();
        texts.forEach(
                (path, text) -> {
                    if (counts.test(path)) {
                        digest.update((path + "\n" + text.length() + "\n" + text).getBytes(UTF_8));
                    }
                });
        more.forEach(name -> digest.update((name + "\n").getBytes(UTF_8)));
        return Sha256.hex(digest);
    }

    private static boolean isTemplate(String path) {
        return TEMPLATES.matcher(path).matches();
    }

    /** Editors and systems make hidden files. */
    private static boolean isRead(String path) {
        return !path.substring(path.lastIndexOf('/') + 1).startsWith(".");
    }

    /** Returns the files that a page of this theme may refer to. */
    public ThemeAssets assets() {
        return assets;
    }

    /**
     * Returns the theme's words in a language.
     *
     * @param language a BCP 47 tag; words missing in {@code zh-TW} are taken from {@code zh}, then
     *     from English
     */
    public Labels labels(String language) {
        return labelFiles.labels(language);
    }

    /** Returns what readers choose a language by, such as {@code 中文}. */
    public String languageName(String language) {
        return labelFiles.languageName(language);
    }

    /** Returns what is wrong with files of the theme that have been read but not rendered yet. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Returns the engine of this theme's templates, which keeps those that it has parsed. */
    TemplateEngine engine() {
        return engine;
    }

    /** Returns the paths of all templates, partials and shortcodes. */
    List<String> templateNames() {
        return texts.keySet().stream().filter(Theme::isTemplate).toList();
    }

    /** Returns the text of a template or a file of words. */
    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Returns the path by which the user knows a file of the theme. */
    static String sitePath(String name) {
        return FOLDER + "/" + name;
    }

    private static Optional<Diagnostic> unpublishable(ThemeAsset asset) {
        return PublishedPath.objection(asset.publicPath())
                .map(
                        why ->
                                Diagnostic.error(
                                                "file-name",
                                                SourceLocation.startOf(
                                                        sitePath("assets/" + asset.name())),
                                                "this file cannot be published: " + why)
                                        .withHint("rename it"));
    }

    private static SortedMap<String, String> decode(
            SortedMap<String, byte[]> files, List<Diagnostic> problems) {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach(
                (name, bytes) -> {
                    if (isTemplate(name) || name.endsWith(".properties")) {
                        texts.put(name, decode(name, bytes, problems));
                    }
                });
        return texts;
    }

    private static String decode(String name, byte[] bytes, List<Diagnostic> problems) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return body.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            SourceLocation location = SourceLocation.startOf(sitePath(name));
            problems.add(
                    Diagnostic.error("template-error", location, "the file is not UTF-8")
                            .withHint("save it in the encoding UTF-8"));
            return "";
        }
    }
}
