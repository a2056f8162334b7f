package dev.cahier.math;

import dev.cahier.math.KatexAnswer.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what KaTeX refused in words for the formula's author, who may not know KaTeX. */
final class RefusalExplanation {

    private static final Pattern UNEXPECTED = Pattern.compile("Expected 'EOF', got '(.*)'");
    private static final Pattern EXPECTED = Pattern.compile("Expected '(.*)', got 'EOF'");
    private static final Pattern END_IN_ARGUMENT =
            Pattern.compile("Unexpected end of input in a macro argument(?:, expected '(.*)')?");
    private static final String ROW_WITHOUT_END = "Expected & or \\\\ or \\cr or \\end";
    private static final Pattern WRONG_MODE = Pattern.compile("(\\{.*\\}) can be used only in.*");
    private static final Pattern MATHEMATICS_IN_TEXT =
            Pattern.compile("Can't use function '(\\\\[A-Za-z]+)' in text mode");
    private static final String UNDEFINED = "Undefined control sequence: ";
    private static final String IS_MATHEMATICS = " is mathematics";
    private static final Pattern MENTIONED =
            Pattern.compile("\\\\(?:begin\\{[a-zA-Z*]+\\}|[a-zA-Z@]+|.)|\\{[a-zA-Z*]+\\}");

    private static final Pattern INVALID_COLOR = Pattern.compile("Invalid color: '(.*)'.*");

    /** How the bridge begins to speak of a formula that KaTeX fails on by a mistake of its own. */
    private static final String ENGINE_FAILS = "this formula cannot be rendered";

    /** A tag in an environment and another one behind it. */
    private static final Pattern ROW_AND_DISPLAY_TAGGED =
            Pattern.compile("(?s)\\\\tag\\b.*\\\\end\\{[a-z]+\\*?}.*\\\\tag\\b");

    private static final Pattern BARE_BRACE = Pattern.compile("\\\\(?:left|right)\\s*[{}]");

    /** What to do about a message, where that needs no look at the formula. */
    private static final Map<String, String> HINTS =
            Map.ofEntries(
                    Map.entry("Unexpected '}'", "there is no { that this } closes"),
                    Map.entry(
                            "Unexpected '&'",
                            "write \\& for the character; columns need an environment such as"
                                    + " \\begin{aligned}"),
                    Map.entry("Unexpected '#'", "write \\# for the character"),
                    Map.entry("Unexpected '_'", "write \\_ for the character in text"),
                    Map.entry("Unexpected '^'", "write \\^{} for the character in text"),
                    Map.entry("Unexpected '\\right'", "there is no \\left for this \\right"),
                    Map.entry("Unexpected '\\end'", "there is no \\begin for this \\end"),
                    Map.entry(
                            "Expected '\\right', got the end of the formula",
                            "every \\left needs a \\right; \\right. draws nothing"),
                    Map.entry("Can't use function '$' in math mode", "write \\$ for the character"),
                    Map.entry(
                            "Multiple \\tag",
                            "one display has one \\tag; in \\begin{align} each row may have one"),
                    Map.entry(
                            "Limit controls must follow a math operator",
                            "limits belong to an operator, such as \\sum or \\mathop{x}"),
                    Map.entry(
                            "\\middle without preceding \\left",
                            "\\middle belongs between \\left and \\right"),
                    Map.entry(
                            "\\hline valid only within array environment",
                            "lines belong to a table, such as \\begin{array}{c} ... \\end{array}"),
                    Map.entry("Double subscript", "put braces: {x_1}_2, or x_{1_2}"),
                    Map.entry("Double superscript", "put braces: {x^1}^2, or x^{1^2}"),
                    Map.entry(
                            "\\tag works only in display equations",
                            "write the formula between $$ and $$"));

    /** The same by how messages begin; none is the start of another. */
    private static final Map<String, String> HINTS_BY_START =
            Map.of(
                    "Unknown column alignment",
                    "columns are l, c and r, with | or : between them",
                    ENGINE_FAILS,
                    "take parts away until it renders, and write the last of them in"
                            + " another way",
                    "Unknown accent",
                    "write a command for the mark, such as \\hat{x} or \\bar{x}",
                    "The address ",
                    "links go to http, https, mailto or #",
                    "The command \\includegraphics",
                    "show the image outside of the formula: ![description](image.png)");

    private final Formula formula;
    private final String tex;
    private final Refusal refusal;
    private final Supplier<KatexNames> names;

    private RefusalExplanation(Formula formula, Refusal refusal, Supplier<KatexNames> names) {
        this.formula = formula;
        this.tex = formula.tex();
        this.refusal = refusal;
        this.names = names;
    }

    /**
     * Returns the outcome to report.
     *
     * @param formula what was refused
     * @param names asked for only where a name is unknown
     */
    static Typesetting.Failed of(Formula formula, Refusal refusal, Supplier<KatexNames> names) {
        RefusalExplanation explanation = new RefusalExplanation(formula, refusal, names);
        String message = explanation.message();
        String where = refusal.macro().isEmpty() ? "" : inMacro(refusal.macro());
        return new Typesetting.Failed(
                message + where,
                explanation.offset(message),
                explanation.hint(message),
                refusal.definitions());
    }

    /** Returns the outcome to report of a reading whose TeX the author wrote, rewritten or not. */
    static Typesetting.Failed of(
            FormulaReading reading, Refusal refusal, Supplier<KatexNames> names) {
        Typesetting.Failed failed = of(reading.formula(), refusal, names);
        return reading.rewriting()
                .map(
                        rewriting ->
                                new Typesetting.Failed(
                                        failed.message(),
                                        rewriting.sourceOffset(failed.offset()),
                                        failed.hint(),
                                        failed.definitions()))
                .orElse(failed);
    }

