package dev.cahier.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the part of GitHub's expressions that our workflows use. What it does not know fails,
 * so that no step is left out in silence.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/expressions">Evaluate
 *     expressions in workflows and actions</a>
 */
final class Expression {

    private static final Pattern EMBEDDED = Pattern.compile("\\$\\{\\{(.*?)}}");

    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^']|'')*'|[A-Za-z_][\\w-]*|\\d+|\\|\\||&&|==|!=|[!().])");

    private final Deque<String> tokens = new ArrayDeque<>();
    private final Map<String, Object> contexts;

    private Expression(String text, Map<String, Object> contexts) {
        this.contexts = contexts;
        Matcher token = TOKEN.matcher(text.strip());
        int end = 0;
        while (token.lookingAt()) {
            tokens.add(token.group(1));
            end = token.end();
            token.region(end, text.strip().length());
        }
        if (end < text.strip().length()) {
            throw new IllegalArgumentException("cannot read the expression " + text);
        }
    }

    /** Returns a text with the values of the expressions in it. */
    static String expand(String text, Map<String, Object> contexts) {
        return EMBEDDED.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Objects.toString(
                                                new Expression(found.group(1), contexts).value(),
                                                "")));
    }

    /** Returns whether a condition holds, with or without <code>${{ }}</code> around it. */
    static boolean holds(String condition, Map<String, Object> contexts) {
        Matcher embedded = EMBEDDED.matcher(condition.strip());
        String text = embedded.matches() ? embedded.group(1) : condition;
        return isTrue(new Expression(text, contexts).value());
    }

    private @Nullable Object value() {
        Object value = either();
        if (!tokens.isEmpty()) {
            throw new IllegalArgumentException("unexpected " + tokens);
        }
        return value;
    }

    private @Nullable Object either() {
        Object left = both();
        while (accept("||")) {
            Object right = both();
            left = isTrue(left) ? left : right;
        }
        return left;
    }

    private @Nullable Object both() {
        Object left = comparison();
        while (accept("&&")) {
            Object right = comparison();
            left = isTrue(left) ? right : left;
        }
        return left;
    }

    private @Nullable Object comparison() {
        Object left = single();
        if (accept("==")) {
            return text(left).equalsIgnoreCase(text(single()));
        }
        return accept("!=") ? !text(left).equalsIgnoreCase(text(single())) : left;
    }

    private @Nullable Object single() {
        if (accept("!")) {
            return !isTrue(single());
        }
        if (accept("(")) {
            Object value = either();
            expect(")");
            return value;
        }
        String token = tokens.remove();
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replace("''", "'");
        }
        if (token.matches("true|false")) {
            return Boolean.valueOf(token);
        }
        return token.matches("\\d+") ? token : property(token);
    }

    private Object property(String context) {
        if (!contexts.containsKey(context)) {
            throw new IllegalArgumentException("there is no context " + context);
        }
        Object value = contexts.get(context);
        String path = context;
        while (accept(".")) {
            String name = tokens.remove();
            path += "." + name;
            Map<?, ?> map = (Map<?, ?>) value;
            // A step that was left out has no outputs.
            if (!map.containsKey(name) && !path.contains(".outputs.")) {
                throw new IllegalArgumentException("there is no " + path);
            }
            value = Objects.requireNonNullElse(map.get(name), "");
        }
        return value;
    }

    private boolean accept(String token) {
        boolean next = token.equals(tokens.peek());
        if (next) {
            tokens.remove();
        }
        return next;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException(token + " is missing before " + tokens);
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static boolean isTrue(@Nullable Object value) {
        return value != null && !value.equals(false) && !text(value).isEmpty();
    }
}
