package dev.cahier.cli;

import dev.cahier.build.ExplainedNote;
import dev.cahier.build.ExplainedNote.AddressSource;
import dev.cahier.build.ExplainedNote.Decision;
import dev.cahier.build.ExplainedNote.Default;
import dev.cahier.build.ExplainedNote.Inbound;
import dev.cahier.build.ExplainedNote.Moment;
import dev.cahier.build.ExplainedNote.PageOf;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticCatalogue;
import dev.cahier.diagnostic.HarmlessText;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.Note.LanguageSource;
import dev.cahier.note.NoteKind;
import dev.cahier.note.ReadKey;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints explanations for people. */
final class ExplanationText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final Map<AddressSource, String> ADDRESS_FROM =
            Map.of(
                    AddressSource.URL,
                    "from 'url'",
                    AddressSource.SLUG,
                    "from the folder and 'slug'",
                    AddressSource.PERMALINK,
                    "from the pattern",
                    AddressSource.PATH,
                    "from the path of the file");

    private static final Map<LanguageSource, String> LANGUAGE_FROM =
            Map.of(
                    LanguageSource.FRONT_MATTER,
                    "from 'lang'",
                    LanguageSource.FILE_NAME,
                    "from the name of the file",
                    LanguageSource.TEXT,
                    "guessed from the text",
                    LanguageSource.SITE,
                    "the language of the site");

    private static final Map<NoteKind, String> KINDS =
            Map.of(
                    NoteKind.NOTE,
                    "note",
                    NoteKind.PAGE,
                    "page that lists leave out",
                    NoteKind.SECTION,
                    "title and text of the list of its folder",
                    NoteKind.LIST,
                    "title and text of a list");

    private final PrintWriter out;

    ExplanationText(PrintWriter out) {
        this.out = out;
    }

    static void print(DiagnosticCatalogue.Entry entry, PrintWriter out) {
        out.println(entry.code() + " (" + entry.severity() + ")");
        out.println("  meaning:    " + entry.meaning());
        out.println("  example:    " + entry.example());
        out.println("  what to do: " + entry.cure());
        out.println("  more:       docs/diagnostics.md, \"" + entry.subject() + "\"");
    }

    void print(ExplainedNote note) {
        line(note.path());
        if (!note.keys().isEmpty()) {
            line("");
            line("Front matter");
            note.keys().forEach(this::key);
        }
        line("");
        note.page().ifPresent(this::page);
        publication(note.publication());
        note.page().ifPresent(page -> linkedFrom(page.linkedFrom()));
        note.page().ifPresent(page -> defaults(page.defaults()));
        repairs(note.repairs());
    }

    private void defaults(List<Default> defaults) {
        if (!defaults.isEmpty()) {
            line("Without a key of its own");
        }
        for (Default value : defaults) {
            line("       " + value.key() + ": " + value.value() + ", from " + value.from());
        }
    }

    private void key(ReadKey key) {
        line(String.format(Locale.ROOT, "%5d  ", key.location().line()) + written(key));
        String became = became(key);
        if (!became.isEmpty()) {
            line("       → " + became);
        }
    }

    private static String written(ReadKey key) {
        String value = key.written().replaceAll("\\s*\\n\\s*", " ");
        return key.key() + ":" + (value.isEmpty() ? "" : " " + value);
    }

    private static String became(ReadKey key) {
        return switch (key.outcome()) {
            case EMPTY -> "no value: the same as no key";
            case REFUSED -> "not read: see the error below";
            case OVERRULED -> "not used: " + key.remark();
            case KEPT -> {
                String typo = key.diagnostics().isEmpty() ? "" : "; see the warning below";
                String effect = key.remark().isEmpty() ? "" : "; " + key.remark();
                yield "unknown, kept for templates" + effect + typo;
            }
            case USED -> {
                String readAs = key.readAs().filter(as -> !as.equals(key.key())).orElse("");
                String value = key.value().filter(v -> !v.equals(key.written())).orElse("");
                yield readAs.isEmpty() || value.isEmpty() ? readAs + value : readAs + ": " + value;
            }
        };
    }

    private void page(PageOf page) {
        line("Title      " + page.title());
        line("Kind       " + KINDS.get(page.kind()));
        String pattern = page.pattern().map(text -> " " + text).orElse("");
        line(
                "Address    "
                        + page.address()
                        + ", "
                        + ADDRESS_FROM.get(page.addressFrom())
                        + pattern);
        line("           " + page.url());
        line("           " + page.file() + " in the output folder");
        line("Language   " + page.language() + ", " + LANGUAGE_FROM.get(page.languageFrom()));
        for (String alias : page.aliases()) {
            line("Redirect   " + alias);
        }
    }

    private void publication(Decision decision) {
        line(
                "Published  "
                        + (decision.published()
                                ? "yes"
                                : "no: " + String.join("; ", decision.reasons())));
        for (Moment moment : decision.moments()) {
            line("           " + moment.key() + " " + arithmetic(moment.date(), decision.now()));
        }
        ZoneId zone =
                decision.moments().stream()
                        .map(moment -> moment.date().getZone())
                        .findFirst()
                        .orElse(ZoneOffset.UTC);
        line("           now " + inBothZones(decision.now().atZone(zone)));
    }

    private static String arithmetic(ZonedDateTime date, Instant now) {
        Duration ahead = Duration.between(now, date.toInstant());
        String distance = words(ahead.abs());
        return inBothZones(date)
                + (ahead.isNegative() || ahead.isZero()
                        ? ", " + distance + " ago"
                        : ", " + distance + " from now");
    }

    private static String inBothZones(ZonedDateTime date) {
        String utc = TIME.format(date.withZoneSameInstant(ZoneOffset.UTC)) + " UTC";
        boolean same = date.getOffset().equals(ZoneOffset.UTC);
        return same
                ? utc
                : TIME.format(date)
                        + " in "
                        + date.getZone()
                        + " (UTC"
                        + date.getOffset()
                        + ") = "
                        + utc;
    }

    private static String words(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(duration.toDays(), "day", parts);
        add(duration.toHoursPart(), "hour", parts);
        if (duration.toDays() == 0) {
            add(duration.toMinutesPart(), "minute", parts);
        }
        return parts.isEmpty() ? "less than an hour" : String.join(" ", parts);
    }

    private static void add(long number, String noun, List<String> parts) {
        if (number > 0) {
            parts.add(number + " " + noun + (number == 1 ? "" : "s"));
        }
    }

    private void linkedFrom(List<Inbound> links) {
        line("Linked from " + (links.isEmpty() ? "no other note" : ""));
        for (Inbound link : links) {
            String places =
                    link.places().stream()
                            .map(place -> place.line() + ":" + place.column())
                            .collect(Collectors.joining(", "));
            line(
                    "       "
                            + link.path()
                            + ":"
                            + places
                            + "  "
                            + link.title()
                            + (link.published() ? "" : " (not published)"));
        }
    }

    private void repairs(List<Diagnostic> repairs) {
        if (!repairs.isEmpty()) {
            line("Repairs and readings");
        }
        for (Diagnostic repair : repairs) {
            String place = repair.location().map(ExplanationText::place).orElse("");
            line("       " + place + repair.message() + " [" + repair.code() + "]");
        }
    }

    private static String place(SourceLocation at) {
        return at.line() + ":" + at.column() + "  ";
    }

    /** Prints a line; nothing that a note holds acts on the terminal. */
    private void line(String text) {
        out.println(HarmlessText.ofLines(text.stripTrailing()));
    }
}