    /** Returns how the message on a mistake in a macro ends. */
    static String inMacro(String name) {
        return ", in the macro " + name;
    }

    private String message() {
        String raw = refusal.message();
        if (raw.startsWith(ENGINE_FAILS) && ROW_AND_DISPLAY_TAGGED.matcher(tex).find()) {
            return "Multiple \\tag";
        }
        Matcher unexpected = UNEXPECTED.matcher(raw);
        if (unexpected.matches()) {
            return "Unexpected '" + unexpected.group(1) + "'";
        }
        Matcher expected = EXPECTED.matcher(raw);
        if (expected.matches()) {
            return endInsteadOf("'" + expected.group(1) + "'");
        }
        Matcher endInArgument = END_IN_ARGUMENT.matcher(raw);
        if (endInArgument.matches()) {
            return endInArgument(endInArgument.group(1));
        }
        if (raw.equals(ROW_WITHOUT_END)) {
            return TexNesting.of(tex)
                    .openEnvironment()
                    .map(open -> endInsteadOf("\\end{" + open + "}"))
                    .orElse(raw);
        }
        Matcher mathematics = MATHEMATICS_IN_TEXT.matcher(raw);
        if (mathematics.matches()) {
            return mathematics.group(1) + IS_MATHEMATICS;
        }
        if (raw.startsWith(UNDEFINED) && isCommandOfMathematics(after(raw))) {
            return after(raw) + IS_MATHEMATICS;
        }
        Matcher wrongMode = WRONG_MODE.matcher(raw);
        if (wrongMode.matches()) {
            return wrongMode.group(1) + " can be used only in display mode";
        }
        if (raw.startsWith("Too many expansions")) {
            return "Too many expansions: a macro may be calling itself";
        }
        return raw;
    }

    /** KaTeX says of a command in text that it is not defined, although it is in mathematics. */
    private boolean isCommandOfMathematics(String command) {
        return !command.startsWith("\\text") && names.get().commands().contains(command);
    }

    private static String endInsteadOf(String expected) {
        return "Expected " + expected + ", got the end of the formula";
    }

    private String endInArgument(@Nullable String expected) {
        boolean open = "]".equals(expected) || TexNesting.of(tex).openBrace().isPresent();
        if (expected != null && open) {
            return endInsteadOf("'" + expected + "'");
        }
        return "Unexpected end of the formula: the last command lacks an argument";
    }

    /** Where KaTeX does not say where, the first mention of what the message names. */
    private int offset(String message) {
        if (hidingComment(message).isPresent()) {
            return hidingComment(message).get();
        }
        if (refusal.offset() >= 0) {
            return Math.min(refusal.offset(), tex.length());
        }
        if (!refusal.macro().isEmpty()) {
            return MacroMention.in(formula, refusal.macro());
        }
        Matcher mentioned = MENTIONED.matcher(message);
        return mentioned.find() ? Math.max(0, tex.indexOf(mentioned.group())) : 0;
    }

    private Optional<String> hint(String message) {
        if (message.endsWith(IS_MATHEMATICS)) {
            String command = message.substring(0, message.length() - IS_MATHEMATICS.length());
            return Optional.of("write $" + command + "$ inside \\text");
        }
        if (message.startsWith(UNDEFINED)) {
            return UnknownTexName.command(after(message), names.get());
        }
        if (hidingComment(message).isPresent()) {
            return Optional.of("write \\% for the character: % hides what follows it");
        }
        if (message.startsWith("No such environment: ")) {
            return UnknownTexName.environment(after(message), names.get());
        }
        Matcher color = INVALID_COLOR.matcher(message);
        if (color.matches()) {
            return Optional.of(UnknownTexName.color(color.group(1), names.get()));
        }
        if (message.endsWith("can be used only in display mode")) {
            return Optional.of("write the formula between $$ and $$");
        }
        if (BARE_BRACE.matcher(tex).find()) {
            return Optional.of("a brace as a delimiter has a backslash: \\left\\{ ... \\right\\}");
        }
        if (message.startsWith("Expected '}'")) {
            return TexNesting.of(tex)
                    .openBrace()
                    .map(open -> "nothing closes the { of " + excerpt(open));
        }
        return Optional.ofNullable(HINTS.get(message)).or(() -> hintByStart(message));
    }

    private static Optional<String> hintByStart(String message) {
        return HINTS_BY_START.entrySet().stream()
                .filter(entry -> message.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns where a comment begins that may hide what is missing at the end of the formula. */
    private Optional<Integer> hidingComment(String message) {
        if (!message.contains("end of the formula")) {
            return Optional.empty();
        }
        for (int at = tex.lastIndexOf('\n') + 1; at < tex.length(); at++) {
            if (tex.charAt(at) == '%') {
                return Optional.of(at);
            } else if (tex.charAt(at) == '\\') {
                at++;
            }
        }
        return Optional.empty();
    }

    private static String after(String message) {
        return message.substring(message.indexOf(": ") + 2);
    }

    private String excerpt(int offset) {
        int end = Math.min(tex.length(), offset + 20);
        if (Character.isHighSurrogate(tex.charAt(end - 1))) {
            end--;
        }
        return tex.substring(offset, end).replace('\n', ' ');
    }
}
