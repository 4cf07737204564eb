package aftercredits.app;

import aftercredits.export.ExportRequest.Names;
import aftercredits.export.Format;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the words behind {@code export}'s options are read. */
final class ExportOptions {
    private ExportOptions() {}

    /** What may be typed, for the shell's completion. */
    static final class Formats extends Choices {
        Formats() {
            super("json", "csv", "html", "markdown");
        }
    }

    /** As above. */
    static final class NameChoices extends Choices {
        NameChoices() {
            super("display", "pseudonym");
        }
    }

    private abstract static class Choices implements Iterable<String> {
        private final List<String> choices;

        Choices(String... choices) {
            this.choices = List.of(choices);
        }

        @Override
        public Iterator<String> iterator() {
            return choices.iterator();
        }
    }

    static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "json" -> Format.JSON;
                case "csv" -> Format.CSV;
                case "html" -> Format.HTML;
                case "markdown" -> Format.MARKDOWN;
                default ->
                    throw new TypeConversionException(
                            "'" + value + "' is no format; choose json, csv, html or markdown");
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

    /** From when on: a day, or the last export. */
    sealed interface Since {
        record Day(LocalDate day) implements Since {}

        record LastExport() implements Since {}
    }

    static final class SinceConverter implements ITypeConverter<Since> {
        @Override
        public Since convert(String value) {
            if (value.equalsIgnoreCase("last")) {
                return new Since.LastExport();
            }
            try {
                return new Since.Day(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is neither a date such as 2026-11-22 nor last");
            }
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
