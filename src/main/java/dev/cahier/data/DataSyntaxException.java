package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Optional;

/** Ends the reading of one text at its first error; never leaves this package. */
final class DataSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;
    private final transient Optional<String> hint;
    private final transient Optional<String> code;

    DataSyntaxException(SourceLocation location, String message, Optional<String> hint) {
        this(location, message, hint, Optional.empty());
    }

    /**
     * @param code the code of the diagnostic, where it is not the reader's
     */
    DataSyntaxException(
            SourceLocation location, String message, Optional<String> hint, Optional<String> code) {
        super(message, null, false, false);
        this.location = location;
        this.hint = hint;
        this.code = code;
    }

    Diagnostic toDiagnostic(String syntaxCode) {
        Diagnostic plain = Diagnostic.error(code.orElse(syntaxCode), location, getMessage());
        return plain.withHint(hint);
    }
}
