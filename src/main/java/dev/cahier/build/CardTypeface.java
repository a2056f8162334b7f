package dev.cahier.build;

import dev.cahier.card.CardFont;
import dev.cahier.config.CardConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The typeface of social cards and covers.
 *
 * @param font the typeface; the built-in one if the site's own cannot be read
 * @param hash a hash of its file; empty for the built-in one
 * @param problem why the site's own cannot be read
 */
record CardTypeface(CardFont font, String hash, Optional<Diagnostic> problem) {

    /**
     * Reads the typeface of a site.
     *
     * @param source the site's folder
     */
    static CardTypeface of(CardConfig config, Path source) {
        return config.font()
                .map(file -> read(file, source))
                .orElseGet(() -> new CardTypeface(CardFont.builtIn(), "", Optional.empty()));
    }

    private static CardTypeface read(CardConfig.FontFile file, Path source) {
        Path path = source.resolve(file.path());
        String problem = "there is no file '" + file.path() + "'";
        try {
            byte[] bytes = Files.readAllBytes(path);
            Optional<CardFont> font = CardFont.of(bytes);
            if (font.isPresent()) {
                return new CardTypeface(font.get(), "-" + Sha256.of(bytes), Optional.empty());
            }
            problem = "'" + file.path() + "' is not a font in TrueType or OpenType";
        } catch (IOException e) {
            problem = Files.exists(path) ? "cannot read '" + file.path() + "'" : problem;
        }
        return new CardTypeface(
                CardFont.builtIn(),
                "",
                Optional.of(
                        Diagnostic.error("card-font", file.location(), problem)
                                .withHint("name a .ttf or .otf file in the site's folder")));
    }
}
