package dev.cahier.site;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.ContentFile;
import dev.cahier.note.Note;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Every address of the site that a note can refer to. Immutable and safe for use by several
 * threads.
 *
 * <p>A relative target is looked for beside the note's file, as editors do, then beside the note's
 * page, as browsers do. A target that begins with {@code /} is one from the site's root: it gets
 * the base path in front.
 */
public final class SiteLinkTable implements SiteLinks {

    private static final Pattern EXTERNAL = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*");

    private final String basePath;
    private final Map<String, String> addressByPath = new TreeMap<>();
    private final Map<String, String> pageByPath = new HashMap<>();
    private final Set<String> staticPaths;

    /**
     * Creates a table.
     *
     * @param notes all notes that could be read, the unpublished ones included
     * @param staticPaths addresses of the files that are copied as they are, such as {@code /a.png}
     */
    public SiteLinkTable(
            SiteConfig config,
            Collection<Note> notes,
            Collection<ContentFile> files,
            Set<String> staticPaths) {
        this.basePath = config.basePath();
        this.staticPaths = Set.copyOf(staticPaths);
        notes.forEach(note -> addressByPath.put(note.path(), note.address()));
        files.forEach(file -> addressByPath.put(file.path(), file.address()));
        notes.forEach(note -> pageByPath.put(note.path(), note.address()));
    }

    @Override
    public Target link(String target, SourceLocation from) {
        if (isElsewhere(target)) {
            return found(target);
        }
        Parts parts = Parts.of(target);
        if (target.startsWith("/")) {
            return found(root(parts));
        }
        Optional<String> address = lookUp(parts.path(), from.path());
        if (address.isPresent()) {
            return found(url(address.get()) + parts.rest());
        }
        boolean note = parts.path().endsWith(".md");
        return note ? missing("link-missing", target, from) : found(target);
    }

    @Override
    public Target image(String target, SourceLocation from) {
        if (isElsewhere(target)) {
            return found(target);
        }
        Parts parts = Parts.of(target);
        if (target.startsWith("/")) {
            boolean known =
                    staticPaths.contains(parts.path()) || addressByPath.containsValue(parts.path());
            return known ? found(root(parts)) : missing("image-missing", target, from);
        }
        Optional<String> address = lookUp(parts.path(), from.path());
        return address.map(a -> found(url(a) + parts.rest()))
                .orElseGet(() -> missing("image-missing", target, from));
    }

    @Override
    public String generated(String path) {
        return url("/" + path);
    }

    /** Returns the address of a page as it is written in HTML. */
    public String url(String address) {
        return basePath + Addresses.encode(address.substring(1));
    }

    /** Returns the target of a menu's entry as it is written in HTML. */
    public String menu(String target) {
        return target.startsWith("/") && !target.startsWith("//") ? root(Parts.of(target)) : target;
    }

    /** Returns the address of a folder of {@code content}, spelled as those of its notes. */
    String addressOfFolder(String folder) {
        return "/" + Addresses.slugPath(folder.substring(folder.indexOf('/') + 1)) + "/";
    }

    private static boolean isElsewhere(String target) {
        return target.isEmpty()
                || target.startsWith("#")
                || target.startsWith("?")
                || EXTERNAL.matcher(target).matches();
    }

    private Optional<String> lookUp(String path, String notePath) {
        String folder = notePath.substring(0, notePath.lastIndexOf('/') + 1);
        Optional<String> beside = normalize(folder + path).flatMap(this::byPath);
        if (beside.isPresent()) {
            return beside;
        }
        String page = pageByPath.getOrDefault(notePath, "/");
        Optional<String> below =
                normalize(page + path).map(p -> "/" + p).filter(staticPaths::contains);
        return below.isPresent()
                ? below
                : normalize(path).map(p -> "/" + p).filter(staticPaths::contains);
    }

    private Optional<String> byPath(String path) {
        String exact = addressByPath.get(path);
        if (exact != null) {
            return Optional.of(exact);
        }
        String bundle = addressByPath.get(path.replaceFirst("/?$", "/index.md"));
        return Optional.ofNullable(bundle);
    }

    /** Takes {@code .} and {@code ..} out of a path; empty when it leads out of the site. */
    private static Optional<String> normalize(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    private Target missing(String code, String target, SourceLocation from) {
        String kind = code.equals("link-missing") ? "note" : "image";
        Diagnostic warning =
                Diagnostic.warning(code, from, "there is no " + kind + " '" + target + "' here");
        String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
        Optional<String> near =
                normalize(folder + target)
                        .flatMap(p -> DidYouMean.among(addressByPath.keySet(), p));
        String hint =
                near.map(p -> "did you mean '" + p + "'?")
                        .orElse("looked beside the note and in static/");
        return new Target(target, Optional.of(warning.withHint(hint)));
    }

    private String root(Parts parts) {
        return (parts.path().startsWith(basePath)
                        ? ""
                        : basePath.substring(0, basePath.length() - 1))
                + Addresses.encode(parts.path())
                + parts.rest();
    }

    private static Target found(String url) {
        return new Target(url, Optional.empty());
    }

    /**
     * A target taken apart.
     *
     * @param path the path, percent-decoded
     * @param rest query and fragment with their marks, as written
     */
    private record Parts(String path, String rest) {

        static Parts of(String target) {
            int end = 0;
            while (end < target.length()
                    && target.charAt(end) != '?'
                    && target.charAt(end) != '#') {
                end++;
            }
            return new Parts(decode(target.substring(0, end)), target.substring(end));
        }

        private static String decode(String path) {
            try {
                return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return path; // A per cent sign that encodes nothing stands for itself.
            }
        }
    }
}
