package dev.cahier.migrate;

import dev.cahier.config.SiteConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The new {@code cahier.yaml} without what no build would accept, such as an entry of a menu that
 * runs a script. Each line that is left out is reported.
 *
 * @param yaml the file
 * @param config what a build reads from it
 */
record AcceptedSettings(String yaml, SiteConfig config) {

    /**
     * Takes the lines with errors out.
     *
     * @param yaml the file as {@link SiteSettings} writes it: one key or item a line, or a key with
     *     further lines below it that are indented more
     */
    static AcceptedSettings of(String yaml, ImportPlan plan) {
        String accepted = yaml;
        while (true) {
            var read = SiteConfigLoader.read(new SourceText(SiteConfigLoader.FILE_NAME, accepted));
            List<Diagnostic> errors =
                    read.diagnostics().stream()
                            .filter(problem -> problem.isError() && problem.location().isPresent())
                            .toList();
            Set<Integer> wrong =
                    errors.stream()
                            .map(error -> error.location().orElseThrow().line())
                            .collect(Collectors.toSet());
            String rest = without(wrong, accepted);
            if (errors.isEmpty() || rest.length() >= accepted.length()) {
                return new AcceptedSettings(accepted, read.config());
            }
            errors.forEach(
                    error -> plan.leftOut("settings", error.message(), plan.configuration()));
            accepted = rest;
        }
    }

    private static String without(Set<Integer> numbers, String yaml) {
        List<String> lines = yaml.lines().toList();
        List<String> rest = new ArrayList<>();
        int left = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            int indent = indent(lines.get(i));
            left = indent > left ? left : Integer.MAX_VALUE;
            if (numbers.contains(i + 1)) {
                left = Math.min(left, indent);
            } else if (left == Integer.MAX_VALUE) {
                rest.add(lines.get(i));
            }
        }
        for (int i = rest.size() - 1; i >= 0; i--) {
            boolean last = i == rest.size() - 1;
            if (rest.get(i).endsWith(":")
                    && (last || indent(rest.get(i + 1)) <= indent(rest.get(i)))) {
                rest.remove(i);
            }
        }
        return String.join("\n", rest) + "\n";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
