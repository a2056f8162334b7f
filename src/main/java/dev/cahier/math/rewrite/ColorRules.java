package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules for colors that CSS has no name for: values in a model, such as RGB, and names. */
final class ColorRules {

    private static final List<String> COMMANDS =
            List.of("\\color", "\\textcolor", "\\colorbox", "\\fcolorbox");

    private ColorRules() {}

    static Map<String, Rule> all() {
        Map<String, Rule> rules = new HashMap<>();
        COMMANDS.forEach(name -> rules.put(name, ColorRules::use));
        rules.put("\\definecolor", ColorRules::definition);
        return rules;
    }

    private static Optional<TexNode> definition(Call call) {
        Optional<String> name = call.raw();
        Optional<String> model = call.raw();
        Optional<String> value = call.raw();
        if (name.isEmpty() || model.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> color = hexadecimal(model.get(), value.get());
        color.ifPresent(found -> call.rewriter().colors().put(name.get(), found));
        return color.map(found -> call.fill(""));
    }

    /** Reads the colors of a command; the text or mathematics behind them is read as usual. */
    private static Optional<TexNode> use(Call call) {
        StringBuilder colors = new StringBuilder(call.token().text());
        boolean changed = false;
        int count = call.token().text().equals("\\fcolorbox") ? 2 : 1;
        for (int i = 0; i < count; i++) {
            Optional<String> model = model(call.reader());
            Optional<String> written = call.raw();
            if (written.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> color =
                    model.map(found -> hexadecimal(found, written.get()))
                            .orElse(named(written.get(), call));
            changed |= color.isPresent();
            if (model.isPresent() && color.isEmpty()) {
                return Optional.empty();
            }
            colors.append('{').append(color.map(c -> spelled(c, call)).orElse(written.get()));
            colors.append('}');
        }
        return changed
                ? Optional.of(call.fill(colors.toString().replace("#", "##")))
                : Optional.empty();
    }

    /** In a macro, #1 would be a parameter; KaTeX knows six digits without the sign. */
    private static String spelled(String color, Call call) {
        boolean bare = color.startsWith("#") && call.rewriter().inMacroOrDefinition();
        return bare ? color.substring(1) : color;
    }

    /** Returns the value of a name that the formula has defined or LaTeX's drivers define. */
    private static Optional<String> named(String name, Call call) {
        return Optional.ofNullable(call.rewriter().colors().get(name))
                .or(() -> Optional.ofNullable(DvipsColors.VALUES.get(name)));
    }

    private static Optional<String> model(NodeReader reader) {
        Optional<String> model =
                reader.peek()
                        .filter(node -> node instanceof Token t && t.text().startsWith("["))
                        .map(node -> ((Token) node).text().replaceAll("[\\[\\]\\s]", ""));
        model.ifPresent(found -> reader.next());
        return model;
    }

    private static Optional<String> hexadecimal(String model, String value) {
        if (model.equals("HTML") && value.matches("[0-9A-Fa-f]{6}")) {
            return Optional.of("#" + value);
        }
        if (model.equals("named") && value.matches("[A-Za-z]+")) {
            return Optional.of(DvipsColors.VALUES.getOrDefault(value, value));
        }
        double scale = model.equals("RGB") ? 1 : 255;
        String[] parts = value.split("\\s*,\\s*");
        boolean gray = model.equals("gray") && parts.length == 1;
        if (!gray && !(model.equalsIgnoreCase("rgb") && parts.length == 3)) {
            return Optional.empty();
        }
        StringBuilder color = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            String part = parts[gray ? 0 : i];
            if (!part.matches("\\d{1,3}|\\d{0,3}\\.\\d{1,9}|\\d\\.")) {
                return Optional.empty();
            }
            long level = Math.round(Double.parseDouble(part) * scale);
            if (level > 255) {
                return Optional.empty();
            }
            color.append(String.format(Locale.ROOT, "%02x", level));
        }
        return Optional.of(color.toString());
    }
}
