package dev.cahier.math.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces a command and its arguments by TeX.
 *
 * @param arguments one letter for each argument: {@code m} for an argument, {@code o} for one in
 *     brackets that is left out of the result, {@code k} for one in brackets that is kept with its
 *     brackets, {@code *} for a star that is left out
 * @param template TeX with {@code #1} for the first {@code m} or {@code k}
 */
record TemplateRule(String arguments, String template) implements Rule {

    @Override
    public Optional<TexNode> apply(Call call) {
        List<List<TexNode>> given = new ArrayList<>();
        for (char kind : arguments.toCharArray()) {
            switch (kind) {
                case 'o' -> call.reader().optional();
                case 'k' ->
                        given.add(
                                call.optional()
                                        .map(inner -> List.of(call.fill("[{#1}]", List.of(inner))))
                                        .orElse(List.of()));
                case '*' -> call.reader().skip("*");
                default -> {
                    Optional<List<TexNode>> argument = call.argument();
                    if (argument.isEmpty()) {
                        return Optional.empty();
                    }
                    given.add(argument.get());
                }
            }
        }
        return Optional.of(call.fill(template, given));
    }
}
