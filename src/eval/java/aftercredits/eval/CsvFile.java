package aftercredits.eval;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A table in a file, as a spreadsheet opens and saves it. */
final class CsvFile {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvFile() {}

    /**
     * A row that was read.
     *
     * @param line of the file, from 1
     */
    record Row(Path file, long line, NamedCsvRecord cells) {
        /** Blank where the column is missing or empty. */
        String get(String column) {
            return cells.findField(column).orElse("").strip();
        }

        /** Where it stands, for a complaint. */
        String place() {
            return file + ", line " + line;
        }
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
    static void write(Path file, List<String> columns, List<List<String>> rows) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
                csv.writeRecord(columns);
                rows.forEach(row ->
                        csv.writeRecord(row.stream().map(CsvFile::guarded).toList()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * @param needed columns without which the file is another one
     * @throws Trouble if it does not read as such a table
     */
    static List<Row> read(Path file, String... needed) {
        if (!Files.isRegularFile(file)) {
            throw new Trouble("There is no file " + file.toAbsolutePath().normalize() + ".");
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .fieldSeparator(separator(file))
                .ofNamedCsvRecord(file)) {
            List<Row> rows = csv.stream()
                    .map(row -> new Row(file, row.getStartingLineNumber(), row))
                    .toList();
            for (String column : needed) {
                if (!rows.isEmpty() && !rows.getFirst().cells().getHeader().contains(column)) {
                    throw new Trouble(
                            file + " has no column \"" + column + "\". Keep the first line as it was written.");
                }
            }
            return rows;
        } catch (CsvParseException wrong) {
            throw new Trouble(file + " does not read as CSV: " + wrong.getMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether somebody has written into these columns. */
    static boolean isFilled(Path file, List<String> columns) {
        return Files.exists(file)
                && read(file).stream()
                        .anyMatch(row -> columns.stream()
                                .anyMatch(column -> !row.get(column).isEmpty()));
    }

    /** Some spreadsheets save with semicolons or tabs. */
    private static String separator(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            String header = lines.findFirst().orElse("");
            return Stream.of(",", ";", "\t")
                    .filter(header::contains)
                    .findFirst()
                    .orElse(",");
        }
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 && !isNumber(cell) ? "'" + cell : cell;
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?");
    }
}
