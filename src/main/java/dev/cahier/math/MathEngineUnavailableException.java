package dev.cahier.math;

/** The engine that typesets formulas cannot run on this machine; the message says why. */
public final class MathEngineUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MathEngineUnavailableException(String message) {
        super(message);
    }

    MathEngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
