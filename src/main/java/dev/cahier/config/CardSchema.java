package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key {@code cards} of {@code cahier.yaml}: a flag, or keys; see {@link CardConfig}. */
final class CardSchema {

    /** Builds look for changes in these folders. */
    private static final Pattern FONT =
            Pattern.compile("(?:templates|static|content)/(?!.*(?:^|/)\\.\\.?(?:/|$)).+");

    static final KeyTable<SiteConfigBuilder> KEYS =
            KeyTable.<SiteConfigBuilder>empty()
                    .with(
                            Key.of(
                                            "font",
                                            ValueType.TEXT,
                                            "The typeface of cards: a TrueType or"
                                                    + " OpenType file in `templates`, `static` or"
                                                    + " `content`.")
                                    .otherwise("a built-in one")
                                    .withExample("font: templates/fonts/title.ttf"),
                            CardSchema::font);

    private CardSchema() {}

    static void read(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataMap map) {
            ConfigKeys.rejectUnknown(KEYS, "cards.", KEYS.read(map, builder, values), values);
        } else if (entry.value() instanceof DataScalar scalar && DataValues.isFlag(scalar)) {
            values.flag(entry).ifPresent(on -> builder.cards = builder.cards.withOn(on));
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "true, false or keys with values");
        }
    }

    private static void font(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        Optional<DataScalar> scalar = values.scalar(entry);
        if (scalar.isEmpty()) {
            return;
        }
        String path = scalar.get().text().strip();
        if (FONT.matcher(path).matches()) {
            builder.cards =
                    builder.cards.withFont(new CardConfig.FontFile(path, scalar.get().location()));
        } else {
            values.report(
                    Diagnostic.error(
                                    "config-value",
                                    scalar.get().location(),
                                    "'cards.font' must be a file in templates, static or content,"
                                            + " not "
                                            + scalar.get().description())
                            .withHint("such as templates/fonts/title.ttf"));
        }
    }
}
