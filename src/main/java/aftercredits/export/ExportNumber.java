package aftercredits.export;

/** An export's number among all that the database has a record of; later ones have higher numbers. */
public record ExportNumber(long value) {}
