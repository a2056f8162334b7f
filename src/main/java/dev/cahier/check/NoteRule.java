package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** Something that holds for the notes of a sound site and that a build does not ask for. */
public interface NoteRule {

    /** Returns the codes of what the rule finds: by these it is switched. */
    List<String> codes();

    /**
     * Looks for what is wrong.
     *
     * @param report receives it
     */
    void check(CheckedSite site, Consumer<Diagnostic> report);

    /** Returns all rules. */
    static List<NoteRule> all() {
        return List.of(
                new AnchorsExist(),
                new AnchorsAreUnique(),
                new NotesHaveTitles(),
                new DatesAreInOrder(),
                new ImagesHaveTexts(),
                new HeadingsAreInOrder(),
                new TagsAreSpelledAlike(),
                new SignsHaveOneMeaning(),
                new EmphasisIsClosed(),
                new IndentedTextIsCode(),
                new ForeignFences(),
                new AddressesAreFree(),
                new NotesAreLinked(),
                new FilesAreUsed(),
                new OtherHosts());
    }
}
