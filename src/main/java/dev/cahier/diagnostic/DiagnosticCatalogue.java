package dev.cahier.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All codes of diagnostics, as {@code docs/diagnostics.md} explains them. Immutable. */
public final class DiagnosticCatalogue {

    private static final String PAGE = "/dev/cahier/docs/diagnostics.md";

    private static final Pattern HEADING = Pattern.compile("## (.+)");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\|(.+)\\|\\s*");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([\\w-]+\\.md)[^)]*\\)");

    private final List<Entry> entries;

    private DiagnosticCatalogue(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * What a code means.
     *
     * @param code the code
     * @param subject the heading below which it is explained
     * @param severity its severity, or several
     * @param meaning what it means
     * @param example what an author wrote
     * @param cure what to do
     */
    public record Entry(
            String code,
            String subject,
            String severity,
            String meaning,
            String example,
            String cure) {}

    /** Reads the page that the program brings along. */
    public static DiagnosticCatalogue load() {
        try (InputStream in = DiagnosticCatalogue.class.getResourceAsStream(PAGE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + PAGE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PAGE, e);
        }
    }

    static DiagnosticCatalogue parse(String markdown) {
        List<Entry> entries = new ArrayList<>();
        String subject = "";
        for (String line : markdown.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                subject = heading.group(1);
            } else if (row.matches()) {
                String[] cells = CELL_END.split(row.group(2), -1);
                if (cells.length != 4) {
                    throw new IllegalStateException("not four cells behind the code: " + line);
                }
                entries.add(
                        new Entry(
                                row.group(1),
                                subject,
                                text(cells[0]),
                                text(cells[1]),
                                text(cells[2]),
                                text(cells[3])));
            }
        }
        return new DiagnosticCatalogue(entries);
    }

    private static String text(String cell) {
        return LINK.matcher(cell.strip().replace("\\|", "|")).replaceAll("docs/$1");
    }

    /** Returns the entries in the order of the page. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns what a code means. */
    public Optional<Entry> find(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Returns the code that a misspelled one probably means. */
    public Optional<String> nearest(String code) {
        return DidYouMean.among(entries.stream().map(Entry::code).toList(), code);
    }
}
