package dev.cahier.check;

import dev.cahier.config.RuleLevel;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.NoteOutline.RuleSwitch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Gives diagnostics the levels that the site, the note and the line ask for. The line counts before
 * the note, the note before the site, and the name of a rule before all rules. Errors stay: they
 * keep the site from being built.
 */
public final class RuleLevels {

    private final List<RuleLevel> ofSite;
    private final Map<String, CheckedNote> notes = new HashMap<>();

    public RuleLevels(CheckedSite site) {
        ofSite = site.config().check();
        site.notes().forEach(note -> notes.put(note.path(), note));
    }

    /** Returns a diagnostic as it is to be reported; empty if it is switched off. */
    public Optional<Diagnostic> apply(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            return Optional.of(diagnostic);
        }
        Optional<CheckedNote> note =
                diagnostic.location().map(SourceLocation::path).map(notes::get);
        int line = diagnostic.location().map(SourceLocation::line).orElse(0);
        if (note.isPresent() && isOffInLine(note.get(), diagnostic.code(), line)) {
            return Optional.empty();
        }
        List<RuleLevel> ofNote = note.map(n -> n.frontMatter().check()).orElse(List.of());
        return level(ofNote, diagnostic.code())
                .or(() -> level(ofSite, diagnostic.code()))
                .map(level -> level.severity().map(diagnostic::withSeverity))
                .orElse(Optional.of(diagnostic));
    }

    private static boolean isOffInLine(CheckedNote note, String code, int line) {
        return note.outline().switches().stream().anyMatch(off -> off.covers(code, line));
    }

    private static Optional<RuleLevel> level(List<RuleLevel> levels, String code) {
        return levels.stream()
                .filter(level -> level.rule().equals(code))
                .findFirst()
                .or(
                        () ->
                                levels.stream()
                                        .filter(level -> level.rule().equals(RuleLevel.ALL))
                                        .findFirst());
    }

    /** Returns warnings about rules that notes name and that do not exist. */
    public List<Diagnostic> problems() {
        SortedSet<String> names = RuleBook.names();
        List<Diagnostic> problems = new ArrayList<>();
        for (CheckedNote note : notes.values()) {
            note.frontMatter().check().stream()
                    .filter(RuleBook::isUnknown)
                    .map(level -> unknown(level.rule(), level.place()))
                    .forEach(problems::add);
            for (RuleSwitch off : note.outline().switches()) {
                Stream<String> unknown = off.rules().stream().filter(r -> !names.contains(r));
                unknown.map(rule -> unknown(rule, off.place())).forEach(problems::add);
            }
        }
        return problems;
    }

    private static Diagnostic unknown(String rule, SourceLocation place) {
        return Diagnostic.warning("check-rule", place, RuleBook.unknown(rule))
                .withHint(RuleBook.hint(rule));
    }
}
