package dev.cahier.cli;

import dev.cahier.check.Rewrite;
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
import java.util.regex.Pattern;

/** Shows how formulas would be rewritten, asks, and rewrites them. */
final class MathFix {

    /** Characters that act on a terminal rather than show. */
    private static final Pattern ACTING =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private final CommandContext context;
    private final boolean quiet;
    private final boolean json;
    private final PrintWriter err;

    /**
     * Creates a fix.
     *
     * @param json whether standard output holds the report, so that nothing else may be on it
     */
    MathFix(CommandContext context, CommonOptions options, boolean json) {
        this.context = context;
        this.quiet = options.quiet();
        this.json = json;
        this.err = context.err();
    }

    /**
     * Rewrites files, if the user wants it.
     *
     * @param source the site's folder
     * @param yes whether the user has said so already
     */
    void apply(List<Rewrite> rewrites, Path source, boolean yes) {
        if (rewrites.isEmpty()) {
            say("No formula has to be rewritten.");
            return;
        }
        show(rewrites);
        int formulas = rewrites.stream().mapToInt(Rewrite::formulas).sum();
        String what = count(formulas, "formula") + " in " + count(rewrites.size(), "file");
        if (yes) {
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
            out.print(
                    watched ? ACTING.matcher(rewrite.diff()).replaceAll("\uFFFD") : rewrite.diff());
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
        int formulas = 0;
        for (Rewrite rewrite : rewrites) {
            boolean written =
                    SourceFile.replace(
                            source.resolve(rewrite.path()), rewrite.before(), rewrite.after());
            if (written) {
                files++;
                formulas += rewrite.formulas();
            } else {
                err.println(rewrite.path() + " has changed meanwhile and was left alone.");
            }
        }
        say("Rewrote " + count(formulas, "formula") + " in " + count(files, "file") + ".");
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
