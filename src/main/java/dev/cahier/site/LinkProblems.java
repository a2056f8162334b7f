package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with links and images that lead nowhere, and what was probably meant. */
final class LinkProblems {

    private static final int MOST_NAMED = 3;

    private static final String FILES_SEARCHED = "looked beside the note and in static/";

    /** The end of the name of a file that is not a note. */
    private static final Pattern FILE =
            Pattern.compile("\\.(?!(?:md|markdown|html?)$)[^./]+$", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private final ContentNames content;
    private final NearNames files;
    private final NearNames addresses;

    LinkProblems(ContentNames content, Collection<String> files, Collection<String> pages) {
        this.content = content;
        this.files = new NearNames(files);
        this.addresses = new NearNames(Stream.concat(files.stream(), pages.stream()).toList());
    }

    Diagnostic leftOut(String target, String reason, SourceLocation from) {
        boolean file = FILE.matcher(TargetParts.of(target).path()).find();
        return Diagnostic.warning(
                "link-unpublished",
                from,
                (file ? "the file '" : "the note '") + target + "' is not published: " + reason);
    }

    Diagnostic noNote(String target, SourceLocation from) {
        return missing(
                "link-missing",
                "there is no note '" + target + "' here",
                nearContent(TargetParts.of(target).path(), from),
                FILES_SEARCHED,
                from);
    }

    Diagnostic noImage(String target, SourceLocation from) {
        String path = TargetParts.of(target).path();
        List<String> named = path.contains("/") ? List.of() : content.named(path);
        Optional<String> near =
                named.size() > 1
                        ? Optional.of(
                                named.stream()
                                        .limit(MOST_NAMED)
                                        .map(file -> relative(file, from))
                                        .collect(Collectors.joining("' or '")))
                        : path.startsWith("/")
                                ? DidYouMean.among(files.candidates(path), path)
                                : nearContent(path, from);
        return missing(
                "image-missing",
                "there is no image '" + target + "' here",
                spelled(target, from).or(() -> near),
                FILES_SEARCHED,
                from);
    }

    /** Returns the problem of an image that only its author's computer has. */
    Diagnostic localImage(String target, SourceLocation from) {
        return local("image-missing", target, from);
    }

    /** Returns the problem of a link to a file that only its author's computer has. */
    Diagnostic localFile(String target, SourceLocation from) {
        return local("link-missing", target, from);
    }

    private static Diagnostic local(String code, String target, SourceLocation from) {
        return Diagnostic.warning(
                        code,
                        from,
                        "'" + target + "' is on your computer, where readers cannot get it")
                .withHint("copy the file into the folder of the note, and write its name here");
    }

    /**
     * Returns the problem of a link that leads to no page and no file.
     *
     * @param path its path, percent-decoded
     */
    Diagnostic noPage(String target, String path, SourceLocation from) {
        Optional<String> near =
                path.startsWith("/")
                        ? DidYouMean.among(addresses.candidates(path), path)
                        : nearContent(path, from);
        return missing(
                "link-missing",
                "there is no page or file '" + target + "' in this site",
                spelled(target, from).or(() -> near),
                "looked beside the note, in static/ and among all pages",
                from);
    }

    /** Returns how to spell a target that an author wrote as the file is named or stored. */
    private Optional<String> spelled(String target, SourceLocation from) {
        if (MAIL.matcher(target).matches()) {
            return Optional.of("mailto:" + target);
        }
        String path = target.replaceFirst("^/?(?:\\.\\./)*(?:static|content)/", "/");
        if (!path.equals(target) && isFile(TargetParts.of(path).path(), from)) {
            return Optional.of(path);
        }
        boolean marked = !TargetParts.of(target).rest().isEmpty();
        return marked && isFile(target, from)
                ? Optional.of(target.replace("%", "%25").replace("#", "%23").replace("?", "%3F"))
                : Optional.empty();
    }

    private boolean isFile(String path, SourceLocation from) {
        return path.startsWith("/")
                ? files.candidates(path).contains(path)
                        || content.file("content" + path).isPresent()
                : SitePaths.normalize(SitePaths.contentFolder(from) + path)
                        .flatMap(content::file)
                        .isPresent();
    }

    private static Diagnostic missing(
            String code,
            String message,
            Optional<String> near,
            String searched,
            SourceLocation from) {
        return Diagnostic.warning(code, from, message)
                .withHint(near.map(name -> "did you mean '" + name + "'?").orElse(searched));
    }

    /** Returns the note or file that a relative path was meant to name, its ending left out. */
    private Optional<String> nearContent(String path, SourceLocation from) {
        String typed = path.replaceFirst("^\\./", "").replaceFirst("/$", "");
        boolean withEnding = typed.substring(typed.lastIndexOf('/') + 1).contains(".");
        Map<String, String> known = new HashMap<>();
        for (String name : content.near(typed)) {
            String relative = relative(name, from);
            boolean shorten = !withEnding && SitePaths.isNote(relative);
            known.putIfAbsent(
                    shorten ? relative.substring(0, relative.lastIndexOf('.')) : relative,
                    relative);
        }
        return DidYouMean.among(known.keySet(), typed).map(known::get).map(LinkProblems::typed);
    }

    private static String relative(String path, SourceLocation from) {
        return SitePaths.relative(SitePaths.contentFolder(from), path);
    }

    /** Returns a path as it has to be typed as the target of a link. */
    private static String typed(String path) {
        return path.contains(" ") ? "<" + path + ">" : path;
    }
}
