package dev.cahier.note;

import dev.cahier.config.AddressConfig;
import dev.cahier.config.SiteConfig;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataRead;
import dev.cahier.data.DataReader;
import dev.cahier.data.DataValues;
import dev.cahier.data.DecodedText;
import dev.cahier.data.KeyTable;
import dev.cahier.data.TextDecoder;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one note from its bytes or text, without a file system. Immutable and safe for use by
 * several threads.
 *
 * <p>A note whose encoding, front matter's extent or syntax, or address is wrong is not a note: any
 * guess would publish something that its author did not mean. A note with a wrong value keeps all
 * its other values, so that everything else wrong with it is found in the same run.
 */
public final class NoteParser {

    /** How many bytes a note may have: more than any novel. */
    public static final int MAX_BYTES = 5_000_000;

    private static final String SYNTAX = "front-matter-syntax";

    private static final DataReader DATA = new DataReader(SYNTAX);

    private final SiteConfig config;

    public NoteParser(SiteConfig config) {
        this.config = config;
    }

    /**
     * Reads a note from the bytes of its file.
     *
     * @param path the file, relative to the site's folder, with {@code /} between names; for a note
     *     that is not a file of the site, what diagnostics are to call it
     */
    public ParsedNote parse(String path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return tooLong(path);
        }
        DecodedText decoded = TextDecoder.decode(path, bytes);
        return decoded.source()
                .map(this::parseNormalised)
                .orElseGet(
                        () ->
                                new ParsedNote(
                                        Optional.empty(), decoded.problem().stream().toList()));
    }

    /** Returns what comes of a file that is longer than a note may be. */
    static ParsedNote tooLong(String path) {
        return new ParsedNote(
                Optional.empty(),
                List.of(
                        Diagnostic.error(
                                        "limit-exceeded",
                                        SourceLocation.startOf(path),
                                        "this note has more than " + MAX_BYTES + " bytes")
                                .withHint("split the note, or publish the file from static/")));
    }

    /** Returns the declarations of all keys of front matter. */
    public static KeyTable<?> keys() {
        return StatedKind.declaredWith(FrontMatterSchema.KEYS);
    }

    /** Returns the pattern that gives a note its address, if one does. */
    public Optional<AddressConfig.Permalink> permalink(Note note) {
        NotePath path = NotePath.of(note.path(), config);
        return NoteAddress.permalink(path, config.addresses(), note.frontMatter());
    }

    /** Reads a note from its text, which may have any line ends and a byte-order mark. */
    public ParsedNote parse(SourceText source) {
        return parseNormalised(TextDecoder.source(source.path(), source.text()));
    }

    private ParsedNote parseNormalised(SourceText source) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Mojibake.find(source).ifPresent(diagnostics::add);
        FrontMatterBlock block =
                new FrontMatterSplitter(source, FrontMatterSchema.KEYS.keys()).split();
        block.problem().ifPresent(diagnostics::add);
        Optional<FrontMatter> frontMatter =
                block.problem().isPresent()
                        ? Optional.empty()
                        : frontMatter(source, block, diagnostics);
        NotePath path = NotePath.of(source.path(), config);
        Optional<Note> note =
                frontMatter.flatMap(
                        known ->
                                NoteAddress.of(path, config.addresses(), known, diagnostics)
                                        .map(at -> note(source, block, known, at)));
        return new ParsedNote(note, diagnostics);
    }

    private Note note(
            SourceText source, FrontMatterBlock block, FrontMatter frontMatter, String address) {
        NotePath path = NotePath.of(source.path(), config);
        Optional<String> list = StatedKind.listAt(address, frontMatter);
        Optional<String> guess =
                frontMatter.lang().isPresent()
                        ? Optional.empty()
                        : LanguageGuess.of(source.text(), block.bodyOffset());
        return new Note(
                TextOfFile.of(source),
                source.at(0),
                block.bodyOffset(),
                frontMatter,
                kind(path, frontMatter, list.isPresent()),
                list.orElse(address),
                path.isBundle(),
                NoteTranslation.of(path, frontMatter),
                guess);
    }

    private static NoteKind kind(NotePath path, FrontMatter frontMatter, boolean isList) {
        if (path.kind() != NoteKind.NOTE) {
            return path.kind();
        }
        if (isList) {
            return NoteKind.LIST;
        }
        return StatedKind.isPage(frontMatter) ? NoteKind.PAGE : NoteKind.NOTE;
    }

    private Optional<FrontMatter> frontMatter(
            SourceText source, FrontMatterBlock block, List<Diagnostic> diagnostics) {
        Optional<DataMap> map = Optional.empty();
        if (block.format().isPresent()) {
            DataFormat format = block.format().get();
            DataRead read = DATA.readMap(format, source, block.start(), block.end());
            if (read.root().isEmpty() && !read.diagnostics().isEmpty()) {
                read.diagnostics().forEach(wrong -> diagnostics.add(inBlock(wrong, source, block)));
                return Optional.empty();
            }
            diagnostics.addAll(read.diagnostics());
            map = read.map();
        }
        DataValues values = new DataValues("front-matter-type");
        FrontMatterBuilder builder =
                map.map(keys -> FrontMatterReader.read(keys, config.timeZone(), values))
                        .orElseGet(() -> new FrontMatterBuilder(config.timeZone()));
        diagnostics.addAll(values.diagnostics());
        NotePath path = NotePath.of(source.path(), config);
        builder.date =
                builder.date.or(() -> DateReader.fromFileName(path.name(), config.timeZone()));
        StatedKind.formerAddress(path, config.addresses(), builder.build())
                .ifPresent(former -> builder.aliases.add(new Located<>(former, source.at(0))));
        return Optional.of(builder.build());
    }

    /** Front matter seldom has blank lines: what is wrong after one may be the note's text. */
    private static Diagnostic inBlock(Diagnostic wrong, SourceText source, FrontMatterBlock block) {
        if (!wrong.code().equals(SYNTAX)) {
            return wrong;
        }
        int line = wrong.location().orElseThrow().line();
        int place = Math.max(block.start(), source.offsetOfLine(line));
        boolean afterBlank = source.text().substring(block.start(), place).contains("\n\n");
        return afterBlank && block.format().equals(Optional.of(DataFormat.YAML))
                ? wrong.withHint(
                        wrong.hint().map(hint -> hint + "; or, ").orElse("")
                                + "if this line is the note's text, end the front matter before it"
                                + " with ---")
                : wrong;
    }
}
