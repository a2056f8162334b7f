package dev.cahier.template;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.analysis.Continuity;
import dev.cahier.analysis.Evidence;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.Properties;
import dev.cahier.analysis.PropertyValue;
import dev.cahier.analysis.RangeSet;
import dev.cahier.analysis.Saturation;
import dev.cahier.markdown.FunctionCards;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Renders what is true of functions through {@code partials/properties.ftlh}. */
public final class PropertyCards implements FunctionCards {

    private static final String TEMPLATE = "partials/properties.ftlh";

    private final SiteContext context;
    private final SiteView site;
    private final TemplateEngine engine;

    public PropertyCards(SiteContext context, SiteView site) {
        this.context = context;
        this.site = site;
        this.engine = context.theme().engine();
    }

    @Override
    public Outcome render(List<AppliedActivation> functions, String language) {
        Map<String, Object> data = new HashMap<>();
        data.putAll(TemplateFunctions.of(context.theme(), site, language));
        data.put("site", site);
        data.put("card", view(functions, context.labels(language)));
        TemplateOutcome outcome = engine.process(TEMPLATE, data);
        if (outcome instanceof TemplateOutcome.Written written) {
            return Outcome.of(written.text().strip());
        }
        if (outcome instanceof TemplateOutcome.Stopped stopped) {
            return Outcome.failed(stopped.diagnostic());
        }
        return Outcome.failed(((TemplateOutcome.Broken) outcome).diagnostic());
    }

    /** Returns what the template sees. */
    static PropertyCardView view(List<AppliedActivation> functions, Labels labels) {
        List<FunctionProperties> all = functions.stream().map(Properties::of).toList();
        Rows rows = new Rows(all, labels);
        return new PropertyCardView(
                functions.stream().map(f -> f.activation().definition().title()).toList(),
                List.of(
                        new PropertyCardView.Group(labels.text("of-function"), rows.ofFunction()),
                        new PropertyCardView.Group(
                                labels.text("of-derivative"), rows.ofDerivative())));
    }

    /** Makes the rows of a card. */
    private record Rows(List<FunctionProperties> all, Labels labels) {

        List<PropertyCardView.Row> ofFunction() {
            return List.of(
                    row("range", FunctionProperties::range, Rows::range),
                    row(
                            "monotonic",
                            FunctionProperties::monotonic,
                            m -> word("monotonic", m.text())),
                    row("continuity", FunctionProperties::continuity, Rows::continuity),
                    row("identity-at-origin", FunctionProperties::identityAtOrigin, this::yesNo),
                    row("symmetry", FunctionProperties::symmetry, s -> word("symmetry", s.text())));
        }

        List<PropertyCardView.Row> ofDerivative() {
            return List.of(
                    row("range", p -> p.derivative().range(), Rows::range),
                    row(
                            "monotonic",
                            p -> p.derivative().monotonic(),
                            m -> word("monotonic", m.text())),
                    row("continuous", p -> p.derivative().continuous(), this::yesNo),
                    row("vanishing-gradient", FunctionProperties::vanishingGradient, this::yesNo),
                    row("exploding-gradient", FunctionProperties::explodingGradient, this::yesNo),
                    row("saturation", FunctionProperties::saturation, this::saturation),
                    row("dead-neurons", FunctionProperties::deadNeurons, this::yesNo));
        }

        private <T> PropertyCardView.Row row(
                String key,
                Function<FunctionProperties, PropertyValue<T>> property,
                Function<T, String> html) {
            List<PropertyCardView.Cell> cells = new ArrayList<>();
            for (FunctionProperties properties : all) {
                PropertyValue<T> value = property.apply(properties);
                Evidence evidence = value.evidence();
                cells.add(
                        new PropertyCardView.Cell(
                                html.apply(value.value()),
                                evidence.kind() == Evidence.Kind.PROVED,
                                evidence.how()));
            }
            String label = labels.text("property." + key);
            return new PropertyCardView.Row(label, labels.text("explain." + key), cells);
        }

        private static String range(RangeSet range) {
            return range.text().replace("inf", "∞").replace('-', '−');
        }

        private static String continuity(Continuity continuity) {
            String order = continuity.text().substring(2);
            return "C<sup>" + order.replace("inf", "∞").replace('-', '−') + "</sup>";
        }

        private String saturation(Saturation saturation) {
            return labels.text(
                    "tails",
                    word("tail", saturation.left().text()),
                    word("tail", saturation.right().text()));
        }

        private String yesNo(boolean value) {
            return labels.text(value ? "yes" : "no");
        }

        private String word(String kind, String text) {
            return labels.text(kind + "." + text.replace(' ', '-'));
        }
    }
}
