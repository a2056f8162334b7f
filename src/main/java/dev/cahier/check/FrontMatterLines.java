package dev.cahier.check;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.Note;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds keys and values in the lines of a note's front matter, whatever its format. The front
 * matter was read before; this only says where a part of it is, for a diagnostic.
 */
final class FrontMatterLines {

    private final SourceText source;
    private final String block;

    private FrontMatterLines(Note note) {
        source = note.source();
        block = source.text().substring(0, note.bodyOffset());
    }

    static FrontMatterLines of(Note note) {
        return new FrontMatterLines(note);
    }

    /** Returns the place of the first key that has one of some names. */
    Optional<SourceLocation> key(List<String> names) {
        return offset(names).map(source::at);
    }

    /** Returns the place of a value at or below such a key. */
    Optional<SourceLocation> value(List<String> names, String value) {
        Pattern whole =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])");
        return offset(names)
                .map(offset -> whole.matcher(block).region(offset, block.length()))
                .filter(Matcher::find)
                .map(found -> source.at(found.start()));
    }

    private Optional<Integer> offset(List<String> names) {
        String any = String.join("|", names.stream().map(Pattern::quote).toList());
        Matcher key =
                Pattern.compile("(?m)^[ \\t{,]*[\"']?(" + any + ")[\"']?[ \\t]*[:=]")
                        .matcher(block);
        return key.find() ? Optional.of(key.start(1)) : Optional.empty();
    }
}
