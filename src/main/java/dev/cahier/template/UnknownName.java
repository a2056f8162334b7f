package dev.cahier.template;

import freemarker.template.TemplateModelException;
import java.util.Optional;

/** Ends a template that asks a function for something that does not exist. */
final class UnknownName extends TemplateModelException {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final String meant;

    /**
     * Creates the exception.
     *
     * @param message what does not exist
     * @param meant the name that was probably meant
     */
    UnknownName(String message, Optional<String> meant) {
        super(message);
        this.message = message;
        this.meant = meant.orElse("");
    }

    /** Returns what does not exist, in one line. */
    String message() {
        return message;
    }

    Optional<String> hint() {
        return meant.isEmpty() ? Optional.empty() : Optional.of("did you mean '" + meant + "'?");
    }
}
