package aftercredits.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a reader said of one prompt; a cell left blank is no answer.
 *
 * @param rank from 1
 * @param open whether it is shown in the open
 * @param postable 2 as it is, 1 after a small edit, 0 not
 */
record Judgement(
        String essay,
        int rank,
        String id,
        boolean open,
        int postable,
        Optional<Boolean> rightPerson,
        Optional<Boolean> grammatical,
        Optional<Boolean> grounded,
        Optional<Boolean> arguable,
        Optional<Boolean> spoils,
        boolean duplicate) {

    /**
     * The judgements of a table, and how many prompts nobody has judged.
     *
     * @param blank rows whose "postable" is empty
     */
    record Table(List<Judgement> judgements, int blank) {}

    /** @throws Trouble if a cell holds something else than it may, naming each such place */
    static Table read(Path file) {
        List<Judgement> judgements = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int blank = 0;
        for (CsvFile.Row row : CsvFile.read(file, "essay", "rank", "id", "postable")) {
            if (row.get("postable").isEmpty()) {
                blank++;
            } else {
                judgements.add(judgement(row, wrong));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Trouble("These cells can't be read. Mend them and start again:\n" + String.join("\n", wrong));
        }
        return new Table(List.copyOf(judgements), blank);
    }

    private static Judgement judgement(CsvFile.Row row, List<String> wrong) {
        return new Judgement(
                row.get("essay"),
                number(row, "rank", 1, Integer.MAX_VALUE, wrong).orElse(1),
                row.get("id"),
                row.get("shown").equals("open"),
                number(row, "postable", 0, 2, wrong).orElse(0),
                yes(row, "right_person", wrong),
                yes(row, "grammatical", wrong),
                yes(row, "grounded", wrong),
                yes(row, "arguable", wrong),
                yes(row, "spoils", wrong),
                number(row, "duplicate_of", 0, Integer.MAX_VALUE, wrong).orElse(0) > 0);
    }

    private static Optional<Boolean> yes(CsvFile.Row row, String column, List<String> wrong) {
        OptionalInt said = number(row, column, 0, 1, wrong);
        return said.isPresent() ? Optional.of(said.getAsInt() == 1) : Optional.empty();
    }

    private static OptionalInt number(CsvFile.Row row, String column, int least, int most, List<String> wrong) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(cell);
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException notOne) {
            // Said below, as for a number out of range.
        }
        String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
        wrong.add(row.place() + ": " + column + " is \"" + cell + "\"; it takes " + range + ", or nothing");
        return OptionalInt.empty();
    }
}
