package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;

/** What came of processing one template. */
sealed interface TemplateOutcome {

    /** The template wrote this text. */
    record Written(String text) implements TemplateOutcome {}

    /** The template ended itself with {@code <#stop "...">}. */
    record Stopped(String reason, Diagnostic diagnostic) implements TemplateOutcome {}

    /** The template is wrong. */
    record Broken(Diagnostic diagnostic) implements TemplateOutcome {}
}
