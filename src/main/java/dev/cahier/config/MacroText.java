package dev.cahier.config;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be told about the body of a macro without typesetting it. */
final class MacroText {

    /** A comment, an escaped character, an argument or a brace. */
    private static final Pattern STEP =
            Pattern.compile("%[^\\n]*|\\\\[\\s\\S]|(##)|#([1-9])|([{}])|\\\\$");

    private MacroText() {}

    /** Returns the number of the last argument that the body uses, 0 if there is none. */
    static int highestArgument(String body) {
        TreeSet<Integer> used = arguments(body);
        return used.isEmpty() ? 0 : used.last();
    }

    /** Returns the first argument below the highest one that the body does not use, 0 if none. */
    static int missingArgument(String body) {
        TreeSet<Integer> used = arguments(body);
        for (int number = 1; number <= highestArgument(body); number++) {
            if (!used.contains(number)) {
                return number;
            }
        }
        return 0;
    }

    private static TreeSet<Integer> arguments(String body) {
        TreeSet<Integer> used = new TreeSet<>();
        Matcher step = STEP.matcher(body);
        while (step.find()) {
            if (step.group(2) != null) {
                used.add(Integer.parseInt(step.group(2)));
            }
        }
        return used;
    }

    /**
     * Returns a body without the spaces around it, except the one that a backslash at its end makes
     * a command.
     */
    static String stripped(String body) {
        String text = body.strip();
        int backslashes = text.length() - text.replaceFirst("\\\\+$", "").length();
        boolean controlSpace = backslashes % 2 == 1 && !body.endsWith("\\");
        return controlSpace ? text + " " : text;
    }

    /** Returns what keeps the body from standing between two braces. */
    static Optional<String> wrongBraces(String body) {
        int open = 0;
        Matcher step = STEP.matcher(body);
        while (step.find()) {
            if ("{".equals(step.group(3))) {
                open++;
            } else if ("}".equals(step.group(3)) && --open < 0) {
                return Optional.of("a } without its {");
            } else if (step.group().equals("\\")) {
                return Optional.of("a backslash at its end");
            }
        }
        return open > 0 ? Optional.of("a { without its }") : Optional.empty();
    }
}
