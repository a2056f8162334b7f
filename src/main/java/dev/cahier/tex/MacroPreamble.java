package dev.cahier.tex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The macros that a text defines at the beginnings of its lines. Immutable.
 *
 * @param rest the text with spaces in the place of the definitions, so that all else keeps its
 *     place
 * @param macros the macros that were given, and those of the text
 * @param problems what is wrong with definitions
 */
public record MacroPreamble(String rest, TexMacros macros, List<TexProblem> problems) {

    public MacroPreamble {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the definitions of a text.
     *
     * @param before what is defined before it
     */
    public static MacroPreamble of(String text, TexMacros before) {
        return MacroDefinitions.mayBeIn(text)
                ? new Reader(text, before).read()
                : new MacroPreamble(text, before, List.of());
    }

    /** Reads one text. */
    private static final class Reader {

        private final LocatedTex text;
        private final StringBuilder rest;
        private final Map<String, TexMacro> macros;
        private final List<TexProblem> problems = new ArrayList<>();

        Reader(String text, TexMacros before) {
            this.text = LocatedTex.written(text, 0);
            this.rest = new StringBuilder(text);
            this.macros = new HashMap<>(before.byName());
        }

        MacroPreamble read() {
            int line = 0;
            while (line < text.length()) {
                int at = TexReading.behindSpaces(text, line);
                while (isDefinition(at)) {
                    at = TexReading.behindSpaces(text, define(at));
                }
                line = TexReading.endOfLine(text, Math.min(at, text.length())) + 1;
            }
            return new MacroPreamble(rest.toString(), new TexMacros(macros), problems);
        }

        private boolean isDefinition(int at) {
            return at < text.length()
                    && text.at(at) == '\\'
                    && MacroDefinitions.isOne(text.read(at, TexReading.endOfCommand(text, at)));
        }

        /** Reads a definition and blanks it; returns where it ends. */
        private int define(int start) {
            int behind = TexReading.endOfCommand(text, start);
            String command = text.read(start, behind);
            MacroDefinitions reader = new MacroDefinitions(text, start, behind, this::find);
            int end;
            try {
                TexMacro read = reader.read(command);
                TexMacro macro =
                        MacroDefinitions.expandsBody(command)
                                ? MacroExpander.withPlainBody(read, new TexMacros(macros))
                                : read;
                if (!MacroDefinitions.isKept(command, macro, this::find)) {
                    macros.put(macro.name(), macro);
                }
                end = reader.end();
            } catch (TexRefusal refusal) {
                problems.add(refusal.problem());
                end = TexReading.endOfLine(text, start);
            }
            for (int i = start; i < end; i++) {
                rest.setCharAt(i, rest.charAt(i) == '\n' ? '\n' : ' ');
            }
            return end;
        }

        private Optional<TexMacro> find(String name) {
            return Optional.ofNullable(macros.get(name));
        }
    }
}
