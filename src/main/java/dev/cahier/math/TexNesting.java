package dev.cahier.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What some TeX opens and does not close.
 *
 * @param openBrace offset of the innermost brace that is not closed
 * @param openEnvironment name of the innermost environment that is not ended
 */
record TexNesting(Optional<Integer> openBrace, Optional<String> openEnvironment) {

    private static final Pattern STEP =
            Pattern.compile("\\\\(begin|end)\\s*\\{([^{}]*)\\}|\\\\[\\s\\S]|%[^\\n]*|([{}])");

    /** Returns the name of the first environment that is ended and was not begun. */
    static Optional<String> surplusEnd(String tex) {
        int open = 0;
        Matcher step = STEP.matcher(tex);
        while (step.find()) {
            if ("begin".equals(step.group(1))) {
                open++;
            } else if ("end".equals(step.group(1)) && --open < 0) {
                return Optional.of(step.group(2));
            }
        }
        return Optional.empty();
    }

    static TexNesting of(String tex) {
        Deque<Integer> braces = new ArrayDeque<>();
        Deque<String> environments = new ArrayDeque<>();
        Matcher step = STEP.matcher(tex);
        while (step.find()) {
            if ("begin".equals(step.group(1))) {
                environments.push(step.group(2));
            } else if ("end".equals(step.group(1))) {
                environments.poll();
            } else if ("{".equals(step.group(3))) {
                braces.push(step.start());
            } else if ("}".equals(step.group(3))) {
                braces.poll();
            }
        }
        return new TexNesting(
                Optional.ofNullable(braces.peek()), Optional.ofNullable(environments.peek()));
    }
}
