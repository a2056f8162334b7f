package dev.cahier.template;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.Properties;
import dev.cahier.markdown.FunctionCards;
import dev.cahier.site.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Outcome render(
            List<AppliedActivation> functions,
            String language,
            Function<String, Optional<String>> typeset) {
        Map<String, Object> data = new HashMap<>();
        data.putAll(TemplateFunctions.of(context.theme(), site, language));
        data.put("site", site);
        data.put(
                "card",
                view(functions, PropertyNotation.typeset(context.labels(language), typeset)));
        TemplateOutcome outcome = engine.process(TEMPLATE, data);
        if (outcome instanceof TemplateOutcome.Written written) {
            return Outcome.of(written.text().strip());
        }
        if (outcome instanceof TemplateOutcome.Stopped stopped) {
            return Outcome.failed(stopped.diagnostic());
        }
        return Outcome.failed(((TemplateOutcome.Broken) outcome).diagnostic());
    }

    private PropertyCardView view(List<AppliedActivation> functions, PropertyNotation notation) {
        return new PropertyCardView(
                functions.stream()
                        .map(f -> link(f.activation().definition(), notation.labels()))
                        .toList(),
                groups(functions.stream().map(Properties::of).toList(), notation));
    }

    private LinkView link(ActivationDefinition definition, Labels labels) {
        String url =
                context.config().activations()
                        ? context.links().url(Page.FunctionPage.addressOf(definition))
                        : "";
        return new LinkView(labels.titleOf(definition), url);
    }

    /** Returns the properties of functions side by side. */
    static List<PropertyCardView.Group> groups(
            List<FunctionProperties> all, PropertyNotation notation) {
        return List.of(group(false, all, notation), group(true, all, notation));
    }

    private static PropertyCardView.Group group(
            boolean ofDerivative, List<FunctionProperties> all, PropertyNotation notation) {
        Labels labels = notation.labels();
        List<PropertyCardView.Row> rows = new ArrayList<>();
        for (PropertyColumn<?> column : PropertyColumn.ALL) {
            if (column.ofDerivative() == ofDerivative) {
                rows.add(
                        new PropertyCardView.Row(
                                column.label(labels),
                                column.explanation(labels),
                                all.stream().map(p -> column.cell(p, notation)).toList()));
            }
        }
        return new PropertyCardView.Group(
                labels.text(ofDerivative ? "of-derivative" : "of-function"), rows);
    }
}
