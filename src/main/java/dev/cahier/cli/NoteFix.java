package dev.cahier.cli;

import dev.cahier.check.Rewrite;
import dev.cahier.diagnostic.HarmlessText;
import dev.cahier.output.SourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows how notes would be rewritten, asks, and rewrites them. */
final class NoteFix {

    private final CommandContext context;
    private final boolean quiet;
    private final boolean json;
    private final String noun;
    private final PrintWriter err;

    /** Whether the user wants files to be rewritten. */
    enum Consent {
        /** The user said so. */
        GIVEN,
        /** The user is asked; nothing is written if nobody can answer. */
        ASKED,
        /** The user is asked if somebody can answer; otherwise files are written. */
        UNLESS_ASKED,
        /** The user wants to see the changes only. */
        REFUSED
    }

    /**
     * Creates a fix.
     *
     * @param noun what a change changes
     * @param json whether standard output holds the report, so that nothing else may be on it
     */
    NoteFix(CommandContext context, CommonOptions options, String noun, boolean json) {
        this.noun = noun;
        this.context = context;
        this.quiet = options.quiet();
        this.json = json;
        this.err = context.err();
    }

    /**
     * Rewrites files, if the user wants it.
     *
     * @param source the site's folder
     * @param consent whether the user has said so already
     */
    void apply(List<Rewrite> rewrites, Path source, Consent consent) {
        if (rewrites.isEmpty()) {
            say("No " + noun + " has to be rewritten.");
            return;
        }
        show(rewrites);
        int changes = rewrites.stream().mapToInt(Rewrite::changes).sum();
        String what = count(changes, noun) + " in " + count(rewrites.size(), "file");
        boolean agreed =
                consent == Consent.GIVEN
                        || consent == Consent.UNLESS_ASKED && !context.terminal().answers();
        if (consent == Consent.REFUSED) {
            err.println("Nothing was written: " + what + " would be rewritten.");
        } else if (agreed) {
            write(rewrites, source);
        } else if (!context.terminal().answers()) {
            err.println("Nothing was written: run with --yes to rewrite " + what + ".");
        } else if (agrees("Rewrite " + what + "? [y/N] ")) {
            write(rewrites, source);
        } else {
            err.println("Nothing was written.");
        }
        err.flush();
    }

    private void show(List<Rewrite> rewrites) {
        PrintWriter out = json ? err : context.out();
        boolean watched = context.terminal().interactive();
        for (Rewrite rewrite : rewrites) {
            String diff = rewrite.diff();
            out.print(watched ? HarmlessText.ofLines(diff) : HarmlessText.withoutCommands(diff));
        }
        out.flush();
    }

    private boolean agrees(String question) {
        err.print(question);
        err.flush();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8));
        try {
            String answer = in.readLine();
            return answer != null
                    && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }

    private void write(List<Rewrite> rewrites, Path source) {
        int files = 0;
        int changes = 0;
        for (Rewrite rewrite : rewrites) {
            boolean written =
                    SourceFile.replace(
                            source.resolve(rewrite.path()), rewrite.before(), rewrite.after());
            if (written) {
                files++;
                changes += rewrite.changes();
            } else {
                err.println(rewrite.path() + " was changed after it was read, and was left alone.");
            }
        }
        say("Rewrote " + count(changes, noun) + " in " + count(files, "file") + ".");
    }

    private void say(String sentence) {
        if (!quiet) {
            err.println(sentence);
            err.flush();
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
