package dev.cahier.tex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces macros by their bodies until none is left, as TeX does: what a macro stands for is read
 * again, and may take arguments from behind it. For one use by one thread.
 */
final class MacroExpander {

    /** KaTeX stops there, too. */
    private static final int MOST = 1_000;

    private final LocatedTex text;

    /** What is defined in each of the groups that are open, the innermost one first. */
    private final Deque<Map<String, TexMacro>> groups = new ArrayDeque<>();

    private int at;
    private int expansions;

    MacroExpander(String text, int start, TexMacros macros) {
        this.text = LocatedTex.written(text, start);
        groups.push(new HashMap<>(macros.byName()));
    }

    LocatedTex text() {
        return text;
    }

    /** Returns what is defined outside of all groups. */
    TexMacros definitions() {
        return new TexMacros(groups.getLast());
    }

    void expand() {
        while (at < text.length()) {
            char c = text.at(at);
            if (c == '\\') {
                command();
            } else if (c == '%') {
                at = TexReading.endOfLine(text, at);
            } else {
                group(c == '{', c == '}');
                at++;
            }
        }
    }

    private void group(boolean opens, boolean closes) {
        if (opens) {
            groups.push(new HashMap<>());
        } else if (closes && groups.size() > 1) {
            groups.pop();
        }
    }

    private void command() {
        int end = TexReading.endOfCommand(text, at);
        String name = text.read(at, end);
        Optional<TexMacro> macro = find(name);
        if (macro.isPresent()) {
            replace(macro.get(), end);
        } else if (MacroDefinitions.isOne(name)) {
            define(name, end);
        } else {
            group(name.equals("\\begin"), name.equals("\\end"));
            at = end;
        }
    }

    private Optional<TexMacro> find(String name) {
        for (Map<String, TexMacro> group : groups) {
            if (group.containsKey(name)) {
                return Optional.of(group.get(name));
            }
        }
        return Optional.empty();
    }

    private void define(String command, int end) {
        MacroDefinitions definition = new MacroDefinitions(text, at, end, this::find);
        TexMacro read = definition.read(command);
        TexMacro macro = MacroDefinitions.expandsBody(command) ? withPlainBody(read) : read;
        if (definition.isGlobal()) {
            groups.forEach(group -> group.remove(macro.name()));
            groups.getLast().put(macro.name(), macro);
        } else if (!MacroDefinitions.isKept(command, macro, this::find)) {
            groups.getFirst().put(macro.name(), macro);
        }
        text.erase(at, definition.end());
        at = definition.end();
    }

    /** Expands the macros in a body, which counts among the expansions of the text. */
    private TexMacro withPlainBody(TexMacro macro) {
        Map<String, TexMacro> visible = new HashMap<>();
        groups.descendingIterator().forEachRemaining(visible::putAll);
        MacroExpander body = new MacroExpander(macro.body(), 0, new TexMacros(visible));
        body.expansions = expansions;
        try {
            body.expand();
        } catch (TexRefusal refusal) {
            throw refusal.at(text.place(at, TexReading.endOfCommand(text, at)));
        }
        expansions = body.expansions;
        return new TexMacro(
                macro.name(),
                macro.arguments(),
                macro.optional(),
                body.text.text(),
                macro.delimiters());
    }

    /** Returns a macro whose body is as it is with the macros that are known now. */
    static TexMacro withPlainBody(TexMacro macro, TexMacros known) {
        return new MacroExpander("\\edef", 0, known).withPlainBody(macro);
    }

    private void replace(TexMacro macro, int endOfName) {
        TexSpan name = text.place(at, endOfName);
        if (++expansions > MOST) {
            throw new TexRefusal(
                    "more than " + MOST + " macros are expanded here",
                    "a macro must not use itself",
                    name);
        }
        ArgumentReading arguments = new ArgumentReading(text, macro, name);
        int next = arguments.readFrom(endOfName);
        LocatedTex body = filled(macro.body(), arguments.all(), text.place(at, next));
        if (text.length() + body.length() > TexLimits.LENGTH) {
            throw new TexRefusal(
                    "the text has more than " + TexLimits.LENGTH + " characters with its macros",
                    "split it into several",
                    name);
        }
        at = text.replace(at, next, body);
    }

    /** Returns a body with its arguments; what is its own stands where the macro is used. */
    private static LocatedTex filled(String body, List<LocatedTex> arguments, TexSpan use) {
        LocatedTex filled = LocatedTex.at("", use);
        int from = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '%') {
                filled.append(LocatedTex.at(body.substring(from, i), use));
                int line = body.indexOf('\n', i);
                i = line < 0 ? body.length() : line;
                from = Math.min(i + 1, body.length());
            } else if (c == '#' && i + 1 < body.length()) {
                filled.append(LocatedTex.at(body.substring(from, i), use));
                int number = body.charAt(i + 1) - '0';
                if (number >= 1 && number <= arguments.size()) {
                    filled.append(arguments.get(number - 1));
                    i++;
                }
                from = i + 1;
            }
        }
        filled.append(LocatedTex.at(body.substring(from), use));
        return filled.onOneLine();
    }
}
