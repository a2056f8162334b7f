package dev.cahier.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses numbers, with {@code inf}, {@code -inf} and {@code nan} as JSON output writes them. */
final class ExtendedNumber implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity", "∞" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity", "-∞" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> finite(text);
        };
    }

    private static Double finite(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + text + "' is not a number; write a number, inf, -inf or nan");
        }
    }
}
