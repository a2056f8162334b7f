package dev.cahier.math;

import dev.cahier.config.MathMacro;
import dev.cahier.tex.TexMacro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes formulas without the macros of a note, for programs that do not know these. A macro that a
 * formula defines is known from there on. Used by one thread.
 */
public final class MacroExpansion {

    /** A macro that calls itself would never end. */
    private static final int MOST_EXPANSIONS = 2000;

    private static final Pattern DEFINITION =
            Pattern.compile(
                    "\\\\(?:re|provide)?(?:newcommand|command)\\*?\\s*\\{?\\s*(\\\\(?:[A-Za-z]+|.))\\s*\\}?"
                            + "\\s*(?:\\[(\\d)\\])?\\s*(?:\\[([^\\]]*)\\])?\\s*(?=\\{)"
                            + "|\\\\[gex]?def\\s*(\\\\(?:[A-Za-z]+|.))((?:#\\d)*)\\s*(?=\\{)"
                            + "|\\\\DeclareMathOperator(\\*?)\\s*\\{?\\s*(\\\\[A-Za-z]+)\\s*\\}?\\s*(?=\\{)");

    private final Map<String, TexMacro> macros = new HashMap<>();
    private int expansions;

    /** Creates an expansion that knows the macros of a site or a note. */
    public MacroExpansion(Collection<MathMacro> known) {
        for (MathMacro macro : known) {
            macros.put(
                    macro.name(),
                    new TexMacro(macro.name(), macro.arguments(), macro.optional(), macro.body()));
        }
    }

    /** Returns a formula without macros; what it defines is known to later ones. */
    public String expanded(String tex) {
        expansions = 0;
        return expand(withoutDefinitions(tex), 0);
    }

    private String withoutDefinitions(String tex) {
        Matcher definition = DEFINITION.matcher(tex);
        StringBuilder rest = new StringBuilder();
        int done = 0;
        while (definition.find()) {
            if (definition.start() < done) {
                continue;
            }
            int end = endOfGroup(tex, definition.end());
            String body =
                    tex.substring(definition.end() + 1, Math.max(definition.end() + 1, end - 1));
            define(definition, body);
            rest.append(tex, done, definition.start());
            done = end;
        }
        return rest.append(tex.substring(done)).toString();
    }

    private void define(Matcher definition, String body) {
        if (definition.group(1) != null) {
            int arguments = definition.group(2) == null ? 0 : Integer.parseInt(definition.group(2));
            Optional<String> first = Optional.ofNullable(definition.group(3));
            String name = definition.group(1);
            macros.put(name, new TexMacro(name, arguments, first, body));
        } else if (definition.group(4) != null) {
            String name = definition.group(4);
            int arguments = definition.group(5).length() / 2;
            macros.put(name, new TexMacro(name, arguments, Optional.empty(), body));
        } else {
            String name = definition.group(7);
            String operator = "\\operatorname" + definition.group(6) + "{" + body + "}";
            macros.put(name, new TexMacro(name, 0, Optional.empty(), operator));
        }
    }

    private String expand(String tex, int depth) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < tex.length()) {
            int end = endOfToken(tex, at);
            TexMacro macro = macros.get(tex.substring(at, end));
            if (macro == null || depth > 50 || ++expansions > MOST_EXPANSIONS) {
                out.append(tex, at, end);
                at = end;
                continue;
            }
            List<String> arguments = new ArrayList<>();
            at = arguments(tex, end, macro, arguments);
            String body = expand(filled(macro.body(), arguments), depth + 1);
            boolean joins =
                    body.matches("(?s).*\\\\[A-Za-z]+")
                            && at < tex.length()
                            && Character.isLetter(tex.charAt(at));
            out.append(body).append(joins ? " " : "");
        }
        return out.toString();
    }

    /** Reads the arguments of a macro; returns the index behind them. */
    private static int arguments(String tex, int from, TexMacro macro, List<String> arguments) {
        int at = from;
        for (int i = 0; i < macro.arguments(); i++) {
            int start = skipSpaces(tex, at);
            if (i == 0 && macro.optional().isPresent()) {
                int close =
                        start < tex.length() && tex.charAt(start) == '['
                                ? tex.indexOf(']', start)
                                : -1;
                arguments.add(close < 0 ? macro.optional().get() : tex.substring(start + 1, close));
                at = close < 0 ? at : close + 1;
                continue;
            }
            if (start >= tex.length()) {
                arguments.add("");
                continue;
            }
            boolean group = tex.charAt(start) == '{';
            int end = group ? endOfGroup(tex, start) : endOfToken(tex, start);
            arguments.add(group ? tex.substring(start + 1, end - 1) : tex.substring(start, end));
            at = end;
        }
        return at;
    }

    private static String filled(String body, List<String> arguments) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int number = i + 1 < body.length() ? body.charAt(i + 1) - '0' : 0;
            if (c == '\\' && i + 1 < body.length()) {
                out.append(c).append(body.charAt(++i));
            } else if (c == '#' && number >= 1 && number <= arguments.size()) {
                out.append(arguments.get(number - 1));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int skipSpaces(String tex, int from) {
        int at = from;
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfToken(String tex, int at) {
        int end = at + 1;
        if (tex.charAt(at) != '\\' || end >= tex.length()) {
            return end;
        }
        while (end < tex.length() && BackslashScanner.isAsciiLetter(tex.charAt(end))) {
            end++;
        }
        return end == at + 1 ? end + 1 : end;
    }

    /** Returns the index behind a group in braces; the end of the formula if it is not closed. */
    private static int endOfGroup(String tex, int open) {
        int depth = 0;
        for (int i = open; i < tex.length(); i++) {
            char c = tex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return tex.length();
    }
}
