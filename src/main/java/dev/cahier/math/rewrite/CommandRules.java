package dev.cahier.math.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rules for commands that MathJax knows and KaTeX does not. */
final class CommandRules {

    private static final String TABLE = "rewrites.txt";

    private static final Map<String, Rule> RULES = rules();

    private CommandRules() {}

    static Optional<Rule> of(String command) {
        return Optional.ofNullable(RULES.get(command));
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        rules.putAll(templates());
        rules.putAll(PlainTexRules.all());
        rules.putAll(BoxRules.all());
        rules.putAll(OperatorRules.all());
        rules.putAll(CharacterRules.all());
        rules.putAll(ColorRules.all());
        AlphabetRule.ofPackages().forEach(name -> rules.put(name, AlphabetRule::ofPackage));
        return Map.copyOf(rules);
    }

    /** Reads lines of a command, the kinds of its arguments and TeX, separated by tabs. */
    private static Map<String, Rule> templates() {
        Map<String, Rule> rules = new HashMap<>();
        table().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(parts -> rules.put(parts[0], new TemplateRule(parts[1], parts[2])));
        return rules;
    }

    private static String table() {
        try (InputStream in = CommandRules.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + TABLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }
}
