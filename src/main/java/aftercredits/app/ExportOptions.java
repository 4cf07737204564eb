package aftercredits.app;

import aftercredits.export.ExportRequest.Names;
import aftercredits.export.Format;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the words behind {@code export}'s options are read. */
final class ExportOptions {
    private static final List<String> LATER = List.of("html", "markdown");

    private ExportOptions() {}

    static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            String format = value.toLowerCase(Locale.ROOT);
            if (LATER.contains(format)) {
                throw new TypeConversionException("this version can't write " + format + " yet; choose json or csv");
            }
            return switch (format) {
                case "json" -> Format.JSON;
                case "csv" -> Format.CSV;
                default -> throw new TypeConversionException("'" + value + "' is no format; choose json or csv");
            };
        }
    }

    static final class NamesConverter implements ITypeConverter<Names> {
        @Override
        public Names convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "display" -> Names.DISPLAY;
                case "pseudonym" -> Names.PSEUDONYM;
                default -> throw new TypeConversionException("'" + value + "' is neither display nor pseudonym");
            };
        }
    }

    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is not a date such as 2026-11-22");
            }
        }
    }
}
