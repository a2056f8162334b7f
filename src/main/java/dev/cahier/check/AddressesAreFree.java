package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.AddressSpelling;
import dev.cahier.note.Located;
import dev.cahier.source.PublishedPath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Notes that are not published yet have addresses that no other note has. Builds report notes that
 * are published already.
 */
final class AddressesAreFree implements NoteRule {

    private static final String CODE = "address-taken";

    /** A note at an address, or at an alias. */
    private record Claim(CheckedNote note, String address, SourceLocation place) {}

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> report) {
        Map<String, Claim> taken = new HashMap<>();
        List<CheckedNote> notes =
                site.notes().stream()
                        .filter(note -> hasPage(note, site))
                        .sorted(Comparator.comparing(note -> !note.published()))
                        .toList();
        for (CheckedNote note : notes) {
            String address = note.note().address();
            claim(new Claim(note, address, note.note().addressLocation()), taken, report);
        }
        for (CheckedNote note : notes) {
            for (Located<String> alias : note.frontMatter().aliases()) {
                Optional<String> address = AddressSpelling.url(alias.value());
                address.filter(there -> alias.value().startsWith("/"))
                        .map(there -> new Claim(note, there, alias.location()))
                        .ifPresent(claim -> claim(claim, taken, report));
            }
        }
    }

    /** A note that has expired may have left its address to another one. */
    private static boolean hasPage(CheckedNote note, CheckedSite site) {
        boolean expired =
                note.frontMatter()
                        .expiryDate()
                        .filter(date -> !date.toInstant().isAfter(site.now()))
                        .isPresent();
        return note.note().kind().isOwnPage() && !note.frontMatter().headless() && !expired;
    }

    private static void claim(Claim claim, Map<String, Claim> taken, Consumer<Diagnostic> report) {
        String key = PublishedPath.key(AddressSpelling.outputPath(claim.address()));
        Claim other = taken.putIfAbsent(key, claim);
        boolean both = other != null && claim.note().published() && other.note().published();
        if (other != null && !both && !other.note().path().equals(claim.note().path())) {
            report.accept(
                    Diagnostic.warning(
                                    CODE,
                                    claim.place(),
                                    claim.address()
                                            + " is the address of "
                                            + other.note().path()
                                            + ", too: both cannot be published")
                            .withHint("give one of them another 'slug', file name or alias"));
        }
    }
}
