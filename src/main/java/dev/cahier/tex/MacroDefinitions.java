package dev.cahier.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one definition of a macro in a formula; for one use. */
final class MacroDefinitions {

    private static final Set<String> COMMANDS =
            Set.of("\\newcommand", "\\renewcommand", "\\providecommand");
    private static final Set<String> PRIMITIVES = Set.of("\\def", "\\gdef", "\\edef", "\\xdef");
    private static final Set<String> OTHERS = Set.of("\\let", "\\DeclareMathOperator");
    private static final Pattern ANY =
            Pattern.compile("\\\\(?:re)?newcommand|\\\\[gex]?def|\\\\let|\\\\Declare|\\\\provide");
    private static final Pattern PARAMETER = Pattern.compile("#(.?)");

    private final LocatedTex text;
    private final int start;
    private final Function<String, Optional<TexMacro>> known;
    private int at;
    private boolean global;

    /**
     * Makes a reader of a definition.
     *
     * @param start where its command stands
     * @param end where its command ends
     * @param known the macros that are defined before it
     */
    MacroDefinitions(
            LocatedTex text, int start, int end, Function<String, Optional<TexMacro>> known) {
        this.text = text;
        this.start = start;
        this.at = end;
        this.known = known;
    }

    /** Returns whether a text may define macros. */
    static boolean mayBeIn(String text) {
        return ANY.matcher(text).find();
    }

    static boolean isOne(String command) {
        return COMMANDS.contains(command)
                || PRIMITIVES.contains(command)
                || OTHERS.contains(command);
    }

    /** Returns whether what is provided exists, so that its definition counts for nothing. */
    static boolean isKept(
            String command, TexMacro macro, Function<String, Optional<TexMacro>> known) {
        return command.equals("\\providecommand")
                && (known.apply(macro.name()).isPresent() || TexCommands.isKnown(macro.name()));
    }

    int end() {
        return at;
    }

    /** Returns whether the definition lasts longer than the group in which it stands. */
    boolean isGlobal() {
        return global;
    }

    TexMacro read(String command) {
        boolean star = at < text.length() && text.at(at) == '*';
        at += star ? 1 : 0;
        global = command.equals("\\gdef") || command.equals("\\xdef");
        if (COMMANDS.contains(command)) {
            return newCommand();
        }
        if (PRIMITIVES.contains(command)) {
            return defined();
        }
        if (command.equals("\\let")) {
            return copied();
        }
        if (command.equals("\\DeclareMathOperator")) {
            String name = name();
            String operator = "\\operatorname" + (star ? "*" : "") + "{" + group() + "}";
            return new TexMacro(name, 0, Optional.empty(), operator);
        }
        throw new IllegalStateException("no definition: " + command);
    }

    /**
     * Returns whether the macros in the body are expanded when it is defined, not when it is used.
     */
    static boolean expandsBody(String command) {
        return command.equals("\\edef") || command.equals("\\xdef");
    }

    private TexMacro newCommand() {
        String name = name();
        Optional<String> number = brackets();
        Optional<String> first = number.isEmpty() ? Optional.empty() : brackets();
        String digits = number.map(String::strip).orElse("0");
        if (!digits.matches("[0-9]")) {
            throw refusal("the number of arguments of " + name + " is 0 to 9", "write [1]");
        }
        return new TexMacro(name, Integer.parseInt(digits), first, group());
    }

    private TexMacro defined() {
        String name = name();
        int open = at;
        while (open < text.length() && text.at(open) != '{') {
            open++;
        }
        List<String> delimiters = delimiters(name, text.read(at, open));
        at = open;
        boolean plain = delimiters.stream().allMatch(String::isEmpty);
        int count = delimiters.size() - 1;
        return new TexMacro(name, count, Optional.empty(), group(), plain ? List.of() : delimiters);
    }

    /** Returns what is before the first parameter, and behind each of them. */
    private List<String> delimiters(String name, String parameters) {
        List<String> delimiters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(parameters);
        int from = 0;
        while (parameter.find()) {
            delimiters.add(parameters.substring(from, parameter.start()).replaceAll("\\s", ""));
            if (!parameter.group(1).equals(Integer.toString(delimiters.size()))) {
                throw refusal("the parameters of " + name + " must be #1, #2, ...", "write #1");
            }
            from = parameter.end();
        }
        delimiters.add(parameters.substring(from).replaceAll("\\s", ""));
        return delimiters;
    }

    private TexMacro copied() {
        String name = name();
        at = TexReading.behindSpaces(text, at);
        if (at < text.length() && text.at(at) == '=') {
            at = TexReading.behindSpaces(text, at + 1);
        }
        int from = at;
        boolean command = from < text.length() && text.at(from) == '\\';
        at = Math.min(command ? TexReading.endOfCommand(text, from) : from + 1, text.length());
        String meaning = text.read(from, at);
        return known.apply(meaning)
                .map(m -> new TexMacro(name, m.arguments(), m.optional(), m.body(), m.delimiters()))
                .orElse(new TexMacro(name, 0, Optional.empty(), meaning));
    }

    private String name() {
        int from = TexReading.behindSpaces(text, at);
        int to = TexReading.behindArgument(text, from);
        String name = to < 0 ? "" : text.read(from, to);
        String inner = name.startsWith("{") ? name.substring(1, name.length() - 1).strip() : name;
        if (!inner.matches("\\\\(?:[A-Za-z@]+|[^A-Za-z@])")) {
            throw refusal("a definition needs the name of a command", "write \\newcommand{\\mine}");
        }
        at = to;
        return inner;
    }

    private Optional<String> brackets() {
        int from = TexReading.behindSpaces(text, at);
        int close =
                from < text.length() && text.at(from) == '['
                        ? TexReading.closing(text, from, '[', ']')
                        : -1;
        if (close < 0) {
            return Optional.empty();
        }
        at = close + 1;
        // As in TeX, braces around all of it are not part of it.
        int open = from + 1 < close && text.at(from + 1) == '{' ? from + 1 : -1;
        boolean braces = open > 0 && TexReading.closing(text, open, '{', '}') == close - 1;
        return Optional.of(braces ? text.read(open + 1, close - 1) : text.read(from + 1, close));
    }

    private String group() {
        int from = TexReading.behindSpaces(text, at);
        int to = TexReading.behindArgument(text, from);
        if (to < 0) {
            throw refusal("this definition has no body", "write \\newcommand{\\mine}{...}");
        }
        at = to;
        boolean braces = text.at(from) == '{';
        return text.read(braces ? from + 1 : from, braces ? to - 1 : to);
    }

    private TexRefusal refusal(String message, String hint) {
        int end = TexReading.endOfCommand(text, start);
        return new TexRefusal(message, hint, text.place(start, end));
    }
}
