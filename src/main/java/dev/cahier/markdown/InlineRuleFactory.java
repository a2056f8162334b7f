package dev.cahier.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import java.util.Set;

/** Creates a rule for running text that does not care which other rules there are. */
abstract class InlineRuleFactory implements InlineParserExtensionFactory {

    @Override
    public final Set<Class<?>> getAfterDependents() {
        return Set.of();
    }

    @Override
    public final Set<Class<?>> getBeforeDependents() {
        return Set.of();
    }

    @Override
    public final boolean affectsGlobalScope() {
        return false;
    }
}
