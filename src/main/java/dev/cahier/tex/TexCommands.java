package dev.cahier.tex;

import java.util.Set;

/** The commands that have a meaning without being defined. */
final class TexCommands {

    private static final Set<String> OTHERS =
            Set.of(
                    "\\frac",
                    "\\sqrt",
                    "\\binom",
                    "\\sum",
                    "\\prod",
                    "\\cdot",
                    "\\times",
                    "\\div",
                    "\\odot",
                    "\\top",
                    "\\partial",
                    "\\nabla",
                    "\\le",
                    "\\ge",
                    "\\ne",
                    "\\in",
                    "\\cup",
                    "\\setminus",
                    "\\langle",
                    "\\rangle",
                    "\\lfloor",
                    "\\rfloor",
                    "\\lceil",
                    "\\rceil",
                    "\\lvert",
                    "\\rvert",
                    "\\lVert",
                    "\\rVert",
                    "\\operatorname",
                    "\\mathrm",
                    "\\mathbf",
                    "\\mathbb",
                    "\\mathcal",
                    "\\mathsf",
                    "\\mathit",
                    "\\boldsymbol",
                    "\\hat",
                    "\\bar",
                    "\\tilde",
                    "\\vec",
                    "\\dot",
                    "\\left",
                    "\\right",
                    "\\begin",
                    "\\end",
                    "\\prime");

    private TexCommands() {}

    /** Returns whether a command is known, so that {@code \providecommand} does not define it. */
    static boolean isKnown(String command) {
        return OTHERS.contains(command)
                || KnownFunctions.command(command).isPresent()
                || GreekLetters.isCommand(command)
                || UncheckedCommands.isOne(command)
                || TexSpellings.has(command);
    }
}
