package dev.cahier.migrate;

import dev.cahier.source.PublishedPath;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Copies files that are published as they are. */
final class PublishedFiles {

    private static final String MEDIA =
            "(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|mp3|mp4|webm|ogg|wav|m4a|mov|pdf|zip|csv|txt|json"
                    + "|docx?|xlsx?|pptx?|ipynb|py|m|r|cpp|java)";

    private final ForeignFolder folder;
    private final ImportPlan plan;
    private final Set<String> lowerCase = new TreeSet<>();

    PublishedFiles(ForeignFolder folder, ImportPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    static boolean isMedia(String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\." + MEDIA);
    }

    /** Returns whether a path has a name that editors and systems hide. */
    static boolean isHidden(String path) {
        return path.matches(
                "(?:.*/)?\\.(?!well-known/).*|.*~|(?i:(?:.*/)?(?:thumbs\\.db|desktop\\.ini))");
    }

    /**
     * Copies the files of a folder to a folder of the new site, unless a file is there already.
     *
     * @param chosen which files, by their paths within the folder
     */
    void copy(String from, String to, Predicate<String> chosen) {
        for (String path : folder.under(from)) {
            String inFolder = from.isEmpty() ? path : path.substring(from.length() + 1);
            if (chosen.test(inFolder)) {
                copyFile(path, to, inFolder);
            }
        }
    }

    /** Copies one file to a path in a folder of the new site. */
    void copyFile(String path, String to, String inFolder) {
        Optional<String> objection =
                isHidden(inFolder)
                        ? Optional.of("its name begins with a dot")
                        : PublishedPath.objection(inFolder);
        if (objection.isPresent()) {
            plan.leftOut("static files", "not published: " + objection.get(), path);
        } else if (!plan.files().containsKey(to + "/" + inFolder)
                && !lowerCase.add((to + "/" + inFolder).toLowerCase(Locale.ROOT))) {
            plan.byHand(
                    "files of the same name",
                    "another file has this name in upper and lower case",
                    path);
        } else {
            plan.add(to + "/" + inFolder, new PlannedFile.Copy(folder.file(path)));
        }
    }
}
