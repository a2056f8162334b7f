package dev.cahier.output;

import dev.cahier.output.PublishStep.Kind;
import dev.cahier.source.PublishedPath;
import dev.cahier.store.Sha256;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All changes of one publish, written down before the first of them is made: whoever finds a
 * journal can finish the publish.
 *
 * @param owner what tells the folder {@code .cahier} of this machine from any copy of it, see
 *     {@link PublishLock#owner}
 * @param output the real path of the output folder
 * @param staging the folder with the new files; that of step <i>n</i>, counted from 0, has the name
 *     <i>n</i>
 * @param steps the changes, in their order
 */
record PublishJournal(String owner, Path output, Path staging, List<PublishStep> steps) {

    private static final String TITLE =
            "Cahier is publishing a site. The next command of Cahier will finish it.";

    private static final int HEAD_LINES = 4;

    PublishJournal {
        steps = List.copyOf(steps);
    }

    Path staged(int step) {
        return staging.resolve(Integer.toString(step));
    }

    /** Returns the text that {@link #parse} reads. */
    String text() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        text.append("owner ").append(owner).append('\n');
        text.append("output ").append(output.toUri().toASCIIString()).append('\n');
        text.append("staging ").append(staging.toUri().toASCIIString()).append('\n');
        for (PublishStep step : steps) {
            text.append(step.kind().name().toLowerCase(Locale.ROOT)).append(' ');
            text.append(step.hash()).append(' ').append(step.path()).append('\n');
        }
        return text + "end " + Sha256.of(text.toString()) + "\n";
    }

    /** Reads a journal; empty for a text that is not a whole one. */
    static Optional<PublishJournal> parse(String text) {
        int end = text.lastIndexOf("end ");
        if (end < 0
                || !text.substring(end).equals("end " + Sha256.of(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        List<String> lines = text.substring(0, end).lines().toList();
        if (lines.size() < HEAD_LINES || !lines.get(0).equals(TITLE)) {
            return Optional.empty();
        }
        try {
            List<PublishStep> steps = new ArrayList<>();
            for (String line : lines.subList(HEAD_LINES, lines.size())) {
                steps.add(step(line));
            }
            return Optional.of(
                    new PublishJournal(
                            value(lines.get(1), "owner"),
                            Path.of(URI.create(value(lines.get(2), "output"))),
                            Path.of(URI.create(value(lines.get(3), "staging"))),
                            steps));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name + " ")) {
            throw new IllegalArgumentException("no " + name + ": " + line);
        }
        return line.substring(name.length() + 1);
    }

    private static PublishStep step(String line) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("not a step: " + line);
        }
        String path = parts[2];
        boolean manifest = path.equals(SiteWriter.NO_JEKYLL);
        boolean published = manifest || PublishedPath.objection(path).isEmpty();
        if (!published || OutputFile.leavesFolder(path)) {
            throw new IllegalArgumentException("not to be published: " + path);
        }
        return new PublishStep(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), path, parts[1]);
    }
}
