package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for boxes that are moved, framed, colored or crossed out. */
final class BoxRules {

    /** What {@code \enclose} draws and the TeX that draws the same. */
    private static final Map<String, String> NOTATIONS =
            Map.ofEntries(
                    Map.entry("box", "\\boxed{#1}"),
                    Map.entry("roundedbox", "\\boxed{#1}"),
                    Map.entry("updiagonalstrike", "\\cancel{#1}"),
                    Map.entry("downdiagonalstrike", "\\bcancel{#1}"),
                    Map.entry("horizontalstrike", "\\sout{#1}"),
                    Map.entry("top", "\\overline{#1}"),
                    Map.entry("bottom", "\\underline{#1}"),
                    Map.entry("left", "\\left|{#1}\\right."),
                    Map.entry("right", "\\left.{#1}\\right|"),
                    Map.entry("radical", "\\sqrt{#1}"),
                    Map.entry("longdiv", "\\overline{\\smash{)}{#1}}"),
                    Map.entry("actuarial", "\\angl{#1}"),
                    Map.entry("phasorangle", "\\phase{#1}"),
                    Map.entry("madruwb", "\\underline{{#1}\\,\\vert}"));

    private BoxRules() {}

    static Map<String, Rule> all() {
        Map<String, Rule> rules = new HashMap<>();
        rules.put("\\raise", call -> raised(call, false));
        rules.put("\\lower", call -> raised(call, true));
        rules.put("\\moveleft", call -> moved(call, true));
        rules.put("\\moveright", call -> moved(call, false));
        rules.put("\\bbox", BoxRules::framed);
        rules.put("\\enclose", BoxRules::enclosed);
        return rules;
    }

    private static Optional<TexNode> raised(Call call, boolean down) {
        Optional<String> length =
                call.reader().length().map(given -> down ? opposite(given) : given);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        return box(call)
                .map(
                        content ->
                                call.fill(
                                        "\\raisebox{" + length.get() + "}{#1}", List.of(content)));
    }

    private static Optional<TexNode> moved(Call call, boolean left) {
        Optional<String> length = call.reader().length();
        if (length.isEmpty()) {
            return Optional.empty();
        }
        String first = left ? opposite(length.get()) : length.get();
        String back = left ? length.get() : opposite(length.get());
        return box(call)
                .map(
                        content ->
                                call.fill(
                                        "{\\kern" + first + "\\text{#1}\\kern" + back + "}",
                                        List.of(content)));
    }

    /** Reads what is moved and returns it as text. */
    private static Optional<List<TexNode>> box(Call call) {
        call.reader().skipSpaces();
        if (call.reader().peek().isEmpty()) {
            return Optional.empty();
        }
        TexNode first = call.reader().peek().orElseThrow();
        List<TexNode> content = new ArrayList<>();
        boolean text =
                first instanceof Token token
                        && (token.text().equals("\\hbox") || token.text().equals("\\mbox"));
        if (text) {
            content.add(call.reader().next());
            call.reader().skipSpaces();
            call.reader()
                    .peek()
                    .ifPresent(node -> content.add(call.rewriter().unit(call.reader())));
        } else if (first instanceof Token token && token.isCommand()) {
            content.add(dollar(first));
            content.add(CommandReader.read(call.reader(), call.rewriter()));
            content.add(dollar(first));
        } else {
            content.add(dollar(first));
            content.addAll(call.argument().orElseThrow());
            content.add(dollar(first));
        }
        return Optional.of(content);
    }

    private static TexNode dollar(TexNode near) {
        return new Token("$", near.start(), near.start());
    }

    private static String opposite(String length) {
        return length.startsWith("-")
                ? length.substring(1)
                : "-" + (length.startsWith("+") ? length.substring(1) : length);
    }

    /** {@code \bbox[yellow, border: 1px solid red, 5px]{x}} */
    private static Optional<TexNode> framed(Call call) {
        String options = call.reader().optional().map(TexTreeWriter::tex).orElse("");
        Optional<List<TexNode>> content = call.argument();
        String style = call.rewriter().isTopOfDisplay() ? "$\\displaystyle " : "$";
        String color = "";
        String border = "";
        for (String option : options.split(",")) {
            String given = option.strip();
            if (given.startsWith("border")) {
                border = lastColor(given);
            } else if (given.matches("[A-Za-z]+|#[0-9A-Fa-f]{3,6}")) {
                color = given.replace("#", "##");
            }
        }
        String template =
                border.isEmpty()
                        ? color.isEmpty() ? "{#1}" : "\\colorbox{" + color + "}{" + style + "#1$}"
                        : border.equals("currentcolor") && color.isEmpty()
                                ? "\\boxed{#1}"
                                : "\\fcolorbox{"
                                        + border
                                        + "}{"
                                        + (color.isEmpty() ? "transparent" : color)
                                        + "}{"
                                        + style
                                        + "#1$}";
        return content.map(found -> call.fill(template, List.of(found)));
    }

    private static String lastColor(String border) {
        String last = border.replaceAll("[;\\s]+$", "").replaceFirst("^.*[\\s:]", "");
        boolean style = last.matches("solid|dashed|dotted|double|[0-9.]+[a-z]*|");
        return style ? "currentcolor" : last.replace("#", "##");
    }

    /** {@code \enclose{box,top}[attributes]{x}} */
    private static Optional<TexNode> enclosed(Call call) {
        Optional<String> notations = call.raw();
        call.reader().optional();
        Optional<List<TexNode>> content = call.argument();
        if (notations.isEmpty() || content.isEmpty()) {
            return Optional.empty();
        }
        List<TexNode> result = content.get();
        for (String notation : notations.get().split("[,\\s]+")) {
            String template = NOTATIONS.get(notation);
            if (template == null) {
                return Optional.empty();
            }
            result = List.of(call.fill(template, List.of(result)));
        }
        return Optional.of(call.fill("{#1}", List.of(result)));
    }
}
